import type { DossierSection } from '../answers/model/app-dossier.js';
import type { PersonDossier, PersonDossierSectionId } from '../answers/model/person-dossier.js';
import type { PersonActionData } from './model/card-actions.js';
import { SEVERITIES } from '../core/severity.js';
import { createButton, type Button } from './card-buttons.js';
import {
  buildSectionData,
  LONGEST_SUMMARY,
  openDossierPage,
  orAlternative,
  orPlaceholder,
  toSeverityMarks,
  type OpenedDossier,
} from './dossier-card-pages.js';
import {
  buildNamedIncidentBlocks,
  buildOpenIncidentRows,
  formatNamedIncidentsSummary,
} from './open-incident-blocks.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { formatReadAt, type ViewingContext } from './report-provenance.js';
import { escapeMarkdown, sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What a page of a person's dossier is built from. */
export interface PersonView extends ViewingContext {
  readonly dossier: PersonDossier;
  readonly stored: boolean;
  /** From 1: the overview. A page that is not there shows the nearest that is. */
  readonly page: number;
  /** Text length factor; 1 is normal, less cuts harder. */
  readonly scale: number;
}

/** What stands together on a follow-up page. */
const CHAPTERS: readonly { readonly title: string; readonly sections: readonly PersonDossierSectionId[] }[] = [
  { title: 'What they may do', sections: ['roles', 'apps'] },
  { title: 'How they sign in', sections: ['identity', 'checks', 'factor', 'phishing', 'risk'] },
  { title: 'What happened', sections: ['acts', 'history', 'incidents', 'decisions'] },
];
/** Template data (`dossier.json`) of one page about a person. */
export function buildPersonData(view: PersonView): object {
  const { dossier, scale } = view;
  const opened = openDossierPage(dossier.sections, CHAPTERS, view.page);
  const { page } = opened;
  const { person } = dossier;
  const name = sanitizeText(person.name, Math.round(80 * scale));
  return {
    question: escapeMarkdown(page === undefined ? 'All about one person' : page.title),
    badge: badgeOf(dossier),
    incidentBlocks: page === undefined ? buildNamedIncidentBlocks(dossier.incidents, scale) : [],
    headline: page === undefined ? headlineOf(dossier, scale) : orPlaceholder(name.text),
    headlineSize: dossier.headline.length > 60 ? 'Medium' : 'Large',
    oddities: name.oddity === undefined ? [] : [{ text: name.oddity }],
    facts:
      page === undefined
        ? [
            {
              label: 'Sign-in name',
              text: orAlternative(sanitizeToString(person.upn, Math.round(120 * scale)), '–'),
              marks: [],
            },
            ...dossier.sections.map((one) => fact(one, scale)),
          ]
        : [],
    blocks: (page?.blocks ?? []).map((block) => buildSectionData(block, scale)),
    provenance: formatReadAt(dossier.asOf, view.stored, view),
    actionRows: page === undefined ? overviewActions(dossier, opened) : pageActions(dossier, opened),
  };
}

/** What a notification shows: who it is, what they hold, in which state the account is. */
export function formatPersonSummary({ dossier }: Pick<PersonView, 'dossier'>): string {
  const [first] = dossier.sections;
  return [
    ...formatNamedIncidentsSummary(dossier.incidents),
    headlineOf(dossier, 1),
    sanitizeToString(dossier.person.upn, 120),
    sanitizeToString(first?.summary ?? '', 200),
  ]
    .filter((line) => line !== '')
    .slice(0, 3)
    .join('\n');
}

/** The badge says how bad it is, else what the account is, and is never green. */
function badgeOf({ severity, standing }: PersonDossier) {
  if (severity === null) return BADGES[standing];
  const { icon, word } = SEVERITY_MARKS[severity];
  return { icon, word, style: severity === 'critical' || severity === 'high' ? 'attention' : 'warning' };
}

const BADGES = {
  admin: { icon: '●', word: 'Admin', style: 'emphasis' },
  disabled: { icon: '–', word: 'Disabled', style: 'emphasis' },
  'no-role': { icon: '–', word: 'No role', style: 'emphasis' },
  unknown: { icon: '?', word: 'Unknown', style: 'warning' },
} as const satisfies Record<PersonDossier['standing'], object>;

function headlineOf({ headline }: PersonDossier, scale: number): string {
  return orPlaceholder(sanitizeToString(headline, Math.round(300 * scale)));
}

/** Marked where something in it is wrong, by the worst of it, and where not all could be read. */
function fact({ title, summary, lines, gaps, id }: DossierSection<PersonDossierSectionId>, scale: number) {
  // That somebody holds a strong role is no fault; its page says how strong.
  const wrong = id === 'roles' ? [] : lines.flatMap(({ severity }) => severity ?? []);
  const [worst] = SEVERITIES.filter((one) => wrong.includes(one));
  return {
    label: title,
    text: orAlternative(sanitizeToString(summary, Math.round(LONGEST_SUMMARY * scale)), '–'),
    marks: [...toSeverityMarks(worst), ...(gaps.length > 0 ? [{ icon: '?', color: 'warning' }] : [])],
  };
}

function overviewActions(dossier: PersonDossier, { chapters }: OpenedDossier) {
  const buttons = chapters.map(({ title, to }) => pageButton(dossier, title, to));
  return [
    ...buildOpenIncidentRows(dossier.incidents),
    ...buttons.map((one) => ({ buttons: [one], links: [] })),
    { buttons: [refreshButton(dossier)], links: [portalLink(dossier)] },
  ];
}

function pageActions(dossier: PersonDossier, { next }: OpenedDossier) {
  return [
    ...(next === undefined ? [] : [{ buttons: [pageButton(dossier, `Next: ${next.title}`, next.to)], links: [] }]),
    { buttons: [pageButton(dossier, 'Overview', 1)], links: [portalLink(dossier)] },
  ];
}

function pageButton(dossier: PersonDossier, title: string, page: number): Button {
  return createButton(title, { verb: 'person.page', data: { ...referenceTo(dossier), page } });
}

function refreshButton(dossier: PersonDossier): Button {
  return createButton('Refresh', { verb: 'person.page', data: { ...referenceTo(dossier), page: 1, refresh: true } });
}

/** Who, and of which period where one was asked for: the usual one moves on with the days. */
function referenceTo({ person, period }: PersonDossier): PersonActionData {
  const { since, until, byDefault } = period;
  return {
    person: person.id,
    ...(byDefault === true ? {} : { since }),
    ...omitUndefined({ until }),
  };
}

function portalLink({ portalUrl }: PersonDossier) {
  return { title: 'Open in portal', url: portalUrl };
}
