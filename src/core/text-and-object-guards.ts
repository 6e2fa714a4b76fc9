/** Whether a text is there and not empty. */
export function isNonEmptyText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** Whether a value is an object with properties, not null and not an array. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
