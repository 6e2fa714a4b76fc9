/**
 * The names in `I` that `T` does not have, nested ones with the name they are under: `never` if there are none. Annotations (`@odata.type`)
 * belong to no type, and what is open (a record, unknown) has no names.
 */
export type UnknownNames<I, T> = I extends string | number | boolean
  ? never
  : I extends readonly (infer Item)[]
    ? T extends readonly (infer Known)[]
      ? UnknownNames<NonNullable<Item>, NonNullable<Known>>
      : never
    : I extends object
      ? string extends keyof I
        ? never
        : { [K in keyof I & string]: UnknownName<K, I[K], T> }[keyof I & string]
      : never;

type UnknownName<K extends string, I, T> = K extends `@${string}`
  ? never
  : K extends keyof T
    ? UnknownNames<NonNullable<I>, NonNullable<T[K]>> extends infer Inside
      ? Inside extends string
        ? `${K}.${Inside}`
        : never
      : never
    : K;

/** What a value must be besides so that it has no names that `T` lacks; the compiler's message names those that it has. */
export type OnlyNamesOf<I, T> = [UnknownNames<I, T>] extends [never]
  ? unknown
  : { readonly 'Microsoft’s type has no property': UnknownNames<I, T> };
