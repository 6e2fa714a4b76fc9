import type { ChoiceAttribute, FlagAttribute } from '../model/attribute.js';
import type { VerbPhrase } from '../model/wording.js';
import type { AppRow } from './app-rows.js';

const ofItsApp = ([one]: VerbPhrase): VerbPhrase => [`belongs to an app that ${one}`, `belong to an app that ${one}`];

/** A choice of an app as a choice of what the app holds: "belongs to an app that is disabled". */
export function toChoiceOfApp<Row extends { readonly app: AppRow }>(
  attribute: Omit<ChoiceAttribute<AppRow>, 'anyIsEnough' | 'byWayOf' | 'because'>,
): ChoiceAttribute<Row> {
  const values = Object.entries(attribute.values).map(([id, value]) => {
    const { says, saysNot = [`not ${says[0]}`, `not ${says[1]}`] } = value;
    return [id, { ...value, says: ofItsApp(says), saysNot: ofItsApp(saysNot) }] as const;
  });
  const { nothing, ...choice } = attribute;
  return {
    ...choice,
    values: Object.fromEntries(values),
    ...(nothing === undefined ? {} : { nothing: ({ app }: Row) => nothing(app) }),
    read: ({ app }) => attribute.read(app),
  };
}

/** A flag of an app as a flag of what the app holds. */
export function toFlagOfApp<Row extends { readonly app: AppRow }>(
  attribute: Omit<FlagAttribute<AppRow>, 'because'>,
): FlagAttribute<Row> {
  const { says, saysNot } = attribute;
  return { ...attribute, says: ofItsApp(says), saysNot: ofItsApp(saysNot), read: ({ app }) => attribute.read(app) };
}
