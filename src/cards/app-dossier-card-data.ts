import type { AppDossier, AppDossierSectionId, DossierSection } from '../answers/model/app-dossier.js';
import { type Button, createButton, createReviewButtons } from './card-buttons.js';
import {
  buildSectionData,
  LONGEST_SUMMARY,
  openDossierPage,
  type OpenedDossier,
  orAlternative,
  orPlaceholder,
  toSeverityMarks,
} from './dossier-card-pages.js';
import {
  buildNamedIncidentBlocks,
  buildOpenIncidentRows,
  formatNamedIncidentsSummary,
} from './open-incident-blocks.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { formatReadAt, type ViewingContext } from './report-provenance.js';
import { escapeMarkdown, sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';

/** What a page of an app dossier is built from. */
export interface DossierView extends ViewingContext {
  readonly dossier: AppDossier;
  readonly stored: boolean;
  /** From 1: the overview. An unknown page shows the nearest existing one. */
  readonly page: number;
  /** Text length factor; 1 is normal, less cuts harder. */
  readonly scale: number;
}

/** Sections grouped on a follow-up page. */
const CHAPTERS: readonly { readonly title: string; readonly sections: readonly AppDossierSectionId[] }[] = [
  { title: 'What it may do', sections: ['risk', 'permissions', 'roles', 'reach'] },
  { title: 'Who agreed', sections: ['owners', 'consent', 'incidents', 'decisions', 'history'] },
  { title: 'Identity and credentials', sections: ['identity', 'credentials', 'use', 'oddities'] },
];
/** Template data of one page about an app. */
export function buildDossierData(view: DossierView): object {
  const { dossier, scale } = view;
  const opened = openDossierPage(dossier.sections, CHAPTERS, view.page);
  const { page } = opened;
  const name = sanitizeText(dossier.app.name, Math.round(80 * scale));
  return {
    question: escapeMarkdown(page === undefined ? 'All about one app' : page.title),
    badge: badge(dossier),
    incidentBlocks: page === undefined ? buildNamedIncidentBlocks(dossier.incidents, scale) : [],
    headline: page === undefined ? headlineOf(dossier, scale) : orPlaceholder(name.text),
    headlineSize: dossier.headline.length > 60 ? 'Medium' : 'Large',
    oddities: name.oddity === undefined ? [] : [{ text: name.oddity }],
    facts: page === undefined ? dossier.sections.map((one) => fact(one, dossier, scale)) : [],
    blocks: (page?.blocks ?? []).map((block) => buildSectionData(block, scale)),
    provenance: formatReadAt(dossier.asOf, view.stored, view),
    actionRows: page === undefined ? overviewActions(dossier, opened) : pageActions(dossier, opened),
  };
}

/** What a notification shows: the app, how bad it is, what it is. */
export function formatDossierSummary({ dossier }: Pick<DossierView, 'dossier'>): string {
  const [first] = dossier.sections;
  return [
    ...formatNamedIncidentsSummary(dossier.incidents),
    headlineOf(dossier, 1),
    `Risk: ${badge(dossier).word}`,
    sanitizeToString(first?.summary ?? '', 200),
  ]
    .filter((line) => line !== '')
    .slice(0, 3)
    .join('\n');
}

/** Room for eight permissions where the rights of an app are asked for. */
const LONGEST_HEADLINE = 800;

function headlineOf({ headline }: AppDossier, scale: number): string {
  return orPlaceholder(sanitizeToString(headline, Math.round(LONGEST_HEADLINE * scale)));
}

/** A dossier gives no verdict: the badge shows the potential severity and is never green. */
function badge({ severity, judgedWhole }: AppDossier) {
  if (severity === null) {
    return judgedWhole
      ? { icon: '–', word: 'No finding', style: 'emphasis' }
      : { icon: '?', word: 'Unknown', style: 'warning' };
  }
  const { icon, word } = SEVERITY_MARKS[severity];
  return { icon, word, style: severity === 'critical' || severity === 'high' ? 'attention' : 'warning' };
}

function fact(one: DossierSection, dossier: AppDossier, scale: number) {
  const severity = one.id === 'risk' ? dossier.severity : null;
  const odd = one.id === 'oddities' && one.lines.length > 0;
  return {
    label: one.title,
    text: orAlternative(sanitizeToString(one.summary, Math.round(LONGEST_SUMMARY * scale)), '–'),
    marks: [
      ...toSeverityMarks(severity ?? undefined),
      ...(odd ? [{ icon: '⚠', color: 'warning' }] : []),
      ...(one.gaps.length > 0 ? [{ icon: '?', color: 'warning' }] : []),
    ],
  };
}

function overviewActions(dossier: AppDossier, { chapters }: OpenedDossier) {
  const buttons = chapters.map(({ title, to }) => pageButton(dossier, title, to));
  return [
    ...buildOpenIncidentRows(dossier.incidents),
    ...createReviewButtons({ kind: 'service-principal', ...dossier.app }, dossier.incidents[0]?.id).map((one) => ({
      buttons: [one],
      links: [],
    })),
    { buttons: buttons.slice(0, 2), links: [] },
    ...buttons.slice(2).map((one) => ({ buttons: [one], links: [] })),
    // Six buttons at most: the incident and the other pages lead to the portal too.
    { buttons: [refreshButton(dossier)], links: dossier.incidents.length === 0 ? [portalLink(dossier)] : [] },
  ];
}

function pageActions(dossier: AppDossier, { next }: OpenedDossier) {
  return [
    {
      buttons: [
        ...(next === undefined ? [] : [pageButton(dossier, `Next: ${next.title}`, next.to)]),
        pageButton(dossier, 'Overview', 1),
      ],
      links: [portalLink(dossier)],
    },
  ];
}

function pageButton({ app }: AppDossier, title: string, page: number): Button {
  return createButton(title, { verb: 'dossier.page', data: { app: app.id, page } });
}

function refreshButton({ app }: AppDossier): Button {
  return createButton('Refresh', { verb: 'dossier.page', data: { app: app.id, page: 1, refresh: true } });
}

function portalLink({ portalUrl }: AppDossier) {
  return { title: 'Open in portal', url: portalUrl };
}
