import { z } from 'zod/v4';
import type { DecisionAction, DecisionRefusal } from '../../decisions/model/decision-service-port.js';
import { omitUndefined } from '../../core/omit-undefined.js';

type Verb = DecisionAction['verb'];

/** The rules of a button about a decision. */
export interface DecisionVerb {
  /** `below`: the card as a separate message. `thanks`: thanks, in place of the clicked question. */
  readonly shown: 'in-place' | 'below' | 'thanks';
  /** Where the button can be: a click from elsewhere is forged. */
  readonly from: 'anywhere' | 'personal-chat' | 'where-the-card-is';
  /** Checked before the decision service checks whether this person may decide. */
  readonly people: 'identified' | 'may-ask' | 'of-our-tenant';
}

interface DecisionVerbDefinition<V extends Verb> extends DecisionVerb {
  /** What is wanted, never who wants it. Unknown fields are dropped. */
  readonly action: z.ZodType<Extract<DecisionAction, { verb: V }>>;
  /**
   * Fields that people fill in, and what replaces an invalid value in the record of the refusal. An invalid value in any other field
   * means that the click is forged.
   */
  readonly inputs?: DecisionInputs;
}

type DecisionInputs = Readonly<Record<string, string | number>>;

const text = z.string().trim().min(1).max(2_000);
/** Card inputs arrive as text. */
const days = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(1).max(366));
const scope = z.enum(['contain', 'all']);
const decision = z.guid();
const about = { decision, version: z.number().int().min(1).max(2_147_483_647) };
const planHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A button of the decision's own card. */
function onCard<A>(action: A, inputs: DecisionInputs = {}) {
  return { shown: 'in-place', from: 'where-the-card-is', people: 'identified', action, inputs } as const;
}

/** Every button about a decision. */
const DECISION_VERBS: { readonly [V in Verb]: DecisionVerbDefinition<V> } = {
  'decision.review': {
    shown: 'below',
    from: 'anywhere',
    people: 'identified',
    action: z
      .object({ verb: z.literal('decision.review'), app: z.guid(), incident: z.string().min(1).max(100).optional() })
      .transform((action) => omitUndefined(action)),
  },
  'decision.status': {
    shown: 'below',
    from: 'anywhere',
    people: 'may-ask',
    action: z.object({ verb: z.literal('decision.status'), decision }),
  },
  'decision.approve': onCard(z.object({ verb: z.literal('decision.approve'), ...about, reason: text, days }), {
    reason: '-',
    days: 1,
  }),
  'decision.plan': onCard(z.object({ verb: z.literal('decision.plan'), ...about, scope }), { scope: 'contain' }),
  'decision.back': onCard(z.object({ verb: z.literal('decision.back'), ...about })),
  'decision.confirm': onCard(z.object({ verb: z.literal('decision.confirm'), ...about, planHash, reason: text }), {
    reason: '-',
  }),
  'decision.undo': onCard(
    z
      .object({ verb: z.literal('decision.undo'), ...about, undoReason: text })
      .transform(({ undoReason, ...action }) => ({ ...action, reason: undoReason })),
    { undoReason: '-' },
  ),
  'decision.done-by-hand': onCard(z.object({ verb: z.literal('decision.done-by-hand'), ...about })),
  'decision.ask-owners': onCard(z.object({ verb: z.literal('decision.ask-owners'), ...about })),
  'decision.owner-answer': {
    shown: 'thanks',
    from: 'personal-chat',
    people: 'of-our-tenant',
    action: z.object({ verb: z.literal('decision.owner-answer'), decision, question: z.guid(), text }),
    inputs: { text: '-' },
  },
};

/** The parser of each verb's data; undefined if the click is forged. */
export const DECISION_CLICK_PARSERS = Object.fromEntries(
  (Object.keys(DECISION_VERBS) as Verb[]).map((verb) => [verb, (data: unknown) => parseClickOf(verb, data)]),
);

/** A parsed click. */
export interface DecisionClick extends DecisionVerb {
  readonly action: DecisionAction;
  /** Our button, but what was filled in is missing or invalid; `action` holds placeholders instead. */
  readonly invalidInput?: Extract<DecisionRefusal, 'reason-missing' | 'input-invalid'>;
}

function parseClickOf(verb: Verb, data: unknown): DecisionClick | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { action: schema, inputs = {}, ...rules } = DECISION_VERBS[verb];
  const parsed = schema.safeParse({ ...data, verb });
  if (parsed.success) return { ...rules, action: parsed.data };
  const wrong = parsed.error.issues.map(({ path }) => String(path[0]));
  if (!wrong.every((name) => Object.hasOwn(inputs, name))) return undefined;
  const placeholders = schema.safeParse({ ...data, verb, ...inputs });
  if (!placeholders.success) return undefined;
  const isMissing = wrong.some((name) => isBlank(Reflect.get(data, name)));
  return { ...rules, action: placeholders.data, invalidInput: isMissing ? 'reason-missing' : 'input-invalid' };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
