import { LazyPattern } from '../../core/lazy-pattern.js';
import { isLeftQuestion } from '../model/left-question.js';
import type { Understanding } from '../model/understanding.js';
import { RELATIVE_BEFORE } from '../second-question.js';
import { kindOfNoun } from './reference-words.js';

/** A first question and the one behind it, which stands by itself. */
export interface FirstAndWhich {
  readonly first: string;
  readonly which: string;
}

/** How it is asked which of those: the bare word, the same before a noun, and the same of those that were told. */
interface WhichWords {
  /** The verb that follows. */
  readonly verb: string;
  readonly bare: Readonly<Record<string, { readonly ofKind: string; readonly ofThem: string }>>;
  /** How it is asked whether there are any, up to the noun. */
  readonly whether: string;
}

const WORDS: readonly WhichWords[] = [
  {
    verb: "(?:are|is|have|has|hold|holds|can|do|does|were|was|did|need|needs|use|uses|own|owns)(?:n['’]t)?(?! (?:it|they|we|you|i)(?!\\p{L}))",
    bare: {
      'which ones?': { ofKind: 'which', ofThem: 'which of them' },
      which: { ofKind: 'which', ofThem: 'which of them' },
    },
    whether: '(?:are|is) there|do we have|have we got|does anything have',
  },
  {
    verb: '(?:ist|sind|hat|haben|kann|können|darf|dürfen|war|waren|wurden?|läuft|laufen|gehört|gehören|nutzt|nutzen)(?! (?:er|sie|es|wir|man)(?!\\p{L}))',
    bare: {
      'welche[rs]?': { ofKind: 'welche', ofThem: 'welche davon' },
    },
    whether: 'gibt es|haben wir|existieren',
  },
  {
    verb: "(?:(?:ne |n['’])?(?:sont|est|ont|a|peut|peuvent|appartient|appartiennent|utilisent|utilise|expirent|expire))(?!-)",
    bare: {
      lequel: { ofKind: 'quel', ofThem: "lequel d'entre eux" },
      laquelle: { ofKind: 'quelle', ofThem: "laquelle d'entre elles" },
      lesquels: { ofKind: 'quels', ofThem: "lesquels d'entre eux" },
      lesquelles: { ofKind: 'quelles', ofThem: "lesquelles d'entre elles" },
    },
    whether: "y a[- ]t[- ]il|(?:est-ce qu['’])?il y a|est-ce qu['’]on a|a-t-on|avons-nous|existe-t-il",
  },
  {
    verb: '(?:ya )?(?:no )?(?:son|es|est[áa]n?|tienen?|pueden?|han|ha|usan?|caducan?|caducaron|caducó|pertenecen?)',
    bare: {
      'cu[áa]l': { ofKind: 'qué', ofThem: 'cuál de ellos' },
      'cu[áa]les': { ofKind: 'qué', ofThem: 'cuáles de ellos' },
    },
    whether: 'hay|tenemos|existen',
  },
];

interface Frame {
  readonly word: string;
  readonly pattern: RegExp;
  readonly kind: RegExp;
  readonly ofKind: string;
  readonly ofThem: string;
}

const FRAMES: readonly Frame[] = WORDS.flatMap(({ verb, bare, whether }) =>
  Object.entries(bare).map(([word, said]) => ({
    ...said,
    word,
    pattern: new LazyPattern(
      `^(?<first>[^?]{8,160}?)[,;]? (?:and|und|et|y|e) ¿?${word} (?<rest>${verb}(?!\\p{L})[^?]{0,100}?)[\\s?.!]*$`,
      'iu',
    ),
    kind: new LazyPattern(
      `^[¿\\s]*(?:und |et |y |and |so )?(?:${whether}) (?:(?:any|some|still|also|noch|auch|denn|des|encore|aún|todavía) )*(?<noun>[\\p{L}-]+(?: [\\p{L}-]+)?)`,
      'iu',
    ),
  })),
);

/** The noun that it is asked of whether there are any: "secrets", "mail flow rules". undefined: how many there are is asked. */
function nounOf(first: string, kind: RegExp): string | undefined {
  const said = kind.exec(first)?.groups?.['noun'] ?? '';
  return said.split(' ').find((noun) => kindOfNoun(noun) !== undefined);
}

/**
 * "how many guests do we have, and which one has an admin role?", "are there secrets valid for more than a year, and which have expired?": the
 * number, or whether there are any, and then which: of them where they are counted, and of their kind where there may be none. Read at once,
 * what the second asks would be a condition of the first. undefined: it asks no such two.
 */
export function splitCountedThenWhich(
  text: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): FirstAndWhich | undefined {
  for (const { word, pattern, kind, ofKind, ofThem } of FRAMES) {
    const { first, rest } = pattern.exec(text)?.groups ?? {};
    if (first === undefined || rest === undefined) continue;
    // "apps that can read mail and which have no owner" are both.
    if (word === 'which' && RELATIVE_BEFORE.test(first)) continue;
    if (whole.query?.unread.some(isLeftQuestion) === true) continue;
    const isWhether = kind.test(first);
    const { query } = understand(`${first}?`);
    const isAsked =
      query?.form === 'count' ||
      (isWhether && query?.form === 'yes-no' && query.named.length === 0 && query.where.length > 0);
    if (query === undefined || !isAsked) continue;
    const noun = isWhether ? nounOf(first, kind) : undefined;
    return { first: `${first}?`, which: `${noun === undefined ? ofThem : `${ofKind} ${noun}`} ${rest}?` };
  }
  return undefined;
}
