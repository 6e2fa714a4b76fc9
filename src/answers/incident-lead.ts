import type { AttackStage } from '../detections/model/attack-stage.js';
import type { Actor } from '../m365/audit-event.js';
import type { Incident, IncidentRecord, TimelineEntry } from '../incidents/model/incident.js';
import { formatAge } from '../core/age-wording.js';
import { escapeRegExp } from '../core/escape-reg-exp.js';
import type { Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { formatList, formatUtcMinute } from '../core/sentence-formatting.js';
import type { IncidentAspect, IncidentQuestion } from '../language/model/incident-question.js';
import type { IncidentLead } from './model/incident-lead.js';
import { stepsToSwitchOff } from './switched-off-in-incident.js';

/** Lines for more incidents than these push the story off the card. */
const MOST_INCIDENTS = 3;
/** Acts that one sentence names. */
const MOST_ACTS = 8;
const MOST_ADDRESSES = 6;

interface Told {
  readonly record: IncidentRecord;
  readonly now: Instant;
  readonly stages: readonly string[];
  readonly about: string;
}

/** `more`: lines behind the first. */
type Tell = (told: Told) => Pick<IncidentLead, 'kind' | 'value'> & {
  readonly line: string;
  readonly more?: readonly string[];
};

/**
 * What is asked of these incidents, worst first. It tells what the incident holds, so that "no" is never said of what the log may not have
 * told. Empty records give no lead.
 */
export function leadOfIncidents(
  { aspect, stages = [], about = '' }: IncidentQuestion,
  records: readonly IncidentRecord[],
  now: Instant,
): IncidentLead | undefined {
  const told = records.slice(0, MOST_INCIDENTS).map((record) => TELL[aspect]({ record, now, stages, about }));
  const [first] = told;
  if (first === undefined) return undefined;
  const lines = told.flatMap(({ line, more = [] }, at) => {
    const name = `${records[at]?.incident.subject.name ?? ''}: `;
    return [records.length === 1 || line.startsWith(name) ? line : `${name}${line}`, ...more];
  });
  const more = records.length - told.length;
  const { kind, value } = told.find((one) => one.value === true) ?? first;
  return {
    kind,
    value,
    lines: more > 0 ? [...lines, `And ${formatCount(more, 'more incident')}.`] : lines,
  };
}

/** What is asked of a name that no open incident has. */
export const leadOfNone = (about: string): IncidentLead => ({
  kind: 'unknown',
  value: null,
  lines: [`${about} is part of no open incident, as far as I can tell.`],
});

/**
 * What happened since a moment: acts of the open incidents, and how many findings besides. Undefined without an incident: then what is found
 * says it all.
 */
export function leadSince(
  since: Instant,
  records: readonly IncidentRecord[],
  findings: number,
): IncidentLead | undefined {
  if (records.length === 0) return undefined;
  const acts = records.flatMap(({ incident }) =>
    actsOf(incident)
      .filter(({ at }) => at >= since)
      .map((entry) => actInWords(entry, incident)),
  );
  const last =
    records
      .map(({ incident }) => incident.lastAt)
      .toSorted()
      .at(-1) ?? since;
  const found = findings === 0 ? '' : ` ${formatCount(findings, 'finding')} outside incidents.`;
  const line =
    acts.length === 0
      ? `No new event in the open incident${records.length === 1 ? '' : 's'} since ${formatUtcMinute(since)}; the last was on ${formatUtcMinute(last)}.${found}`
      : `Since ${formatUtcMinute(since)}: ${formatList(acts, MOST_ACTS)}.${found}`;
  return { kind: 'list', value: null, lines: [line] };
}

const TELL: Readonly<Record<IncidentAspect, Tell>> = {
  began: ({ record: { incident } }) => {
    const first = actsOf(incident)[0];
    const at = first?.at ?? incident.firstAt;
    const what = first === undefined ? '' : `: ${actInWords(first, incident)}`;
    return ofValue(at, `${formatUtcMinute(at)}${what}. That is the earliest event I found.`);
  },
  lasts: ({ record: { incident, openedAt }, now }) => {
    const since = Date.parse(now) - Date.parse(incident.firstAt);
    const age = formatAge(since);
    return ofValue(
      age,
      `${age}, since ${formatUtcMinute(incident.firstAt)}; I opened the incident on ${formatUtcMinute(openedAt)}. ${lastInWords(incident)}`,
    );
  },
  dormant: ({ record: { incident } }) => {
    const silence = incident.timeline.find(({ stage }) => stage === 'dormant');
    if (silence === undefined) return unknown('I found no long silence in this incident.');
    const next = actsOf(incident).find(({ at }) => at > silence.at);
    const until = next === undefined ? '' : ` until ${formatUtcMinute(next.at)}`;
    return ofValue(
      silence.what,
      `${incident.subject.name}: ${silence.what}, from ${formatUtcMinute(silence.at)}${until}. Nothing was done then that could have been noticed.`,
    );
  },
  last: ({ record: { incident, status } }) =>
    status.name === 'closed'
      ? ofValue(incident.lastAt, `Closed on ${formatUtcMinute(status.at)}: ${status.why}. ${lastInWords(incident)}`)
      : ofValue(incident.lastAt, `${lastInWords(incident)} The incident is open: ${incident.headline}`),
  'way-in': ({ record: { incident } }) => {
    const { suspects = [] } = incident;
    const names = suspects.map(({ name }) => name);
    if (names.length > 0) {
      const signs = incident.timeline.filter(({ stage }) => stage === 'admin-suspect' || stage === 'granter-suspect');
      return ofValue(formatList(names), `Probably through ${formatList(names)}${signsInWords(signs, names)}.`);
    }
    const first = actsOf(incident)[0];
    return first === undefined
      ? unknown('I do not know through which account: no audit record names anyone.')
      : unknown(`I do not know through which account. The first event: ${actInWords(first, incident)}.`);
  },
  address: ({ record: { incident } }) => {
    const addresses = [...new Set(incident.timeline.flatMap(({ ip = [] }) => ip))];
    if (addresses.length === 0) return unknown('The audit records of these events hold no IP address.');
    const named = formatList(addresses, MOST_ADDRESSES);
    return ofValue(named, `From ${named}, according to the audit records.`);
  },
  'after-silence': ({ record: { incident } }) => {
    const silence = incident.timeline.find(({ stage }) => stage === 'dormant');
    if (silence === undefined) return unknown('I found no long silence in this incident.');
    const acts = actsOf(incident).filter(({ at }) => at > silence.at);
    const told = acts.map((entry) => `${formatUtcMinute(entry.at)}: ${shortly(entry.what)}`);
    return {
      kind: 'list',
      value: null,
      line: `After ${silence.what}: ${told.length === 0 ? 'nothing that I found' : formatList(told, MOST_ACTS)}.`,
    };
  },
  acts: ({ record: { incident } }) => {
    const acts = actsOf(incident);
    const named = acts.slice(0, MOST_ACTS).map(({ what }) => shortly(what));
    const more = acts.length > named.length ? `; and ${formatCount(acts.length - named.length, 'more step')}` : '';
    const span = `from ${formatUtcMinute(incident.firstAt)} to ${formatUtcMinute(incident.lastAt)}`;
    return { kind: 'list', value: null, line: `${incident.subject.name}: ${span}: ${named.join('; ')}${more}.` };
  },
  involved: ({ record: { incident } }) => {
    const { subject, suspects = [] } = incident;
    const suspected = new Set(suspects.map(({ name }) => name));
    const others = incident.people.map(nameOf).filter((name) => !suspected.has(name));
    const parts = [
      subject.name,
      ...(suspects.length === 0 ? [] : [`${formatList([...suspected])} (may be compromised)`]),
      ...(others.length === 0 ? [] : [`also in the records: ${formatList(others, 5)}`]),
    ];
    return { kind: 'list', value: subject.name, line: `${parts.join('; ')}.` };
  },
  handled: ({ record: { acknowledged, status } }) => {
    if (status.name === 'closed')
      return { kind: 'yes-no', value: true, line: `Closed on ${formatUtcMinute(status.at)}: ${status.why}.` };
    return acknowledged === undefined
      ? { kind: 'yes-no', value: false, line: 'Nobody is on it yet. “I’m on it” on its card assigns it to you.' }
      : {
          kind: 'yes-no',
          value: true,
          line: `${acknowledged.by.name} is on it since ${formatUtcMinute(acknowledged.at)}.`,
        };
  },
  severity: ({ record: { incident } }) =>
    ofValue(
      incident.severity,
      `${incident.severity}, with ${incident.confidence} confidence that it is an attack: ${incident.headline}`,
    ),
  noticed: ({ record: { incident, openedAt } }) => {
    const records = formatCount(incident.eventCount, 'audit record');
    return ofValue(
      openedAt,
      `Opened on ${formatUtcMinute(openedAt)}, from ${records} and the state of the tenant; it goes back to ${formatUtcMinute(incident.firstAt)}.`,
    );
  },
  left: ({ record: { incident } }) => {
    const left = listLeft(incident);
    const named = left.slice(0, MOST_ACTS).map(({ what }) => shortly(what));
    const still = named.length === 0 ? '' : ` Not reversed, as far as I can tell: ${named.join('; ')}.`;
    return { kind: 'list', value: null, line: `${incident.headline}${still}` };
  },
  stop: ({ record: { incident }, about }) => {
    const found = about === '' ? undefined : findIn(incident, about);
    const own = found?.is === 'event' ? stepsToSwitchOff(about, found.entry.what) : [];
    const [line = 'Open the incident, and reverse what it lists.', ...more] = stepsAgainst(incident, own);
    return { kind: 'explanation', value: null, line, more };
  },
  password: ({ record: { incident } }) => ({ kind: 'yes-no', value: false, line: beyondPassword(incident) }),
  removal: ({ record: { incident }, about }) =>
    about === '' || findIn(incident, about)?.is === 'subject' ? beyondApp(incident) : beyondOther(incident, about),
  belongs: ({ record: { incident }, about }) => {
    const { subject } = incident;
    const found = findIn(incident, about);
    if (found?.is === 'subject')
      return { kind: 'yes-no', value: true, line: `Yes: the incident is about ${subject.name}.` };
    if (found?.is === 'event')
      return {
        kind: 'yes-no',
        value: true,
        line: `Yes: ${formatUtcMinute(found.entry.at)}: ${actInWords(found.entry, incident)}.`,
      };
    if (found?.is === 'person')
      return { kind: 'yes-no', value: true, line: `Yes: ${found.name} is in its audit records.` };
    const count = formatCount(actsOf(incident).length, 'event');
    return unknown(
      `${about} is not among the ${count} of the incident about ${subject.name}. That does not prove that they are unrelated: ask who made or changed it.`,
    );
  },
  stage: ({ record: { incident }, stages }) => {
    const found = incident.timeline.filter(({ stage }) => stage !== undefined && stages.includes(stage));
    if (found.length > 0)
      return {
        kind: 'yes-no',
        value: true,
        line: `Yes: ${found.map((entry) => `${actInWords(entry, incident)} (${formatUtcMinute(entry.at)})`).join('; ')}.`,
      };
    return incident.stages.some((stage) => stages.includes(stage))
      ? { kind: 'yes-no', value: true, line: 'Yes, by the current state of the tenant; no audit record says when.' }
      : unknown('I found no such event in this incident. That does not prove that there was none.');
  },
};

type Part =
  | { readonly is: 'subject' }
  | { readonly is: 'event'; readonly entry: TimelineEntry }
  | { readonly is: 'person'; readonly name: string };

/** As what an incident has something or somebody of a name. */
function findIn({ subject, people, suspects = [], timeline }: Incident, about: string): Part | undefined {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(about)}(?![\\p{L}\\p{N}])`, 'iu');
  const isIt = (text: string): boolean => whole.test(text);
  if (isIt(subject.name)) return { is: 'subject' };
  const entry = timeline.find(({ what }) => isIt(what));
  if (entry !== undefined) return { is: 'event', entry };
  const name = [...suspects, ...people].map(nameOf).find((one) => isIt(one) || keyOf(one) === keyOf(about));
  return name === undefined ? undefined : { is: 'person', name };
}

/** Whether an incident is about what a name says, made it, or knows a person of that name. Only whom it is about kept silent in it. */
export function incidentHas(incident: Incident, about: string, aspect: IncidentAspect): boolean {
  const found = findIn(incident, about);
  return aspect === 'dormant' ? found?.is === 'subject' : found !== undefined;
}

/** "IT Admin" and "it.admin@contoso.com" are told by the same letters. */
const keyOf = (name: string): string => (name.split('@')[0] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const ofValue = (value: string, line: string): ReturnType<Tell> => ({ kind: 'value', value, line });
const unknown = (line: string): ReturnType<Tell> => ({ kind: 'unknown', value: null, line });

/** ", who has no second factor"; of several people each with the name. */
function signsInWords(signs: readonly TimelineEntry[], [name = '', ...others]: readonly string[]): string {
  const [first] = signs;
  if (first === undefined) return '';
  return signs.length === 1 && others.length === 0 && first.what.startsWith(`${name} `)
    ? `, who ${first.what.slice(name.length + 1)}`
    : `: ${signs.map(({ what }) => what).join('; ')}`;
}

/** What somebody did: silence is no act. */
const actsOf = ({ timeline }: Incident): readonly TimelineEntry[] =>
  timeline.filter(({ stage, source }) => stage !== 'dormant' && source !== 'tenant');

function lastInWords(incident: Incident): string {
  const last = actsOf(incident).at(-1);
  if (last === undefined) return 'No audit record names anyone.';
  return `Last event I found: ${formatUtcMinute(last.at)}: ${actInWords(last, incident)}.`;
}

/** "App registered, by it.admin from 203.0.113.7". */
function actInWords({ what, actor, ip }: TimelineEntry, { subject }: Incident): string {
  const by = actor === undefined || nameOf(actor) === subject.name ? '' : `, by ${nameOf(actor)}`;
  return `${shortly(what)}${by}${ip === undefined ? '' : ` from ${ip}`}`;
}

/** The story tells what something made does; a sentence names it. */
const shortly = (what: string): string => what.split(': ')[0] ?? what;

const nameOf = ({ id, name }: Pick<Actor, 'id' | 'name'>): string => (name === '' ? id : name);

/** Stages that leave nothing behind, or take away what was made. */
const LEAVES_NOTHING: ReadonlySet<AttackStage> = new Set<AttackStage>([
  'admin-suspect',
  'granter-suspect',
  'dormant',
  'awakened',
  'traces-removed',
  'used',
  'doubtful-sign-in',
  'mass-access',
  'unplanned-act',
]);
const REMOVED_WITH_TRACES: ReadonlySet<AttackStage> = new Set<AttackStage>(['connector-created', 'rules-created']);

/** What was made and, as far as the records tell, not taken away again. */
function listLeft({ timeline }: Incident): readonly TimelineEntry[] {
  const removed = timeline.filter(({ stage }) => stage === 'traces-removed').at(-1)?.at;
  return timeline.filter(
    ({ stage, at }) =>
      stage !== undefined &&
      !LEAVES_NOTHING.has(stage) &&
      (removed === undefined || !REMOVED_WITH_TRACES.has(stage) || at > removed),
  );
}

/** First what is asked of by itself, then what the attacker acts with, how it came in, and what it made. */
function stepsAgainst(incident: Incident, own: readonly string[] = []): readonly string[] {
  const { kind, subject } = incident;
  if (kind === 'warden-tampered')
    return number([
      'In the portal, reverse the changes to Tenant Warden’s own credentials and permissions.',
      ...own,
      ...beside(incident),
    ]);
  const isApp = subject.kind === 'service-principal';
  return number([
    // First what could make it anew.
    ...(isApp
      ? [`Revoke ${subject.name}: “Review and decide” on its card disables it and removes its permissions and roles.`]
      : []),
    ...own,
    ...beside(incident),
  ]);
}

const number = (steps: readonly string[]): readonly string[] => steps.map((step, at) => `${String(at + 1)}. ${step}`);

/** What is to be done besides removing the app. */
function beside(incident: Incident): readonly string[] {
  const { kind, subject, suspects = [] } = incident;
  const made = listLeft(incident).filter(({ stage }) => stage !== undefined && !OF_APP.has(stage));
  const suspected = suspects.map(({ name }) => name);
  const own = subject.kind === 'user' && !suspected.includes(subject.name) ? [subject.name] : [];
  const accounts = kind === 'warden-tampered' ? [] : [...own, ...suspected];
  return [
    ...(accounts.length === 0
      ? []
      : [
          `For ${formatList(accounts)}: block sign-in, revoke sessions, reset the password and check the sign-in methods.`,
        ]),
    ...(made.length === 0 ? [] : [`Reverse these changes: ${made.map(({ what }) => shortly(what)).join('; ')}.`]),
  ];
}

/** Whether it is over without the app: what was made with it, and the way in, stay. */
function beyondApp(incident: Incident): ReturnType<Tell> {
  const { kind, name } = incident.subject;
  const steps = beside(incident);
  const isApp = kind === 'service-principal';
  if (isApp && steps.length === 0)
    return unknown(`I cannot tell: I found nothing left besides ${name}, but the records may not hold every event.`);
  // No leading "no": to "does the attacker still have access then?" it would say the opposite.
  const why = isApp ? `Removing ${name} is not enough.` : `No: this attack uses ${name}, which is not an app.`;
  return { kind: 'yes-no', value: false, line: [why, ...steps].join(' ') };
}

/** Whether it is over without one of the accounts, connectors and rules of an attack: whoever acts stays, and may make another. */
function beyondOther(incident: Incident, about: string): ReturnType<Tell> {
  if (incident.subject.kind !== 'service-principal') {
    const steps = beside(incident);
    const [line, ...more] = [`It is not over without ${about}.`, ...number(steps)];
    return { kind: 'yes-no', value: false, line, more };
  }
  const { name } = incident.subject;
  return {
    kind: 'yes-no',
    value: false,
    line: `It is not over without ${about}: ${name} ${ownPower(incident)}.`,
    more: stepsAgainst(incident),
  };
}

/** What goes when the app goes. */
const OF_APP: ReadonlySet<AttackStage> = new Set<AttackStage>([
  'app-registered',
  'credential-added',
  'permission-granted',
  'role-assigned',
  'owner-added',
]);

const ownPower = ({ stages }: Pick<Incident, 'stages'>): string =>
  stages.includes('credential-added') ? 'signs in with its own credentials' : 'acts with its own permissions';

function beyondPassword({ subject, stages }: Incident): string {
  if (subject.kind === 'service-principal') {
    return `No: ${subject.name} ${ownPower({ stages })}, so a new password for a person does not stop it. Revoke it, too.`;
  }
  const method = stages.includes('method-registered')
    ? ' A sign-in method was registered and stays until it is removed.'
    : '';
  return `Not by itself: open sessions of ${subject.name} last until they are revoked.${method}`;
}
