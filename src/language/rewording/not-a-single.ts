import { COVERED_BY_NO_POLICY } from './covered-by-no-policy.js';
import { word } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** How a language says that somebody has no method besides the password. Each is a pattern without groups of its own. */
interface Wording {
  /** "no", before "method". */
  readonly no: string;
  /** "other", before or behind "method". */
  readonly other: string;
  readonly method: string;
  /** "apart from". */
  readonly besides: string;
  /** "than" of "no other method than". */
  readonly than: string;
  readonly password: string;
}

const WORDINGS: Readonly<Record<OtherLanguage | 'en', Wording>> = {
  en: {
    no: '(?:no|any)',
    other: '(?:other|further|additional|more|else)',
    method: '(?:(?:sign-?in|authentication|mfa|registered) )*(?:methods?|factors?)',
    besides: '(?:besides|apart from|aside from|other than|except(?: for)?|beyond|in addition to|on top of|but)',
    than: 'than',
    password: '(?:(?:the|an?|their|his|her) )?passwords?',
  },
  de: {
    no: '(?:irgend)?k?eine?',
    other: '(?:weiteren?|anderen?|zusätzlichen?|sonstigen?)',
    method: '(?:(?:anmelde|mfa-?|authentifizierungs)?methoden?)',
    besides: '(?:außer|neben|abgesehen von|bis auf|über|zusätzlich zu)',
    than: 'als',
    password: '(?:(?:dem|das|ihrem|seinem|einem|ihr|sein) )?(?:passwort|kennwort|pw)(?: hinaus)?',
  },
  fr: {
    no: "(?:aucune?|de|d'|une)",
    other: '(?:autres?|supplémentaires?)',
    method: '(?:méthodes?|facteurs?)',
    besides: '(?:à part|en dehors d[eu]|hormis|excepté|sauf|en plus d[eu]|outre|hors)',
    than: 'que',
    password: '(?:(?:le|un|leur|son) )?(?:mots? de passe|mdp)',
  },
  es: {
    no: '(?:ningún|algún|un)',
    other: '(?:otro|más|adicional(?:es)?)',
    method: '(?:métodos?|factor(?:es)?)',
    besides: '(?:aparte de|además de|fuera de|salvo|excepto|a excepción de|al margen de)',
    than: '(?:que|más que)',
    password: '(?:(?:la|una|su) )?(?:contraseñas?|clave)',
  },
};

/** "no single owner" is none, and not another number than one. */
const NOT_A_SINGLE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [word('(has|have|had|with) not (?:a|one) (?:single|solitary) (?=\\p{L})'), '$1 no '],
    [word("(?:(do|does|did)(?: not|n['’]t)) (have|hold|own|use) (?:a|one) single (?=\\p{L})"), '$2 no '],
    [word('not a single (?=\\p{L})'), 'no '],
  ],
  de: [[word('(keine?[nmrs]?) einzige[nmrs]? (?=\\p{L})'), '$1 ']],
  fr: [[word('(?:pas|ni) (?:même )?(?:un seul|une seule) (?=\\p{L})'), 'aucun ']],
  es: [[word('ni (?:siquiera )?(?:un solo|una sola|un único|una única) (?=\\p{L})'), 'ningún ']],
};

function listTurns(language: OtherLanguage | 'en'): readonly Turn[] {
  const { no, other, method, besides, than, password } = WORDINGS[language];
  const left = `(${no}) ?(?:${other} )?(${method})(?: ${other})?`;
  const between = '((?: \\p{L}+){0,3}?)';
  return [
    ...NOT_A_SINGLE[language],
    // The password is no method that is registered.
    [word(`${left}${between},? (?:${besides}|${than}) ${password}`), '$1 $2$3'],
    [word(`${besides} ${password},?${between} ${left}`), '$1 $2 $3'],
  ];
}

/** "not a single owner" as "no owner", "no method besides the password" as "no method", and whom none of several policies covers. */
export const NOT_A_SINGLE_ONE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [...listTurns('en'), ...COVERED_BY_NO_POLICY.en],
  de: [...listTurns('de'), ...COVERED_BY_NO_POLICY.de],
  fr: [...listTurns('fr'), ...COVERED_BY_NO_POLICY.fr],
  es: [...listTurns('es'), ...COVERED_BY_NO_POLICY.es],
};
