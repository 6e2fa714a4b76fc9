import type { SubscribeRequest } from '../../alerts/model/subscription-request.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { ExplainRequest } from './explain-request.js';
import type { IncidentQuestion } from './incident-question.js';
import { type Intent } from './intent-id.js';
import type { Query } from './query.js';
import type { ReferenceProblem } from './reference-problem.js';
import { type QuestionParameters } from '../../core/question-parameter-types.js';

/**
 * Why a question is declined: off topic, an order to change the tenant, a follow-up that cannot be followed, or no question at all
 * ("thanks").
 */
interface DeclinedQuestion {
  readonly because: 'outside' | 'change' | 'follow-up' | 'no-question';
  /** With `follow-up`: what is wrong with it. */
  readonly reference?: ReferenceProblem;
  /** With `no-question`: what was asked before is taken back, alone or with all that was spoken of. */
  readonly dropped?: 'never-mind' | 'start-over';
  /** The app to be changed, if named. */
  readonly app?: string;
}

/** What was read of a question that is not understood, and what was not. */
export interface NotUnderstood {
  readonly because: 'not-understood';
  /** What it seems to be about, in the plural: "apps". */
  readonly about?: string;
  /** Names in it, as typed. */
  readonly names: readonly string[];
  /** Words that nothing accounts for. */
  readonly unread: readonly string[];
  /** The check that comes nearest: offered, not given. */
  readonly nearest: CheckId;
}

/** The log of Exchange, or that of the directory. */
export type AuditLogName = 'exchange' | 'directory';

/** Records of the audit log that speak of a topic, though its state is not read. */
export interface LoggedTopic<Detection extends string = string> {
  readonly log: AuditLogName;
  /** Completes "no record of …": "inbox rules that were made or changed". */
  readonly says: string;
  /** Detections that look at such records: for them the watch keeps these. */
  readonly detections: readonly Detection[];
  /**
   * Which of their records: a pattern of "Set-Mailbox ForwardingAddress: …", for each parameter, changed property, reason and kind of agent.
   * Absent: all.
   */
  readonly matches?: RegExp;
}

/** A topic of the field that is not read from the tenant. */
export interface UnreadTopic {
  readonly id: string;
  /** Completes "I do not read …". */
  readonly name: string;
  /** Where a person looks at it: the portal's name for the page, and its address. */
  readonly page: { readonly title: string; readonly url: string };
  /** The check that comes nearest: offered, not given. */
  readonly nearest: CheckId;
  /** What the audit log knows of it; absent: nothing. */
  readonly logged?: LoggedTopic;
}

/** A topic that is not read was asked for. */
export interface NotRead {
  readonly because: 'not-read';
  readonly topic: UnreadTopic;
  /** The time that the question is about; absent: as far back as the log is kept. */
  readonly period?: Pick<QuestionParameters, 'since' | 'until'>;
}

/** Why a question is declined: it is none for here, its words are not understood, or its topic is not read. */
export type DeclineReason = DeclinedQuestion | NotUnderstood | NotRead;

/** What a text was understood as. `clarify`: the bot asks back with the alternatives. Confidence is 0 to 1. */
export interface Understanding {
  readonly question: string;
  readonly intent: Intent | 'clarify';
  readonly parameters: QuestionParameters;
  readonly confidence: number;
  readonly alternatives: readonly Intent[];
  /** What exactly is asked, as a value; absent where no subject table knows a word of it. */
  readonly query?: Query;
  /** Other readings of the question, best first, for when the tenant does not know a name where the first looks for it. */
  readonly otherQueries?: readonly Query[];
  /** Words of the question that the answer does not take into account, where it is no query's and no check's. */
  readonly unused?: readonly string[];
  /** Every content word of the question is accounted for by the query. */
  readonly tractable?: boolean;
  /** It goes on from the answer before: by itself the text means something else. */
  readonly followsUp?: true;
  /** The question of whose answer it is, where another came between that got none: said first. */
  readonly goesOnFrom?: string;
  /** It is a question for here only if the tenant knows the name that it seems to have; else it is outside. */
  readonly onlyIfKnown?: true;
  /** With `onlyIfKnown`: what was read of it, or what is not read at all, told where the tenant does not know the name. */
  readonly otherwise?: NotUnderstood | NotRead;
  /** What it asks if the tenant has a group of the name that it says: "who is in CA exclusion - MFA?". Else it means what it means otherwise. */
  readonly ofGroup?: Query;
  /** With the intent `subscribe`: the request. */
  readonly subscribe?: SubscribeRequest;
  /** With the intent `explain`: what is to be told of which term. Absent after an exact command. */
  readonly explain?: ExplainRequest;
  /** With the intent `incidents`: what exactly is asked of them; absent: how things stand. */
  readonly ofIncident?: IncidentQuestion;
  /** What it asks of the open incidents, and nothing else, if one of them has what it names. */
  readonly inIncident?: IncidentQuestion;
  /** With the intent `none`: why. */
  readonly declined?: DeclineReason;
}
