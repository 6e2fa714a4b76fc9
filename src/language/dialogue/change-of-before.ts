import { LazyPattern } from '../../core/lazy-pattern.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { REMOVE_APP } from '../explanation/removal-question.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { findReferents } from './referent-choice.js';
import type { Reference } from './reference-words.js';

const REMOVES = '(?:delete|remove|uninstall|get rid of|kill|drop|throw (?:out|away)|decommission|retire|clean up)';
const CHANGES = `(?:${REMOVES}|disable|enable|block|unblock|revoke|reset|switch off|switch on|turn off|turn on|shut down|deactivate|suspend|lock|approve|reject|exclude|contain|quarantine|fix|change)`;
const MAY =
  '(?:(?:can|could|may|should|shall|must|might) (?:i|we|you|one)|(?:is|would) it (?:be )?(?:ok|okay|safe|possible|fine|wise|a good idea) (?:to|if (?:i|we))|(?:do|what if|what happens if|what would happen if) (?:i|we))';
const BETWEEN = '(?: (?:just|simply|safely|now|also|then|please|already|have to|need to|want to))*';
const THEM = '(?:it|them|those|these|that|this|all(?: of (?:them|those|these))?|they)';
const ASKS = new LazyPattern(
  `^(?:${MAY}${BETWEEN} ${CHANGES} ${THEM}(?: all)?(?: now| then| safely| please| all)*[\\s?!.]*$|(?:kann|darf|soll|können|sollen|dürfen) (?:ich|man|wir) (?:die|sie|das|es|diese) (?:einfach |alle |jetzt )*(?:löschen|entfernen|deaktivieren|sperren|abschalten)[\\s?!.]*$|(?:puis-je|peut-on|dois-je|on peut) (?:simplement )?(?:les|le|la) (?:supprimer|désactiver|bloquer|retirer)[\\s?!.]*$|(?:puedo|podemos|debo) (?:simplemente )?(?:eliminar|borrar|desactivar|bloquear|quitar)(?:l[oa]s?)[\\s?!.]*$)`,
  'iu',
);
const REMOVAL = new LazyPattern(`${REMOVES}|löschen|entfernen|supprimer|retirer|eliminar|borrar|quitar`, 'iu');

/** Whether a message asks if what was spoken of may be changed: "can I just delete them?". */
const asksToChangeBefore = (text: string): boolean => ASKS.test(text);

/**
 * What such a message means: how an app is removed, where apps were spoken of; else that nothing is changed by chat. What was changed
 * already is another question.
 */
export function adviseOnBefore(
  question: string,
  text: string,
  reference: Reference | undefined,
  state: DialogueState,
): Understanding | undefined {
  if (!asksToChangeBefore(text)) return undefined;
  const referents = reference === undefined ? undefined : findReferents(reference, state);
  const groups = referents === undefined || 'problem' in referents ? [] : referents.groups;
  const isOfApps = groups[0]?.every(({ kind }) => kind === 'service-principal') === true;
  if (isOfApps && groups[0]?.length !== 0 && REMOVAL.test(text))
    return { question, ...buildExplainMeaning({ form: 'how-to', terms: [REMOVE_APP] }) };
  const declined = { because: 'change' } as const;
  return { question, intent: 'none', parameters: {}, confidence: 0.9, alternatives: [], declined };
}
