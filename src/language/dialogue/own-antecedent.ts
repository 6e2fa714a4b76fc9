import type { Understanding } from '../model/understanding.js';
import { findNames } from '../parameters/find-names.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksWhichOnes } from './headless-question.js';
import { readMaking } from './making-of-before.js';
import { splitSecondQuestion } from '../second-question.js';
import { leavesOutItsSubject, speaksOfTheOne } from './elided-question.js';
import { readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { asksInFull } from './asking-words.js';
import { resetsForAnother } from './whose-before.js';
import { isOfAnswerBefore, kindOfNoun, type FoundReference } from './reference-words.js';

/** Pronouns for a person, and for what belongs to somebody or something. */
const PERSONAL = /(?<!\p{L})(?:he|him|his|she|her|hers|er|ihm|ihn|sie|ihr(?:e[rsnm]?)?|il|elle|lui|él|ella)(?!\p{L})/iu;
const POSSESSIVE =
  /(?<!\p{L})(?:its|his|her|their|sein(?:e[rsnm]?)?|ihr(?:e[rsnm]?)?|son|sa|ses|leurs?|sus?)(?!\p{L})/iu;
const ANY_PRONOUN =
  /(?<!\p{L})(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|those|these|er|es|ihm|ihn|sie|ihr(?:e[rsnm]?)?|sein(?:e[rsnm]?)?|il|ils|elle|elles|lui|leurs?|son|sa|ses|él|ella|ellos|ellas|sus?)(?!\p{L})/iu;
/** "people who have their role because they are in a group"; not "which apps do they own?", "which apps belong to them?". */
const THEY_OF_A_KIND =
  /(?<!(?:do|does|did|is|are|was|were|has|have|had|can|could|may|should|will) )(?<!\p{L})(?:they|their|themselves)(?!\p{L})/iu;
/** "wie viele Administratoren haben ihr Kennwort …", "quels admins ont changé leur mot de passe": of those of the kind themselves. */
const THEIR_OF_PEOPLE =
  /^(?:wie ?viele|welche[rsn]?|alle|quel(?:le)?s|combien|tous|toutes|qu[ée]|cu[áa]nt[oa]s|cu[áa]les|todos|todas)(?!\p{L})(?!.*(?<!\p{L})(?:sie|er|es|ils?|elles?|ell[oa]s|él|davon|diese[rnms]?|parmi|entre)(?!\p{L}).*(?:ihr|leur|su))[^,;:]*?(?<!\p{L})(?=(?:ihr(?:e[rsnm]?)?|leurs?|sus?)(?!\p{L}))/iu;
/** "an app that lost its owner": of the kind itself, not of one that was spoken of. */
const INDEFINITE = /(?<!\p{L})(?:an?|any|every|each|une?|eine?[nrms]?|un[ao]?|alg[uú]n[ao]?|qualche)\s/iu;
/** "une appli fait-elle confiance …?", "les utilisateurs peuvent-ils …?": the verb's own subject. Not "quels rôles a-t-elle ?". */
const INVERTED =
  /(?:^|[\s'])(?:les?|la|une?|des|ces|nos|notre|vos|votre|mes|mon|ma|tous|toutes|chaque|certaine?s|quelques)\s(?:\S+\s){1,6}\S*?\p{L}-(?:t-)?(?:ils?|elles?)(?!\p{L})|(?:^|\s)l'\p{L}+\s(?:\S+\s){0,5}\S*?\p{L}-(?:t-)?(?:ils?|elles?)(?!\p{L})/iu;
/** "who is eligible for a role but does not have …", before "it": the one that the same question speaks of. */
const OF_ONE_BEFORE =
  /^(?:who|which|what|whoever|list|show|are there|is there|anybody|anyone|does any|did any|has any)(?!\p{L})[^,;?]*?(?<!\p{L})(?:an?|any) \p{L}[^?]*?[, ](?:but|and|yet|without|while|though|although) (?!(?:who|when|what|which|where|how|is|was|did|does|has)(?!\p{L}))[^?]*$/iu;
/** "eligible for Exchange Administrator but not active in it": a right that the question says more of. */
const OF_RIGHT_BEFORE =
  /(?<=\s)(?:but|yet|though|although|aber|doch|mais|pero) (?:(?:who|still|also|currently|just) )*(?:is|are|was|were|has|have|had|does|do|did|can|could|never|not|nobody)(?!\p{L}|\s(?:it|he|she|they)(?!\p{L}))/iu;
/** "hat jemand in seinem Postfach …?": of whoever it is. */
const OF_SOMEBODY =
  /(?<!\p{L})(?:jemand|jeder|keiner|niemand|irgendwer|wer|welche[rs]? \p{L}+|quelqu'un|qui|quel(?:le)? \p{L}+|quels groupes|chacun|personne|alguien|nadie|cada uno|qui[ée]n(?:es)?|qué (?:admin\p{L}*|usuari[oa]|persona|cuenta|grupos?)|(?:which|what|how many) (?:employees|users|people|persons|colleagues|staff|accounts|guests|admins|administrators|groups|departments|teams)(?! (?:of|do|did|does)(?!\p{L}))|who (?:has|have|had|got|gets|lost|keeps?|(?:did|does|do)(?:n['’]t| not| never))|anybody|anyone|somebody|someone|everybody|everyone)(?!\p{L})[^,;:?]*?(?<!\p{L})(?:sein(?:e[rsnm]?)?|son|sa|ses|sus?|his|her|their)(?=\s\p{L})/iu;
/** "combien d'admins y en a-t-il ?", "lisent leurs mails avec ce compte": what is meant stands before. */
const OF_KIND_BEFORE =
  /^combien d(?:e |')[^,;:]{3,40} y en a(?:-t-il)?|^(?:quel(?:le)?s|welche|qué|which) (?:admins?|administrat\p{L}+|benutzer|utilisateurs?|usuarios|users)(?!\p{L})[^,;:]*(?:avec (?:ce|leur) (?:même )?compte|mit (?:diesem|demselben|dem selben) konto|con (?:esa|esta|la misma) cuenta|with (?:that|the same) account)/iu;
/** "schicken Mails oder Kopien davon": of what stands right before. */
const OF_THINGS_BESIDE = /(?<!\p{L})\p{Lu}\p{L}{2,} (?:oder|und) (?:\p{L}+ )?\p{Lu}\p{L}{2,} davon(?!\p{L})/u;
const THAT_AT_END = /(?<!\p{L})(?:that|this|das|dies|ça|cela|eso|esto)\s*[?.!]*$/iu;
const SENTENCE_BEFORE = /^[^.!?;]*\p{L} [^.!?;]*\p{L}[.!?;] +\S/u;
const NEW_CLAUSE = /[,;:.?!–—]|\s-\s/u;
/** "… and who did it?", "… und seit wann …": a second question begins. */
const NEW_QUESTION =
  /\s(?:and|or|but|und|oder|aber|et|ou|mais|y|o|e|pero)\s(?=(?:(?:by|from|to|for|since|until|on|at|in|with|von|seit|bis|an|auf|bei|mit|in|über|für|par|de|à|depuis|sur|avec|dans|por|a|en|con|sobre|desde|hasta)\s)?(?:which|who|whose|whom|what|when|where|why|how|welche[rsnm]?|wer|wem|was|wann|wo|warum|wie|quel(?:le)?s?|qui|quand|pourquoi|comment|combien|qu[ée]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|cu[aá]ndo|c[oó]mo|cu[aá]nt[oa]s)(?!\p{L})|(?:is|are|was|were|does|do|did|has|have|can|could|should|ist|sind|hat|haben|kann|est|sont)\s*$)/iu;

/**
 * Whether a pronoun means what the same message names before it: "Ticketbridge Connector, is it able to read mail?", "does Priya know her
 * role?". A person's pronoun may stand in the clause of the name; "it" and "that" stand in a later one: "when did Bram delete it?" goes on
 * from the answer before.
 */
export function hasOwnAntecedent(
  text: string,
  { reference, rest }: FoundReference,
  alone: Understanding,
  context: UnderstandingContext,
): boolean {
  if (reference.to === 'nth' || reference.to === 'other' || isOfAnswerBefore(text)) return false;
  if (asksWhichOnes(text)) return false;
  // "a customer's mail never reached us. Can you trace it?": what is not read stands before.
  if (alone.declined?.because === 'not-read' && SENTENCE_BEFORE.test(text)) return true;
  // "quand la plus récente a-t-elle été ajoutée ?": of those that were shown.
  if (readMaking(rest) !== undefined) return false;
  // "who made the one that is off, and who turned it off?": "the one" is of what was shown.
  if (speaksOfTheOne(text, context)) return false;
  if (APPOSITION.test(text) && asksInFull(text)) return true;
  if ((OF_SOMEBODY.test(text) && !resetsForAnother(text)) || OF_THINGS_BESIDE.test(text) || OF_KIND_BEFORE.test(text))
    return true;
  const names = namesIn(text, alone);
  if (reference.to === 'one' && reference.words.includes(' '))
    return (
      isNamedFirst(text, reference.words, names) ||
      isSpokenOfFirst(text, reference.words) ||
      isNamedBehind(text, reference.words) ||
      (reference.kind === 'credential' && names.some(({ isRight }) => isRight !== true))
    );
  if (EXCEPT_THOSE.test(text) && namesKind(text.slice(0, text.search(EXCEPT_THOSE)), context)) return true;
  // "IT Admin" is no pronoun.
  const masked = findNames(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
    text,
  );
  const before = (pattern: RegExp): string => text.slice(0, pattern.exec(masked)?.index ?? 0);
  if (OF_ONE_BEFORE.test(before(ANY_PRONOUN))) return true;
  const isNamed = (said: string, isMeant: (name: SpokenName) => boolean): boolean =>
    names.some((name) => name.end <= said.length && isMeant(name));
  const pronounAt = before(ANY_PRONOUN);
  const turnsAt = OF_RIGHT_BEFORE.exec(pronounAt)?.index ?? 0;
  if (isNamed(pronounAt.slice(0, turnsAt), ({ isRight }) => isRight === true)) return true;
  if (isNamed(before(PERSONAL), ({ isPerson }) => isPerson)) return true;
  const owner = before(POSSESSIVE);
  // "does either of them have a secret on its service principal?": of those, and of no secret.
  const isOfKind = INDEFINITE.test(owner) && !ANY_PRONOUN.test(owner) && namesKind(owner, context);
  if (isOfKind || isNamed(owner, ({ isRight }) => isRight !== true)) return true;
  if (namesPeople(THEIR_OF_PEOPLE.exec(text)?.[0] ?? '', context)) return true;
  if (namesKind(before(THEY_OF_A_KIND), context) || INVERTED.test(text)) return true;
  const clause = THAT_AT_END.test(text) ? before(THAT_AT_END) : before(ANY_PRONOUN);
  const halves = splitSecondQuestion(text);
  // "when did she last sign in, and does she have MFA?": the first half points back itself.
  if (halves !== undefined && !OF_HIM.test(halves.first) && saysSomething(halves.first, context)) return true;
  const first = firstQuestion(clause);
  // "what's PERFECTDATA SOFTWARE and how did it get in here?"
  if (isNamed(first, () => true) || isSecondQuestion(first, alone, context)) return true;
  if (!NEW_CLAUSE.test(clause)) return false;
  return isNamed(clause, () => true) || saysSomething(clause, context);
}

const OF_HIM = /(?<!\p{L})(?:did|does|is|was|has|had|can|may) (?:he|she)(?!\p{L})/iu;

const firstQuestion = (clause: string): string => clause.slice(0, NEW_QUESTION.exec(clause)?.index ?? 0);

/** "which apps were deleted in July and who deleted them?": the first question says what the pronoun of the second one means. */
function isSecondQuestion(first: string, alone: Understanding, context: UnderstandingContext): boolean {
  return first !== '' && saysSomething(first, context) && !leavesOutItsSubject(first, alone, context);
}

interface SpokenName {
  readonly end: number;
  readonly isPerson: boolean;
  /** A role or a permission: it owns nothing, and is "it" in a later clause. */
  readonly isRight?: true;
}

const POINTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:that|this|these|those)(?= )/iu, 'the'],
  [/^dies(?:e[rsmn]?)?(?= )/iu, 'das'],
  [/^(?:cette|cet|ce)(?= )/iu, 'le'],
  [/^(?:est[ea]|es[ea])(?= )/iu, 'el'],
];

/** "who put that secret on Ticketbridge Connector?": it is told by its holder, as "the secret" is. */
export function withoutPointer(text: string, { reference }: FoundReference): string {
  if (reference.to !== 'one' || reference.kind !== 'credential') return text;
  const [pointer, article] = POINTERS.find(([one]) => one.test(reference.words)) ?? [];
  return pointer === undefined || article === undefined
    ? text
    : text.replace(reference.words, (words) => words.replace(pointer, article));
}

/** "docuvault, is that one dangerous?", "Lernwelt, quels droits a cette appli ?": what the message names in a clause before. */
function isNamedFirst(text: string, words: string, names: readonly SpokenName[]): boolean {
  const clause = text.slice(0, Math.max(text.indexOf(words), 0));
  if (!NEW_CLAUSE.test(clause)) return false;
  const isOfPeople = kindOfNoun(words) === 'user';
  if (isOfPeople && asksForSomebody(clause) && names.some(({ end }) => end <= clause.length)) return true;
  return (
    names.some(({ end, isPerson, isRight }) => end <= clause.length && isRight !== true && (isPerson || !isOfPeople)) ||
    (!asksInFull(clause) && IS_NAME_FIRST.test(clause))
  );
}

/** "is there an app that …, and what can that app do?": one of its kind, of which the clause before speaks. */
function isSpokenOfFirst(text: string, words: string): boolean {
  const clause = text.slice(0, Math.max(text.indexOf(words), 0));
  if (!/^(?:that|those|these|diese[rsnm]?|ces?|cet(?:te)?|es[ae]s?|est[ae]s?)(?!\p{L})/iu.test(words)) return false;
  if (!NEW_CLAUSE.test(clause) && !NEW_QUESTION.test(clause)) return false;
  const kind = kindOfNoun(words);
  return (
    kind !== undefined && [...clause.matchAll(A_NOUN)].some(({ groups }) => kindOfNoun(groups?.['noun'] ?? '') === kind)
  );
}
const A_NOUN = /(?<!\p{L})(?:an?|any|some|one|eine?n?|irgendeine?n?|une?|un[ao]?|alg[uú]n[ao]?)\s(?<noun>\p{L}+)/giu;

/** "¿de quién es X? ¿esa persona …?": whether the sentence before finds somebody. */
export const asksForSomebody = (sentence: string): boolean => ASKS_WHO_BEFORE.test(sentence);
const ASKS_WHO_BEFORE = /(?<!\p{L})(?:who|whom|whose|wer|wen|wem|wessen|qui|qui[ée]n(?:es)?)(?!\p{L})[^?]*\?/iu;

/** "cette appli Calibration Portal": the name stands behind its kind. */
function isNamedBehind(text: string, words: string): boolean {
  const end = text.indexOf(words) + words.length;
  return findNames(text).some(({ start }) => start > end && /^\s*["“«]?$/u.test(text.slice(end, start)));
}

/** "docuvault, …": a word or three that ask nothing, before the question. */
const IS_NAME_FIRST =
  /^(?:\p{L}[\p{L}\p{N}._-]{3,})(?: [\p{L}\p{N}._-]+){0,2}\s*(?:[,:;–—]|\s-\s)\s*[¿¡]?(?:\p{L}+\s+){0,5}$/u;

/** "sauf celles qui sont désactivées", "except those that …", "außer denen, die …": some of the kind that the message asks for. */
const EXCEPT_THOSE =
  /(?<!\p{L})(?:except(?: for)?|excluding|without|but(?: not)?|not|apart from|besides|au(?:ß|ss)er|ohne|bis auf|aber nicht|nicht|sauf|hors|hormis|except[ée]e?s?|à part|mais pas|sans(?: compter)?|excepto|salvo|menos|pero no|sin(?: contar)?)\s+(?:those|the ones|denen|diejenigen|jene|die|ceux|celles|los|las|aquell[oa]s)(?=,?\s+(?:that|which|who|whose|with|without|in|of|from|die|der|deren|mit|ohne|qui|que|dont|avec|sans|de|du|des|con|sin)(?!\p{L}))/iu;

/** "who runs the system, the ones that can do everything?": those whom the question asks for. */
const APPOSITION =
  /^(?:who|which|what|list|show|wer|welche|qui|quel(?:le)?s|qui[ée]n(?:es)?|qu[ée])(?!\p{L})[^,]{6,},\s*(?:i mean |meaning |so |also )?(?:the ones|those|die(?:jenigen)?,?|celles|ceux|l[oa]s) (?:that|who|which|with|die|mit|qui|avec|que|con)(?!\p{L})/iu;

/** Names with the place where each ends. A name that is only guessed may be anybody's. */
function namesIn(text: string, { query, parameters }: Understanding): readonly SpokenName[] {
  const lower = text.toLowerCase();
  const said = [
    ...(query?.named ?? []).flatMap(({ kind, words }) =>
      kind === 'user' || kind === 'name' || kind === 'app'
        ? [{ words, isPerson: kind !== 'app' }]
        : kind === 'role' || kind === 'permission'
          ? [{ words, isPerson: false, isRight: true as const }]
          : [],
    ),
    ...(parameters.user === undefined ? [] : [{ words: parameters.user, isPerson: true }]),
    ...(parameters.app === undefined ? [] : [{ words: parameters.app, isPerson: false }]),
  ];
  const spoken = said.flatMap(({ words, ...one }) => {
    const at = words === '' ? -1 : lower.indexOf(words.toLowerCase());
    return at < 0 ? [] : [{ end: at + words.length, ...one }];
  });
  return [...spoken, ...findNames(text).map(({ end, kind }) => ({ end, isPerson: kind !== 'app' }))];
}

const namesKind = (text: string, context: UnderstandingContext): boolean =>
  text !== '' && readWithEveryTable(text, context).some(({ nounAt }) => nounAt !== undefined);

const namesPeople = (text: string, context: UnderstandingContext): boolean =>
  text !== '' &&
  readWithEveryTable(text, context).some(({ nounAt, table }) => nounAt !== undefined && table.about === 'user');

/** "There is a rule called n. What does it do?" */
const saysSomething = (text: string, context: UnderstandingContext): boolean =>
  readWithEveryTable(text, context).some((reading) => reading.nounAt !== undefined || saysMoreThanNames(reading));
