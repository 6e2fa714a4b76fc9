import { z } from 'zod/v4';

/** A click before its verb is looked up. */
export interface RawClick {
  readonly verb: string;
  readonly data: unknown;
  /** The client refreshed the card without a click. */
  readonly automatic: boolean;
}

const action = z.object({ verb: z.string(), data: z.unknown() });
const execute = z
  .object({ action, trigger: z.unknown() })
  .transform((value) => ({ ...value.action, automatic: value.trigger === 'automatic' }));
/** Clients without Action.Execute send the fields next to the verb or inside `data`. */
const submit = z.looseObject({ verb: z.string() }).transform(({ verb, ...rest }) => {
  return { verb, data: typeof rest['data'] === 'object' ? rest['data'] : rest, automatic: false };
});
const click = z.union([execute, submit]);

/** Parses the value of an Action.Execute or Action.Submit click. */
export function parseClick(value: unknown): RawClick | undefined {
  return click.safeParse(value).data;
}
