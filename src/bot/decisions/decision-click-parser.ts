import { z } from 'zod/v4';
import type { DecisionAction, DecisionRefusal } from '../../decisions/model/decision-service-port.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const LONGEST_TEXT = 2_000;
const LONGEST_DAYS = 366;

const text = z.string().trim().min(1).max(LONGEST_TEXT);
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
  .pipe(z.number().int().min(1).max(LONGEST_DAYS));
const scope = z.enum(['contain', 'all']);
const decision = z.guid();
const about = { decision, version: z.number().int().min(1).max(2_147_483_647) };
const planHash = z.string().regex(/^[0-9a-f]{64}$/);
/** Fields that people fill in. An invalid value in any other field means that the click is forged. */
const INPUTS: readonly unknown[] = ['reason', 'undoReason', 'days', 'scope', 'text'];
const VERB = /^decision\./;

/** Validates decision clicks: what is wanted, never who wants it. Unknown fields are dropped. */
const decisionClick = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('decision.review'), app: z.guid(), incident: z.string().min(1).max(100).optional() }),
  z.object({ verb: z.literal('decision.status'), decision }),
  z.object({ verb: z.literal('decision.approve'), ...about, reason: text, days }),
  z.object({ verb: z.literal('decision.plan'), ...about, scope }),
  z.object({ verb: z.literal('decision.back'), ...about }),
  z.object({ verb: z.literal('decision.confirm'), ...about, planHash, reason: text }),
  z.object({ verb: z.literal('decision.undo'), ...about, undoReason: text }),
  z.object({ verb: z.literal('decision.done-by-hand'), ...about }),
  z.object({ verb: z.literal('decision.ask-owners'), ...about }),
  z.object({ verb: z.literal('decision.owner-answer'), decision, question: z.guid(), text }),
]);

/** A parsed click. `inputs`: our button, but the input is missing or invalid; `action` holds placeholders instead. */
export type DecisionClick =
  | { readonly kind: 'action'; readonly action: DecisionAction }
  | {
      readonly kind: 'inputs';
      readonly reason: Extract<DecisionRefusal, 'reason-missing' | 'input-invalid'>;
      readonly action: DecisionAction;
    }
  | { readonly kind: 'forged' };

const invoke = z.object({ action: z.object({ verb: z.string().regex(VERB), data: z.unknown() }) });
const submit = z.looseObject({ verb: z.string().regex(VERB) });

/** Parses an Action.Execute click; undefined when it is not about a decision. */
export function parseDecisionExecute(value: unknown): DecisionClick | undefined {
  const parsed = invoke.safeParse(value);
  return parsed.success ? meaning(parsed.data.action.verb, parsed.data.action.data) : undefined;
}

/** Parses an Action.Submit click of older clients; undefined when it is not about a decision. */
export function parseDecisionSubmit(value: unknown): DecisionClick | undefined {
  const parsed = submit.safeParse(value);
  return parsed.success ? meaning(parsed.data.verb, parsed.data) : undefined;
}

function meaning(verb: string, data: unknown): DecisionClick {
  if (typeof data !== 'object' || data === null) return { kind: 'forged' };
  const click = decisionClick.safeParse({ ...data, verb });
  if (click.success) return { kind: 'action', action: actionOf(click.data) };
  const wrong = click.error.issues.map(({ path }) => path[0]);
  if (!wrong.every((name) => INPUTS.includes(name))) return { kind: 'forged' };
  const bare = decisionClick.safeParse({ ...data, verb, ...STAND_INS });
  if (!bare.success) return { kind: 'forged' };
  const missing = wrong.some((name) => isBlank(Reflect.get(data, String(name))));
  return { kind: 'inputs', reason: missing ? 'reason-missing' : 'input-invalid', action: actionOf(bare.data) };
}

const STAND_INS = { reason: '-', undoReason: '-', days: 1, scope: 'contain', text: '-' } as const;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function actionOf(click: z.infer<typeof decisionClick>): DecisionAction {
  if (click.verb === 'decision.undo') {
    const { undoReason, ...rest } = click;
    return { ...rest, reason: undoReason };
  }
  if (click.verb !== 'decision.review') return click;
  const { verb, app, incident } = click;
  return { verb, app, ...omitUndefined({ incident }) };
}
