import type { CheckId } from '../../checks/model/check-id.js';
import type { HoursOfDay } from '../../core/hours-of-day.js';
import type { Instant } from '../../core/instant.js';
import type { SubjectKind } from '../../core/subject.js';

/** Kinds of answers that a question wants. A contract (`query.form`). */
export const QUERY_FORMS = ['list', 'count', 'yes-no', 'value', 'who', 'when', 'why', 'how-to', 'what-is'] as const;
/** One of {@link QUERY_FORMS}. */
export type QueryForm = (typeof QUERY_FORMS)[number];

/** How conditions compare. `has`: there is a value at all. `within`: an instant in the period. */
export const CONDITION_OPERATORS = [
  'is',
  'is-not',
  'has',
  'has-not',
  'contains',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'within',
  'not-within',
] as const;
/** One of {@link CONDITION_OPERATORS}. */
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** A period of time; an open end has no limit. */
export interface QueryPeriod {
  readonly since?: Instant;
  readonly until?: Instant;
  /** Only in these hours of it. */
  readonly hours?: HoursOfDay;
}

/** One condition on an attribute of the subjects. `words`: the words of the question that it comes from. */
export interface QueryCondition {
  readonly attribute: string;
  readonly op: ConditionOperator;
  readonly value: string | number | boolean;
  /** With `within` and `not-within`: the period; an open end reaches to now, or to ever. */
  readonly period?: QueryPeriod;
  readonly words: string;
  /** Conditions of one group: any of them is enough ("without TLS or certificate"). Absent: it must hold by itself. */
  readonly group?: number;
  /** "do all outbound connectors require TLS?": it says of which rows something is asked, and is not what is asked of them. */
  readonly ofWhich?: true;
  /** "can read mail and hold application permissions": it begins another thing than the one that was spoken of before it. */
  readonly apart?: true;
  /** "does the rule Invoice copies copy mail?": the words that say it once more, should the first be those of a name. */
  readonly again?: string;
}

/** What a name stands for by its words: a role, an app … `name`: anything. */
export const NAMED_KINDS = ['user', 'app', 'role', 'permission', 'department', 'name'] as const;

/** Whose mailbox a query about apps that reach all mailboxes is meant for. `appsOnly`: "which apps", not "who". */
export interface MailboxOf {
  readonly words: string;
  readonly appsOnly: boolean;
}

/** A person or thing that the question names, as said. `answers` resolves it in the tenant. */
export interface NamedSubject {
  readonly kind: (typeof NAMED_KINDS)[number];
  readonly words: string;
  /** Object ids, where it is known which they are: what an answer showed. Any of them is meant; `words` is then only how they are called. */
  readonly ids?: readonly string[];
  /** "not Global Administrator", "except Adele": the others are meant. */
  readonly not?: boolean;
  /** The words that leave it out, with it: they are unread where nothing is called so. */
  readonly said?: string;
  /** Either it or the one before: "Mail.Read or Mail.Send". */
  readonly or?: boolean;
  /** Nothing but its being no word of ours says that it is a name: if the tenant does not know it either, it counts as unread. */
  readonly guess?: boolean;
  /** A guess of which every word is an ordinary one of the language of the question: no slip of a name. */
  readonly ordinary?: boolean;
  /** A guess that is certainly a name ("jonathan ward"): what the tenant does not know by it is not found, and nothing is said of others. */
  readonly proper?: boolean;
  /** Whoever the open incidents are about is meant: `words` is only how they are called. */
  readonly attacker?: true;
  /** Attributes whose value it can be, by the word before it: "by Bram" is the actor. Absent: any that fits. */
  readonly attributes?: readonly string[];
}

/** The attribute of an order by what each row is called. */
export const BY_NAME = 'name';

/** The order that a superlative asks for: "the oldest", "the most permissions"; with no limit the order of the whole list. */
export interface QueryOrder {
  /** By id, or {@link BY_NAME}. */
  readonly attribute: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows are counted by a value: "which role has the most holders?", "how many apps per publisher?". */
export interface QueryGrouping {
  /** By whose values; absent: by what each row is about. */
  readonly attribute?: string;
  /** `all`: a value that every row has. */
  readonly wants: 'each' | 'most' | 'fewest' | 'all';
  /** What the question calls the values, where it asks for them: "groups". */
  readonly words?: string;
  /** Only values that so many rows have, or so many different values of another attribute (`of`, by id): "roles with only one holder". */
  readonly size?: { readonly op: ConditionOperator; readonly than: number; readonly of?: string };
}

/** Rows count only by what they are related to: "apps owned by admins without MFA". */
export interface QueryRelation {
  /** Whose attribute names the related ones: of these rows (the owners of an app), or of the others, where it names these rows. */
  readonly of: 'these' | 'others';
  /** The attribute, by id. */
  readonly attribute: string;
  /** What is asked of the others. */
  readonly query: UnrelatedQuery;
  /** Rows that are related to none of them: "admins who own no app". */
  readonly not?: boolean;
  /** The others may also be such as their table does not hold: people who have no role. */
  readonly open?: boolean;
  /** The words of the question about the others. */
  readonly words: string;
}

/** A query that asks for no related rows. */
export type UnrelatedQuery = Omit<Query, 'related'>;

/**
 * A question as one value: collecting, judging, narrowing, wording, card, file and follow-up work on it. Every content word of the question
 * is accounted for by a part of it, or stands in `unread`.
 */
export interface Query {
  readonly about: SubjectKind;
  /** The subject table that answers it. */
  readonly table: string;
  /** The judgement that is asked for ("lack MFA", "look wrong"); absent for a plain look-up. */
  readonly check?: CheckId;
  /** The opposite of the judgement is asked for: "which admins are fine?". */
  readonly checkNot?: boolean;
  /** Not the rows but what they belong to is asked for: consents, not permissions. */
  readonly unit?: boolean;
  readonly where: readonly QueryCondition[];
  readonly named: readonly NamedSubject[];
  readonly related?: readonly QueryRelation[];
  readonly period?: QueryPeriod;
  readonly form: QueryForm;
  /** "svc migration stale?": asks whether it is so of what these words are the name of, if they are one. */
  readonly whetherNamed?: true;
  /** "all admins have MFA?": every one must match for a yes. */
  readonly every?: boolean;
  /** "are admins protected?": of the kind as such, so that some of many are no plain yes. */
  readonly ofKind?: boolean;
  /** "is the newest connector outbound?": it is asked of the first in the order alone, and not which of those that are so is the first. */
  readonly ofFirst?: true;
  /** A yes needs this many matches: "do we have more than 4 global admins?". */
  readonly amount?: { readonly op: ConditionOperator; readonly than: number };
  /** Attributes that the question asks to see, by id. */
  readonly show?: readonly string[];
  readonly order?: QueryOrder;
  readonly by?: QueryGrouping;
  /** How many of all is asked for in percent. */
  readonly share?: boolean;
  readonly limit?: number;
  readonly page?: number;
  readonly format?: string;
  /** "who can read the mailbox of Nadja?": the query asks for apps that reach all mailboxes; this is whose is meant. */
  readonly mailboxOf?: MailboxOf;
  /** Content words that nothing accounts for, in their order. */
  readonly unread: readonly string[];
}

/** What tells whether something is asked of rows that are chosen before. */
type OfRows = Pick<Query, 'where' | 'every' | 'ofKind' | 'ofFirst'>;

/** The conditions that say of which rows a question asks whether something holds of all of them, of the kind as such, or of the first. */
export const listOfWhich = ({ where, every, ofKind, ofFirst }: OfRows): Query['where'] =>
  every === true || ofKind === true || ofFirst === true ? where.filter(({ ofWhich }) => ofWhich === true) : [];

/** What is asked of the rows, without what says of which. */
export const listAskedOfRows = (query: OfRows): Query['where'] => {
  const ofWhich = listOfWhich(query);
  return query.where.filter((one) => !ofWhich.includes(one));
};

/** Whether all rows that match are wanted, and in an order: "oldest first", not "the oldest". */
export const isInFull = ({ order, limit }: Query): boolean => order !== undefined && limit === undefined;
