/** Alternatives with more texts than these are left out, for the memory that they take. */
const MOST = 1000;
/** More alternatives than these cost more to look for than a pattern that is parsed. */
const MOST_BEFORE_RUN = 60;
/** Shorter texts are in almost every question. */
const FEWEST_LETTERS = 2;

/** What there is at least one of: a text, or all that one alternative requires. */
type AnyOf = readonly (string | RequiredText)[];

/** Texts in small letters: of each list at least one. */
export type RequiredText = readonly AnyOf[];

/**
 * What every text holds that a pattern matches. A text that lacks it need not be matched: to compile the pattern costs a hundred times as much
 * as to skip it. Reads what our patterns are made of: text, groups, alternatives, classes, look-arounds and quantifiers. Empty: nothing is known.
 */
export function findRequiredText({ source }: Pick<RegExp, 'source'>): RequiredText {
  const { required, end } = readAlternatives(source, 0);
  return end === source.length ? required.toSorted(bySize) : [];
}

/** The part of it that is looked for fastest: of each alternative one list. */
export function findRequiredAtFirst(pattern: Pick<RegExp, 'source'>): readonly (readonly string[])[] {
  return findRequiredText(pattern)
    .map(listTexts)
    .filter(({ length }) => length > 0 && length <= MOST_BEFORE_RUN)
    .toSorted((a, b) => a.length - b.length);
}

/** Of alternatives that require more than one list the one whose texts are longest. */
function listTexts(oneOf: AnyOf): readonly string[] {
  const texts = oneOf.flatMap((one) => {
    if (typeof one === 'string') return one;
    const [best = []] = one.map(listTexts).toSorted((a, b) => shortest(b) - shortest(a));
    return best;
  });
  return [...new Set(texts)];
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));

interface Read {
  readonly required: RequiredText;
  readonly end: number;
}

/** Up to the end of a group, or of the pattern. */
function readAlternatives(source: string, start: number): Read {
  const each: RequiredText[] = [];
  let at = start;
  for (;;) {
    const read = readSequence(source, at);
    each.push(read.required);
    at = read.end;
    if (source[at] !== '|') break;
    at += 1;
  }
  const [only = [], ...others] = each;
  if (others.length === 0) return { required: only, end: at };
  // Where an alternative requires one list only, what is in it is as good as an alternative itself.
  const oneOf = [
    ...new Set(each.flatMap((lists) => (lists.length === 1 ? (lists[0] ?? []) : [lists.toSorted(bySize)]))),
  ];
  const isKnown = each.every((lists) => lists.length > 0) && countTexts(oneOf) <= MOST;
  return { required: isKnown ? [oneOf] : [], end: at };
}

const bySize = (a: AnyOf, b: AnyOf): number => countTexts(a) - countTexts(b);

const countTexts = (oneOf: AnyOf): number =>
  oneOf.reduce(
    (sum, one) => sum + (typeof one === 'string' ? 1 : one.reduce((all, list) => all + countTexts(list), 0)),
    0,
  );

/** What stands one after the other is all there. */
function readSequence(source: string, start: number): Read {
  const required: AnyOf[] = [];
  let run = '';
  let at = start;
  const endRun = (): void => {
    if (run.length >= FEWEST_LETTERS) required.push([run.toLowerCase()]);
    run = '';
  };
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const atom = readAtom(source, at);
    const { isOptional, end } = readQuantifier(source, atom.end);
    // "rules?" holds "rule": what may be missing or repeated ends a run before it.
    if (atom.text !== undefined && end === atom.end) run += atom.text;
    else {
      endRun();
      if (!isOptional) required.push(...atom.required);
    }
    at = end;
  }
  endRun();
  return { required, end: at };
}

interface Atom extends Read {
  /** A single letter or mark. */
  readonly text?: string;
}

function readAtom(source: string, at: number): Atom {
  const letter = source[at] ?? '';
  if (letter === '(') return readGroup(source, at);
  if (letter === '[') return readClass(source, at);
  if (letter === '\\') return readEscape(source, at);
  if (letter === '.' || letter === '^' || letter === '$') return { required: [], end: at + 1 };
  const text = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { required: [], text, end: at + text.length };
}

/** What is looked for before or behind a match is in the text, too; what must not be there says nothing of it. */
function readGroup(source: string, at: number): Atom {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/u.exec(source.slice(at))?.[0] ?? '(';
  const { required, end } = readAlternatives(source, at + opening.length);
  const isHeld = opening !== '(?!' && opening !== '(?<!';
  return { required: isHeld ? required : [], end: end + 1 };
}

/** "[Ww]" is one letter, as case does not count. */
function readClass(source: string, at: number): Atom {
  const end = endOfClass(source, at);
  const [, one, other] = /^\[(\p{L})(\p{L})\]$/u.exec(source.slice(at, end)) ?? [];
  const isOneLetter = one !== undefined && one.toLowerCase() === other?.toLowerCase();
  return { required: [], end, ...(isOneLetter ? { text: one } : {}) };
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** "\p{L}", "\s" and alike are classes; "\(" is a mark. */
function readEscape(source: string, at: number): Atom {
  const [whole = ''] = /^\\(?:[pPu]\{[^}]*\}|x[\da-f]{2}|u[\da-f]{4}|k<[^>]*>|.)/iu.exec(source.slice(at)) ?? [];
  const mark = whole.length === 2 && !/[\p{L}\p{N}]/u.test(whole[1] ?? '') ? whole[1] : undefined;
  return { required: [], end: at + whole.length, ...(mark === undefined ? {} : { text: mark }) };
}

function readQuantifier(source: string, at: number): { readonly isOptional: boolean; readonly end: number } {
  const [whole = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(at)) ?? [];
  return { isOptional: /^(?:[?*]|\{0)/u.test(whole), end: at + whole.length };
}
