import type { Gap } from '../../core/gap.js';
import { type Subject, distinctSubjects } from '../../core/subject.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import { findPowerOverOne } from '../../subjects/lib/asked-power.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listGapNotes } from './gap-notes.js';
import { MOST_NAMES } from './phrased-answer.js';

/** What an app does with the mailbox of somebody, by its power over mail. */
const DOES: Readonly<Record<string, string>> = {
  'reads-mail': 'read the mail of',
  'changes-mail': 'change the mail of',
  'sends-mail': 'send mail as',
};

/** How an app comes to one mailbox, as {@link askMailbox} asks for each way. */
type Way = 'all' | 'signsIn' | 'person' | 'some' | 'allBut';

/** The further questions that a question of one mailbox is made of: the permissions of apps, by how far they reach. */
export type MailboxQueries = Readonly<Record<Way, Query>>;

/** "which apps can read the mailbox of Nadja?": undefined: the query asks nothing of one mailbox. */
export function askMailbox({ mailboxOf, where }: Query): MailboxQueries | undefined {
  const power = where.find(({ attribute }) => attribute === 'power');
  const base = power && findPowerOverOne(String(power.value));
  if (mailboxOf === undefined || base === undefined || DOES[base] === undefined) return undefined;
  const is = (attribute: string, value: string): QueryCondition => ({ attribute, op: 'is', value, words: '' });
  const ask = (...more: readonly QueryCondition[]): Query => ({
    about: 'permission',
    table: 'permission-grants',
    where: [is('power', base), ...more],
    named: [],
    show: ['app'],
    form: 'list',
    unread: [],
  });
  const ofPerson = { kind: 'user', words: mailboxOf.words, attributes: ['person'] } as const;
  return {
    all: ask(is('kind', 'application'), is('mailboxes', 'all mailboxes')),
    allBut: ask(is('kind', 'application'), is('mailboxes', 'all mailboxes but')),
    some: ask(is('kind', 'application'), is('mailboxes', 'only ')),
    signsIn: ask(is('kind', 'everyone')),
    person: { ...ask(is('kind', 'people')), named: [ofPerson] },
  };
}

/** What the permissions told: the apps by how they come to the mailbox. */
interface Reaching {
  readonly sure: readonly Subject[];
  readonly unsure: readonly Subject[];
  readonly notes: readonly string[];
  /** What could not be read, and may hide an app. */
  readonly gaps: readonly Gap[];
}

/** Sorts the apps by how they come to the mailbox. Which mailboxes a limit of Exchange takes in is not read. */
export function sortReaching(ways: Readonly<Record<Way, QueryAnswer>>, { mailboxOf, named }: Query): Reaching {
  const whose = mailboxOf?.words ?? '';
  const ids = named.flatMap((one) => one.ids ?? []);
  const appsOf = (way: Way): readonly Subject[] =>
    ways[way].values.filter(({ id }) => named.length === 0 || ids.includes(id));
  const without = (apps: readonly Subject[], ...others: readonly (readonly Subject[])[]): readonly Subject[] =>
    apps.filter(({ id }) => !others.some((some) => some.some((one) => one.id === id)));
  const person = ways.person.notFound.length > 0 ? [] : appsOf('person');
  const all = without(appsOf('all'), appsOf('allBut'));
  const signsIn = without(appsOf('signsIn'), all, person);
  const unsure = without(distinctSubjects([...appsOf('some'), ...appsOf('allBut')]), all, person);
  const notes = (
    [
      ['All mailboxes', all],
      [`By consent for ${whose}`, without(person, all)],
      ['When the person signs in to it', signsIn],
      ['Not known, for it reaches only certain mailboxes', unsure],
    ] as const
  ).flatMap(([way, apps]) => (apps.length === 0 ? [] : [`${way}: ${namesOf(apps)}.`]));
  const seen = Object.values(ways).flatMap((answer) => answer.gaps);
  const gaps = [...new Map(seen.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
  return { sure: distinctSubjects([...all, ...person, ...signsIn]), unsure, notes, gaps };
}

const namesOf = (apps: readonly Subject[]): string =>
  formatList(
    apps.map(({ name }) => name),
    MOST_NAMES,
  );

/** The question for these apps alone. */
export function askReaching({ where, ...query }: Query, { sure }: Reaching): Query {
  const power = where.find(({ attribute }) => attribute === 'power');
  const base = power && findPowerOverOne(String(power.value));
  const ids = sure.map(({ id }) => id);
  return {
    ...query,
    where: power === undefined || base === undefined ? where : [{ ...power, value: base }],
    named: ids.length === 0 ? [] : [{ kind: 'app', ids, words: namesOf(sure) }],
  };
}

/** What Exchange itself lets people open is not read, and said where it was asked who can. */
const PEOPLE =
  'Whom Exchange lets open the mailbox or send as it I do not read. Look at Exchange admin center, Mailboxes: https://admin.exchange.microsoft.com/#/mailboxes';

/** The answer about one mailbox: `ofAll` is that about all of them, `listed` that of the apps which reach it. */
export function tellMailbox(ofAll: QueryAnswer, listed: QueryAnswer, reaching: Reaching): QueryAnswer {
  const { mailboxOf, where, form } = ofAll.query;
  const base = findPowerOverOne(String(where.find(({ attribute }) => attribute === 'power')?.value));
  const does = base && DOES[base];
  if (mailboxOf === undefined || does === undefined || ofAll.notFound.length > 0) return ofAll;
  const { sure, unsure, notes, gaps } = reaching;
  const { of } = ofAll.answer;
  const isTold = sure.length > 0 || (unsure.length === 0 && gaps.length === 0 && ofAll.gaps.length === 0);
  const kind = !isTold ? 'unknown' : form === 'yes-no' || form === 'count' ? form : 'list';
  const value = kind === 'yes-no' ? sure.length > 0 : kind === 'count' ? sure.length : null;
  const headline = sayReaching(ofAll, sure, `${does} ${mailboxOf.words}`);
  return {
    ...listed,
    query: ofAll.query,
    answer: { kind, value, subjects: sure, of: isTold ? of : null },
    headline: isTold ? headline : `I could not tell which apps can ${does} ${mailboxOf.words}`,
    listing: sure.length === 0 ? { ...listed.listing, rows: [] } : listed.listing,
    notes: [
      ...notes,
      ...(mailboxOf.appsOnly ? [] : [PEOPLE]),
      ...listGapNotes(gaps, []),
      ...ofAll.notes.filter((note) => !note.startsWith('Not seen')),
    ],
    gaps: gaps.length > 0 ? gaps : ofAll.gaps,
  };
}

function sayReaching({ answer: { of }, query }: QueryAnswer, sure: readonly Subject[], said: string): string {
  const [asked, ...others] = query.named;
  if (asked !== undefined && others.length === 0)
    return sure[0] === undefined ? `No: ${asked.words} cannot ${said}` : `Yes: ${sure[0].name} can ${said}`;
  const isYes = query.form === 'yes-no';
  if (sure.length === 0) return `${isYes ? 'No: none' : 'None'} of ${of ?? 0} apps can ${said}`;
  return `${isYes ? 'Yes: ' : ''}${sure.length} of ${of ?? 0} apps can ${said}: ${namesOf(sure)}`;
}
