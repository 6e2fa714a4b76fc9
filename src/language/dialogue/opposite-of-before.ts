import type { Subject } from '../../core/subject.js';
import { MOST_REMEMBERED_SUBJECTS, type DialogueState } from '../model/dialogue-state.js';
import { negateCondition } from '../model/condition-negation.js';
import type { Query, QueryCondition } from '../model/query.js';
import { findForm } from '../query/question-form.js';
import { restOfList } from './list-before.js';
import { nameSubjects } from './named-subjects.js';
import { countedQuery, listedQuery, widenQuery } from './query-edits.js';

/** "how many have none?": the thing that the question before asked of is lacked. */
const NONE =
  /^(?:how many|which(?: ones?)?|who|what)(?: of (?:them|those|these))? (?:have|has|had|hold|holds|got|use|uses|need|needs) none$|^(?:wie viele|welche|wer)(?: davon| von ihnen)? (?:haben|hat|brauchen|nutzen) kein(?:e[nrs]?|s)?$|^(?:combien|lesquel(?:le)?s|qui) n'en (?:ont|a)(?: pas| aucune?)?$|^(?:cu[áa]nt[oa]s|cu[áa]les|qui[ée]n(?:es)?) (?:no (?:tienen|tiene)(?: ningun[oa])?|(?:tienen|tiene) ningun[oa])$/iu;

/** "how many have one?": it is had. */
const ONE =
  /^(?:how many|which(?: ones?)?|who)(?: of (?:them|those|these))? (?:have|has|hold|use|need|needs) (?:one|any|some)$|^(?:wie viele|welche|wer)(?: davon)? (?:haben|hat) (?:eine[nrs]?|welche)$|^(?:combien|lesquel(?:le)?s|qui) en (?:ont|a)(?: une?)?$|^(?:cu[áa]nt[oa]s|cu[áa]les|qui[ée]n(?:es)?) (?:s[íi] )?(?:tienen|tiene)(?: un[oa])?$/iu;

/** "which ones don't?", "how many are not?": what was said before is not so, whatever it was. */
const NOT_SO =
  /^(?:how many|which(?: ones?)?|who)(?: of (?:them|those|these))? (?:(?:do|does|did|are|is|were|was|have|has|can) not|(?:do|does|did|are|is|were|was|have|has)n't|can't|cannot)(?: (?:have|hold|use|need|do|be)?(?: ?(?:one|any|it|so|that))?)?$|^(?:wie viele|welche|wer)(?: davon)? (?:sind|haben|können|tun) (?:es |das )?nicht$|^(?:combien|lesquel(?:le)?s|qui) ne (?:le|l'|les) ?(?:sont|ont|est|a) pas$|^(?:cu[áa]nt[oa]s|cu[áa]les|qui[ée]n(?:es)?) no(?: lo (?:son|est[áa]n|tienen|es))?$/iu;

/** "and the others?", "and the rest?": those for whom it is not so. */
const OTHERS =
  /^(?:(?:what about |how about |who (?:are|is) |which (?:are|ones are) |was ist mit |wer (?:sind|ist) |welche sind |qui sont |quels sont |quelles sont |(?:qui[ée]nes|cu[áa]les) son )?(?:all )?(?:the (?:others|other ones|rest|remaining ones)|den anderen|die anderen|der rest|les autres|le reste|l[oa]s (?:demás|otr[oa]s)|el resto))$/iu;

/** "and without?", "with one?": the thing that the question before asked of. */
const WITHOUT = /^(?:without|ohne|sans|sin)(?: (?:one|any|it|that|eine[ns]?|einen|un|une|un[oa]))?$/iu;
const WITH = /^(?:with|mit|avec|con)(?: (?:one|any|it|that|eine[mr]?|un|une|un[oa]))?$/iu;

const bare = (text: string): string => text.replace(/[\s?.!]+$/, '').trim();

/** Whether a message asks for those for whom it is so or not, and does not say what. */
export const asksForOpposite = (text: string): boolean =>
  [NONE, ONE, NOT_SO, OTHERS, WITHOUT, WITH].some((one) => one.test(bare(text)));

/** The query before with its condition turned round, where a message asks for those for whom it is not so. undefined: it asks something else. */
export function turnRound(text: string, before: Query, state: DialogueState): Query | undefined {
  const said = bare(text);
  const wanted = wantedBy(said);
  if (wanted === undefined) return undefined;
  const shaped = findForm(said.toLowerCase()) === 'count' ? countedQuery(before) : listedQuery(before);
  if (OTHERS.test(said)) {
    const rest = restOfList(state);
    if (rest !== undefined || isOfSeveral(before)) return rest ?? leaveOut(before, state.shown);
  }
  const at = before.where.findLastIndex(({ op }) => op !== 'within' && op !== 'not-within');
  const condition = before.where[at];
  if (condition === undefined) {
    if (before.check === undefined || wanted !== 'opposite') return undefined;
    return { ...shaped, checkNot: before.checkNot !== true };
  }
  // Either of several: that none of them holds is more than one turned round.
  if (condition.group !== undefined) return undefined;
  const isAlready = wanted === 'none' ? lacks(condition) : wanted === 'one' && !lacks(condition);
  return isAlready ? shaped : { ...shaped, where: before.where.with(at, negateCondition(condition)) };
}

/** Turned round, one of several conditions alone is not what the others are. */
const isOfSeveral = ({ where, named, check }: Query): boolean =>
  where.length + named.length + Number(check !== undefined) > 1 || named.length > 0;

/** All of the kind but those that were shown. */
function leaveOut(before: Query, shown: readonly Subject[]): Query | undefined {
  if (shown.length === 0 || shown.length >= MOST_REMEMBERED_SUBJECTS) return undefined;
  return { ...widenQuery(before), named: nameSubjects(shown).map((one) => ({ ...one, not: true })) };
}

function wantedBy(said: string): 'none' | 'one' | 'opposite' | undefined {
  if (NONE.test(said) || WITHOUT.test(said)) return 'none';
  if (ONE.test(said) || WITH.test(said)) return 'one';
  return NOT_SO.test(said) || OTHERS.test(said) ? 'opposite' : undefined;
}

const LACKS =
  /^(?:no|not|without|lacks?|lacking|missing|kein\p{L}*|ohne|nicht|sans|aucune?|pas|sin|ning[uú]n\p{L}*)(?!\p{L})/iu;

const lacks = ({ op, value, words }: QueryCondition): boolean =>
  op === 'has-not' || op === 'is-not' || (op === 'is' && value === false) || (op === 'is' && LACKS.test(words));
