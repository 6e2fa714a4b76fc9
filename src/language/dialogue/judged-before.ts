import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { checkOf } from './explain-move.js';

const IS_BAD =
  /^(?:(?:is|are|was|were) (?:that|this|it|they|those|these)(?: all)?(?: \p{L}+)? (?:bad|dangerous|a problem|an issue|risky|a risk|serious|severe|normal|ok|okay|fine|safe|worrying|harmful|critical|something to worry about)|(?:should|must) (?:i|we) (?:be )?(?:worry|worried|concerned|care)(?: about (?:that|this|it|them))?|(?:ist|sind) (?:das|dies|die|sie) (?:denn )?(?:schlimm|gefährlich|ein problem|normal|schlecht|riskant|in ordnung|okay|ok)|(?:est-ce(?: que c'est)?|c'est) (?:grave|dangereux|un problème|normal|risqué)|(?:es|son|está) (?:eso |esto )?(?:mal[oa]?|grave|peligros[oa]s?|un problema|normal))[\s?.!]*$/iu;

/** "a real risk", "safe to keep". */
const A_REAL_RISK =
  /(?<!\p{L})an? (?:(?:real|serious|big|actual|true|genuine) )?(?:risks?|problem|threat|danger)(?=[\s?.!]*$)/iu;
const SAFE_TO_KEEP = /(?<!\p{L})(?<=safe) to (?:keep|leave|have|run)(?: \p{L}+)?(?=[\s?.!]*$)/iu;
const OF_SOME =
  /^(?:is|are|was|were) (?:(?:one|any|some|either|all|both|none) of (?:them|those|these)|both)(?: all)?(?: really)?(?= (?!of |the |\p{L}+ and ))/iu;

/** "is one of them a real risk?" as "is one of them dangerous?", in which the words of the judgement are read. */
export const sayDangerous = (text: string): string => {
  const safe = text.replace(SAFE_TO_KEEP, '');
  if (!OF_SOME.test(safe)) return safe;
  const ofAll = safe.replace(OF_SOME, 'are they');
  return /(?<!\p{L})safe[\s?.!]*$/iu.test(ofAll) && asksHowBad(ofAll) ? ofAll : safe.replace(A_REAL_RISK, 'dangerous');
};

/** Whether a message asks how bad the answer before is. */
export const asksHowBad = (text: string): boolean => IS_BAD.test(text);

/**
 * "is that bad?": the judgement of what was shown, where it is that of the kind which was asked for; else why it matters. undefined: nothing
 * tells.
 */
export function judgeBefore(
  question: string,
  state: DialogueState,
  judged: Understanding | undefined,
): Understanding | undefined {
  const { query } = state.understanding;
  const isOfTerm = state.explained !== undefined;
  if (!isOfTerm && judged?.query?.check !== undefined && judged.query.table === query?.table) return judged;
  // The log tells of anything: what was done is judged, not the log.
  if (!isOfTerm && query?.table === 'events' && query.check === undefined) return undefined;
  const terms = state.explained?.terms ?? checkOf(state);
  return terms === undefined ? undefined : { question, ...buildExplainMeaning({ form: 'why', terms }) };
}
