import type { AlertItem, UndeliveredReport } from './model/alert-card-renderer-port.js';
import type { Answer } from '../answers/model/answer.js';
import { formatCount } from '../core/plural-formatting.js';
import { compareSeverity, SEVERITIES, type Severity } from '../core/severity.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { areSourcesCurrent, buildAuditSourceLines, describeUnseenSources } from './audit-source-lines.js';
import { createAskButton, createButton, type Button } from './card-buttons.js';
import { formatFindingTitle } from './detection-finding-card-data.js';
import { buildLeadLines, createNote, type CardNote, type IncidentView } from './incident-card-data.js';
import { createIncidentBadge, createSeverityBadge, INCIDENT_TITLES, type Badge } from './incident-card-words.js';
import { SEVERITY_MARKS, toOutcomeBadge, type Mark } from './severity-and-outcome-marks.js';
import { formatReadAt, resolveShownZone, type ViewingContext } from './report-provenance.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';
import { formatStamp, orTimelinePlaceholder } from './incident-timeline-lines.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Template data of `digest.json`: several incidents and findings, a line or two each. */
export interface DigestCard {
  readonly title: string;
  readonly badges: readonly Badge[];
  readonly headline: string;
  readonly headlineSize: 'Large' | 'Medium';
  readonly notes: readonly CardNote[];
  readonly groups: readonly Group[];
  readonly footer: string;
  readonly actionRows: readonly { readonly buttons: readonly Button[]; readonly links: readonly never[] }[];
}

interface Group {
  /** Empty or one. */
  readonly titles: readonly { readonly text: string }[];
  readonly items: readonly Item[];
}

interface Item {
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly details: readonly { readonly text: string }[];
  /** Empty or one row. */
  readonly buttonRows: readonly { readonly buttons: readonly Button[] }[];
}

const MOST_ITEMS = 10;
/** With the one below, as many buttons as a card may have. */
const MOST_SHOW_BUTTONS = 5;

const WHY = {
  burst: ['Many alerts at once', 'They came within minutes, so here they are together.'],
  'quiet-hours': ['What came in the quiet hours', 'Only critical alerts came through meanwhile.'],
  pause: ['What came during the pause', 'Only critical alerts were sent here meanwhile.'],
} as const;

/** Many alerts at once, worst first; counts what does not fit. */
export function buildDigestData(
  digest: { readonly why: keyof typeof WHY; readonly items: readonly AlertItem[] },
  words: IntentWordings,
  view: IncidentView,
): DigestCard {
  const items = worstFirst(digest.items);
  const [title, why] = WHY[digest.why];
  const [worst] = items;
  return {
    title: escapeMarkdown(title),
    badges: worst === undefined ? [] : [createSeverityBadge(severityOf(worst))],
    headline: tally(items),
    headlineSize: 'Large',
    notes: [createNote(why, true)],
    groups: [{ titles: [], items: itemsData(items, view) }],
    footer: `Times: ${resolveShownZone(view.timeZone)}`,
    actionRows: [{ buttons: [createAskButton('incidents', words)], links: [] }],
  };
}

/** Messages with unknown delivery: what they were about, and why they are not sent again. */
export function buildRecoveredData(
  items: readonly (AlertItem | UndeliveredReport)[],
  words: IntentWordings,
  view: IncidentView,
): DigestCard {
  const alerts = worstFirst(items.flatMap((item) => (item.kind === 'report' ? [] : [item])));
  const reports = items.flatMap((item) => (item.kind === 'report' ? [item] : []));
  const asks = [...new Map(reports.map(({ report }) => [report, createAskButton(report, words)])).values()];
  const [worst] = alerts;
  return {
    title: 'These may not have arrived',
    badges: worst === undefined ? [] : [createSeverityBadge(severityOf(worst))],
    headline: formatCount(items.length, 'message'),
    headlineSize: 'Large',
    notes: [createNote('I was interrupted while sending. I do not send them again, or they might come twice.')],
    groups: [
      ...(alerts.length === 0 ? [] : [{ titles: [], items: itemsData(alerts, view, MOST_SHOW_BUTTONS - 1) }]),
      ...(reports.length === 0
        ? []
        : [
            {
              titles: [{ text: 'Reports' }],
              items: reports.slice(0, MOST_ITEMS).map(({ report, due }) => ({
                marks: [],
                text: sanitizeToString(words[report].title, 80),
                details: [{ text: `due ${formatStamp(due, view.timeZone)}` }],
                buttonRows: [],
              })),
            },
          ]),
    ],
    footer: `Times: ${resolveShownZone(view.timeZone)}`,
    // One above the other: questions are long.
    actionRows: [...asks.slice(0, 1), createAskButton('incidents', words)].map((one) => ({
      buttons: [one],
      links: [],
    })),
  };
}

/**
 * The answer to "are we under attack?": open incidents, recent events, and the audit coverage. Never a pass with gaps.
 */
export function buildIncidentOverviewData(
  answer: Extract<Answer, { kind: 'incidents' }>,
  words: IntentWordings,
  view: IncidentView & ViewingContext,
): DigestCard {
  const items = overviewItems(answer);
  const incidents = items.filter(({ kind }) => kind === 'incident');
  const findings = items.filter(({ kind }) => kind === 'finding');
  const group = (text: string, some: readonly AlertItem[], room: number): readonly Group[] =>
    some.length === 0 ? [] : [{ titles: [{ text }], items: itemsData(some, view, MOST_SHOW_BUTTONS, room) }];
  return {
    title: escapeMarkdown(words.incidents.title),
    badges: [overviewBadge(answer)],
    ...leadOf(answer, view),
    headlineSize: 'Medium',
    groups: [
      ...group('Open incidents', incidents, MOST_ITEMS),
      // What was asked is answered: the rest is a question away, and what could not be read stands above.
      ...(answer.lead !== undefined
        ? []
        : [
            ...group(
              'Seen in the last days, part of no incident',
              findings,
              MOST_ITEMS - Math.min(incidents.length, 6),
            ),
            { titles: [{ text: 'What I could see' }], items: buildAuditSourceLines(answer, view) },
          ]),
    ],
    footer: `${formatReadAt(answer.answeredAt, false, view)} · Times: ${resolveShownZone(view.timeZone)}`,
    actionRows: [{ buttons: [createAskButton('audit-logging', words)], links: [] }],
  };
}

/** What was asked comes first; how many incidents are open is said below it. */
function leadOf(
  answer: Extract<Answer, { kind: 'incidents' }>,
  { timeZone, scale }: IncidentView,
): Pick<DigestCard, 'headline' | 'notes'> {
  const [first, ...others] = buildLeadLines(answer.lead, { timeZone, scale });
  const overview = overviewHeadline(answer);
  return first === undefined
    ? { headline: overview, notes: [] }
    : { headline: first, notes: [...others, overview].map((line) => createNote(line)) };
}

function overviewHeadline(answer: Extract<Answer, { kind: 'incidents' }>): string {
  const { incidents, findings } = answer;
  const holes = describeUnseenSources(answer);
  if (incidents.length === 0 && findings.length === 0) return `Nothing found in what I could read.${holes}`;
  const parts = [formatCount(incidents.length, 'open incident'), formatCount(findings.length, 'other finding')];
  return `${parts.join(', ')}.${holes}`;
}

/** For notification and screen reader. */
export function formatDigestSummary(card: Pick<DigestCard, 'title' | 'headline' | 'groups'>): string {
  const first = card.groups[0]?.items[0];
  const worst = first === undefined ? [] : [[...first.marks.map(({ word }) => `${word}: `), first.text].join('')];
  return [card.title.replaceAll('\\', ''), card.headline, ...worst].join('\n');
}

function overviewItems({ incidents, findings }: Extract<Answer, { kind: 'incidents' }>): readonly AlertItem[] {
  return worstFirst([
    ...incidents.map((record) => ({ kind: 'incident' as const, record })),
    ...findings.map((finding) => ({ kind: 'finding' as const, finding })),
  ]);
}

function overviewBadge(answer: Extract<Answer, { kind: 'incidents' }>): Badge {
  const [worst] = overviewItems(answer);
  if (worst !== undefined) return createSeverityBadge(severityOf(worst));
  const { icon, word } = toOutcomeBadge('unknown');
  return areSourcesCurrent(answer)
    ? { icon: '–', word: 'Nothing found', style: 'emphasis' }
    : { icon, word, style: 'warning' };
}

function itemsData(
  items: readonly AlertItem[],
  view: IncidentView,
  mostButtons = MOST_SHOW_BUTTONS,
  mostItems = MOST_ITEMS,
): readonly Item[] {
  let buttons = mostButtons;
  const lines = items.slice(0, mostItems).map((item) => {
    const showable = item.kind === 'incident' && buttons > 0;
    if (showable) buttons -= 1;
    return itemData(item, view, showable);
  });
  const more = items.length - lines.length;
  return more > 0
    ? [...lines, { marks: [], text: `and ${more.toLocaleString('en-US')} more`, details: [], buttonRows: [] }]
    : lines;
}

function itemData(item: AlertItem, view: IncidentView, showable: boolean): Item {
  const { timeZone, scale } = view;
  if (item.kind === 'finding') {
    const { finding } = item;
    const times = finding.count > 1 ? ` · ${finding.count.toLocaleString('en-US')}×, last` : '';
    return {
      marks: [SEVERITY_MARKS[finding.own ? 'info' : finding.severity]],
      text: formatFindingTitle(finding, scale * 0.7),
      details: [
        {
          text: `${formatStamp(finding.firstAt, timeZone)}${times === '' ? '' : `${times} ${formatStamp(finding.lastAt, timeZone)}`}${finding.own ? ' · by Tenant Warden itself' : ''}`,
        },
      ],
      buttonRows: [],
    };
  }
  const { record } = item;
  const { incident, acknowledged, status } = record;
  const open =
    acknowledged === undefined
      ? 'nobody is on it'
      : `${orTimelinePlaceholder(sanitizeToString(acknowledged.by.name, 60))} is on it`;
  const state = status.name === 'open' ? open : createIncidentBadge(record).word.toLowerCase();
  const data = { incident: record.id, page: 1, ...omitUndefined({ timeZone }) };
  const name = orTimelinePlaceholder(sanitizeToString(incident.subject.name, 40));
  const show = createButton(`Show “${name}”`, { verb: 'incident.details', data });
  return {
    marks: [SEVERITY_MARKS[incident.severity]],
    text: orTimelinePlaceholder(sanitizeToString(incident.headline, Math.round(170 * scale))),
    details: [
      {
        text: `${INCIDENT_TITLES[incident.kind]} · last ${formatStamp(incident.lastAt, timeZone)} · ${state}`,
      },
    ],
    buttonRows: showable ? [{ buttons: [show] }] : [],
  };
}

/** Incidents before findings of the same severity. */
function worstFirst(items: readonly AlertItem[]): readonly AlertItem[] {
  return items.toSorted(
    (a, b) =>
      compareSeverity(severityOf(a), severityOf(b)) || Number(a.kind === 'finding') - Number(b.kind === 'finding'),
  );
}

function severityOf(item: AlertItem): Severity {
  if (item.kind === 'incident') return item.record.incident.severity;
  return item.finding.own ? 'info' : item.finding.severity;
}

/** "2 critical, 1 high". */
function tally(items: readonly AlertItem[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const n = items.filter((item) => severityOf(item) === severity).length;
    return n === 0 ? [] : [`${n.toLocaleString('en-US')} ${severity}`];
  });
  return counts.length === 0 ? 'Nothing' : counts.join(', ');
}
