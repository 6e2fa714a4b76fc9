/** The fields of a raw record, or of an object inside it. */
export type RawFields = Readonly<Record<string, unknown>>;

/** Whether a raw value is an object. */
export function isRawFields(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
