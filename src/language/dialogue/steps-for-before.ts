import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject, SubjectKind } from '../../core/subject.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { REMOVE_APP } from '../explanation/removal-question.js';
import { MESSAGE_START } from '../message-start.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { accentFree } from '../rewording/accent-free.js';
import { kindOfNoun } from './reference-words.js';

const ENDS =
  '(?:get rid of|puts? (?:an )?end to|finish(?:es)?|dissolves?|severs?|breaks? off|closes?|quits?|removes?|deletes?|disables?|deactivates?|ends?|revokes?|takes?|withdraws?|stops?|turns? off|switch(?:es)? off|undo|kill|terminate|cancel|cut)';
const THEM =
  "(?:it|that|this|them|those|these|(?:the|that|this|those|these|their|his|her|its)(?: partner['’]?s?)? (?:access|roles?|consents?|rights?|rules?|connectors?|(?:partner )?relation(?:ship)?s?|partnerships?|partners?|delegations?|secrets?)|all of (?:it|them|those|these))";
const ASKED = new LazyPattern(
  `^(?:(?:and|so|but|ok|okay|then),? )*how (?:(?:do|does|can|could|should|would|must) (?:i|we|you|one)|to) (?:best |safely |now |just |properly |completely )*${ENDS} (?<them>${THEM})(?: (?:away|back|off|down|out))?(?: (?:from|of) (?:him|her|them|it|(?<from>"[^"]{1,80}"|[\\p{L}\\p{N}][^?]{1,60}?)))?(?: (?:again|now|safely|for good|completely|then|please|both|all|at once))*[\\s?.!]*$`,
  'iu',
);

const THEM_ELSEWHERE = {
  de: '(?<them>(?:die|diese|den|diesen|dieses|das|dem|der) (?:(?:transport|mail(?:fluss)?)?-?regeln?|konnektor(?:en|s)?|geheimnis(?:se)?|secrets?|zertifikate?|zustimmung(?:en)?|rollen?|partner\\p{L}*)|sie|ihn|es|die|den|das|diese|diesen)',
  fr: "(?<them>(?:la|cette|le|ce|les|ces|l['’]) ?(?:r[èe]gles?|connecteurs?|secrets?|certificats?|consentements?|r[ôo]les?|relations?)|ça|cela)",
  es: '(?<them>(?:la|esa|esta|las|esas|el|ese|este|los|esos) (?:reglas?|conector(?:es)?|secretos?|certificados?|consentimientos?|rol(?:es)?|relaci[óo]n(?:es)?)|eso|esto)',
} as const;
const NOW_ELSEWHERE = '(?: (?:wieder|jetzt|nun|am besten|bitte|maintenant|ahora|ya|por favor))*';
/** "Wie schalte ich die Regel ab?" and the like, where it is asked how one is switched off or removed. */
const ASKED_ELSEWHERE: readonly RegExp[] = [
  `wie (?:schalte|stelle|deaktiviere|lösche|entferne|stoppe|beende|nehme|werde|mache|kriege|bekomme|setze|ziehe|widerrufe) (?:ich|wir|man)${NOW_ELSEWHERE} ${THEM_ELSEWHERE.de}${NOW_ELSEWHERE}(?: (?:ab|aus|weg|los|zurück|raus|außer kraft|heraus))?`,
  `wie (?:kann|soll|muss|sollte) (?:ich|wir|man)${NOW_ELSEWHERE} ${THEM_ELSEWHERE.de}${NOW_ELSEWHERE} (?:abschalten|ausschalten|abstellen|deaktivieren|löschen|entfernen|stoppen|beenden|loswerden|wegnehmen|zurückziehen|widerrufen)`,
  `comment (?:(?:je|on|nous) (?:fais|fait|faisons) pour |(?:puis-je|dois-je|peut-on|doit-on|faire pour) )?(?:(?:je|on|nous) )?(?:désactive[rsz]?|désactivons|coupe[rsz]?|supprime[rsz]?|retire[rsz]?|enlève[rsz]?|enlever|arrête[rsz]?|arrêter|révoque[rsz]?)(?:-(?:je|on|nous|t-on))? ${THEM_ELSEWHERE.fr}${NOW_ELSEWHERE}`,
  `c[óo]mo (?:(?:puedo|podemos|se puede|debo|hago para) )?(?:desactiv(?:o|ar|amos)|deshabilit(?:o|ar|amos)|apag(?:o|ar|amos)|quit(?:o|ar|amos)|elimin(?:o|ar|amos)|borr(?:o|ar|amos)|det(?:engo|ener)|par(?:o|ar)|revoc(?:o|ar)|se (?:desactiva|deshabilita|apaga|quita|elimina|borra)) ${THEM_ELSEWHERE.es}${NOW_ELSEWHERE}`,
].map((source) => new LazyPattern(`${MESSAGE_START}${accentFree(source)}[\\s?.!]*$`, 'iu'));

/** What ends each kind of thing that a table lists, by what a question was about: ids of explanations. */
const STEPS: Partial<Record<SubjectKind, string>> = {
  'transport-rule': 'disable-rule',
  connector: 'disable-connector',
  partner: 'end-partner-access',
  permission: 'revoke-consent',
  role: 'remove-role',
  credential: 'delete-secret',
};

/** What ends each thing that a change in the log was about. */
const STEPS_OF_THING: Readonly<Record<string, string>> = {
  rule: 'disable-rule',
  connector: 'disable-connector',
  'inbound-connector': 'disable-connector',
  'outbound-connector': 'disable-connector',
  secret: 'delete-secret',
  certificate: 'delete-secret',
  credential: 'delete-secret',
  'new-app': REMOVE_APP,
};

/** What ends what a setting of the tenant allows. */
const STEPS_OF_SETTING: Readonly<Record<string, string>> = { usersMayRegisterApps: 'block-app-registration' };

/** The steps for what a question was about: of the log, for the thing that was changed, such as rules that somebody made. */
function stepsFor({ about, where }: Query): string | undefined {
  const thing = where.find(({ attribute, op }) => attribute === 'thing' && op === 'is')?.value;
  if (about === 'tenant') return STEPS_OF_SETTING[where[0]?.attribute ?? ''];
  return about === 'event' ? STEPS_OF_THING[String(thing)] : STEPS[about];
}

/**
 * "how do I end that?" after partners, rules, connectors, roles, consents or secrets were told: the steps for what was asked about. undefined:
 * it is asked of something else, or several kinds were spoken of.
 */
export function explainStepsForBefore(question: string, text: string, state: DialogueState): Understanding | undefined {
  const match = [ASKED, ...ASKED_ELSEWHERE].map((asked) => asked.exec(text)).find((found) => found !== null) ?? null;
  const { query } = state.understanding;
  // "how do I end that relationship?" says of which kind it is.
  const said = kindOfNoun(match?.groups?.['them'] ?? '');
  // Of a change, what it was made to is to go.
  const [changed] = query?.about === 'event' ? (state.doneTo ?? []) : [];
  const ofQuery = query && (stepsFor(query) ?? STEPS[changed?.kind ?? query.about]);
  const ofKind = said === undefined ? ofQuery : STEPS[said];
  const steps = query === undefined || state.unanswered !== undefined ? undefined : ofKind;
  if (match === null || steps === undefined) return undefined;
  const from = match.groups?.['from']?.replace(/"/gu, '') ?? onlyOne(said, state)?.name;
  return {
    question,
    followsUp: true,
    ...buildExplainMeaning({ form: 'how-to', terms: [steps], ...(from === undefined ? {} : { named: [from] }) }),
  };
}

/** The rule or connector that is meant, where just one of the kind was spoken of last. */
function onlyOne(kind: SubjectKind | undefined, { referents }: DialogueState): Subject | undefined {
  if (kind !== 'transport-rule' && kind !== 'connector') return undefined;
  const [only, ...others] = referents.find(([first]) => first?.kind === kind) ?? [];
  return others.length === 0 ? only : undefined;
}
