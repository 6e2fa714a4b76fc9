/** Languages that questions are asked in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Phrases as people say them, by language, separated by `|`. Letter case and plural `s` do not matter; other forms are listed. */
export type Wording = { readonly en: string } & { readonly [L in Exclude<Language, 'en'>]?: string };

/** A verb phrase of a sentence about one subject and about several: `['has no owner', 'have no owner']`. */
export type VerbPhrase = readonly [one: string, many: string];
