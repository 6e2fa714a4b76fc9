import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnsweredSubjects, DialogueState } from '../../language/model/dialogue-state.js';
import type { KnownName } from '../../language/model/known-name.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { Answer } from '../model/answer.js';
import type { ReadTenantNames } from '../model/answer-service-port.js';
import type { DialogueKey, DialogueMemory } from '../model/dialogue-memory-port.js';
import { withoutQuestions } from '../model/unread-wording.js';
import { isUnanswered, listAnsweredSubjects } from './answered-subjects.js';
import { readLaterAnswer, readLaterQuestions, withLaterAnswers, type LaterAnswer } from './later-answers.js';

/** What is remembered within one message that asks several things. */
export interface StatesOfMessage {
  /** After the answer to its first question. */
  readonly first: DialogueState | undefined;
  /** After the answer to the question before. undefined: that got none. */
  readonly last: DialogueState | undefined;
}

/** The pure functions of the language room that a dialogue works with. */
export interface DialogueLanguage {
  /** What a message means after what is remembered. */
  readonly understand: (
    text: string,
    context: { readonly now: ReturnType<Clock['now']>; readonly timeZone?: string },
    state?: DialogueState,
  ) => Understanding;
  /** What a later question of a message means after the answer to the first one, and after the one before it. */
  readonly understandLater: (
    text: string,
    context: Parameters<DialogueLanguage['understand']>[1],
    after: StatesOfMessage,
  ) => Understanding;
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
   * Answers a message by `ask`: where it asks several, the later ones too. `names`: read only for a
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

  /** Asks the later questions of a message one after the other. Tells what answers them, and which answer is the last. */
  async function askLater(
    first: Understanding,
    answer: Answer,
    ask: (understanding: Understanding) => Promise<Answer>,
  ): Promise<{ readonly said: readonly LaterAnswer[]; readonly left: readonly string[]; readonly last: Asked }> {
    const { state: remembered, timeZone } = loaded.get(first) ?? {};
    const context = { now: clock.now(), ...omitUndefined({ timeZone }) };
    const between: AnsweredSubjects[] = [];
    const said: LaterAnswer[] = [];
    const answers = [answer];
    let last: Asked = { understanding: first, answer };
    let isLastAnswered = true;
    const remember = ({ understanding, answer: told }: Asked): DialogueState | undefined => {
      const answered = listAnsweredSubjects(told, understanding);
      if (answered !== undefined) between.push(answered);
      return between.length === 0 ? remembered : goOn(remembered, between);
    };
    const after = remember(last);
    let state = after;
    const questions = [...readLaterQuestions(answer, first)];
    const left: string[] = [];
    const besides = new Set<string>();
    for (let at = 0; at < questions.length; at += 1) {
      const question = questions[at] ?? '';
      const before = isLastAnswered ? state : undefined;
      // What a later question asks besides is of what was told to it.
      const states = { first: besides.has(question) ? before : after, last: before };
      const asked = language.understandLater(question, context, states);
      isLastAnswered = false;
      // An order is none beside a question, and the whole tenant is not read for one line.
      if (NOT_ASKED_BESIDE.has(asked.intent)) {
        left.push(question);
        continue;
      }
      loaded.set(asked, { state: remembered, between: [...between], ...omitUndefined({ timeZone }) });
      const told = await ask(asked);
      const line = readLaterAnswer(told, asked, { query: last.understanding.query, answers });
      if (line === undefined) {
        left.push(question);
        continue;
      }
      said.push(line);
      // "is the owner of that app an admin?" asks two things itself.
      const further = readLaterQuestions(told, asked).filter((one) => !questions.includes(one));
      const isFew = questions.length + further.length <= MOST_ASKED;
      if (isFew) questions.splice(at + 1, 0, ...further);
      for (const one of further) {
        if (isFew) besides.add(one);
        else left.push(one);
      }
      answers.push(told);
      isLastAnswered = true;
      // That the log says nothing of it leaves the talk where it was.
      const isNotKnown = told.kind === 'query' && told.result.answer.kind === 'unknown';
      if (isNotKnown || listAnsweredSubjects(told, asked) === undefined) continue;
      last = { understanding: asked, answer: told };
      state = remember(last);
    }
    return { said, left, last };
  }

  const goOn = (before: DialogueState | undefined, answered: readonly AnsweredSubjects[]): DialogueState | undefined =>
    answered.reduce<DialogueState | undefined>((state, one) => language.next(state, one, clock.now()), before);

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
      const { said, left, last } = await askLater(understanding, answer, ask);
      return {
        answer:
          said.length === 0 && answer.kind !== 'declined'
            ? answer
            : withLaterAnswers(answer, understanding, { said, left }),
        remembered: service.remember(key, last.understanding, last.answer),
        meant: understanding,
      };
    },
    async remember(key, understanding, answer) {
      try {
        const answered = listAnsweredSubjects(answer, understanding);
        if (answered === undefined && !isUnanswered(answer, understanding)) return;
        const known = loaded.get(understanding);
        const after = (before: DialogueState | undefined) => goOn(before, known?.between ?? []);
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
  // Questions that are asked next are read then: they count where all else is equal.
  const more = countWords(withoutQuestions(listUnread(named))) - countWords(withoutQuestions(listUnread(typed)));
  if (more !== 0) return more > 0;
  const isReadNow = named.tractable === true && typed.tractable !== true;
  return !isReadNow && countWords(listUnread(named)) > countWords(listUnread(typed));
}

const listUnread = ({ query, unused = [] }: Understanding): readonly string[] => [...(query?.unread ?? []), ...unused];

const countWords = (said: readonly string[]): number => said.join(' ').split(' ').filter(Boolean).length;

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

/** Questions of one message beside its first, with those that they ask themselves. */
const MOST_ASKED = 4;

/** A question with its answer. */
interface Asked {
  readonly understanding: Understanding;
  readonly answer: Answer;
}

/** What was remembered when a message was understood, and what the questions before it in the same message left. */
interface Loaded {
  readonly state: DialogueState | undefined;
  readonly timeZone?: string;
  readonly between?: readonly AnsweredSubjects[];
}
