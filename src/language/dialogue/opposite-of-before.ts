import type { Subject } from '../../core/subject.js';
import { MOST_REMEMBERED_SUBJECTS, type DialogueState } from '../model/dialogue-state.js';
import { negateCondition } from '../model/condition-negation.js';
import type { Query, QueryCondition } from '../model/query.js';
import { findForm } from '../query/question-form.js';
import { isHeadOf } from './same-for-kind.js';
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

/** "and those who have none?", "die, die keinen haben", "ceux qui ne le sont pas": said of them by a clause. */
const THOSE_WITHOUT =
  /^(?:what about |how about |was ist mit |qu'en est-il de )?(?:(?:(?:all )?(?:those|the ones|people|everyone|the people)) (?:who|that|which) (?:(?:do not|don't|does not|doesn't|did not|didn't) (?:have|hold|use|need)?(?: ?(?:one|any|it|that|so))?|(?:are|were|is|was) not(?: so| one)?|(?:aren't|weren't|isn't)|(?:have|hold|has) (?:none|no such thing)|lack (?:it|one)|cannot|can't)|(?:die(?:jenigen)?|jene),? die (?:es |das )?(?:nicht(?: (?:sind|haben|können))?|keine[nrs]?(?: davon)? (?:haben|hat|brauchen|nutzen)|es nicht sind|das nicht (?:haben|sind))|(?:ceux|celles) qui (?:ne (?:le|la|les) (?:sont|ont|peuvent) pas|ne (?:sont|peuvent) pas|n'en (?:ont|a) (?:pas|aucune?)|ne l'ont pas|n'ont pas)|l[oa]s que no (?:lo (?:son|est[áa]n|tienen)|l[oa] tienen|(?:son|tienen|est[áa]n)(?: ningun[oa])?))$/iu;

/** "and those who have nothing at all?": no second factor, whichever the question before asked of. */
const WITH_NOTHING =
  /^(?:what about |how about )?(?:(?:(?:all )?(?:those|the ones|people|anyone|anybody)) (?:who|that|which|with) (?:have |has |hold )?(?:nothing|none|no method)(?: at all| whatsoever)?|(?:die(?:jenigen)?|jene),? die (?:gar |überhaupt )?nichts (?:davon )?haben|(?:ceux|celles) qui n'ont rien(?: du tout)?|l[oa]s que no tienen nada(?: de nada)?)$/iu;

/** "and the others?", "and the rest?": those for whom it is not so. */
const OTHERS =
  /^(?:(?:what about |how about |who (?:are|is) |which (?:are|ones are) |was ist mit |wer (?:sind|ist) |welche sind |qui sont |quels sont |quelles sont |(?:qui[ée]nes|cu[áa]les) son )?(?:all )?(?:the (?:others|other ones|rest|remaining ones)|den anderen|die anderen|der rest|les autres|le reste|l[oa]s (?:demás|otr[oa]s)|el resto))$/iu;

/** "and without?", "with one?": the thing that the question before asked of. */
const WITHOUT =
  /^(?:(?:those|these|the ones|ones|what about those|die|diejenigen|ceux|celles|los|las|l[oa]s que est[áa]n) )?(?:without|ohne|sans|sin)(?: (?:one|any|it|that|eine[ns]?|einen|un|une|un[oa]))?$/iu;
const WITH =
  /^(?:(?:those|these|the ones|ones|what about those|die|diejenigen|ceux|celles|los|las) )?(?:with|mit|avec|con)(?: (?:one|any|it|that|eine[mr]?|un|une|un[oa]))?$/iu;

const bare = (text: string): string => text.replace(/[\s?.!]+$/, '').trim();

/** Whether a message asks for those for whom it is so or not, and does not say what. */
export const asksForOpposite = (text: string): boolean =>
  [NONE, ONE, NOT_SO, OTHERS, WITHOUT, WITH, THOSE_WITHOUT, WITH_NOTHING].some((one) => one.test(bare(text)));

/** The query before with its condition turned round, where a message asks for those for whom it is not so. undefined: it asks something else. */
export function turnRound(text: string, before: Query, state: DialogueState): Query | undefined {
  const said = bare(text);
  const roleless =
    THOSE_WITHOUT.test(said) || NOT_SO.test(said) ? lackRole(before, state.understanding.question) : undefined;
  if (roleless !== undefined) return roleless;
  const nothing = WITH_NOTHING.test(said) ? haveNothing(before) : undefined;
  if (nothing !== undefined) return nothing;
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
    // A check of what is held is turned round by what lacks it, too.
    const isLacked = wanted === 'none' && before.check === 'apps-with-roles';
    if (before.check === undefined || (wanted !== 'opposite' && !isLacked)) return undefined;
    return { ...shaped, checkNot: before.checkNot !== true };
  }
  // Either of several: that none of them holds is more than one turned round.
  if (condition.group !== undefined) return undefined;
  const isAlready = wanted === 'none' ? lacks(condition) : wanted === 'one' && !lacks(condition);
  return isAlready ? shaped : { ...shaped, where: before.where.with(at, negateCondition(condition)) };
}

/** What people have that one question may ask for one of: whoever has nothing has no second factor. */
const OF_FACTORS: ReadonlySet<string> = new Set(['methods', 'mfa', 'strength', 'onlyMethod']);

/** "and those who aren't?" after "which guests are admins?": guests who hold no role. undefined: it was asked of admins. */
function lackRole(before: Query, question: string): Query | undefined {
  if (before.table !== 'admins' || !before.where.some(({ words }) => isHeadOf(question, words))) return undefined;
  const none = { attribute: 'privileged', op: 'is', value: false, words: 'no privileged role' } as const;
  return { ...listedQuery(before), table: 'users', where: [...before.where, none] };
}

function haveNothing(before: Query): Query | undefined {
  const factor = before.where.find(({ attribute }) => OF_FACTORS.has(attribute));
  if (before.about !== 'user' || factor === undefined) return undefined;
  const none = { attribute: 'mfa', op: 'is-not', value: 'registered', words: 'mfa' } as const;
  const others = before.where.filter(({ attribute }) => !OF_FACTORS.has(attribute));
  return {
    ...listedQuery(before),
    where: [...others, none],
    named: before.named.filter(({ ids }) => ids === undefined),
  };
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
  return [NOT_SO, OTHERS, THOSE_WITHOUT, WITH_NOTHING].some((one) => one.test(said)) ? 'opposite' : undefined;
}

const LACKS =
  /^(?:no|not|without|lacks?|lacking|missing|kein\p{L}*|ohne|nicht|sans|aucune?|pas|sin|ning[uú]n\p{L}*)(?!\p{L})/iu;

const lacks = ({ op, value, words }: QueryCondition): boolean =>
  op === 'has-not' || op === 'is-not' || (op === 'is' && value === false) || (op === 'is' && LACKS.test(words));
