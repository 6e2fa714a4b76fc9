import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { hasTime } from './asked-period.js';
import { WHO_ACTED } from './small-word-patterns.js';

/** The same in German, French and Spanish, whose perfect also tells a state: "wer hat MFA registriert?". */
const ACTED =
  /^[¿ ]*(?:(?:und|et|y) )?(?:(?:wer|bei wem|wem|wessen \p{L}+) (?:hat|haben|wurden?) .*(?:angelegt|erstellt|registriert|eingerichtet|hinzugefügt|geändert|gelöscht|entfernt|entzogen|zurückgesetzt|erteilt|vergeben|gegeben|aktiviert|abgeschaltet|ausgeschaltet|eingeladen|zugestimmt)|(?:(?:à|de) )?qui (?:s'est |s'étai(?:t|ent) )?(?:(?:a|ont|a été) )?(?:créé|ajouté|enregistré|modifié|supprimé|retiré|accordé|donné|attribué|désactivé|activé|réinitialisé|invité|changé)|(?:(?:a|de) )?qui[eé]n(?:es)? (?:(?:le|les|se|nos) )?(?:han? )?(?:cre[óa]|añad|agreg|registr|modific|cambi|elimin|borr|quit|conced|otorg|dio|dieron|dado|asign|habilit|deshabilit|desactiv|activ|restablec|invit|meti))/u;
/** "when was the password of Diego reset?": one act, where something is named. */
const DONE_WHEN = /^(?:and |so )?when (?:exactly )?(?:did|was|were|has|have|had) .*(?<!\p{L})reset(?!\p{L})/u;
const NEW = /(?<!\p{L})(?:neue?[nrsm]?|nouve(?:au|aux|l|lle|lles)|nuev[oa]s?)(?!\p{L})/u;

/** Whether it is asked who did something, or to whom it was done: an act, not what holds of somebody. */
export function asksWhoActed(material: QuestionMaterial): boolean {
  const { plain, names } = material;
  if (WHO_ACTED.test(plain) || (DONE_WHEN.test(plain) && names.length > 0)) return true;
  return ACTED.test(plain) && (hasTime(material) || names.length > 0 || NEW.test(plain));
}
