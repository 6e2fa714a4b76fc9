import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';

/** "la cuenta IT Admin", "le compte de Chloé", "das Konto svc-migration": who is meant, and no kind of account. */
const ACCOUNT: Readonly<Record<OtherLanguage, RegExp>> = {
  de: /(?<!\p{L})(?:das|dem|des|vom) (?:[Kk]onto|[Aa]ccount|[Bb]enutzerkontos?|[Kk]ontos) (?:von )?(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}|[\s?!.]*$| [^\p{Lu}])|svc-)/gu,
  fr: /(?<!\p{L})(?:le|du) compte (?:de |d')?(?=\p{Lu}|svc-)/gu,
  es: /(?<!\p{L})(?:la cuenta|el usuario) (?:de )?(?=\p{Lu}|svc-)/gu,
};

/** A policy covers or leaves out whoever is named, whatever kind of account that is. */
const OF_POLICY =
  /(?<!\p{L})(?:polic(?:y|ies)|conditional access|(?:ca-)?richtlinien?|stratégies?|politiques?|directivas?|políticas?)(?!\p{L})/iu;
const KIND: Readonly<Record<OtherLanguage | 'en', RegExp>> = {
  en: new LazyPattern(
    `(?<![\\p{L}'])(?:[Tt]he|[Oo]ur) (?:(?:disabled|old|emergency(?: access)?|break[- ]?glass|service|admin|guest|user|cloud|external) )*(?:accounts?|admins?|administrators?|guests?|users?) (?=(?:"|\\p{Lu}\\p{Ll}+ \\p{Lu}|svc-))(?!"?\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,3}"? (?:role|group|policy|rule))`,
    'gu',
  ),
  de: /(?<!\p{L})(?:das|dem|des|vom) (?:notfall(?:zugangs)?|break-?glass-?|dienst|admin-?|gast)(?:kontos?|accounts?) (?=\p{L}+ \p{L})/giu,
  fr: /(?<!\p{L})(?:le|du) compte (?:d'urgence|de secours|brise[- ]glace|de service|administrateur|invité) (?=\p{Lu}|svc-)/gu,
  es: /(?<!\p{L})(?:la cuenta (?:de emergencia|de servicio|invitada|de administrador)|el administrador) (?=\p{Lu}|svc-)/giu,
};

/** "is the break-glass account Emergency Access 1 covered by any policy?": of a policy, the name alone. Other texts stay. */
export const nameWhomPolicyCovers = (text: string, language: OtherLanguage | 'en'): string =>
  OF_POLICY.test(text) ? text.replace(KIND[language], '') : text;

/** Who made or ended an account is asked of the account, and not of whose it is. */
const OF_ACCOUNT_ITSELF =
  /(?<!\p{L})(?:angelegt|erstellt|gelöscht|deaktiviert|gesperrt|créé|supprimé|désactivé|bloqué|creó|creado|eliminó|borró|deshabilitó|desactivó|bloqueó)(?!\p{L})/iu;
const ASKS_WHO = /(?<!\p{L})(?:wer|wem|qui|qui[ée]n)(?!\p{L})/iu;

/** A text with a name in place of the account of that name. */
export const nameAccount = (text: string, language: OtherLanguage): string =>
  ASKS_WHO.test(text) && OF_ACCOUNT_ITSELF.test(text) ? text : text.replace(ACCOUNT[language], '');
