import { isGivenName } from './given-names.js';
import { findOtherLanguage } from './rewording/spoken-language.js';
import { countSlips, isKnownWord } from './typo-correction.js';

/** Longer texts are read as they are. */
const LONGEST = 400;

/** Slips and short forms of English, each with the word that is meant; "_" is a space. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  `ppl:people peeps:people acct:account accts:accounts addr:address addrs:addresses pw:password pwd:password pwds:passwords perms:permissions wich:which
  whitch:which whcih:which wihch:which whihc:which waht:what whta:what hwat:what wher:where wehn:when wen:when teh:the taht:that
  tahn:than themselfs:themselves themselve:themselves theirselves:themselves themself:themselves himslef:himself alltogether:altogether
  succesful:successful succesfull:successful successfull:successful sucessful:successful succesfully:successfully evry:every evryone:everyone evrybody:everybody anyting:anything somone:someone meny:many mnay:many delted:deleted acces:access policys:policies shwo:show lsit:list rn:right_now
  dosnt:doesn't dosent:doesn't doesent:doesn't dsnt:doesn't dosn't:doesn't dont't:don't dint:didn't ddnt:didn't
  arnt:aren't wern't:weren't wernt:weren't havnt:haven't havn't:haven't coudnt:couldn't cannt:cannot
  canot:cannot cudnt:couldn't nto:not nevr:never nver:never neverr:never nobdy:nobody noboby:nobody nothin:nothing nuthing:nothing wihtout:without
  withut:without witout:without wthout:without wk:week wks:weeks yr:year yrs:years mth:month mths:months hrs:hours nxt:next lst:last mny:many
  thier:their theri:their tehir:their loging:logging loggin:logging logginng:logging
  hav:have hv:have mbx:mailbox mbxs:mailboxes mbxes:mailboxes mbox:mailbox mboxes:mailboxes`
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split(':') as [string, string]),
);

/** Words that tell what is asked: none of them may be lost by a slip. */
const ASKED_BY =
  `happened happening permission permissions password passwords consented accepted approved changed created deleted removed modified granted
  disabled enabled assigned account accounts themselves everything anything something everyone everybody dangerous suspicious relevant
  publisher verified application applications administrator administrators revoke address addresses certificate certificates credential
  credentials connector connectors`.split(/\s+/);

/** A word in small letters, outside quotes and addresses; not the French "acces complet". */
const WORD =
  /(?<![\p{L}\p{N}'"._@-])(?!acces (?:complet|total)(?!\p{L}))\p{Ll}{2,16}(?:'t)?(?![\p{L}\p{N}'"_@-]|\.\p{L})/gu;

/** "deleter" is no slip of "deleted". */
const DOER = /(?:er|or)s?$/;

/** "hapened", "permisions": one slip, behind the first letter, and before the last one where that is not left out. */
const isSlipOf = (word: string, meant: string): boolean =>
  word[0] === meant[0] && (word.at(-1) === meant.at(-1) || meant.startsWith(word)) && countSlips(word, meant) === 1;

/** "switchd", "addd": a participle without its vowel. */
const CLIPPED = /[^aeiou]d$/;

/** A figure in a word's place: nobody counts with what stands before "the" or "our", unless it is "the 2 all …". */
const FIGURE =
  /(?<=\p{Ll} )(?<!(?<!\p{L})(?:the|these|those|last|first|next|past|other|only|top|exactly|are|is|than|least|most|or|and) )[24](?= (?:the|our|my|your|us|me|all|any|every|everybody|everyone|anybody|anyone)(?!\p{L}))|(?<![\p{L}\p{N}'"._@-])b4(?= \p{L})/gu;
const WRITTEN_BY_FIGURE: Readonly<Record<string, string>> = { 2: 'to', 4: 'for', b4: 'before' };

function spell(word: string): string {
  const slip = SLIPS.get(word);
  if (slip !== undefined) return slip;
  if (word.length < 4 || isKnownWord(word) || DOER.test(word)) return word;
  const participle = `${word.slice(0, -1)}ed`;
  if (CLIPPED.test(word) && isKnownWord(participle)) return participle;
  if (word.length < 5) return word;
  return ASKED_BY.find((meant) => isSlipOf(word, meant)) ?? word;
}

const writeFigures = (text: string): string => text.replace(FIGURE, (figure) => WRITTEN_BY_FIGURE[figure] ?? figure);

/**
 * An English text with the words spelled right that tell what is asked: "what happend", "how many ppl". Frames of questions are read before
 * other slips are mended. Names and other languages stay.
 */
export function mendUsualSlips(text: string): string {
  if (text.length > LONGEST) return text;
  const written = writeFigures(text);
  if (written.replace(WORD, spell) === text || findOtherLanguage(text) !== undefined) return text;
  // "meny rossi": what follows a first name is a name.
  return written.replace(WORD, (word, at: number) => {
    const [before = ''] = /\p{L}+(?= $)/u.exec(text.slice(0, at)) ?? [];
    return isGivenName(word) || isGivenName(before) ? word : spell(word);
  });
}
