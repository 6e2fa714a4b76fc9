/** Returns the object without its undefined properties (for `exactOptionalPropertyTypes`); the same instance when it has none. */
export function omitUndefined<T extends object>(object: T): WithoutUndefined<T> {
  // Allocates nothing: this runs for every object of a large tenant.
  for (const key in object) if (object[key] === undefined) return withoutUndefined(object);
  return object;
}

/** Allocates only the result; `Object.fromEntries` would allocate an array per property. */
function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const result: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) result[key] = object[key];
  return result as WithoutUndefined<T>;
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** T with its possibly undefined properties turned into optional, defined ones. */
export type WithoutUndefined<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};
