import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnsweredSubjects, DialogueState } from '../../language/model/dialogue-state.js';
import type { KnownName } from '../../language/model/known-name.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { Answer } from '../model/answer.js';
import type { ReadTenantNames } from '../model/answer-service-port.js';
import type { DialogueKey, DialogueMemory } from '../model/dialogue-memory-port.js';
import { isUnanswered, listAnsweredSubjects } from './answered-subjects.js';
import { readSecondQuestion, withSecondAnswer } from './second-answer.js';

/** The pure functions of the language room that a dialogue works with. */
export interface DialogueLanguage {
  /** What a message means after what is remembered. */
  readonly understand: (
    text: string,
    context: { readonly now: ReturnType<Clock['now']>; readonly timeZone?: string },
    state?: DialogueState,
  ) => Understanding;
  /** What the second question of a message means after the answer to the first. */
  readonly understandSecond: DialogueLanguage['understand'];
  /** What is remembered after an answer. */
  readonly next: (
    before: DialogueState | undefined,
    answered: AnsweredSubjects,
    at: ReturnType<Clock['now']>,
  ) => DialogueState;
  /** What is remembered after a question that got no answer. */
  readonly unanswered: (
    before: DialogueState | undefined,
    understanding: Understanding,
    at: ReturnType<Clock['now']>,
  ) => DialogueState | undefined;
  /** Whether a question may name something of the tenant that its words alone do not show. */
  readonly mayName: (understanding: Understanding) => boolean;
  /** The question with the tenant's names in quotes. Returns the same text if there are none, or if they are read as names anyway. */
  readonly quoteNames: (understanding: Understanding, names: readonly KnownName[]) => string;
}

/** An answer, when the dialogue can go on from it, and to what. */
export interface DialogueAnswer {
  readonly answer: Answer;
  readonly remembered: Promise<void>;
  readonly meant: Understanding;
}

/** What {@link createDialogueService} works with. */
export interface DialogueServiceOptions {
  readonly language: DialogueLanguage;
  readonly memory: DialogueMemory;
  readonly clock: Clock;
  readonly log: Log;
}

/** Understands messages in their dialogue, and remembers what was answered. The caller has checked that the person may ask. */
export interface DialogueService {
  /** Reads what is remembered of one person in one conversation, for {@link understand}. */
  recall(key: DialogueKey): Promise<DialogueState | undefined>;
  /** What a message means after what the same person asked before in the same conversation. `recalled`: where that is being read already. */
  understand(
    key: DialogueKey,
    text: string,
    timeZone?: string,
    recalled?: Promise<DialogueState | undefined>,
  ): Promise<Understanding>;
  /**
   * Answers a message by `ask`: where it asks a second question that goes on from the first, that one too. `names`: read only for a
   * question that may name something, which is then understood again; if they cannot be read, the question is answered without them. Rejects as
   * `ask` does. `remembered` never rejects: the next message may go on from it once it is settled. `meant`: what was answered.
   */
  answer(
    key: DialogueKey,
    understanding: Understanding,
    ask: (understanding: Understanding) => Promise<Answer>,
    names?: ReadTenantNames,
    signal?: AbortSignal,
  ): Promise<DialogueAnswer>;
  /** Remembers an answer, of a message or a click, so that the next message may go on from it. Never rejects. */
  remember(key: DialogueKey, understanding: Understanding, answer: Answer): Promise<void>;
}

/**
 * Creates the dialogue service. A memory that fails is logged: then a message is understood by itself. One that means nothing by itself may
 * be a follow-up, so that `understand` rejects with what is wrong with the memory.
 */
export function createDialogueService({ language, memory, clock, log }: DialogueServiceOptions): DialogueService {
  /** What was remembered when a message was understood: it is rarely another when the message is answered. */
  const loaded = new WeakMap<Understanding, Loaded>();

  /** The second question of a message, understood after the answer to the first. undefined: it asks none, or nothing can go on from that. */
  function understandSecond(understanding: Understanding, answer: Answer): Understanding | undefined {
    const question = readSecondQuestion(answer, understanding);
    const answered = question === undefined ? undefined : listAnsweredSubjects(answer, understanding);
    if (question === undefined || answered === undefined) return undefined;
    const { state: before, timeZone } = loaded.get(understanding) ?? {};
    const now = clock.now();
    const state = language.next(before, answered, now);
    const second = language.understandSecond(question, { now, ...omitUndefined({ timeZone }) }, state);
    // An order is none beside a question, and the whole tenant is not read for one line.
    if (NOT_ASKED_BESIDE.has(second.intent)) return undefined;
    loaded.set(second, { state: before, between: answered, ...omitUndefined({ timeZone }) });
    return second;
  }

  /** Understands a message again with the tenant's names marked in it, if it may contain any. */
  async function withNames(
    understanding: Understanding,
    names: ReadTenantNames,
    signal: AbortSignal | undefined,
  ): Promise<Understanding> {
    const known = loaded.get(understanding);
    if (known === undefined || !language.mayName(understanding)) return understanding;
    let called: readonly KnownName[];
    try {
      called = await names(omitUndefined({ signal }));
    } catch (err) {
      log.warn({ err }, 'Could not read the names of the tenant; the question is read without them');
      return understanding;
    }
    const said = language.quoteNames(understanding, called);
    if (said === understanding.question) return understanding;
    const { state, timeZone } = known;
    const named = language.understand(said, { now: clock.now(), ...omitUndefined({ timeZone }) }, state);
    if (isWorse(named, understanding)) return understanding;
    const meant = { ...named, question: named.question === said ? understanding.question : named.question };
    loaded.set(meant, known);
    return meant;
  }

  const service: DialogueService = {
    recall: (key) => memory.load(key),
    async understand(key, text, timeZone, recalled) {
      const context = { now: clock.now(), ...omitUndefined({ timeZone }) };
      let state: DialogueState | undefined;
      try {
        // Tried once more: the database may have been away for a moment when the message came.
        state = await (recalled?.catch(() => memory.load(key)) ?? memory.load(key));
      } catch (err) {
        log.warn({ err }, 'Could not read what was asked before');
        const alone = language.understand(text, context, undefined);
        if (alone.intent === 'none' || alone.intent === 'clarify') throw err;
        return alone;
      }
      const understanding = language.understand(text, context, state);
      loaded.set(understanding, { state, ...omitUndefined({ timeZone }) });
      return understanding;
    },
    async answer(key, typed, ask, names, signal) {
      const understanding = names === undefined ? typed : await withNames(typed, names, signal);
      const answer = await ask(understanding);
      const second = understandSecond(understanding, answer);
      if (second === undefined)
        return { answer, remembered: service.remember(key, understanding, answer), meant: understanding };
      const other = await ask(second);
      const both = withSecondAnswer(answer, understanding, other, second);
      const isLast = both !== answer && listAnsweredSubjects(other, second) !== undefined;
      const remembered = isLast ? service.remember(key, second, other) : service.remember(key, understanding, answer);
      return { answer: both, remembered, meant: understanding };
    },
    async remember(key, understanding, answer) {
      try {
        const answered = listAnsweredSubjects(answer, understanding);
        if (answered === undefined && !isUnanswered(answer, understanding)) return;
        const known = loaded.get(understanding);
        const { between } = known ?? {};
        const after = (before: DialogueState | undefined) =>
          between === undefined ? before : language.next(before, between, clock.now());
        const nextOf = (before: DialogueState | undefined) =>
          answered === undefined
            ? language.unanswered(after(before), understanding, clock.now())
            : language.next(after(before), answered, clock.now());
        const next = known && nextOf(known.state);
        if (next !== undefined && (await memory.replace(key, known?.state, next))) return;
        const saved = nextOf(await memory.load(key));
        if (saved !== undefined) await memory.save(key, saved);
      } catch (err) {
        log.warn({ err }, 'Could not remember what was asked');
      }
    },
  };
  return service;
}

/** Whether a question is understood worse with names in quotes than without. */
function isWorse(named: Understanding, typed: Understanding): boolean {
  if (named.intent === 'none' || named.intent === 'clarify') return true;
  if (typed.intent === 'none' || typed.intent === 'clarify') return false;
  return countUnread(named) > countUnread(typed);
}

const countUnread = ({ query, unused = [] }: Understanding): number =>
  [...(query?.unread ?? []), ...unused].join(' ').split(' ').filter(Boolean).length;

/** Intents that are answered by no line of their own. */
const NOT_ASKED_BESIDE: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'attack-path',
  'clarify',
  'decisions',
  'help',
  'incidents',
  'posture',
  'subscribe',
]);

/** What was remembered when a message was understood, and what the first question of the same message left. */
interface Loaded {
  readonly state: DialogueState | undefined;
  readonly timeZone?: string;
  readonly between?: AnsweredSubjects;
}
