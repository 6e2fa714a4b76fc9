/** Helpers for names that imitate others. Source of the letters: Unicode UTS #39, confusables. */

const WORD = /[\p{L}\p{M}]+/gu;
const OTHER_ALPHABET =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Variants of Latin letters: full width, circled, mathematical. */
const DISGUISED_LATIN = /[\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}]/u;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Cyrillic and Greek letters that look like Latin ones; LATIN has the counterparts in the same order. */
const FOREIGN = 'асеорхуіјѕԁһӏԛԝАВСЕНІЈКМОРЅТХУԚԜҮοναιρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'aceopxyijsdhlqwABCEHIJKMOPSTXYQWYovaipuABEZHIKMNOPTYX';
const READS_AS = new Map(Array.from(FOREIGN, (letter, at) => [letter, LATIN[at] ?? letter]));
/** Nearly every name, and nothing in it to fold but letter case. */
const ASCII = /^[\0-\x7F]*$/;
const LOOK_ALIKE_WORD = new RegExp(`^[${FOREIGN}]{2,}$`, 'u');

/** Whether a text has words that only look Latin: they mix two alphabets, or consist entirely of look-alikes. */
export function imitatesLatin(text: string): boolean {
  if (DISGUISED_LATIN.test(text)) return true;
  const foreign = (text.match(WORD) ?? []).filter((word) => OTHER_ALPHABET.test(word));
  if (foreign.length === 0) return false;
  return foreign.some((word) => /\p{Script=Latin}/u.test(word)) || foreign.every((word) => LOOK_ALIKE_WORD.test(word));
}

/** Folds text to what a person reads at a glance: lower case, Latin for look-alikes, without invisible characters or accents. */
export function foldLookAlikes(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const latin = Array.from(text.normalize('NFKC').replace(INVISIBLE, ''), (letter) => READS_AS.get(letter) ?? letter);
  return latin.join('').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Also folds digits and letter pairs that pass for other letters: `rnicr0soft` becomes `microsoft`. */
export function foldLookAlikesLoosely(text: string): string {
  return foldLookAlikes(text).replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/0/g, 'o').replace(/[1|!]/g, 'l');
}
