import type { OtherLanguage } from './other-language.js';

/** "la cuenta IT Admin", "le compte de Chloé", "das Konto svc-migration": who is meant, and no kind of account. */
const ACCOUNT: Readonly<Record<OtherLanguage, RegExp>> = {
  de: /(?<!\p{L})(?:das|dem|des|vom) (?:[Kk]onto|[Aa]ccount|[Bb]enutzerkontos?|[Kk]ontos) (?:von )?(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}|[\s?!.]*$| [^\p{Lu}])|svc-)/gu,
  fr: /(?<!\p{L})(?:le|du) compte (?:de |d')?(?=\p{Lu}|svc-)/gu,
  es: /(?<!\p{L})(?:la cuenta|el usuario) (?:de )?(?=\p{Lu}|svc-)/gu,
};

/** A text with a name in place of the account of that name. */
export const nameAccount = (text: string, language: OtherLanguage): string => text.replace(ACCOUNT[language], '');
