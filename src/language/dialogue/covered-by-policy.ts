import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { findReferents } from './referent-choice.js';

const END = '(?:,? (?:at least|then|too|as well|wenigstens|denn|auch|au moins|al menos|por lo menos))*[\\s?.!]*$';
const ASIDE =
  '(?: (?:at least|also|really|actually|still|even|wenigstens|denn|auch|überhaupt|eigentlich|noch|au moins|aussi|al menos|también))*';
const POLICY =
  '(?:(?:an?|any|some|one|at least one|one of|our|the|these|those|all) )*(?:(?:conditional access|ca|mfa|access) )?(?:policy|policies)';
const POLICY_DE = '(?:(?:(?:irgend)?eine[rs]?|unsere[rn]?|welche) )*(?:ca-|zugriffs)?(?:richtlinien?|polic(?:y|ies))';
const POLICY_FR =
  "(?:(?:une|l['’]une de nos|nos|au moins une) )+(?:stratégies?|politiques?)(?: d['’]accès(?: conditionnel)?)?";
const POLICY_ES = '(?:(?:alguna|una|nuestras) )+(?:directivas?|políticas?)(?: de acceso(?: condicional)?)?';
const COVERS = '(?:cover|apply to|affect|protect|include|target|reach|hold for|go for)s?';
const COVERED = '(?:covered|protected|affected|included|targeted|reached|caught|in scope)';
/** Whom "it" stands for. */
const IT = '(?<it>it|him|her|he|she|(?:that|this) (?:account|user|admin|person|one))';
const IT_DE = '(?<it>es|er|ihn|sie|(?:das|dieses|diesem) (?:konto|account))';
const IT_FR = '(?<it>il|elle|ce compte|cet utilisateur)';
const IT_ES = '(?<it>lo|la|esa cuenta|esta cuenta)';

const asked = (source: string): RegExp => new LazyPattern(`${MESSAGE_START}${source}${END}`, 'iu');
/** Whether a policy covers somebody, in each language. */
const ASKED: readonly RegExp[] = [
  `(?:do|does|is there|are there) ${POLICY}${ASIDE}(?: (?:that|which))?${ASIDE} ${COVERS} ${IT}`,
  `(?:is|was) ${IT}${ASIDE} ${COVERED}${ASIDE} (?:by|under|in|from) ${POLICY}`,
  `(?:deckt|erfasst|schützt|betrifft)${ASIDE} ${POLICY_DE}${ASIDE} ${IT_DE}${ASIDE}(?: ab)?`,
  `(?:gilt|greift)${ASIDE} ${POLICY_DE}${ASIDE} (?:für|bei) ${IT_DE}`,
  `(?:ist|wird) ${IT_DE}${ASIDE} (?:von|durch) ${POLICY_DE} (?:abgedeckt|erfasst|betroffen|geschützt)`,
  `(?:est-ce qu['’])?${IT_FR} est${ASIDE} (?:couvert|protégé|concerné|visé)e? par ${POLICY_FR}`,
  `est-(?<it>il|elle)${ASIDE} (?:couvert|protégé|concerné|visé)e? par ${POLICY_FR}`,
  `(?:est-ce qu['’])?${POLICY_FR} (?:couvre|protège|concerne|vise) ${IT_FR}`,
  `(?:est-ce qu['’])?${POLICY_FR} (?<it>l['’]|la |le )(?:couvre|protège|concerne|vise)`,
  `${IT_ES} (?:cubre|protege|afecta) ${POLICY_ES}`,
  `${POLICY_ES} ${IT_ES} (?:cubre|protege|afecta)`,
  `${POLICY_ES} (?:cubre|protege|afecta)(?: a)? ${IT_ES}`,
  `está (?:cubiert|protegid|afectad|incluid)[oa] (?:por|en) ${POLICY_ES}`,
].map(asked);

/** Words that may mean an app as well as an account. */
const IS_THING = /^(?:it|es|lo|la|l['’]|le |la )$/iu;

/**
 * "does a policy cover it?" after an answer about one account: by its name, as no policy covers anything else. Of several it is asked back.
 * undefined: it asks something else, or the answer before is about no person.
 */
export function sayCoveredByName(text: string, state: DialogueState): string | ReferenceProblem | undefined {
  const found = ASKED.find((pattern) => pattern.test(text))?.exec(text) ?? undefined;
  if (found === undefined || state.unanswered !== undefined) return undefined;
  const words = found.groups?.['it'] ?? 'it';
  const spoken = state.referents.slice(0, state.spoken?.named ?? 0).flat();
  // After who owns an app, "it" may be the app.
  if (spoken.length === 0 || (IS_THING.test(words) && spoken.some(({ kind }) => kind !== 'user'))) return undefined;
  const meant = findReferents({ to: 'one', kind: 'user', words }, state);
  if ('problem' in meant) return meant.problem.kind === 'several' ? meant.problem : undefined;
  const [[person] = []] = meant.groups;
  return person === undefined ? undefined : `does a policy cover "${person.name.replace(/"/gu, '')}"?`;
}
