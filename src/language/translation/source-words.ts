import { foldAccents } from '../../core/fold-accents.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from '../rewording/other-language.js';

/** A word of the original, or a mark between words. */
export interface SourceWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isMark: boolean;
}

const QUOTED = `"[^"]*"`;
const WORD = `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_]|[.@+&/](?=[\\p{L}\\p{N}])|-(?=[\\p{L}\\p{N}]))*`;
const ELISION = `(?:qu|jusqu|lorsqu|quelqu|aujourd|[ldcnsjmt])'(?=\\p{L})`;
const PATTERNS: Readonly<Record<OtherLanguage, RegExp>> = {
  // "Nutzer:innen" is one word, "gibt's" two.
  de: new LazyPattern(`${QUOTED}|${WORD}(?:[:*]innen)?|[^\\s\\p{L}\\p{N}]`, 'gu'),
  fr: new LazyPattern(`${QUOTED}|${ELISION}|${WORD}|[^\\s\\p{L}\\p{N}]`, 'giu'),
  es: new LazyPattern(`${QUOTED}|${WORD}|[^\\s\\p{L}\\p{N}]`, 'gu'),
};

/** "utilisent-ils", "a-t-on": the pronoun behind its verb is a word of its own. */
const INVERTED = /^(.+?)-(?:t-)?(ils?|elles?|on|nous|vous|je|tu|moi|ce|là|ci)$/iu;

/** The words of a question. A quoted text is one; "aujourd'hui" is looked up as two. */
export function splitSource(text: string, language: OtherLanguage): readonly SourceWord[] {
  const found = [...text.matchAll(PATTERNS[language])].map(([word], at, all) => {
    const start = all[at]?.index ?? 0;
    return { text: word, start, end: start + word.length, isMark: !/[\p{L}\p{N}]/u.test(word) };
  });
  if (language === 'de') return found.filter(({ text: word }) => word !== "'");
  if (language === 'es')
    return joinEnglishNames(found, text).flatMap((word, at, all) => splitSpanish(word, all[at - 1], all[at - 2]));
  return found.flatMap((word) => {
    const [, verb, pronoun] = INVERTED.exec(word.text) ?? [];
    if (verb === undefined || pronoun === undefined) return [word];
    const cut = word.start + verb.length;
    const last = word.end - pronoun.length;
    return [
      { ...word, text: verb, end: cut },
      { ...word, text: `-${pronoun}`, start: last - 1 },
    ];
  });
}

/** Spanish words that another accent makes other words: "qué" is looked up as "quee", "cambió" as "cambioo". */
const TOLD_BY_ACCENT = new Set(
  `que como esta este estas el de se si cambio uso registro inicio activo paso envio intento aviso archivo filtro robo reenvio desvio
  respaldo fallo bloqueo reseteo reinicio completo oculto vacio`.split(/\s+/),
);
/** Words after which "que" and "como" ask, also where the accent is left out. */
const BEFORE_ASKING = /^(?:dime|dame|saber|decirme|sabes|explicame|muestrame|ensename|se)$/i;
/** Words before a verb: "quien cambio" is "quién cambió". */
const BEFORE_VERB = /^(?:se|qui[eé]n|le|les|lo|nos)$/i;
const VERB_LIKE = /o$/;

const ENGLISH_LINK = /^(?:for|of|the|from|to|with|and|or|by|outside)$/;

/** "Require MFA for admins" in a Spanish sentence is a name, its small words too. */
function joinEnglishNames(words: readonly SourceWord[], text: string): readonly SourceWord[] {
  const isCapital = (word: SourceWord | undefined): boolean => /^[\p{Lu}\p{N}]/u.test(word?.text ?? '');
  const joined: SourceWord[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as SourceWord;
    let to = at + 1;
    let isEnglish = false;
    while (
      isCapital(word) &&
      words[to]?.isMark === false &&
      (isCapital(words[to]) || ENGLISH_LINK.test(words[to]?.text ?? ''))
    ) {
      const isLink = ENGLISH_LINK.test(words[to]?.text ?? '');
      isEnglish ||= isLink;
      to += isLink && words[to + 1]?.isMark === false ? 2 : 1;
    }
    const end = words[to - 1]?.end ?? word.end;
    joined.push(...(isEnglish ? [{ ...word, text: text.slice(word.start, end), end }] : words.slice(at, to)));
    at = to;
  }
  return joined;
}

/** "cambiarlos": the pronoun behind its verb is a word of its own. */
const ENCLITIC = /^(\p{Ll}{2,}(?:ar|er|ir|[áaé]ndo))(l[oae]s?|me|nos)$/u;
const NO_ENCLITIC = /^(?:charlas?|perlas?|firme|\p{Ll}*[ei]rnos|[ck]arlos|(?:in|con|uni)forme)$/u;

function splitSpanish(word: SourceWord, before?: SourceWord, earlier?: SourceWord): readonly SourceWord[] {
  const folded = foldAccents(word.text.toLowerCase());
  if (TOLD_BY_ACCENT.has(folded)) return [{ ...word, text: tellAccent(word.text, folded, before, earlier) }];
  const [, verb, pronoun] = ENCLITIC.exec(word.text) ?? [];
  if (verb === undefined || pronoun === undefined || NO_ENCLITIC.test(word.text)) return [word];
  const cut = word.start + verb.length;
  return [
    { ...word, text: verb, end: cut },
    { ...word, text: pronoun, start: cut },
  ];
}

/** The accented vowel twice, where there is one or should be one. */
function tellAccent(text: string, folded: string, before?: SourceWord, earlier?: SourceWord): string {
  const accent = text.toLowerCase().search(/[áéíóú]/);
  if (accent >= 0) return folded.slice(0, accent + 1) + folded.slice(accent);
  const isStart = (word?: SourceWord): boolean => word === undefined || (word.isMark && word.text !== ',');
  const said = before?.text ?? '';
  const isAsked = isStart(before) || BEFORE_ASKING.test(said) || (/^y$/i.test(said) && isStart(earlier));
  if (folded === 'que' && isAsked) return 'quee';
  if (folded === 'como' && isAsked) return 'coomo';
  return VERB_LIKE.test(folded) && folded !== 'como' && BEFORE_VERB.test(said) ? `${folded}o` : text;
}
