import { distinctGaps, type Gap } from '../../core/gap.js';
import { type Subject, distinctSubjects } from '../../core/subject.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import { findPowerOverOne } from '../../subjects/lib/asked-power.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listGapNotes } from './gap-notes.js';
import { MOST_NAMES } from './phrased-answer.js';

/** What an app can do with somebody's mailbox, by its power over mail. */
const DOES: Readonly<Record<string, string>> = {
  'reads-mail': 'read the mail of',
  'changes-mail': 'change the mail of',
  'sends-mail': 'send mail as',
};

/** How an app reaches one mailbox: each is a question of its own about the permissions of apps. */
type Way = 'all' | 'allBut' | 'some' | 'signsIn' | 'person';

/** The power that a query about one mailbox asks for, of one mailbox instead of all. */
interface MailboxPower {
  readonly condition: QueryCondition;
  readonly does: string;
}

function findMailboxPower({ mailboxOf, where }: Query): MailboxPower | undefined {
  const power = where.find(({ attribute }) => attribute === 'power');
  const value = power && findPowerOverOne(String(power.value));
  const does = value && DOES[value];
  if (mailboxOf === undefined || power === undefined || value === undefined || does === undefined) return undefined;
  return { condition: { ...power, value }, does };
}

/** "which apps can read the mailbox of Nadja?": what to ask of permissions, by how far they reach. undefined: the query is not about one mailbox. */
export function askMailbox(query: Query): Readonly<Record<Way, Query>> | undefined {
  const power = findMailboxPower(query);
  if (power === undefined) return undefined;
  const is = (attribute: string, value: string): QueryCondition => ({ attribute, op: 'is', value, words: '' });
  const ask = (...more: readonly QueryCondition[]): Query => ({
    about: 'permission',
    table: 'permission-grants',
    where: [power.condition, ...more],
    named: [],
    show: ['app'],
    form: 'list',
    unread: [],
  });
  const application = is('kind', 'application');
  const person = { kind: 'user', words: query.mailboxOf?.words ?? '', attributes: ['person'] } as const;
  return {
    all: ask(application, is('mailboxes', 'all mailboxes')),
    allBut: ask(application, is('mailboxes', 'all mailboxes but')),
    some: ask(application, is('mailboxes', 'only ')),
    signsIn: ask(is('kind', 'everyone')),
    person: { ...ask(is('kind', 'people')), named: [person] },
  };
}

/** The apps that reach a mailbox. */
interface Reaching {
  readonly sure: readonly Subject[];
  /** Exchange limits these to some mailboxes; which ones those are is not read. */
  readonly unsure: readonly Subject[];
  readonly notes: readonly string[];
  /** What could not be read, and may hide an app. */
  readonly gaps: readonly Gap[];
  /** Whether it is known who is meant: "the CEO" may have consented by name. */
  readonly isPersonKnown: boolean;
}

/** Sorts the apps by how they reach the mailbox. Of a question about one app, only that one. */
export function sortReaching(ways: Readonly<Record<Way, QueryAnswer>>, { mailboxOf, named }: Query): Reaching {
  const whose = mailboxOf?.words ?? '';
  const ids = named.flatMap((one) => one.ids ?? []);
  const appsOf = (way: Way): readonly Subject[] =>
    ways[way].values.filter(({ id }) => named.length === 0 || ids.includes(id));
  const without = (apps: readonly Subject[], ...others: readonly (readonly Subject[])[]): readonly Subject[] =>
    apps.filter(({ id }) => !others.some((some) => some.some((one) => one.id === id)));
  const isConsentFound = ways.person.notFound.length === 0;
  const person = isConsentFound ? appsOf('person') : [];
  const all = without(appsOf('all'), appsOf('allBut'));
  const signsIn = without(appsOf('signsIn'), all, person);
  const unsure = without(distinctSubjects([...appsOf('some'), ...appsOf('allBut')]), all, person);
  const told = [
    ['All mailboxes', all],
    [`By consent for ${whose}`, without(person, all)],
    ['When the person signs in to it', signsIn],
    ['Not known, because it reaches only certain mailboxes', unsure],
  ] as const;
  return {
    sure: distinctSubjects([...all, ...person, ...signsIn]),
    unsure,
    notes: [
      ...told.flatMap(([way, apps]) => (apps.length === 0 ? [] : [`${way}: ${namesOf(apps)}.`])),
      ...(isConsentFound || ways.person.gaps.length > 0 ? [] : [`I found no consent by anybody called “${whose}”.`]),
    ],
    gaps: distinctGaps(Object.values(ways).flatMap((answer) => answer.gaps)),
    isPersonKnown: isConsentFound || /^\p{Lu}/u.test(whose),
  };
}

const namesOf = (apps: readonly Subject[]): string =>
  formatList(
    apps.map(({ name }) => name),
    MOST_NAMES,
  );

/** The query for these apps alone. */
export function askReaching(query: Query, { sure }: Reaching): Query {
  const power = findMailboxPower(query);
  const ids = sure.map(({ id }) => id);
  return {
    ...query,
    where: power === undefined ? query.where : [power.condition],
    named: ids.length === 0 ? query.named : [{ kind: 'app', ids, words: namesOf(sure) }],
  };
}

/** What Exchange itself lets people open is not read. It is said where the question is who can. */
const PEOPLE =
  'I do not read whom Exchange lets open the mailbox or send as it. Look at the mailboxes in the Exchange admin center.';

/** The answer about one mailbox: `ofAll` is that about all mailboxes, `listed` that of the apps which reach this one. */
export function tellMailbox(ofAll: QueryAnswer, listed: QueryAnswer, reaching: Reaching): QueryAnswer {
  const { mailboxOf, form } = ofAll.query;
  const power = findMailboxPower(ofAll.query);
  if (mailboxOf === undefined || power === undefined || ofAll.notFound.length > 0) return ofAll;
  const { sure, unsure, notes } = reaching;
  const gaps = distinctGaps([...reaching.gaps, ...ofAll.gaps]);
  const { of } = ofAll.answer;
  const said = `${power.does} ${mailboxOf.words}`;
  const isOfPerson = ofAll.query.named.some(({ kind: asked, ids = [] }) => asked !== 'app' && ids.length > 0);
  const isTold = sure.length > 0 || (!isOfPerson && unsure.length === 0 && gaps.length === 0 && reaching.isPersonKnown);
  const kind = !isTold ? 'unknown' : form === 'yes-no' || form === 'count' ? form : 'list';
  const value = kind === 'yes-no' ? sure.length > 0 : kind === 'count' ? sure.length : null;
  return {
    ...listed,
    query: ofAll.query,
    answer: { kind, value, subjects: sure, of },
    headline: isTold ? sayReaching(ofAll, sure, said) : `I could not tell ${sayAsked(ofAll.query)} can ${said}`,
    listing: sure.length === 0 ? { ...listed.listing, rows: [] } : listed.listing,
    notes: [
      ...notes,
      ...(mailboxOf.appsOnly && !isOfPerson ? [] : [PEOPLE]),
      ...listGapNotes(gaps, []),
      ...(sure.length === 0 ? [] : listed.notes.filter((note) => !note.startsWith('Not seen'))),
    ],
    gaps,
  };
}

const sayAsked = ({ named: [app, ...others] }: Query): string =>
  app === undefined || others.length > 0 ? 'which apps' : `whether ${app.words}`;

function sayReaching({ answer: { of }, query }: QueryAnswer, sure: readonly Subject[], said: string): string {
  const [asked, ...others] = query.named;
  if (asked !== undefined && others.length === 0)
    return sure[0] === undefined ? `No: ${asked.words} cannot ${said}` : `Yes: ${sure[0].name} can ${said}`;
  const isYesNo = query.form === 'yes-no';
  if (sure.length === 0) return `${isYesNo ? 'No: none' : 'None'} of ${of ?? 0} apps can ${said}`;
  return `${isYesNo ? 'Yes: ' : ''}${sure.length} of ${of ?? 0} apps can ${said}: ${namesOf(sure)}`;
}
