/** Labels that say no thing: "granted by of X" is no English. */
const NO_NOUN = /(?:^| )(?:by|to|from|in|on|with|for|through|of|can|when|whose|created|granted|since)$/i;

/**
 * The first words of an answer with one value: "Bram de Vries (granted by): Mail.Read", "3 days: age of Portal". `value` begins the answer;
 * an empty one is none.
 */
export function leadWithValue(value: string, label: string, names: string): string {
  const said = value === '' ? 'none' : value;
  const what = label.toLowerCase();
  return NO_NOUN.test(label) ? `${said} (${what}): ${names}` : `${said}: ${what} of ${names}`;
}

/** What is said of a value that is not known, and why where that is. */
export function sayUnknown(label: string, names: string, why: string | undefined): string {
  return `I could not read it: ${label} of ${names} is not known${why === undefined ? '' : `: ${why}`}.`;
}
