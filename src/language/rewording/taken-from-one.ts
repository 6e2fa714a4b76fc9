import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { findNameIn, NAME_SAID } from './whole-of-somebody.js';

/** What somebody or something has that can be taken away, as the steps call it. */
type Taken = 'secret' | 'certificate' | 'role' | 'permissions' | 'consent' | 'MFA method';

const THINGS: Readonly<Record<OtherLanguage | 'en', Readonly<Record<Taken, string>>>> = {
  en: {
    secret: '(?:client )?secrets?',
    certificate: 'certificates?',
    role: '(?:\\p{L}+ )?roles?',
    permissions: 'permissions?|rights?',
    consent: 'consents?',
    'MFA method': '(?:mfa|sign-in|authentication) methods?|second factor|mfa',
  },
  de: {
    secret: '(?:client-?)?(?:secrets?|geheimnis(?:se)?)',
    certificate: 'zertifikate?',
    role: '(?:admin-?)?rollen?(?: (?:als |eines |des )?["„]?\\p{L}[^?]{2,40}?)?',
    permissions: 'berechtigung(?:en)?|rechte?',
    consent: 'zustimmung(?:en)?|einwilligung(?:en)?',
    'MFA method': '(?:mfa-?|anmelde)methoden?|zweiten faktor|mfa',
  },
  fr: {
    secret: 'secrets?(?: clients?)?',
    certificate: 'certificats?',
    role: 'rôles?(?: (?:de |d[\'’])?["«]? ?\\p{L}[^?]{2,40}?)?',
    permissions: 'permissions?|autorisations?|droits?',
    consent: 'consentements?',
    'MFA method': "méthodes? (?:de )?(?:mfa|connexion|d['’]authentification)|second facteur|mfa",
  },
  es: {
    secret: 'secretos?(?: de cliente)?',
    certificate: 'certificados?',
    role: 'rol(?:es)?(?: (?:de )?["«]?\\p{L}[^?]{2,40}?)?',
    permissions: 'permisos?|derechos?',
    consent: 'consentimientos?',
    'MFA method': 'métodos? (?:de )?(?:mfa|autenticación)|segundo factor|mfa',
  },
};

/** More that is said of the thing: the steps are the same whichever it is. */
const CLAUSE: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: '(?:,? (?:that|which|from|of) [^?]{2,80})?',
  de: '(?:,? (?:das|die|den|welche[sr]?) [^?]{2,80}| (?:vom|aus dem) [^?]{2,40})?',
  fr: "(?:,? (?:qu['’]|que |qui )[^?]{2,80}| (?:de|du) [^?]{2,40})?",
  es: '(?:,? (?:que|del?) [^?]{2,80})?',
};

const the = {
  en: '(?:the|his|her|their|its|all) ',
  de: '(?:das|die|den|sein|ihr|seine|ihre|seinen|ihren|alle) ',
  fr: "(?:le |la |les |son |sa |ses |l['’])",
  es: '(?:el|la|los|las|su|sus) ',
} as const;

const frame = (language: OtherLanguage | 'en', thing: string): readonly string[] => {
  const what = `${the[language]}(?:${thing})`;
  const clause = CLAUSE[language];
  return {
    en: [
      `how (?:do|can|could|should|would) (?:i|we|you) (?:remove|take|revoke|delete|strip)(?: away)? from (?:the (?:app|account) )?${NAME_SAID} ${what}${clause}`,
    ],
    de: [
      `wie (?:nehme?|entziehe?|entferne?|lösche?|nehmen|entziehen) (?:ich|man|wir) (?:dem |der |das |die )?(?:app |konto )?${NAME_SAID} ${what}(?: (?:weg|ab|wieder weg|wieder))?${clause}`,
      `wie (?:kann|soll|muss|könnte|sollte) (?:ich|man) (?:dem |der )?(?:app |konto )?${NAME_SAID} ${what} (?:wegnehmen|entziehen|abnehmen|nehmen|entfernen)${clause}`,
    ],
    fr: [
      `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:(?:supprim|retir)(?:er|ez|e|ons)|enlève|enlever|ôter|révoquer|révoque) (?:à|a) (?:l['’]appli(?:cation)? )?${NAME_SAID} ${what}${clause}`,
      `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:(?:supprim|retir)(?:er|ez|e|ons)|enlève|enlever|ôter|révoquer|révoque) ${what} (?:à|a) (?:l['’]appli(?:cation)? )?${NAME_SAID}`,
    ],
    es: [
      `c[oó]mo (?:(?:puedo|podemos|se|debo|hago para|le|les) )*(?:(?:quit|retir|revoc|sac|elimin|borr)(?:o|ar|arle|amos|a)) a (?:la (?:app|cuenta) )?${NAME_SAID} ${what}${clause}`,
      `c[oó]mo (?:(?:puedo|podemos|se|debo|hago para) )*(?:le|les) (?:quit|retir|revoc|sac|elimin|borr)(?:o|amos|a) ${what} a (?:la (?:app|cuenta) )?${NAME_SAID}`,
    ],
  }[language];
};

const compile = (language: OtherLanguage | 'en'): readonly (readonly [asked: RegExp, taken: string])[] =>
  Object.entries(THINGS[language]).flatMap(([taken, thing]) =>
    frame(language, thing).map((source) => {
      const asked = language === 'en' ? source : accentFree(source);
      return [new LazyPattern(`^[\\s¿¡]*(?:(?:and|und|et|y)[ ,]+[¿]?)?${asked}[\\s?!.]*$`, 'iu'), taken] as const;
    }),
  );

const PATTERNS = { en: compile('en'), de: compile('de'), fr: compile('fr'), es: compile('es') };

/** A longer text says more than what is to be taken away. */
const LONGEST = 160;

/** "¿cómo le quito a X el secreto que le pusieron?", "wie nehme ich X die Rolle weg?" as "how do I remove the secret of X?". Other texts stay. */
export function askHowToTake(text: string, language: OtherLanguage | 'en'): string {
  if (text.length > LONGEST) return text;
  for (const [asked, taken] of PATTERNS[language]) {
    const name = findNameIn(asked.exec(text)?.groups?.['name']);
    if (name !== undefined) return `how do I remove the ${taken} of ${name}?`;
  }
  return text;
}
