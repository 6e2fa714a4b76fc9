/** The same object without its undefined properties, as exact optional properties want it; the very same when it has none. */
export function present<T extends object>(object: T): Present<T> {
  // A loop that makes nothing: this runs for every object of a large tenant.
  for (const key in object) if (object[key] === undefined) return withoutUndefined(object);
  return object;
}

/** Nothing is made but the object itself; `Object.fromEntries` makes an array for each property. */
function withoutUndefined<T extends object>(object: T): Present<T> {
  const result: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) result[key] = object[key];
  return result as Present<T>;
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** Properties that may be undefined become optional ones that are defined when they are there. */
export type Present<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};
