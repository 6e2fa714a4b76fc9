import { word } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** How a language says that somebody has one method alone or nothing. Each is a pattern without groups. */
interface Wording {
  /** "as their second factor". */
  readonly asFactor: string;
  readonly either: string;
  readonly only: string;
  /** "SMS only". */
  readonly onlyBehind?: string;
  readonly phone: string;
  readonly authenticator: string;
  readonly and: string;
  readonly or: string;
  readonly nothing: string;
  /** A verb beside the negation that "nothing" repeats. Its only group is the verb by itself. */
  readonly lacks?: string;
  /** What may follow. */
  readonly next: string;
  /** "as their only second factor", before the method. */
  readonly asOnly: string;
  /** What is said instead; "_" stands for the method. */
  readonly plain: string;
}

const WORDINGS: Readonly<Record<OtherLanguage | 'en', Wording>> = {
  en: {
    asFactor:
      '(?:as|for) (?:(?:an?|the|their|his|her) )?(?:(?:sole|only) )?(?:second factors?|second step|2fa|mfa|multi-?factor)',
    either: 'either ',
    only: '(?:only|just|merely|solely)',
    onlyBehind: 'only',
    phone: '(?:an? |the )?(?:sms|texts?|text messages?|phones?|phone calls?|calls?|voice)',
    authenticator: '(?:an? |the )?authenticator(?: app)?',
    and: '/| or | and ',
    or: ',? or (?:else )?',
    nothing: '(?:nothing|none)(?: at all| whatsoever)?',
    next: '(?=[\\s?.!,]*$|,? (?:and|who|that|registered|set up|enrolled)(?!\\p{L}))',
    asOnly: 'as (?:the|their|his|her|its) (?:only|sole|single) (?:second factor|mfa method|method|factor)',
    plain: 'only _ or no second factor',
  },
  de: {
    asFactor:
      '(?:als|für) (?:(?:einzige[nrm]?|ihre[nrm]?|den|die) )?(?:zweite[nrm]? faktor|zweitfaktor|2fa|mfa|2\\. faktor)',
    either: 'entweder ',
    only: '(?:nur|bloß|lediglich|ausschließlich)',
    phone: '(?:(?:die |das |per )?(?:sms|telefon\\p{L}*|anruf\\p{L}*|handy))',
    authenticator: '(?:die |den |eine )?authenticator(?:[- ]app)?',
    and: '/| oder | und ',
    or: ',? oder (?:aber )?',
    nothing:
      '(?:(?:gar|überhaupt|einfach) )*(?:nichts|nix|kein(?:e[nr]?|s)?)(?! ?\\p{L}+faktor| \\p{Lu}?\\p{L}+e[rs]s)',
    next: '(?=[\\s?.!,]*$|,? (?:und|haben|hat|nutzen|nutzt|verwenden|hinterlegt|eingerichtet|registriert)(?!\\p{L}))',
    asOnly:
      'als (?:einzige[nrms]?|alleinige[nrms]?) (?:zweite[nrms]? faktor|zweitfaktor|(?:(?:mfa|anmelde)-?)?methode|faktor)',
    plain: 'nur _ oder keinen zweiten Faktor',
  },
  fr: {
    asFactor:
      '(?:comme|en|pour) (?:(?:seul|unique|leur|la|le) )?(?:seul |unique )?(?:second facteur|deuxième facteur|2e facteur|2fa|mfa|a2f)',
    either: 'soit ',
    only: '(?:que|seulement|uniquement|juste|simplement)',
    phone: "(?:(?:le |les |l['’]|un |du |par |des )?(?:sms|téléphone|appel(?:s)?))",
    authenticator: "(?:l['’](?:appli(?:cation)? )?|une? appli(?:cation)? )?authenticator",
    and: '/| ou | et ',
    or: ',? (?:ou|soit) (?:bien |alors )?',
    nothing: '(?:carrément |absolument )?(?:rien|aucun)(?: du tout)?',
    next: '(?=[\\s?.!,]*$|,? (?:et|qui)(?!\\p{L}))',
    asOnly: 'comme (?:seule?|unique) (?:second facteur|deuxième facteur|2e facteur|méthode(?: de mfa)?|facteur)',
    plain: 'seulement _ ou pas de mfa',
  },
  es: {
    asFactor: 'como (?:(?:único|su|el) )?(?:único )?(?:segundo factor|2fa|mfa)',
    either: 'o (?:bien )?',
    only: '(?:solo|sólo|solamente|únicamente|nada más que|más que)',
    phone: '(?:(?:el |un |la |las |por )?(?:sms|teléfono|llamadas?))',
    authenticator: '(?:el |la )?(?:app |aplicación )?authenticator',
    and: '/| o | y ',
    or: ',? o (?:bien |directamente )?',
    nothing: '(?:nada|ninguno)(?: de nada| en absoluto)?',
    lacks: 'no (tienen?|usan?|utilizan?)',
    next: '(?=[\\s?.!,]*$|,? (?:y|que|registrado|configurado)(?!\\p{L}))',
    asOnly: 'como únic[oa] (?:segundo factor|método(?: de mfa)?|factor)',
    plain: 'solo _ o ningún segundo factor',
  },
};

function listTurns(language: OtherLanguage | 'en'): readonly Turn[] {
  const { asFactor, either, only, onlyBehind, phone, authenticator, and, or, nothing, lacks, next, asOnly, plain } =
    WORDINGS[language];
  const factor = `(?:${asFactor} )?`;
  // Of phones one stands for all.
  const method = `(${phone}|${authenticator})(?:(?:${and})${phone})*`;
  const alone = [`${only} ${method}`, ...(onlyBehind === undefined ? [] : [`${method} ${onlyBehind}`])];
  const orders = alone.flatMap((one) => [
    `${factor}(?:${either})?${factor}${one}(?: ${asFactor})?${or}${nothing}(?: ${asFactor})?${next}`,
    `${factor}(?:${either})?${nothing}(?: ${asFactor})?${or}${one}(?: ${asFactor})?${next}`,
  ]);
  const lacking =
    lacks === undefined
      ? []
      : orders.map((order): Turn => [word(`${lacks} ${order}`), `$1 ${plain.replace('_', '$$2')}`]);
  // "as their only second factor SMS": only SMS.
  const [before = ''] = plain.split('_');
  const first: Turn = [word(`${asOnly} (?:${only} )?(${phone}|${authenticator})${next}`), `${before}$1`];
  return [...lacking, ...orders.map((order): Turn => [word(order), plain.replace('_', '$$1')]), first];
}

/** "as second factor only SMS or nothing", "nothing or only SMS": of second factors, "nothing" is none of them. */
export const METHOD_OR_NOTHING: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns('en'),
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
