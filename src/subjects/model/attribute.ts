import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { VerbPhrase, Wording } from './wording.js';

/** What an attribute of one row may be. `null`: known to be absent. `undefined`: not known, because it was not read. */
export type AttributeValue = boolean | number | string | readonly string[] | readonly Subject[] | null | undefined;

interface AttributeBase {
  /** Column header: "Last changed". */
  readonly label: string;
  /** How people name the attribute itself: "expiry date", "publisher". Without it only its values can be asked for. */
  readonly words?: Wording;
  /** Attributes that complete its value in an answer about one row: what a rule does, and to whom. */
  readonly also?: readonly string[];
  /** The attribute that its value is judged by: who asks for the reason is told that one beside it. */
  readonly judgedBy?: string;
  /** The attribute that tells for whom it does not hold: "blocked" is so for all but the accounts that a policy leaves out. */
  readonly exceptFor?: string;
  /** Why it may not be known, for where nothing else says so: "the audit log does not reach back to it". */
  readonly unknown?: string;
}

/** Yes or no. */
export interface FlagAttribute<Row> extends AttributeBase {
  readonly type: 'flag';
  readonly yes: Wording;
  /** Phrases of the opposite: "switched off". "not" before a phrase of `yes` says the same. */
  readonly no?: Wording;
  /** A phrase of `no` decides, however long one of `yes` beside it is, which may only name the thing: "excluded from the policies". */
  readonly noDecides?: true;
  readonly says: VerbPhrase;
  readonly saysNot: VerbPhrase;
  /** Says it where it does not hold for some: "is blocked for all others". */
  readonly saysExcept?: VerbPhrase;
  /** By what it is so or not, told of one row instead of "yes" and "no". undefined: nothing more is known. */
  readonly because?: (row: Row) => string | undefined;
  /** The instant that it says was of late: a question that says since when says more than "new". */
  readonly lately?: string;
  readonly read: (row: Row) => boolean | undefined;
}

/** One value of a choice. */
export interface ChoiceValue {
  /** In a cell: "report-only". */
  readonly label: string;
  readonly words: Wording;
  readonly says: VerbPhrase;
  readonly saysNot?: VerbPhrase;
}

/** One or several of a few values. A row may have several: a rule redirects and removes a header. */
export interface ChoiceAttribute<Row> extends AttributeBase {
  readonly type: 'choice';
  readonly values: Readonly<Record<string, ChoiceValue>>;
  /** By value: what is not counted though people may mean it, as a sentence that follows the answer. */
  readonly leavesOut?: Readonly<Record<string, string>>;
  /** By value: others that its words are said of, too, "running in report-only mode" of what is report-only. */
  readonly alsoSaidOf?: Readonly<Record<string, string>>;
  /** Its values are ways to say one thing, the plainest first: an answer shows that one. */
  readonly shownByFirst?: true;
  /** Several values of a question mean any of them, though a row may have several: "changes of connectors and rules". */
  readonly anyOf?: true;
  /** The attribute, by id, that says of the same values that a row has no other: "only SMS". */
  readonly only?: string;
  /** Whether any of the values that a row has is enough, so that none of them is needed. */
  readonly anyIsEnough?: (row: Row) => boolean;
  /** How a row can have a value that it has not, by what it may do: "can manage Exchange, and so …". undefined: it cannot. */
  readonly byWayOf?: (row: Row, value: string) => string | undefined;
  /** Why a row has a value, each reason as a clause: what it is rated so by. */
  readonly because?: (row: Row, value: string) => readonly string[];
  /** What is not read of why a row has a value, told behind the reasons. */
  readonly whyNotRead?: string;
  /** What is said of a row that has none of the values because it has nothing of the kind: of this tenant's own app a publisher. */
  readonly nothing?: (row: Row) => VerbPhrase;
  /** A row has one of them alone: whoever asks for another one after that asks of other rows. */
  readonly exclusive?: true;
  readonly read: (row: Row) => string | readonly string[] | null | undefined;
}

/** What the language room can recognise by itself in a question and hand to an attribute. */
export type Lookup = 'role' | 'permission' | 'department' | 'user' | 'app' | 'name';

/** Text of the tenant: a domain, a publisher, an address. Words of a question that nothing else explains are looked up in it. */
export interface TextAttribute<Row> extends AttributeBase {
  readonly type: 'text';
  /** Many rows share one: where it alone is asked for, each is told once, and of how many rows. */
  readonly shared?: true;
  /** Few rows have one, and who asks to see it means those: the issuer that a federated credential trusts. */
  readonly ofFew?: true;
  /** It is told beside the name of each row, where a list or a number of rows is asked for with it: where a connector sends mail. */
  readonly besideName?: true;
  readonly lookup?: Lookup;
  /** "is published by": the value follows. Absent: "with <label> <value>". */
  readonly says?: VerbPhrase;
  /** Verbs of a question with "who" that this answers: "changed|modified". */
  readonly who?: Wording;
  /** One or two words before a name that make it a value of this attribute and of no other: "by" before the actor. */
  readonly after?: Wording;
  /** What limits a value of a row, told wherever the value is: a role for one administrative unit only. */
  readonly limit?: (row: Row, value: string) => string | undefined;
  readonly read: (row: Row) => string | readonly string[] | null | undefined;
}

/** Rows of another table that an attribute names, and how a question asks for rows by what those are like. */
export interface SubjectLink {
  /** The table of those rows, by id. */
  readonly to: string;
  /** From this row to those: "owned by", "belongs to". */
  readonly words?: Wording;
  /** Small words that mean much else, such as "of": they count only where the question is not understood without. */
  readonly small?: Wording;
  /** Words that count only where something is asked of those rows: "by an app" is said of this row, "by an app with a role" is not. */
  readonly wordsOfJudged?: Wording;
  /** The same, where what those are like follows without their kind: "whose owner". */
  readonly whose?: Wording;
  /** What those rows are to this one: "owner". What is said of an owner that an app has is asked of those rows. */
  readonly end?: Wording;
  /** From those to this row, "own", and how a sentence says so. `small`: words like "with". */
  readonly back?: {
    readonly words?: Wording;
    readonly small?: Wording;
    readonly says: VerbPhrase;
    readonly saysNot: VerbPhrase;
  };
}

/** Other subjects: owners, the actor, the app of a credential. */
export interface SubjectAttribute<Row> extends AttributeBase {
  readonly type: 'subjects';
  readonly links?: readonly SubjectLink[];
  readonly lookup?: Lookup;
  readonly says?: VerbPhrase;
  /** Verbs of a question with "who" that this answers: "granted|gave". */
  readonly who?: Wording;
  /** One or two words before a name that make it a value of this attribute and of no other: "by" before the actor. */
  readonly after?: Wording;
  /** What its values are, where one may be described: "the admin MFA policy". */
  readonly called?: string;
  /** What is not read of it, as a sentence that follows an answer which lists its values. */
  readonly onlyOf?: string;
  /** Whether it is so of somebody whom it does not list, by id, where a question names them: a policy for everybody lists the admins alone. */
  readonly alsoOf?: (row: Row, id: string) => boolean | undefined;
  /** A row has one of them alone: who names two asks for the rows of either. */
  readonly exclusive?: true;
  /** It is whom or what the row itself is of, whose name stands first: no column repeats it, or says "none" of a row of another kind. */
  readonly isRow?: true;
  readonly read: (row: Row) => readonly Subject[] | null | undefined;
}

/** A number. `unit` follows it in words: "days". */
export interface NumberAttribute<Row> extends AttributeBase {
  readonly type: 'number';
  readonly unit?: string;
  readonly says?: VerbPhrase;
  readonly read: (row: Row) => number | null | undefined;
}

/** A moment. `null`: it never happened. */
export interface InstantAttribute<Row> extends AttributeBase {
  readonly type: 'instant';
  /** Verbs that say it happened: "created|registered". A period in the question then limits it. */
  readonly verbs: Wording;
  /** Words that say it did not happen for a while: "inactive|idle". They count as a verb only with a period. */
  readonly verbsNot?: Wording;
  readonly says: VerbPhrase;
  readonly saysNot?: VerbPhrase;
  /** The attribute that tells how it happens: "how does she sign in?" asks for her methods, not for the last time. */
  readonly how?: string;
  /** What is to come ("expires"): a period without a direction lies ahead. */
  readonly ahead?: boolean;
  /** What says that it is over: "expired or expiring in 30 days" is one period without a beginning. */
  readonly over?: { readonly attribute: string; readonly value: string };
  /** Where it is not known when: a moment after which it cannot have been, as a log that begins there would tell. */
  readonly notAfter?: (row: Row) => Instant | undefined;
  readonly read: (row: Row) => Instant | null | undefined;
}

/** Something that can be said, asked and shown of each row of a subject table. */
export type Attribute<Row> =
  | FlagAttribute<Row>
  | ChoiceAttribute<Row>
  | TextAttribute<Row>
  | SubjectAttribute<Row>
  | NumberAttribute<Row>
  | InstantAttribute<Row>;
