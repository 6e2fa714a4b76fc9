import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnsweredSubjects, DialogueState } from '../../language/model/dialogue-state.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { Answer } from '../model/answer.js';
import type { DialogueKey, DialogueMemory } from '../model/dialogue-memory-port.js';
import { isUnanswered, listAnsweredSubjects } from './answered-subjects.js';

/** The pure functions of the language room that a dialogue works with. */
export interface DialogueLanguage {
  /** What a message means after what is remembered. */
  readonly understand: (
    text: string,
    context: { readonly now: ReturnType<Clock['now']>; readonly timeZone?: string },
    state?: DialogueState,
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
  /** What a message means after what the same person asked before in the same conversation. */
  understand(key: DialogueKey, text: string, timeZone?: string): Promise<Understanding>;
  /** Remembers an answer, of a message or a click, so that the next message may go on from it. Never rejects. */
  remember(key: DialogueKey, understanding: Understanding, answer: Answer): Promise<void>;
}

/**
 * Creates the dialogue service. A memory that fails is logged: then a message is understood by itself. One that means nothing by itself may
 * be a follow-up, so that `understand` rejects with what is wrong with the memory.
 */
export function createDialogueService({ language, memory, clock, log }: DialogueServiceOptions): DialogueService {
  /** What was remembered when a message was understood: it is rarely another when the message is answered. */
  const loaded = new WeakMap<Understanding, { readonly state: DialogueState | undefined }>();

  return {
    async understand(key, text, timeZone) {
      const context = { now: clock.now(), ...omitUndefined({ timeZone }) };
      let state: DialogueState | undefined;
      try {
        state = await memory.load(key);
      } catch (err) {
        log.warn({ err }, 'Could not read what was asked before');
        const alone = language.understand(text, context, undefined);
        if (alone.intent === 'none' || alone.intent === 'clarify') throw err;
        return alone;
      }
      const understanding = language.understand(text, context, state);
      loaded.set(understanding, { state });
      return understanding;
    },
    async remember(key, understanding, answer) {
      try {
        const answered = listAnsweredSubjects(answer, understanding);
        if (answered === undefined && !isUnanswered(answer, understanding)) return;
        const known = loaded.get(understanding);
        const nextOf = (before: DialogueState | undefined) =>
          answered === undefined
            ? language.unanswered(before, understanding, clock.now())
            : language.next(before, answered, clock.now());
        const next = known && nextOf(known.state);
        if (next !== undefined && (await memory.replace(key, known?.state, next))) return;
        const saved = nextOf(await memory.load(key));
        if (saved !== undefined) await memory.save(key, saved);
      } catch (err) {
        log.warn({ err }, 'Could not remember what was asked');
      }
    },
  };
}
