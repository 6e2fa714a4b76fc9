import { distinctSubjects, type Subject } from '../../core/subject.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { understandAsDetails } from './dialogue-understandings.js';
import { checkOf } from './explain-move.js';

const IS_BAD =
  /^(?:(?:is|are|was|were) (?:that|this|it|they|those|these)(?: all)?(?: \p{L}+)? (?:bad|dangerous|legit|legitimate|trustworthy|malicious|a problem|an issue|risky|a risk|serious|severe|normal|ok|okay|fine|safe|worrying|harmful|critical|something to worry about)|(?:should|must) (?:i|we) (?:be )?(?:worry|worried|concerned|care)(?: about (?:that|this|it|them))?|(?:ist|sind) (?:das|dies|die|sie) (?:denn )?(?:schlimm|gefährlich|ein problem|normal|schlecht|riskant|in ordnung|okay|ok)|(?:est-ce(?: que c'est)?|c'est) (?:grave|dangereux|dangereuse|risquée|un problème|normal|risqué)|(?:es|son|está) (?:eso |esto )?(?:mal[oa]?|grave|peligros[oa]s?|un problema|normal))[\s?.!]*$/iu;

/** "a real risk", "safe to keep". */
const A_REAL_RISK =
  /(?<!\p{L})an? (?:(?:real|serious|big|actual|true|genuine) )?(?:risks?|problem|threat|danger)(?=[\s?.!]*$)/iu;
const SAFE_TO_KEEP = /(?<!\p{L})(?<=safe) to (?:keep|leave|have|run)(?: \p{L}+)?(?=[\s?.!]*$)/iu;
const OF_SOME =
  /^(?:is|are|was|were) (?:(?:one|any|some|either|all|both|none) of (?:them|those|these)|both)(?: all)?(?: really)?(?= (?!of |the |\p{L}+ and ))/iu;

/** "c'est dangereux, ce truc ?", "is this thing dangerous?": a noun that says no more than a pronoun. */
const SAID_BESIDE =
  /(?<=^(?:et |alors )?(?:c'est|est-ce(?: que c'est)?|il est|elle est) \p{L}+),? (?:ce truc|ce machin|cette chose|ça|cette appli(?:cation)?|cette app)(?=[\s?.!]*$)|(?<=^(?:y )?(?:es|está) \p{L}+),? (?:esta|esa|la) (?:cosa|aplicaci[óo]n|app)(?=[\s?.!]*$)|(?<=^(?:und )?ist (?:das|die|es))(?: ding| teil| app| anwendung)(?= )/iu;
const THIS_THING =
  /(?<=^(?:and |so )?(?:is|was) )(?:this|that) (?:thing|stuff|one|app|application)(?= \p{L}+[\s?.!]*$)/iu;
const THIS_APP = /(?<=^(?:et |alors )?)(?:cette appli(?:cation)?|cette app) est(?= \p{L}+[\s?.!]*$)/iu;
const DIESE_APP = /(?<=^(?:und )?ist )(?:diese|die) (?:app|anwendung)(?= \p{L}+[\s?.!]*$)/iu;
const sayIt = (text: string): string =>
  text.replace(SAID_BESIDE, '').replace(THIS_THING, 'it').replace(THIS_APP, "c'est").replace(DIESE_APP, 'sie');

/** "is one of them a real risk?" as "is one of them dangerous?", in which the words of the judgement are read. */
export const sayDangerous = (text: string): string => {
  const said = sayIt(text);
  const safe = (asksHowBad(said.replace(/^(?:and|so|und|et|y) /iu, '')) ? said : text).replace(SAFE_TO_KEEP, '');
  if (!OF_SOME.test(safe)) return safe;
  const ofAll = safe.replace(OF_SOME, 'are they');
  return /(?<!\p{L})safe[\s?.!]*$/iu.test(ofAll) && asksHowBad(ofAll) ? ofAll : safe.replace(A_REAL_RISK, 'dangerous');
};

/** Whether a message asks how bad the answer before is. */
export const asksHowBad = (text: string): boolean => IS_BAD.test(text);

/** "is it dangerous?" is of the one app that was asked of; "is that normal?" may be of what it was given. */
const OF_APP_ITSELF =
  /^(?:is (?:it|this|that)|ist (?:es|das|die|sie)|est-ce(?: que c'est)?|c'est|es|está)(?: (?:really|wirklich|denn|vraiment|eso|esto|realmente))? (?:dangerous|risky|safe|harmful|malicious|legit|legitimate|trustworthy|gefährlich|riskant|sicher|bösartig|dangereu(?:x|se)|risquée?|sûre?|malveillante?|peligros[oa]|segur[oa]|malicios[oa])[\s?.!]*$/iu;

/** Everything about the one app that was asked of by its name, where a message asks whether it is dangerous; undefined: it asks another thing. */
export function judgeAppBefore(question: string, text: string, state: DialogueState): Understanding | undefined {
  if (!OF_APP_ITSELF.test(text)) return undefined;
  const named = (state.understanding.query?.named ?? []).filter(({ not }) => not !== true);
  const isNamed = ({ id, name }: Subject): boolean =>
    named.some(({ words, ids = [] }) => ids.includes(id) || name.toLowerCase().includes(words.toLowerCase()));
  const apps = state.referents.flat().filter((one) => one.kind === 'service-principal' && isNamed(one));
  const [app, ...others] = distinctSubjects(apps);
  return app === undefined || others.length > 0 ? undefined : understandAsDetails(question, app);
}

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
