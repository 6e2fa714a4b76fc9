import { LazyPattern } from '../../core/lazy-pattern.js';
import type { ExplainRequest } from '../model/explain-request.js';
import { accentFree } from '../rewording/accent-free.js';

/** The explanation of what is done about an app that is an attacker's: its owner is not asked, as that may be the attacker. */
export const STOP_ATTACKERS_APP = 'stop-attackers-app';

const word = (source: string): string => `(?<!\\p{L})(?:${accentFree(source)})(?!\\p{L})`;

const BAD =
  "rogue|malicious|evil|hostile|harmful|fraudulent|compromised|hacked|hijacked|an attacker(?:[’']?s)|attackers[’']?|phishing|bösartige?[mnrs]?|schädliche?[mnrs]?|feindliche?[mnrs]?|kompromittierte?[mnrs]?|gehackte?[mnrs]?|betrügerische?[mnrs]?|malveillante?s?|malicieuses?|frauduleu(?:x|ses?)|compromise?s?|piratée?s?|malicios[oa]s?|malignas?|fraudulentas?|comprometid[oa]s?|hackead[oa]s?|malintencionadas?|dañinas?|hostiles?";
const APP =
  '(?:[\\p{L}\\d]+-)?apps?|applis?|applications?|app registrations?|service principals?|anwendung(?:en)?|dienstprinzipale?|aplicaci(?:ón|ones)|principal(?:es)? de servicio';

/** "a malicious OAuth app", "une application malveillante", "the app turned out to be malicious", "ob die App bösartig ist". */
const BAD_APP = new LazyPattern(
  `${word(BAD)} (?:[\\p{L}\\d-]+ ){0,2}?${word(APP)}|${word(APP)}[^?.!,;:]{1,40}?${word(BAD)}|${word(APP)} (?:of|from|by|von|eines|d['’]|de|del?) ?(?:an? |the |einem |un |una )?${word('attackers?|hackers?|angreifers?|attaquants?|pirates?|atacantes?')}`,
  'iu',
);

const WE = '(?:i|we|you|one|an admin)';
const ICH = '(?:ich|wir|man)';
/** How somebody asks what is to be done. */
const ASKS_STEPS = new LazyPattern(
  [
    `what (?:do|should|shall|must|can|could|would) ${WE} (?:(?:need|have) to )?(?:first )?do`,
    'what (?:now|next|to do|else|first)|now what',
    "what(?: is|[’']?s| are|) (?:to be done|(?:the )?(?:very )?(?:first|right|best|next|correct) (?:thing|steps?|move|action|way|order|response|procedure)|the (?:steps|procedure|drill|playbook))",
    `how (?:(?:do|should|shall|must|can|could|would) ${WE}|to) (?:best )?(?!best|find|know|tell|see|spot|check|recogni[sz]e|detect|identify|prevent|avoid|keep|stop (?:users?|people)|protect|hunt|search|look|notice|list)\\p{L}+`,
    '(?:steps?|procedure|playbook|runbook|(?:which|what|right|correct|best) (?:order|sequence|way))(?: (?:to|for|against|when|if|in|should|do|must|can)|$)',
    `was (?:soll(?:en|te|ten)?|muss|müssen|kann|können|mache|machen|tue|tun|macht|tut)(?: ${ICH})?(?: (?:jetzt|nun|da|zuerst|als erstes))?(?: (?:tun|machen|mit|bei|gegen|wenn|unternehmen))`,
    'was (?:tun|jetzt|nun|dann|zuerst|ist (?:zu tun|(?:als erstes|zuerst) zu tun|das erste))',
    `(?:wie|in welcher reihenfolge) (?!erkenn|find|verhinder|merk|prüf|schütz)\\p{L}+ ${ICH}`,
    'welche schritte',
    "(?:que|quoi) faire|que (?:dois-je|doit-on|faut-il|devons-nous|puis-je|peut-on) faire|qu['’]est-ce qu(?:e |['’])(?:je|on|nous)(?: dois| doit| devons)? (?:fais|fait|faisons|faire)|(?:on|je) (?:fais|fait) quoi|quoi maintenant|par quoi (?:on )?commenc\\p{L}+",
    '(?:comment|dans quel ordre) (?:(?:je|on|nous|puis-je|peut-on|dois-je|doit-on|faut-il|faire pour) )?(?!détect|reconna|reconnaî|découvr|repér|trouv|savoir|empêch|évit|protég)\\p{L}+(?:er|ir|re|e|s|t|ons)',
    'quelles? (?:sont les |est la )?(?:premières? )?(?:étapes?|démarche|marche à suivre|choses? à faire)',
    '(?:qué|que) (?:(?:es )?lo primero que )?(?:hago|hacemos|hacer|(?:se )?(?:debo|debemos|tengo que|tenemos que|hay que|debería|deberíamos|puedo|podemos) hacer|se (?:hace|debe hacer|puede hacer)|pasos|procedimiento)|(?:qué|que) (?:es )?lo primero|y ahora qué|ahora qué',
    '(?:cómo|en qué orden) (?:(?:se|puedo|podemos|debo|debemos|hay que|tengo que) )?(?!detect|reconoc|reconoz|descubr|encontr|encuentr|identific|saber|evit|imped|proteg|sé)\\p{L}+',
  ]
    .map(word)
    .join('|'),
  'iu',
);

/** Which one it is, how it is found or kept out, and what it did are other questions; so is what becomes of the evidence. */
const OTHER = new LazyPattern(
  word(
    'which(?! (?:order|sequence|steps))|who|whose|whom|when (?:did|was|were|has|is)|how many|do we have|are there|is there|whether|evidence|welche[nrms]?(?! (?:schritte|reihenfolge))|wer|wem|gibt es|wie viele|beweise?|spuren|quelle?s? (?:applis?|applications?|apps?)|qui a|combien|y a-t-il|preuves?|qué (?:apps?|aplicaciones)|quién|cuántas|hay alguna|pruebas?|rastros?',
  ),
  'iu',
);

/** A longer text tells a story. */
const LONGEST = 160;

/** The steps that a text asks for about an app that is an attacker's: "what do I do with a malicious app?". undefined: it asks something else. */
export function findStepsAgainstApp(text: string): ExplainRequest | undefined {
  if (text.length > LONGEST) return undefined;
  const isAsked = BAD_APP.test(text) && ASKS_STEPS.test(text) && !OTHER.test(text);
  return isAsked ? { form: 'how-to', terms: [STOP_ATTACKERS_APP] } : undefined;
}
