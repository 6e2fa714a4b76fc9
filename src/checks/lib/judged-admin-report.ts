import type { CheckId } from '../model/check-id.js';
import type { CheckVerdict, JudgeContext } from '../model/check.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ReportChart } from '../../core/report-chart.js';
import type { ListingRow } from '../../core/report-listing.js';
import { buildRoleKey } from '../../facts/lib/role-wording.js';
import { compareSeverity, CONFIDENCES, type Confidence, type Severity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import {
  explainNobody,
  formatNobodyHeadline,
  isLesserAdmin,
  isPeopleFilter,
  noteOnlyThesePeople,
  type PrivilegedPerson,
} from './privileged-people.js';
import { explainNoSuchFilter } from './question-filter.js';
import { compareText, describeRoles, isSyncAccount, looksLikeEmergencyAccount } from './role-holder-traits.js';

/** One check's judgement of one privileged person. */
export interface JudgedAdmin<S extends string, P = PrivilegedPerson> {
  readonly person: P;
  readonly state: S;
  /** Row text besides name and roles. */
  readonly words: string;
  /** Why an unread state is unknown, when the row text does not say it. */
  readonly reason?: string;
  readonly wrong?: AdminProblem;
}

/** What is wrong with one admin. */
export interface AdminProblem {
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Follows the name in the title: "has a mailbox". */
  readonly says: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Fingerprint part that changes with the problem; the roles are added. */
  readonly fingerprint: string;
}

/** Possible judgements by name, worst first. `unread`: nothing is known, which leaves a gap. */
export type JudgedStates<S extends string> = Readonly<
  Record<S, { readonly label: string; readonly tone: ReportChart['slices'][number]['tone']; readonly unread?: true }>
>;

/** Everything a verdict on admins is built from. */
export interface AdminReport<S extends string> {
  readonly check: CheckId;
  readonly states: JudgedStates<S>;
  /** Subject of the gaps: "the mailbox", "the last sign-in". */
  readonly matter: string;
  readonly column: string;
  readonly pictureTitle: string;
  readonly judged: readonly JudgedAdmin<S>[];
  readonly headline: string;
  readonly notes: readonly string[];
  /** Number of people asked for who are not judged (see {@link judgeable}). */
  readonly leftOut: number;
  /** Role holders who cannot be judged. */
  readonly unseen: readonly Gap[];
  /** Filters the check applies itself, besides those about people. */
  readonly ownFilters?: readonly string[];
}

/**
 * Selects the people a check judges: those who can sign in. `notes` says who is left out and why, `leftOut` how many.
 */
export function selectJudgeable(
  people: readonly PrivilegedPerson[],
  leaveOutSync: boolean,
): { readonly people: readonly PrivilegedPerson[]; readonly notes: readonly string[]; readonly leftOut: number } {
  const enabled = people.filter((person) => person.account?.accountEnabled !== false);
  const disabled = people.length - enabled.length;
  const sync = enabled.filter((person) => leaveOutSync && isSyncAccount(person.holdings));
  const notes: string[] = [];
  if (disabled > 0) notes.push(`${formatCount(disabled, 'disabled account')} with an admin role not counted.`);
  if (sync.length > 0) {
    notes.push(`Excluded, service account: ${formatList(sync.map(({ name }) => name))} (directory synchronisation).`);
  }
  return { people: enabled.filter((person) => !sync.includes(person)), notes, leftOut: disabled + sync.length };
}

/** Builds the verdict of a check that judges privileged people one by one. */
export function judgeAdmins<S extends string>(report: AdminReport<S>, context: JudgeContext): CheckVerdict {
  const judged = report.judged.toSorted(worstFirst(report.states));
  const empty = judged.length === 0;
  const { filter } = context.parameters;
  const names = judged.map(({ person }) => person.name);
  return {
    examined: judged.length,
    findings: judged.flatMap((one) => findingOf(one, report.check, context.now)),
    ...(empty && report.unseen.length === 0
      ? explainNobody(context, report.leftOut)
      : { gaps: [...gapsOf(judged, report), ...report.unseen] }),
    headline: empty ? formatNobodyHeadline(context) : report.headline,
    notes: [
      ...noteOnlyThesePeople(names, context.parameters),
      ...filterNotes(filter, report.ownFilters),
      ...report.notes,
    ],
    listing: { columns: ['Name', 'Roles', report.column], rows: judged.map(rowOf) },
    ...(empty ? {} : { picture: pictureOf(judged, report) }),
  };
}

function filterNotes(filter: string | undefined, own: readonly string[] = []): readonly string[] {
  if (filter === undefined || own.includes(filter)) return [];
  return [isPeopleFilter(filter) ? `Only ${filter}.` : explainNoSuchFilter(filter)];
}

/** Who a sentence of a headline is about: a singular and a plural. */
export interface AdminNoun {
  readonly one: string;
  readonly many: string;
}

const ADMINS: AdminNoun = { one: 'admin', many: 'admins' };
const LESSER: AdminNoun = { one: 'person with a lesser role', many: 'people with a lesser role' };

/**
 * A headline that tells privileged people from those with lesser roles: "3 of 13 admins have no second factor; the one person with a lesser
 * role has MFA, enforced". `say` writes the sentence of one group, which is never empty unless nobody is judged.
 */
export function formatHeadlineByTier<S extends string>(
  judged: readonly JudgedAdmin<S>[],
  say: (group: readonly JudgedAdmin<S>[], noun: AdminNoun) => string,
): string {
  const lesser = judged.filter(({ person }) => isLesserAdmin(person));
  if (lesser.length === 0) return say(judged, ADMINS);
  const privileged = judged.filter((one) => !lesser.includes(one));
  const about = say(lesser, LESSER);
  if (privileged.length === 0) return about;
  return `${say(privileged, ADMINS)}; ${about.charAt(0).toLowerCase()}${about.slice(1)}`;
}

function labelEmergencyAccount(account: PrivilegedPerson['account']): string {
  if (account?.emergency === true) return ', an emergency account,';
  return account !== undefined && looksLikeEmergencyAccount(account) ? ', which looks like an emergency account,' : '';
}

/** "3 of 14 admins". */
export function formatShare(part: number, whole: number, { one, many }: AdminNoun = ADMINS): string {
  return `${part} of ${formatCount(whole, one, many)}`;
}

function findingOf<S extends string>(
  { person, wrong }: JudgedAdmin<S>,
  check: CheckId,
  now: Instant,
): readonly Finding[] {
  if (wrong === undefined) return [];
  const [holding] = person.holdings;
  const roles = describeRoles(person.holdings);
  const emergency = labelEmergencyAccount(person.account);
  return [
    {
      id: `${check}:user:${person.id}`,
      subject: { kind: 'user', id: person.id, name: person.name },
      severity: wrong.severity,
      confidence: wrong.confidence,
      title: `${person.name}${emergency} ${wrong.says}: ${roles}`,
      evidence: [
        ...wrong.evidence,
        {
          source: holding.exchangeLevel === undefined ? 'graph' : 'exchange',
          ref: holding.ref,
          label: 'roles',
          value: roles,
          observedAt: now,
        },
      ],
      fingerprint: [wrong.fingerprint, ...[...new Set(person.holdings.map(buildRoleKey))].toSorted()].join(' '),
    },
  ];
}

function rowOf<S extends string>({ person, words, wrong }: JudgedAdmin<S>): ListingRow {
  const subject = { kind: 'user' as const, id: person.id, name: person.name };
  return {
    subject,
    severity: wrong?.severity ?? null,
    cells: [person.name, describeRoles(person.holdings), words],
    url: buildPortalUrl(subject),
  };
}

function worstFirst<S extends string>(states: JudgedStates<S>) {
  const order = Object.keys(states);
  const sureness = (one: JudgedAdmin<S>) => (one.wrong === undefined ? 0 : CONFIDENCES.indexOf(one.wrong.confidence));
  return (a: JudgedAdmin<S>, b: JudgedAdmin<S>): number =>
    compareSeverity(a.wrong?.severity ?? 'info', b.wrong?.severity ?? 'info') ||
    sureness(a) - sureness(b) ||
    order.indexOf(a.state) - order.indexOf(b.state) ||
    compareText(a.person.name, b.person.name) ||
    compareText(a.person.id, b.person.id);
}

/** One gap per reason for unknown data. */
function gapsOf<S extends string>(
  judged: readonly JudgedAdmin<S>[],
  { states, matter }: AdminReport<S>,
): readonly Gap[] {
  const unread = judged
    .filter(({ state }) => states[state].unread === true)
    .map(({ words, reason }) => reason ?? words);
  return [...new Set(unread)].toSorted(compareText).map((why) => {
    const people = unread.filter((other) => other === why).length;
    return { reason: 'truncated', detail: `${matter} of ${formatCount(people, 'admin')} (${why})` };
  });
}

function pictureOf<S extends string>(
  judged: readonly JudgedAdmin<S>[],
  { states, pictureTitle }: AdminReport<S>,
): ReportChart {
  const slices = (Object.keys(states) as S[]).map((state) => ({
    label: states[state].label,
    value: judged.filter((one) => one.state === state).length,
    tone: states[state].tone,
  }));
  return { kind: 'donut', title: pictureTitle, slices: slices.filter((slice) => slice.value > 0) };
}
