import { LANGUAGES, type Wording } from '../model/wording.js';

/** The phrases of several wordings as one. */
export function joinWordings(...wordings: readonly Wording[]): Wording {
  const joined = LANGUAGES.map((language) => {
    const phrases = wordings.flatMap((one) => one[language] ?? []);
    return [language, phrases.join('|')] as const;
  });
  return Object.fromEntries(joined) as Wording;
}
