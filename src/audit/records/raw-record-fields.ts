/** The fields of a raw record, or of an object inside it. */
export type RawFields = Readonly<Record<string, unknown>>;
