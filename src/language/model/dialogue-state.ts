import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { ExplainRequest } from './explain-request.js';
import type { Understanding } from './understanding.js';

/** How long a dialogue is remembered after its last message, in milliseconds. */
export const DIALOGUE_KEPT_MS = 30 * 60_000;

/** Most subjects of one answer that are remembered: more cannot be pointed at by their place. */
export const MOST_REMEMBERED_SUBJECTS = 200;

/**
 * What is remembered of one person in one conversation, so that the next message may go on from it. Plain data: it is stored and read by
 * another process. Names are text of the tenant (hostile).
 */
export interface DialogueState {
  /** When the last message was answered. */
  readonly at: Instant;
  /** How the last question was understood, with its names resolved. */
  readonly understanding: Understanding;
  /** The subjects of the last answer that is a list, in the order shown: "the second one". */
  readonly shown: readonly Subject[];
  /** What "it", "she" or "that app" can mean: groups of subjects, the latest first. */
  readonly referents: readonly (readonly Subject[])[];
  /** How many of the referents are of the last answer; none: it names nothing, and "they" are not those of an older one. */
  readonly spoken?: SpokenGroups;
  /** What the rows of the last answer name beside those: "that app", where no other is meant. */
  readonly beside?: readonly Subject[];
  /** To whom or what that was done of which the last answer tells: "did they sign in after?". */
  readonly doneTo?: readonly Subject[];
  /** The roles that the last answer tells: "what does that role allow?". */
  readonly roles?: readonly string[];
  /** The roles that a question of the talk named, as long as later ones go on from it: "which apps have the role too?". */
  readonly rolesOfTalk?: readonly string[];
  /** The address that was told last: "did anyone else act from there?". */
  readonly address?: string;
  /** The moment of which was told last: "what happened right after that?". */
  readonly moment?: Instant;
  /** How those were asked for of whom a value was asked since: "how do I fix it?" is about that, and not about the value. */
  readonly listedBy?: Understanding;
  /** How the story of an attack was asked for, as long as the talk is about it: "when did it start?" some answers later. */
  readonly story?: Understanding;
  /** The last question of the talk that named a time, while later ones name none: "and within 90 days?" changes that one. */
  readonly timed?: Understanding;
  /** The list of which the last question asked one: "who approved the first?", "and the second?". */
  readonly pickedFrom?: readonly Subject[];
  /** What was explained last, if the last answer is an explanation: "why?" is then about that. */
  readonly explained?: ExplainRequest;
  /** The rows of the last answer, for its pages. */
  readonly rows: number;
  /** The page that is shown, from 1. */
  readonly page: number;
  /** The last question got no answer: what leaves out its subject may go on from it, and not from the answer before. */
  readonly unanswered?: UnansweredQuestion;
}

/** How many groups of the referents the last answer speaks of. `told`: those that it tells. `named`: with those that the question named. */
export interface SpokenGroups {
  readonly told: number;
  readonly named: number;
}

/** A question that got no answer. `named`: it named somebody or something, whom "it" may mean. */
export interface UnansweredQuestion {
  readonly named: boolean;
  /** Whom or what it named, where that is one alone. */
  readonly name?: NameOfQuestion;
  /** As it was asked. */
  readonly question?: string;
}

/** A name as it was said. `isPerson`: whether it is somebody's; absent, where that is not known. */
export interface NameOfQuestion {
  readonly words: string;
  readonly isPerson?: boolean;
}

/** What an answer leaves to be remembered. */
export interface AnsweredSubjects {
  /** The understanding that was answered, its query with names resolved. */
  readonly understanding: Understanding;
  /** The subjects that the first line speaks of. */
  readonly subjects: readonly Subject[];
  /** Subjects that the answer's value names: who made it. */
  readonly values: readonly Subject[];
  /** Subjects of further values: who did it, beside to whom. */
  readonly otherValues?: readonly (readonly Subject[])[];
  /** What was done, where the first line speaks of those who did it. */
  readonly rowSubjects?: readonly Subject[];
  /** What the rows belong to, where that is something else: the apps of credentials. */
  readonly holders?: readonly Subject[];
  /** Subjects that the rows name in what they show. */
  readonly beside?: readonly Subject[];
  /** What was done was done to these. */
  readonly doneTo?: readonly Subject[];
  /** The roles that its rows tell. */
  readonly roles?: readonly string[];
  /** The address that the answer tells. */
  readonly address?: string;
  /** The moment that the answer tells of, where it is one. */
  readonly moment?: Instant;
  /** Subjects that the question named beside those. */
  readonly mentioned: readonly Subject[];
  readonly rows: number;
  /** Nothing is known of what was asked: what was spoken of before still is. */
  readonly isUnknown?: boolean;
}
