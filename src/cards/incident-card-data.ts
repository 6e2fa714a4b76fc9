import type { IncidentLead } from '../answers/model/incident-lead.js';
import type { Incident, IncidentRecord, TimelineEntry } from '../incidents/model/incident.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import { createButton, type Button, createReviewButtons } from './card-buttons.js';
import {
  describeIncidentActor,
  type Badge,
  INCIDENT_TITLES,
  createIncidentBadge,
  createSeverityBadge,
} from './incident-card-words.js';
import type { Mark } from './severity-and-outcome-marks.js';
import { showTimesInZone } from './card-times.js';
import { resolveShownZone } from './report-provenance.js';
import { escapeMarkdown, sanitizeToString, sanitizeText } from './tenant-text-sanitizer.js';
import {
  buildTimelineLine,
  type TimelineLineData,
  orTimelinePlaceholder,
  formatStamp,
  selectTimelineLines,
} from './incident-timeline-lines.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Template data of `incident.json`: an incident, or one line of it. */
export interface IncidentCard {
  readonly title: string;
  readonly badges: readonly Badge[];
  readonly headline: string;
  readonly headlineSize: 'Large' | 'Medium' | 'Default';
  /** What is odd about the name of the app; empty or one. */
  readonly oddities: readonly { readonly text: string }[];
  readonly notes: readonly CardNote[];
  /** Empty or one. */
  readonly timelines: readonly {
    readonly lines: readonly TimelineLineData[];
    readonly more: readonly { readonly text: string }[];
  }[];
  /** Empty or one. */
  readonly factBlocks: readonly { readonly facts: readonly Fact[] }[];
  readonly footer: string;
  readonly actionRows: readonly { readonly buttons: readonly Button[]; readonly links: readonly Link[] }[];
}

/** One line of running text on a card. */
export interface CardNote {
  readonly marks: readonly Pick<Mark, 'icon' | 'color'>[];
  readonly text: string;
  readonly subtle: boolean;
}

interface Fact {
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Pick<Mark, 'icon' | 'color'>[];
}

interface Link {
  readonly title: string;
  readonly url: string;
}

/** Time zone and text length for drawing an incident. */
export interface IncidentView {
  readonly timeZone?: string | undefined;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

/** Timeline lines on the channel's card: about one and a half phone screens. */
const LINES_IN_CHANNEL = 12;
const LINES_A_PAGE = 10;
const LINES_IN_ESCALATION = 4;
const LONGEST_URL = 400;
const LONGEST_LEAD = 600;

/** The sentences that answer what was asked, in the reader's zone. */
export function buildLeadLines(lead: IncidentLead | undefined, { timeZone, scale }: IncidentView): readonly string[] {
  return (lead?.lines ?? []).map((line) =>
    orTimelinePlaceholder(sanitizeToString(showTimesInZone(line, timeZone), Math.round(LONGEST_LEAD * scale))),
  );
}

/** The card of an incident in any state. `lead`: what was asked of it. */
export function buildIncidentData(record: IncidentRecord, view: IncidentView, lead?: IncidentLead): IncidentCard {
  const { incident, status } = record;
  const merged = status.name === 'merged';
  const lines = merged ? [] : selectTimelineLines(incident.timeline, LINES_IN_CHANNEL);
  const left = merged ? 0 : incident.timeline.length - lines.length;
  return {
    ...heading(record, view),
    notes: [...buildLeadLines(lead, view).map((line) => createNote(line)), ...stateNotes(record, view)],
    timelines: timeline(lines, left, record, { ...view, evidence: false }),
    factBlocks: merged ? [] : factBlocks(incident, view),
    footer: seen(incident, view),
    actionRows: actionRows(record, view, left > 0),
  };
}

/** The whole timeline with its evidence, page by page from 1. A page that is not there shows the nearest that is. */
export function buildIncidentPageData(record: IncidentRecord, asked: number, view: IncidentView): IncidentCard {
  const { incident } = record;
  const pages = Math.max(1, Math.ceil(incident.timeline.length / LINES_A_PAGE));
  const page = Math.min(Math.max(Math.trunc(asked), 1), pages);
  const from = (page - 1) * LINES_A_PAGE;
  const lines = incident.timeline.slice(from, from + LINES_A_PAGE);
  const where = pages === 1 ? '' : `, ${from + 1}–${from + lines.length} of ${incident.timeline.length}`;
  const turn = (title: string, to: number) => createButton(title, details(record, view, to));
  return {
    ...heading(record, view),
    title: escapeMarkdown(`All of it: ${INCIDENT_TITLES[incident.kind]}${where}`),
    notes: stateNotes(record, view),
    timelines: timeline(lines, 0, record, { ...view, evidence: true }),
    factBlocks: page === 1 ? factBlocks(incident, view) : [],
    footer: seen(incident, view),
    actionRows: [
      ...reviewRows(record),
      { buttons: takeButtons(record, view), links: [] },
      {
        buttons: [...(page < pages ? [turn('Next', page + 1)] : []), ...(page > 1 ? [turn('Previous', page - 1)] : [])],
        links: [],
      },
      { buttons: [], links: [portalLink(incident), { title: 'Audit log', url: PORTAL_PAGES.audit }] },
    ].filter(({ buttons, links }) => buttons.length + links.length > 0),
  };
}

/** One step, in the incident's thread. */
export function buildIncidentStepData(record: IncidentRecord, entry: TimelineEntry, view: IncidentView): IncidentCard {
  const { incident } = record;
  return {
    ...heading(record, view),
    title: escapeMarkdown(`New step: ${INCIDENT_TITLES[incident.kind]}`),
    badges: [createSeverityBadge(entry.severity)],
    headline: sentence(orTimelinePlaceholder(sanitizeToString(entry.what, Math.round(200 * view.scale)))),
    headlineSize: 'Default',
    notes: [],
    timelines: timeline([entry], 0, record, { ...view, evidence: true }).map(({ lines, more }) => ({
      // The headline says it already.
      lines: lines.map((line) => ({ ...line, what: lineSubject(incident) })),
      more,
    })),
    factBlocks: [],
    footer: seen(incident, view),
    actionRows: [{ buttons: [createButton('Details', details(record, view, 1))], links: [portalLink(incident)] }],
  };
}

/** In the place of a finding's card, once the finding belongs to an incident that has its own. */
export function buildFoldedFindingData(record: IncidentRecord, view: IncidentView): IncidentCard {
  const { incident } = record;
  return {
    ...heading(record, view),
    title: escapeMarkdown(`Part of an incident: ${INCIDENT_TITLES[incident.kind]}`),
    headlineSize: 'Default',
    notes: [createNote('What was told here belongs to this incident. It goes on at the card of the incident.')],
    timelines: [],
    factBlocks: [],
    footer: seen(incident, view),
    actionRows: [{ buttons: [createButton('Show the incident', details(record, view, 1))], links: [] }],
  };
}

/** The escalation when no one reacted, to a person who may not know the channel. */
export function buildEscalationData(record: IncidentRecord, waitedMinutes: number, view: IncidentView): IncidentCard {
  const { incident } = record;
  const lines = selectTimelineLines(incident.timeline, LINES_IN_ESCALATION);
  const left = incident.timeline.length - lines.length;
  return {
    ...heading(record, view),
    notes: [
      {
        marks: [{ icon: '⚠', color: 'warning' }],
        text: `${formatCount(waitedMinutes, 'minute')} have passed and nobody has said “I’m on it”.`,
        subtle: false,
      },
      ...stateNotes(record, view),
    ],
    timelines: timeline(lines, left, record, { ...view, evidence: false }),
    factBlocks: factBlocks(incident, view),
    footer: seen(incident, view),
    actionRows: actionRows(record, view, left > 0),
  };
}

/** For notification and screen reader: how bad and what, the sentence, the state or the last that happened. */
export function formatIncidentSummary(record: IncidentRecord, view: Pick<IncidentView, 'timeZone'>): string {
  const { incident, status } = record;
  const last = incident.timeline.at(-1);
  const state =
    status.name === 'open' && record.acknowledged === undefined && last !== undefined
      ? `Last: ${orTimelinePlaceholder(sanitizeToString(last.what, 160))} (${formatStamp(last.at, view.timeZone)})`
      : stateNotes(record, { ...view, scale: 1 })[0]?.text;
  return [
    `${createIncidentBadge(record).word}: ${INCIDENT_TITLES[incident.kind]}`,
    headlineOf(incident, 1),
    ...(state === undefined ? [] : [state]),
  ].join('\n');
}

function heading(record: IncidentRecord, { scale }: IncidentView) {
  const { incident } = record;
  const headline = headlineOf(incident, scale);
  const { oddity } = sanitizeText(incident.subject.name, 80);
  return {
    title: escapeMarkdown(INCIDENT_TITLES[incident.kind]),
    badges: [createIncidentBadge(record)],
    headline,
    headlineSize: headline.length > 60 ? ('Medium' as const) : ('Large' as const),
    oddities: oddity === undefined ? [] : [{ text: oddity }],
  };
}

function headlineOf({ headline }: Incident, scale: number): string {
  return orTimelinePlaceholder(sanitizeToString(headline, Math.round(300 * scale)));
}

/** Begins with a capital, unless it begins with a name: `adele@contoso.com` stays as it is written. */
function sentence(text: string): string {
  return text.replace(/^[a-z](?=[a-z]*[\s,:]|[a-z]*$)/, (letter) => letter.toUpperCase());
}

function lineSubject({ subject }: Incident): string {
  return orTimelinePlaceholder(sanitizeToString(subject.name, 80));
}

/** The incident's state: open, acknowledged, closed or merged. */
function stateNotes(
  { status, acknowledged, incident }: IncidentRecord,
  { timeZone, scale }: IncidentView,
): readonly CardNote[] {
  if (status.name === 'merged') {
    return [createNote('This turned out to be part of another incident. It goes on there.')];
  }
  if (status.name === 'closed') {
    return [
      createNote(
        `Closed ${formatStamp(status.at, timeZone)}: ${sanitizeToString(status.why, Math.round(200 * scale))}`,
      ),
    ];
  }
  const doubt =
    incident.confidence === 'high' ? [] : [createNote(`I am ${CERTAINTY[incident.confidence]} of this.`, true)];
  if (acknowledged === undefined) return [createNote('Open. Nobody is on it yet.'), ...doubt];
  const by = orTimelinePlaceholder(sanitizeToString(acknowledged.by.name, 60));
  const from = acknowledged.from && sanitizeToString(acknowledged.from.name, 60);
  const after = from === undefined || from === '' ? '' : `, after ${from}`;
  return [
    {
      marks: [{ icon: '✓', color: 'good' }],
      text: `${by} is on it, since ${formatStamp(acknowledged.at, timeZone)}${after}.`,
      subtle: false,
    },
    ...doubt,
  ];
}

const CERTAINTY = { medium: 'fairly, not wholly, sure', low: 'not sure' } as const;

/** Creates a note. */
export function createNote(text: string, subtle = false): CardNote {
  return { marks: [], text, subtle };
}

function timeline(
  entries: readonly TimelineEntry[],
  left: number,
  { incident }: IncidentRecord,
  view: IncidentView & { readonly evidence: boolean },
): IncidentCard['timelines'] {
  if (entries.length === 0) return [];
  const more =
    left === 0 ? [] : [{ text: `and ${formatCount(left, 'more line')}: “Show all” has them in their place` }];
  return [{ lines: entries.map((entry) => buildTimelineLine(entry, incident, view)), more }];
}

/** Who handled it, and what could not be seen: an incomplete timeline says so. */
function factBlocks({ people, subject, blindSpots }: Incident, { scale }: IncidentView): IncidentCard['factBlocks'] {
  const names = people.slice(0, 4).map((person) => describeIncidentActor(person, subject));
  const others = people.length - names.length;
  const facts: readonly Fact[] = [
    ...(names.length === 0
      ? []
      : [{ label: 'People in it', marks: [], text: `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}` }]),
    ...blindSpots.slice(0, 3).map((spot) => ({
      label: 'Not seen',
      marks: [{ icon: '?', color: 'warning' as const }],
      text: orTimelinePlaceholder(sanitizeToString(spot, Math.round(200 * scale))),
    })),
    ...(blindSpots.length > 3 ? [{ label: 'Not seen', marks: [], text: `and ${blindSpots.length - 3} more` }] : []),
  ];
  return facts.length === 0 ? [] : [{ facts }];
}

function seen({ eventCount, firstAt, lastAt }: Incident, { timeZone }: IncidentView): string {
  const period = `${formatStamp(firstAt, timeZone)} to ${formatStamp(lastAt, timeZone)}`;
  const events =
    eventCount === 0 ? 'No event of it is on record' : `Seen ${eventCount.toLocaleString('en-US')}×, ${period}`;
  return `${events} · Times: ${resolveShownZone(timeZone)}`;
}

/** A closed incident only offers buttons that show more of it. */
function actionRows(record: IncidentRecord, view: IncidentView, more: boolean): IncidentCard['actionRows'] {
  const { status, incident } = record;
  if (status.name === 'merged') {
    return [{ buttons: [createButton('Show the other incident', details({ id: status.into }, view, 1))], links: [] }];
  }
  const show = createButton(more ? 'Show all' : 'Details', details(record, view, 1));
  const links = [portalLink(incident)];
  return [
    ...reviewRows(record),
    ...(status.name === 'open'
      ? [
          { buttons: [...takeButtons(record, view), show], links: [] },
          { buttons: [], links },
        ]
      : [{ buttons: [show], links }]),
  ];
}

/** To decide on its app, wherever an open incident is shown; a phone fits two short buttons or one long button per row. */
function reviewRows({ status, incident, id }: IncidentRecord): IncidentCard['actionRows'] {
  // Tenant Warden does not switch itself off: people do that in the portal.
  if (status.name !== 'open' || incident.kind === 'warden-tampered') return [];
  return createReviewButtons(incident.subject, id).map((one) => ({ buttons: [one], links: [] }));
}

/** To take it on, wherever an open incident is shown. */
function takeButtons({ status, acknowledged, id }: IncidentRecord, view: IncidentView): readonly Button[] {
  if (status.name !== 'open') return [];
  const data = { incident: id, ...zoneIn(view) };
  return [createButton(acknowledged === undefined ? 'I’m on it' : 'Take over', { verb: 'incident.acknowledge', data })];
}

function details({ id }: Pick<IncidentRecord, 'id'>, view: IncidentView, page: number) {
  return { verb: 'incident.details', data: { incident: id, ...zoneIn(view), page } } as const;
}

/** A click from another zone must not change the times everyone sees. */
function zoneIn({ timeZone }: IncidentView): { readonly timeZone?: string } {
  return omitUndefined({ timeZone });
}

function portalLink({ subject }: Incident): Link {
  const url = buildPortalUrl(subject);
  return { title: 'Open in portal', url: url.length > LONGEST_URL ? PORTAL_PAGES.enterpriseApps : url };
}
