import type { FindingChange, PostureComparison } from '../answers/model/posture-comparison.js';
import type { Answer } from '../answers/model/answer.js';
import type { Instant } from '../core/instant.js';
import { showTimesInZone } from './card-times.js';
import { buildPortalUrl } from '../m365/portal-links.js';
import { FINDING_CHANGE_WORDS, formatChangesHeadline, formatFindingTrend } from '../answers/model/posture-wording.js';
import type { OpenIncidents } from '../answers/model/open-incident-wording.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { createAskButton, createShortAskButton } from './card-buttons.js';
import type { Notice } from './notice-and-help-card-data.js';
import { buildOpenIncidentBlocks, formatOpenIncidentsSummary, hasOpenIncidents } from './open-incident-blocks.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { pairButtons } from './posture-card-data.js';
import { formatMoment, type ViewingContext } from './report-provenance.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

/** What the card of changes is built from. */
export interface PostureChangesView extends ViewingContext {
  readonly changes: PostureComparison;
  readonly openIncidents?: OpenIncidents;
  readonly words: IntentWordings;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

const SHOWN_OF_A_KIND = 6;
const WHEN = { before: 'at the earlier look', after: 'at the later look', both: 'at either look' } as const;

/** Template data of `changes.json`: the differences between two sweeps. */
export function buildPostureChangesData(view: PostureChangesView): object {
  const { changes, words, scale } = view;
  const headline = formatChangesHeadline(changes.changes);
  return {
    title: escapeMarkdown(words['what-changed'].title),
    incidentBlocks: buildOpenIncidentBlocks(view.openIncidents, scale),
    headline,
    period: `Between ${formatMoment(changes.before.asOf, view)} and ${when(changes.after.asOf, view)}: ${formatFindingTrend(changes.before, changes.after)}`,
    notes: notes(view),
    groups: groups(changes.changes, scale),
    blindBlocks:
      changes.notComparable.length === 0
        ? []
        : [
            {
              lines: changes.notComparable.map(({ check, unknown }) => ({
                text: `• ${words[check].title}: unknown ${WHEN[unknown]}`,
              })),
            },
          ],
    actionRows: pairButtons([
      ...(hasOpenIncidents(view.openIncidents) ? [createShortAskButton('incidents', words)] : []),
      ...[...worthALook(changes.changes)].slice(0, 3).map((check) => createShortAskButton(check, words)),
      createShortAskButton('posture', words),
    ]),
  };
}

/** Notification text of the card of changes. */
export function formatPostureChangesSummary({
  changes,
  words,
  openIncidents,
}: Pick<PostureChangesView, 'changes' | 'words' | 'openIncidents'>): string {
  const [first] = changes.changes;
  return [
    words['what-changed'].title,
    ...formatOpenIncidentsSummary(openIncidents),
    formatChangesHeadline(changes.changes),
    ...(first === undefined
      ? []
      : [`${FINDING_CHANGE_WORDS[first.kind]}: ${sanitizeToString(first.finding.title, 200)}`]),
  ]
    .slice(0, 3)
    .join('\n');
}

/** The notice when there is no earlier sweep to compare with; never says "nothing changed". */
export function buildNoEarlierSweepData(
  { firstLook, openIncidents, logged = [] }: Extract<Answer, { kind: 'no-earlier-look' }>,
  words: IntentWordings,
  viewing: ViewingContext,
): Notice {
  return {
    title: logged.length > 0 ? words['what-changed'].title : 'Nothing to compare with yet',
    quotes: [],
    paragraphs: [
      ...formatOpenIncidentsSummary(openIncidents).map((text) => ({ text })),
      ...logged.map((line) => ({ text: sanitizeToString(showTimesInZone(line, viewing.timeZone), 300) })),
      {
        text: `${logged.length > 0 ? 'There is no earlier look to compare with: the' : 'The'} first look at this tenant was at ${formatMoment(firstLook, viewing)}.`,
      },
      { text: 'I look at it every day, so tomorrow I can tell what changed.' },
    ],
    groups: [
      {
        titles: [],
        buttons: [
          ...(hasOpenIncidents(openIncidents) ? [createAskButton('incidents', words)] : []),
          createAskButton('posture', words),
        ],
      },
    ],
  };
}

/** Like {@link moment}, but always names the day. */
function when(at: Instant, viewing: ViewingContext): string {
  const text = formatMoment(at, viewing);
  return /^\d\d:/.test(text) ? `today, ${text}` : text;
}

function notes(view: PostureChangesView): readonly { readonly text: string }[] {
  const { asked, before } = view.changes;
  if (asked === undefined || Date.parse(before.asOf) <= Date.parse(asked)) return [];
  return [
    {
      text: `The first look after ${formatMoment(asked, view)} was at ${formatMoment(before.asOf, view)}: what happened before it is not known.`,
    },
  ];
}

function groups(changes: readonly FindingChange[], scale: number) {
  return Object.entries(FINDING_CHANGE_WORDS).flatMap(([kind, word]) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const left = ofKind.length - SHOWN_OF_A_KIND;
    return [
      {
        title: `${word} (${ofKind.length.toLocaleString('en-US')})`,
        lines: ofKind.slice(0, SHOWN_OF_A_KIND).map((change) => lineOf(change, scale)),
        rest: left > 0 ? [{ text: `and ${left.toLocaleString('en-US')} more` }] : [],
      },
    ];
  });
}

function lineOf({ finding, was, doubt }: FindingChange, scale: number) {
  const asides = [...(was === undefined ? [] : [`was ${was}`]), ...(doubt === undefined ? [] : [doubt])];
  return {
    mark: SEVERITY_MARKS[finding.severity],
    title: sanitizeToString(finding.title, Math.round(200 * scale)),
    url: buildPortalUrl(finding.subject),
    asides: asides.length === 0 ? [] : [{ text: ` (${asides.join('; ')})` }],
  };
}

function worthALook(changes: readonly FindingChange[]): ReadonlySet<FindingChange['finding']['check']> {
  return new Set(
    changes.filter(({ kind }) => kind === 'appeared' || kind === 'worse').map(({ finding }) => finding.check),
  );
}
