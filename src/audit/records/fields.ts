/** The fields of a raw record, or of an object inside it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a raw value is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
