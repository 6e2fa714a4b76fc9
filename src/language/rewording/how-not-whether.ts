import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { Turn } from './turn.js';

const frame = (source: string): RegExp => new LazyPattern(`^[\\s¿¡]*${accentFree(source)}`, 'iu');

const EN_LIGHT = '(?:(?:just|simply|safely|easily|also|still|really|directly|quickly|actually|simply|now) )*';
const EN_CHANGE =
  '(?:remove|delete|get rid of|drop|disable|deactivate|turn off|switch off|block|lock|restrict|limit|scope|restore|recover|undelete|rotate|renew|revoke|withdraw|take|unassign|end|terminate|reset|make|exclude|exempt|stop|prevent|give|issue|enforce|cut off)(?!\\p{L})';
const EN_PASSIVE =
  '(?:(?:and|so|but|ok|okay),? )*(?:can|could|may) ((?:an?|the|this|that|these|those) [^?]{2,60}?) (?:just |simply |safely |ever |still )*be (?:just |simply |safely )*';
const DE_LIGHT = '(?:(?:denn|eigentlich|auch|jetzt|das|einfach(?: so)?|so einfach|gefahrlos|problemlos|bedenkenlos) )*';
const DE_CHANGE =
  '(?:lösch|entfern|deaktivier|abschalt|abzuschalt|ausschalt|auszuschalt|abstell|abzustell|sperr|blockier|beschränk|einschränk|einzuschränk|begrenz|wiederherstell|wiederherzustell|rotier|erneuer|widerruf|entzieh|entziehen|wegnehm|zurücksetz|zurückzusetz|beend|verhinder|unterbind)en';
const FR_LIGHT = '(?:(?:simplement|tout simplement|juste|aussi|facilement|directement|sans risque) )*';
const FR_CHANGE =
  '(?:supprimer|retirer|enlever|désactiver|bloquer|couper|limiter|restreindre|restaurer|récupérer|renouveler|révoquer|annuler|réinitialiser|empêcher|effacer)(?!\\p{L})';
const ES_LIGHT = '(?:(?:simplemente|sin más|también|directamente|tranquilamente|así|ya) )*';
const ES_CHANGE =
  '(?:eliminar|borrar|quitar|desactivar|deshabilitar|bloquear|limitar|restringir|restaurar|recuperar|renovar|rotar|revocar|anular|restablecer|suprimir|apagar|impedir|evitar)(?!\\p{L})';

/** Questions for whether something can or may be changed, in each language, and the question for how: a plain yes would not help. */
const TURNS: readonly Turn[] = [
  [
    frame(
      `(?:(?:and|so|but|ok|okay|please),? )*(?:(?:can|could|may) (?:i|we|one|an admin)|(?:is|would) it (?:be )?(?:really )?(?:possible|safe|ok|okay|fine|all ?right|allowed|risky|dangerous)(?: for (?:me|us))? (?:to|if (?:i|we))) ${EN_LIGHT}(?=${EN_CHANGE})`,
    ),
    'how do I ',
  ],
  // "can a deleted app be restored?"
  [frame(`${EN_PASSIVE}(remov|delet|disabl|restor|revok|rotat)ed(?!\\p{L}| by )`), 'how do I $2e $1'],
  [frame(`${EN_PASSIVE}(block|limit|restrict|recover|renew)ed(?!\\p{L}| by )`), 'how do I $2 $1'],
  [
    frame(
      `(?:(?:und|aber) )?(?:(?:kann|darf|könnte|können|dürfen|könnten) (?:man|ich|wir)|lässt sich|lassen sich) ${DE_LIGHT}(?=[^?]*(?<!\\p{L})${DE_CHANGE}(?!\\p{L}))`,
    ),
    'wie kann ich ',
  ],
  [
    frame(
      `(?:(?:und|aber) )?(?:ist|wäre) es (?:denn |eigentlich )?(?:sicher|möglich|ok|okay|in ordnung|gefährlich|riskant|erlaubt|unbedenklich),? ${DE_LIGHT}(?=[^?]*(?<!\\p{L})(?:zu )?${DE_CHANGE}(?!\\p{L}))`,
    ),
    'wie kann ich ',
  ],
  [
    frame(
      `(?:et )?(?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous) (?:peux|peut|pouvons)|puis-je|peut-on|pouvons-nous|(?:est-il|est-ce|c['’]est|il est|ce serait) (?:possible|sûr|dangereux|risqué|permis|prudent|sans (?:risque|danger)) (?:de|d['’]) ?|(?:a-t-on|ai-je|on a|j['’]ai) le droit (?:de|d['’]) ?) ?${FR_LIGHT}(?=${FR_CHANGE})`,
    ),
    'comment ',
  ],
  [
    frame(
      `(?:y )?(?:(?:se )?(?:puede|pueden|puedo|podemos|podría|podríamos)|(?:es|sería) (?:posible|seguro|peligroso|arriesgado)) ${ES_LIGHT}(?=${ES_CHANGE})`,
    ),
    'cómo puedo ',
  ],
];

/** Words that ask for care: the steps cover that. */
const CARE = new LazyPattern(
  `(?:,? (?:${accentFree('safely|like that|just like that|at all|without (?:breaking anything|further ado|(?:any )?(?:risks?|problems?|trouble|issues?|side effects?))|einfach so|ohne (?:weiteres|risiko|probleme|folgen|bedenken)|sans (?:risque|danger|problème|rien casser|tout casser)|comme ça|tout simplement|sin (?:más|riesgos?|problemas?|romper nada|peligro)|sin más ni más|así como así|tranquilamente')}))+(?=[\\s?.!]*$)`,
  'iu',
);
const DE_LIGHT_WITHIN = new LazyPattern(
  `(?<= )(?:${accentFree('einfach(?: so)?|so einfach|gefahrlos|problemlos|bedenkenlos|ohne weiteres')}) (?=[^?]*${accentFree(DE_CHANGE)})`,
  'iu',
);
/** "zu löschen", "abzuschalten": the verb behind "wie kann ich". */
const DE_TO = new LazyPattern(`(?<=\\p{L} )zu (?=${accentFree(DE_CHANGE)}(?!\\p{L}))`, 'iu');
const DE_WITHIN = /(?<= (?:ab|aus|ein|zurück|wiederher))zu(?=\p{L}+en(?!\p{L}))/iu;

/** "can I delete it, what breaks?": the consequences are another question. */
const ASKS_MORE = /[,;?!](?=.*\p{L})|(?<!\p{L})(?:or|oder|ou)(?!\p{L})/iu;

/** "can we block them?": several that were shown have no common steps. */
const OF_SEVERAL = /(?<!\p{L})(?:block|disable|lock|deactivate) (?:them|those|these)(?!\p{L}| \p{L}+s(?!\p{L}))/iu;

/** "can I delete the scanner one?": the answer about one that was shown is whether it is in use. */
const OF_SHOWN = /(?<!\p{L})the [\p{L}\p{N}-]+ one(?!\p{L})/iu;

/** What users do with their own account is not an administrator's task. */
const OWN = /(?<!\p{L})(?:my(?:self)?|mein\p{L}*|mon|ma|mes|mis?)(?!\p{L})/iu;

/** A longer text says more than what is to be changed. */
const LONGEST = 140;

/**
 * Turns "can I just delete a connector?", "ist es sicher, eine Regel zu löschen?" into the question for how. The caller checks whether there are
 * steps for it. undefined: the text asks something else.
 */
export function askHowNotWhether(text: string): string | undefined {
  if (text.length > LONGEST || OWN.test(text) || OF_SHOWN.test(text)) return undefined;
  const turn = TURNS.find(([asked]) => asked.test(text));
  if (turn === undefined) return undefined;
  const [asked, how] = turn;
  const said = text.replace(asked, how).replace(CARE, '');
  if (ASKS_MORE.test(said) || OF_SEVERAL.test(said)) return undefined;
  return how === 'wie kann ich ' ? said.replace(DE_LIGHT_WITHIN, '').replace(DE_TO, '').replace(DE_WITHIN, '') : said;
}
