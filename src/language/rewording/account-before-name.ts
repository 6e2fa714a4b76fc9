import type { OtherLanguage } from './other-language.js';

/** "la cuenta IT Admin", "le compte de Chloé", "das Konto svc-migration": who is meant, and no kind of account. */
const ACCOUNT: Readonly<Record<OtherLanguage, RegExp>> = {
  de: /(?<!\p{L})(?:das|dem|des|vom) (?:[Kk]onto|[Aa]ccount|[Bb]enutzerkontos?|[Kk]ontos) (?:von )?(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}|[\s?!.]*$| [^\p{Lu}])|svc-)/gu,
  fr: /(?<!\p{L})(?:le|du) compte (?:de |d')?(?=\p{Lu}|svc-)/gu,
  es: /(?<!\p{L})(?:la cuenta|el usuario) (?:de )?(?=\p{Lu}|svc-)/gu,
};

/** Who made or ended an account is asked of the account, and not of whose it is. */
const OF_ACCOUNT_ITSELF =
  /(?<!\p{L})(?:angelegt|erstellt|gelöscht|deaktiviert|gesperrt|créé|supprimé|désactivé|bloqué|creó|creado|eliminó|borró|deshabilitó|desactivó|bloqueó)(?!\p{L})/iu;
const ASKS_WHO = /(?<!\p{L})(?:wer|wem|qui|qui[ée]n)(?!\p{L})/iu;

/** A text with a name in place of the account of that name. */
export const nameAccount = (text: string, language: OtherLanguage): string =>
  ASKS_WHO.test(text) && OF_ACCOUNT_ITSELF.test(text) ? text : text.replace(ACCOUNT[language], '');
