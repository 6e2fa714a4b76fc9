import type { CheckId } from '../../checks/model/check-id.js';
import type { CheckFacts } from '../../checks/model/check.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { Severity } from '../../core/severity.js';
import type { Subject, SubjectKind } from '../../core/subject.js';
import type { FactName } from '../../facts/fact-types.js';
import type { Attribute, Lookup } from './attribute.js';
import type { VerbPhrase, Wording } from './wording.js';

/**
 * A condition that holds unless the question speaks of its attribute: people mean enabled accounts when they ask about admins. `unlessNamed`:
 * what the question may name that lifts it; `unlessAsked`: attributes whose conditions lift it, too. `onlyWith`: it holds only for questions with a condition on one of these attributes: what a
 * disabled rule would do does not count, but it exists. `leftOut`: what an answer says of those left out, after their number.
 */
export interface DefaultCondition {
  readonly attribute: string;
  readonly value: boolean | string;
  readonly unlessNamed?: readonly Lookup[];
  readonly unlessAsked?: readonly string[];
  readonly onlyWith?: readonly string[];
  readonly leftOut: VerbPhrase;
  /** Those left out are there no more: nothing is said of them unless they match, and named alone they are no yes. */
  readonly absent?: true;
}

/** What a table's rows are built with besides the facts. */
export interface TableContext {
  readonly now: Instant;
  /** Facts that were read with gaps: what they do not hold may exist all the same. */
  readonly partial: ReadonlySet<FactName>;
}

/** Somebody or something that no row need hold and that a question may name all the same: of a colleague who changed nothing, none is right. */
export interface KnownSubject {
  readonly subject: Subject;
  /** Sign-in name, app id. */
  readonly aliases: readonly string[];
  /** The attributes that could hold it though no row does, by id; none: its aliases are those of what the rows hold. */
  readonly attributes: readonly string[];
}

/** The rows of a table, and what could hide more of them or make an attribute unknown. */
export interface TableRows<Row> {
  readonly rows: readonly Row[];
  readonly gaps?: readonly Gap[];
  readonly known?: readonly KnownSubject[];
}

/** How people say what a check judges. */
export interface TableJudgement<Row> {
  readonly words: Wording;
  readonly says: VerbPhrase;
  /** What of the check's findings the words mean, where it is less: a permission of Exchange is no admin role. */
  readonly only?: (row: Row) => boolean | undefined;
  /** Whether the words are true of a row by what it is, whatever the check finds: a rule that somebody made changes mail flow, harmless or not. */
  readonly isSo?: (row: Row) => boolean;
}

/**
 * Of a row that holds several things, the attributes `of` that are said of one of them where the question names it by a value of the attribute `by`:
 * "who has Exchange Administrator permanently?" `narrow`: the row with what it holds of those values alone.
 */
interface OneHeld<Row, Narrowed = Row> {
  readonly by: string;
  readonly of: readonly string[];
  readonly narrow: (row: Row, values: readonly string[]) => Narrowed;
}

/**
 * Of a row that holds several things, the attributes `of` that are said of one of them together: "application permissions on Graph". `each`: the row
 * with each of those things alone; undefined: they are not known. `by`: the attribute by whose values a question names such a thing; `ofNamed`:
 * what is then said of that one, "delegated Mail.Read".
 */
interface HeldEach<Row, Narrowed = Row> {
  readonly by: string;
  readonly of: readonly string[];
  readonly ofNamed: readonly string[];
  readonly each: (row: Row) => readonly Narrowed[] | undefined;
}

/**
 * Rows that come together: "Mail.Read and offline_access" is no single permission, but one app may hold both for the same people. `by`: the attribute by
 * whose values a question names a row; `of`: attributes that tell one from another, too; `key`: alike for rows that belong together.
 */
interface HeldTogether<Row> {
  readonly by: string;
  readonly of: readonly string[];
  readonly key: (row: Row) => string;
}

/**
 * Everything that can be asked of one kind of thing in the tenant: how people call it, its attributes, and how its rows come from facts.
 * The one definition from which questions, filters, columns, files and follow-ups derive.
 */
export interface SubjectTable<N extends FactName, W extends FactName, Row> {
  /** Unique among tables; several tables may be about one kind. */
  readonly id: string;
  readonly about: SubjectKind;
  /** "mail flow rule", "mail flow rules". */
  readonly noun: readonly [one: string, many: string];
  /** How people call the kind. */
  readonly words: Wording;
  /** What several rows belong to and people also count: the consent that gave permissions. It is called by the app that it is for. */
  readonly unit?: {
    readonly words: Wording;
    readonly noun: readonly [one: string, many: string];
    readonly key: (row: Row) => string;
    readonly subject: (row: Row) => Subject;
  };
  /** Words that add nothing in a question about it: "mail" of a mail flow rule. */
  readonly fillers?: Wording;
  /** Hardly anybody asks about it without naming its kind: where that is not named, the other tables read first. */
  readonly rare?: true;
  /** The same of some of its attributes, by id: when something was made is seldom asked of a policy that is not called one. */
  readonly rareFor?: readonly string[];
  /**
   * Its rows are all of a kind of which another table holds some, and knows more: users, and the admins among them. `leadsTo`: the check under
   * which its questions are known where their words lead to none. That check judges the rows of the other table.
   */
  readonly widens?: { readonly table: string; readonly leadsTo: CheckId };
  /**
   * Its questions are told by how the sentence is built ("who is in the group X?"), and its words read nothing else: "member" and "account" are in
   * many questions.
   */
  readonly bySentence?: true;
  /** Words that a question about it never has: what somebody can do is no event. */
  readonly never?: Wording;
  /** Checks whose findings are about rows of this table; their questions lead to it. */
  readonly checks: readonly CheckId[];
  /** Checks whose questions may lead to it though it does not judge by them: who changed a rule is asked of the rule, too. */
  readonly alsoAsked?: readonly CheckId[];
  /** Words of a check's judgement that no attribute says: "look wrong|suspicious". `says`: "looks wrong". */
  readonly judgements?: Readonly<Partial<Record<CheckId, TableJudgement<Row>>>>;
  /** One row that is the tenant itself: "is the audit log on?". */
  readonly single?: boolean;
  readonly needs: readonly N[];
  readonly wants: readonly W[];
  readonly rows: (facts: CheckFacts<N, W>, context: TableContext) => TableRows<Row>;
  readonly subject: (row: Row) => Subject;
  /** The subject that findings of the table's checks are about, where it is not the row's own: the app of a credential. */
  readonly judgedAs?: (row: Row) => Subject | undefined;
  /** Other names and ids that a question may use for the row: sign-in name, app id. */
  readonly aliases?: (row: Row) => readonly string[];
  readonly severity?: (row: Row) => Severity | null;
  readonly attributes: Readonly<Record<string, Attribute<Row>>>;
  /** Wanted facts of which the rows with one value are made: without them such rows may exist all the same. */
  readonly rowsOf?: Readonly<Partial<Record<W, { readonly attribute: string; readonly value: string }>>>;
  /** Wanted facts that are read only for a question about an attribute, by its id: they are slow, or many. */
  readonly wantsFor?: Readonly<Record<string, readonly W[]>>;
  /** Wanted facts that are also read for a question that names a person: the rows know people by their sign-in names alone. */
  readonly wantsForPeople?: readonly W[];
  /** Days that logs are read back when the question names no period. */
  readonly looksBackDays?: number;
  /** Only for questions about one of these attributes, by id. */
  readonly looksBackFor?: readonly string[];
  /** Its checks judge every row: what they do not report is fine. Else only what they list is judged. */
  readonly judgesEveryRow?: boolean;
  /** Attributes shown when a question names none, by id. The subject's name comes first by itself. */
  readonly columns: readonly string[];
  /** Those that the first line tells of a row that is the only one, by id; absent: the columns. Its name may say some of them. */
  readonly tellsOfOne?: readonly string[];
  /** A flag without which somebody is one of the kind in a lesser way, by id: "an admin who must activate a role first". */
  readonly wholly?: string;
  /** A flag that says of one that is switched off that it is, by id: told beside whatever is told of that one. */
  readonly toldIfNot?: string;
  /** Attributes shown beside one that a condition asks of, by `attribute=value`: which mailboxes an app reaches beside that it reads mail. */
  readonly showsBeside?: Readonly<Record<string, string | readonly string[]>>;
  readonly defaults?: readonly DefaultCondition[];
  /** Why a row does or does not take in somebody, by the person's id: "excludes this account". A verb phrase behind the row's name. */
  readonly whyNot?: (row: Row, personId: string) => string;
  /** With `whyNot`: whether a row makes `value` of `attribute` certain for a person. If none of several rows does, the answer is not a plain yes. */
  readonly surely?: {
    readonly attribute: string;
    readonly value: string;
    readonly read: (row: Row, personId: string) => boolean;
    /** Whether a row has the value and yet asks nothing of the person: it accepts something else instead. */
    readonly spares: (row: Row, personId: string) => boolean;
  };
  /** With `whyNot`: whether a row takes in somebody, by the person's id; undefined: not known. Asked where `listedIn`, an attribute's id, is. */
  readonly takesIn?: {
    readonly listedIn: string;
    readonly read: (row: Row, personId: string) => boolean | undefined;
    /** The attribute that lists those who are left out, and how a row leaves out somebody. null: it does not; undefined: not known. */
    readonly leftOutIn: string;
    readonly leavesOut: (row: Row, personId: string) => string | null | undefined;
  };
  readonly ofOneHeld?: OneHeld<Row>;
  readonly heldEach?: HeldEach<Row>;
  readonly togetherIn?: HeldTogether<Row>;
  /** In these states a row does nothing of what the attributes `of` say: a disabled app sends no mail. */
  readonly idle?: { readonly attribute: string; readonly values: readonly string[]; readonly of: readonly string[] };
  /** The instant that a period limits when no verb says which one, by id. */
  readonly period?: string;
  /** The instant that says how old a row is, by id, where `period` is another: when a rule was made, not when it was changed. */
  readonly age?: string;
  /** That a row is unused, and the instant of its last use, by id: "no longer used for six months" is of that one. */
  readonly unused?: { readonly attribute: string; readonly value: string | boolean; readonly lastUse: string };
}

/** A table without its types, as the registry holds it. */
export type AnySubjectTable = Omit<
  SubjectTable<FactName, FactName, never>,
  | 'rows'
  | 'subject'
  | 'judgedAs'
  | 'aliases'
  | 'severity'
  | 'attributes'
  | 'whyNot'
  | 'surely'
  | 'unit'
  | 'judgements'
  | 'ofOneHeld'
  | 'heldEach'
  | 'togetherIn'
> & {
  readonly judgements?: Readonly<Partial<Record<CheckId, TableJudgement<never>>>>;
  readonly rows: (facts: never, context: TableContext) => TableRows<unknown>;
  readonly subject: (row: never) => Subject;
  readonly judgedAs?: (row: never) => Subject | undefined;
  readonly aliases?: (row: never) => readonly string[];
  readonly severity?: (row: never) => Severity | null;
  readonly whyNot?: (row: never, personId: string) => string;
  readonly surely?: {
    readonly attribute: string;
    readonly value: string;
    readonly read: (row: never, personId: string) => boolean;
    readonly spares: (row: never, personId: string) => boolean;
  };
  readonly ofOneHeld?: OneHeld<never, unknown>;
  readonly heldEach?: HeldEach<never, unknown>;
  readonly togetherIn?: HeldTogether<never>;
  readonly unit?: {
    readonly words: Wording;
    readonly noun: readonly [one: string, many: string];
    readonly key: (row: never) => string;
    readonly subject: (row: never) => Subject;
  };
  readonly attributes: Readonly<Record<string, Attribute<never>>>;
};

/** Defines a table. The types let `rows` read only the facts in `needs` and `wants`, and attributes only what a row holds. */
export function defineSubjectTable<Row>() {
  return <const N extends FactName, const W extends FactName = never>(
    table: SubjectTable<N, W, Row>,
  ): AnySubjectTable => table;
}
