import { LazyPattern } from '../../core/lazy-pattern.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { findReferents } from './referent-choice.js';
import { findReference } from './reference-words.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { findExactPermission } from '../parameters/permission-names.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';

const WHY =
  /^(?:but |aber |mais |pero )?(?:why|how come|what (?:makes|would make)|was macht|qu'est[- ]ce qui rend|qu[eé] hace|what(?:'s| is) (?:so |the )?(?:bad|wrong|dangerous|problem|risk)|warum|wieso|weshalb|was ist (?:daran|so)|pourquoi|por qu[ée])(?![\p{L}])/iu;
const HOW =
  /^(?:how (?:do|can|could|should|would|to)(?: (?:i|we|you|one))?(?![\p{L}])|what (?:should|can|could|must|do|shall) (?:i|we|you) do|what to do|fix (?:it|this|that|them)|was (?:kann|soll|muss|k[öo]nnen|sollen|tun) (?:ich|man|wir)|wie (?:kann|soll|muss|behebe|schalte|werde|mache|l[öo]se|stelle|verhindere|entferne|k[öo]nnen)(?![\p{L}])|comment (?:puis|peut|dois|faire|corriger|r[ée]gler|r[ée]soudre|le|la|les|on|je)(?![\p{L}])|que (?:dois-je|faire|puis-je)|c[óo]mo (?:puedo|lo|la|se|puede|arregl\w*|correg\w*|corrijo)(?![\p{L}])|qu[ée] (?:hago|debo|puedo))/iu;

/** "where do I switch that off?": the steps say in which page of the portal. */
const WHERE = new LazyPattern(
  [
    'where (?:do|can|could|should|must) (?:i|we|you|one) (?:switch|turn|change|set|configure|disable|fix|restrict|forbid|block|stop) (?:it|this|that|them)(?: (?:off|up))?',
    'wo (?:(?:stelle?|schalte?|ändere?|mache?|konfiguriere?|deaktiviere?|verbiete?|sperre?) ich|(?:kann|muss|soll) (?:ich|man)|(?:können|müssen) wir|stellt man|schaltet man|ändert man) (?:das|es|sie|die)(?: denn)?(?: (?:ab|aus|um|ein|zu|abstellen|abschalten|ausschalten|ändern|umstellen|einstellen|deaktivieren|verbieten|sperren))?',
    "où (?:(?:est-ce que )?(?:je|on) (?:le |la |les |l[’'])?(?:désactive|change|règle|bloque|coupe|configure)(?: (?:ça|cela))?|(?:puis-je|peut-on|dois-je|faut-il) (?:le |la |les |l[’'])?(?:désactiver|changer|régler|bloquer|couper|configurer)(?: (?:ça|cela))?|(?:ça |cela )?se (?:désactive|change|règle)(?:-t-il)?)",
    'd[óo]nde (?:(?:lo|la|los|las|se) )*(?:(?:puedo|debo|puede|tengo que) )?(?:desactiv|cambi|quit|configur|bloque|deshabilit)\\p{L}*(?: (?:eso|esto))?',
  ]
    .map((asked) => `^${asked}[\\s?.!]*$`)
    .join('|'),
  'iu',
);

/** "why?", "how do I fix it?": the reason or the steps of what the answer before was about. undefined: it asks something else. */
export function explainMove(question: string, text: string, state: DialogueState): Understanding | undefined {
  const form = WHY.test(text) ? 'why' : HOW.test(text) || WHERE.test(text) ? 'how-to' : undefined;
  if (form === undefined) return undefined;
  const { explained, listedBy, understanding } = state;
  // A value of those who were listed is asked of the same table; what somebody else did is fixed otherwise.
  const isOfList = listedBy?.query !== undefined && listedBy.query.table === understanding.query?.table;
  const ofList = form === 'how-to' && isOfList ? checkOf({ understanding: listedBy }) : undefined;
  const terms = explained?.terms ?? ofList ?? permissionOf(state) ?? checkOf(state);
  if (terms === undefined) return undefined;
  const named = form === 'how-to' ? nameOf(text, state) : [];
  return { question, ...buildExplainMeaning({ form, terms, ...(named.length === 0 ? {} : { named }) }) };
}

/** "how do I fix it for the first one?": whom of the list the steps are for. */
function nameOf(text: string, state: DialogueState): readonly string[] {
  const reference = findReference(text)?.reference;
  const found = reference?.to === 'nth' ? findReferents(reference, state) : undefined;
  const [one] = found !== undefined && 'groups' in found ? (found.groups[0] ?? []) : [];
  return one === undefined ? [] : [one.name];
}

/** The one permission that the question before named. */
function permissionOf({ understanding }: DialogueState): readonly string[] | undefined {
  const named = understanding.query?.named ?? [];
  const [permission, ...more] = named.flatMap(({ words }) => findExactPermission(words) ?? []);
  return permission === undefined || more.length > 0 ? undefined : [permission];
}

/** The check that the answer before was about. */
export function checkOf({ understanding }: Pick<DialogueState, 'understanding'>): readonly string[] | undefined {
  const { intent, query } = understanding;
  const known = query?.check ?? CHECK_IDS.find((id) => id === intent);
  const ofTable = SUBJECT_TABLES.find(({ id }) => id === query?.table)?.checks[0];
  const check = known ?? ofTable;
  return check === undefined ? undefined : [check];
}
