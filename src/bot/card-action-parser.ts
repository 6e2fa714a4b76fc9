import { z } from 'zod/v4';
import { instantSchema } from '../schemas/instant-schema.js';
import { limitQuestionParameters } from '../schemas/question-parameters-schema.js';
import type { CardAction } from '../cards/model/card-actions.js';
import { CHECK_IDS } from '../checks/model/check-id.js';
import { omitUndefined } from '../core/omit-undefined.js';

const MAX_TEXT_LENGTH = 200;
const MAX_PAGE = 10_000;
const page = z.number().int().min(1).max(MAX_PAGE);
const parameters = limitQuestionParameters({ maxTextLength: MAX_TEXT_LENGTH, maxPage: MAX_PAGE });
/** Object ids only: the value goes into a request URL. */
const app = z.object({ app: z.guid() });
const person = z.object({ person: z.guid(), since: instantSchema.optional(), until: instantSchema.optional() });
/** Our own incident ids, optionally with a time zone name. */
const incident = z.object({ incident: z.string().min(1).max(100), timeZone: z.string().max(64).optional() });
const withZone = <T extends { timeZone?: string | undefined }>({ timeZone, ...rest }: T) => ({
  ...rest,
  ...omitUndefined({ timeZone }),
});
/** A check and its parameters, as card data holds them. */
export const checkReferenceSchema = z.object({ check: z.enum(CHECK_IDS), parameters });

/** Validates what a card sends back. Anyone can forge it: it states what is wanted, never who wants it. */
const cardAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), data: z.object({ question: z.string().trim().min(1).max(1_000) }) }),
  z.object({ verb: z.literal('answer.page'), data: checkReferenceSchema.extend({ page }) }),
  z.object({ verb: z.literal('answer.refresh'), data: checkReferenceSchema }),
  z.object({ verb: z.literal('answer.explain'), data: checkReferenceSchema }),
  z.object({ verb: z.literal('posture.refresh'), data: z.object({}) }),
  z.object({ verb: z.literal('dossier.open'), data: app }),
  z.object({
    verb: z.literal('dossier.page'),
    data: app
      .extend({ page, refresh: z.literal(true).optional() })
      .transform(({ refresh, ...rest }) => ({ ...rest, ...omitUndefined({ refresh }) })),
  }),
  z.object({
    verb: z.literal('person.open'),
    data: person.transform(({ person: id, ...period }) => ({ person: id, ...omitUndefined(period) })),
  }),
  z.object({
    verb: z.literal('person.page'),
    data: person
      .extend({ page, refresh: z.literal(true).optional() })
      .transform(({ person: id, page: at, ...rest }) => ({ person: id, page: at, ...omitUndefined(rest) })),
  }),
  z.object({ verb: z.literal('incident.acknowledge'), data: incident.transform(withZone) }),
  z.object({ verb: z.literal('incident.details'), data: incident.extend({ page }).transform(withZone) }),
]) satisfies z.ZodType<CardAction>;

const invokeValue = z.object({
  action: z.object({ verb: z.unknown(), data: z.unknown() }),
  trigger: z.string().max(100).nullish(),
});
const submitValue = z.looseObject({ verb: z.unknown() });

/** Parses an Action.Execute click; undefined if invalid. `automatic`: the client refreshed the card without a click. */
export function parseExecuteAction(
  value: unknown,
): { readonly action: CardAction; readonly automatic: boolean } | undefined {
  const invoke = invokeValue.safeParse(value);
  if (!invoke.success) return undefined;
  const { verb, data } = invoke.data.action;
  const action = cardAction.safeParse({ verb, data });
  return action.success ? { action: action.data, automatic: invoke.data.trigger === 'automatic' } : undefined;
}

/** Parses an Action.Submit click from a client without Action.Execute; the fields are next to the verb or inside `data`. */
export function parseSubmitAction(value: unknown): CardAction | undefined {
  const submit = submitValue.safeParse(value);
  if (!submit.success) return undefined;
  const { verb, ...rest } = submit.data;
  const action = cardAction.safeParse({ verb, data: typeof rest['data'] === 'object' ? rest['data'] : rest });
  return action.success ? action.data : undefined;
}
