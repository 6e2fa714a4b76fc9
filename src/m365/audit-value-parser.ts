/** The values of a JSON list (`["a","b"]`, `[true]`); any other text is one value, an empty text none. */
export function parseTextList(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === '') return [];
  if (!isListOrText(text)) return [text];
  const value = parseBoundedJson(text);
  if (!Array.isArray(value)) return [typeof value === 'string' ? value : text];
  return value.flatMap((one: unknown) => {
    if (one === null || one === '') return [];
    return [typeof one === 'string' ? one : JSON.stringify(one)];
  });
}

/**
 * Whether text could be a JSON list or string, by its first character: most values are plain, and failed parsing is
 * slow.
 */
export function isListOrText(text: string): boolean {
  const first = text.charAt(0);
  return first === '[' || first === '"' || first.trim() === '';
}

/** No genuine record has a JSON value this long; anything longer was made to waste our time. */
const LONGEST_JSON = 262_144;

/** Parses JSON text; undefined if it is too long or not JSON. */
export function parseBoundedJson(text: string): unknown {
  if (text.length > LONGEST_JSON) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
