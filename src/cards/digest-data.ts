import type { AlertItem, LostReport } from '../core/alert.js';
import type { Answer } from '../core/answer.js';
import type { AuditSourceId, AuditSourceState } from '../core/audit-ports.js';
import { gapInWords } from '../core/conclude.js';
import { count } from '../core/plural.js';
import type { IntentWords } from '../core/question.js';
import { bySeverity, SEVERITIES, type Severity } from '../core/severity.js';
import { askButton, button, type Button } from './actions.js';
import { type IncidentView, note, type Note } from './incident-data.js';
import { type Badge, INCIDENT_TITLES, incidentBadge, severityBadge } from './incident-words.js';
import { titleOf } from './finding-data.js';
import { badgeOf, type Mark, SEVERITY_MARKS } from './outcome.js';
import { readAt, type Viewing, zoneShown } from './provenance.js';
import { escapeMarkdown, plain } from './text.js';
import { shown, stamp } from './timeline.js';

/** Template data of `digest.json`: several incidents and findings, a line or two each. */
export interface DigestCard {
  readonly title: string;
  readonly badges: readonly Badge[];
  readonly headline: string;
  readonly headlineSize: 'Large' | 'Medium';
  readonly notes: readonly Note[];
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
  pause: ['What came during the pause', 'Nothing was sent here meanwhile.'],
} as const;

/** Many alerts at once, worst first; counts what does not fit. */
export function digestData(
  digest: { readonly why: keyof typeof WHY; readonly items: readonly AlertItem[] },
  words: IntentWords,
  view: IncidentView,
): DigestCard {
  const items = worstFirst(digest.items);
  const [title, why] = WHY[digest.why];
  const [worst] = items;
  return {
    title: escapeMarkdown(title),
    badges: worst === undefined ? [] : [severityBadge(severityOf(worst))],
    headline: tally(items),
    headlineSize: 'Large',
    notes: [note(why, true)],
    groups: [{ titles: [], items: itemsData(items, view) }],
    footer: `Times: ${zoneShown(view.timeZone)}`,
    actionRows: [{ buttons: [askButton('incidents', words)], links: [] }],
  };
}

/** Messages with unknown delivery: what they were about, and why they are not sent again. */
export function recoveredData(
  items: readonly (AlertItem | LostReport)[],
  words: IntentWords,
  view: IncidentView,
): DigestCard {
  const alerts = worstFirst(items.flatMap((item) => (item.kind === 'report' ? [] : [item])));
  const reports = items.flatMap((item) => (item.kind === 'report' ? [item] : []));
  const asks = [...new Map(reports.map(({ report }) => [report, askButton(report, words)])).values()];
  const [worst] = alerts;
  return {
    title: 'These may not have arrived',
    badges: worst === undefined ? [] : [severityBadge(severityOf(worst))],
    headline: count(items.length, 'message'),
    headlineSize: 'Large',
    notes: [note('I was interrupted while sending. I do not send them again, or they might come twice.')],
    groups: [
      ...(alerts.length === 0 ? [] : [{ titles: [], items: itemsData(alerts, view, MOST_SHOW_BUTTONS - 1) }]),
      ...(reports.length === 0
        ? []
        : [
            {
              titles: [{ text: 'Reports' }],
              items: reports.slice(0, MOST_ITEMS).map(({ report, due }) => ({
                marks: [],
                text: plain(words[report].title, 80),
                details: [{ text: `due ${stamp(due, view.timeZone)}` }],
                buttonRows: [],
              })),
            },
          ]),
    ],
    footer: `Times: ${zoneShown(view.timeZone)}`,
    // One above the other: questions are long.
    actionRows: [...asks.slice(0, 1), askButton('incidents', words)].map((one) => ({ buttons: [one], links: [] })),
  };
}

/**
 * The answer to "are we under attack?": open incidents, recent events, and the audit coverage. Never a pass with gaps.
 */
export function overviewData(
  answer: Extract<Answer, { kind: 'incidents' }>,
  words: IntentWords,
  view: IncidentView & Viewing,
): DigestCard {
  const items = overviewItems(answer);
  const incidents = items.filter(({ kind }) => kind === 'incident');
  const findings = items.filter(({ kind }) => kind === 'finding');
  const group = (text: string, some: readonly AlertItem[], room: number): readonly Group[] =>
    some.length === 0 ? [] : [{ titles: [{ text }], items: itemsData(some, view, MOST_SHOW_BUTTONS, room) }];
  return {
    title: escapeMarkdown(words.incidents.title),
    badges: [overviewBadge(answer)],
    headline: overviewHeadline(answer),
    headlineSize: 'Medium',
    notes: [],
    groups: [
      ...group('Open incidents', incidents, MOST_ITEMS),
      ...group('Seen in the last days, part of no incident', findings, MOST_ITEMS - Math.min(incidents.length, 6)),
      {
        titles: [{ text: 'What I could see' }],
        items:
          answer.sources.length === 0
            ? [sourceLine('I have read no audit log yet.', [], '?')]
            : answer.sources.map((source) => sourceData(source, view)),
      },
    ],
    footer: `${readAt(answer.answeredAt, false, view)} · Times: ${zoneShown(view.timeZone)}`,
    actionRows: [{ buttons: [askButton('audit-logging', words)], links: [] }],
  };
}

function overviewHeadline({ incidents, findings, sources }: Extract<Answer, { kind: 'incidents' }>): string {
  const blind = sources.filter(({ gap }) => gap !== undefined).length;
  const holes =
    sources.length === 0
      ? ' I have read no audit log yet, so I cannot tell.'
      : blind === 0
        ? ''
        : ` ${blind} of ${count(sources.length, 'audit source')} cannot be read.`;
  if (incidents.length === 0 && findings.length === 0) return `Nothing found in what I could read.${holes}`;
  const parts = [count(incidents.length, 'open incident'), count(findings.length, 'other finding')];
  return `${parts.join(', ')}.${holes}`;
}

/** For notification and screen reader. */
export function digestSummary(card: Pick<DigestCard, 'title' | 'headline' | 'groups'>): string {
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
  if (worst !== undefined) return severityBadge(severityOf(worst));
  const wholly = answer.sources.length > 0 && answer.sources.every(({ gap }) => gap === undefined);
  const { icon, word } = badgeOf('unknown');
  return wholly ? { icon: '–', word: 'Nothing found', style: 'emphasis' } : { icon, word, style: 'warning' };
}

const SOURCE_WORDS: Readonly<Record<AuditSourceId, string>> = {
  'graph:directoryAudits': 'Directory audit log',
  'activity:Audit.AzureActiveDirectory': 'Audit feed of Entra ID',
  'activity:Audit.Exchange': 'Audit feed of Exchange',
  'activity:Audit.General': 'Audit feed of the rest',
  'audit-query': 'Audit search, months back',
};

function sourceData({ source, gap, readUpTo, recordsSeen, malformed }: AuditSourceState, view: IncidentView): Item {
  const details = [
    ...(gap === undefined ? [] : [plain(gapInWords(gap), Math.round(200 * view.scale))]),
    [
      readUpTo === undefined ? 'not read yet' : `read up to ${stamp(readUpTo, view.timeZone)}`,
      count(recordsSeen, 'record'),
      ...(malformed === 0 ? [] : [`${malformed.toLocaleString('en-US')} not understood and kept aside`]),
    ].join(' · '),
  ];
  return sourceLine(SOURCE_WORDS[source], details, gap === undefined && readUpTo !== undefined ? '✓' : '?');
}

function sourceLine(text: string, details: readonly string[], icon: '✓' | '?'): Item {
  const mark: Mark =
    icon === '✓' ? { icon, word: 'Read', color: 'good' } : { icon, word: 'Not read', color: 'warning' };
  return { marks: [mark], text, details: details.map((line) => ({ text: line })), buttonRows: [] };
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
      text: titleOf(finding, scale * 0.7),
      details: [
        {
          text: `${stamp(finding.firstAt, timeZone)}${times === '' ? '' : `${times} ${stamp(finding.lastAt, timeZone)}`}${finding.own ? ' · by Tenant Warden itself' : ''}`,
        },
      ],
      buttonRows: [],
    };
  }
  const { record } = item;
  const { incident, acknowledged, status } = record;
  const open = acknowledged === undefined ? 'nobody is on it' : `${shown(plain(acknowledged.by.name, 60))} is on it`;
  const state = status.name === 'open' ? open : incidentBadge(record).word.toLowerCase();
  const data = { incident: record.id, page: 1, ...(timeZone === undefined ? {} : { timeZone }) };
  const name = shown(plain(incident.subject.name, 40));
  const show = button(`Show “${name}”`, { verb: 'incident.details', data });
  return {
    marks: [SEVERITY_MARKS[incident.severity]],
    text: shown(plain(incident.headline, Math.round(170 * scale))),
    details: [
      {
        text: `${INCIDENT_TITLES[incident.kind]} · last ${stamp(incident.lastAt, timeZone)} · ${state}`,
      },
    ],
    buttonRows: showable ? [{ buttons: [show] }] : [],
  };
}

/** Incidents before findings of the same severity. */
function worstFirst(items: readonly AlertItem[]): readonly AlertItem[] {
  return items.toSorted(
    (a, b) => bySeverity(severityOf(a), severityOf(b)) || Number(a.kind === 'finding') - Number(b.kind === 'finding'),
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
