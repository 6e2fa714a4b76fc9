import { WeakMemo } from '../../core/weak-memo.js';
import type { QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';

/** Polite beginnings, which say nothing of the form: "can you tell me", "I would like to know". */
const POLITE =
  /^(?:(?:hi|hey|hello|hallo|bonjour|hola|ok|okay|so|and|but|please|quick question|warden|bitte|und|et|y)[ ,:!-]+)*(?:(?:can|could|would|will) (?:you|i|we)(?: please)? (?:show|tell|give|list|get|find|check|see|look up|explain)(?: to)?(?: (?:me|us))?|(?:i|we)(?:'d| would)? (?:want|need|like|wish|have) to (?:know|see|find out|check|understand)|(?:please )?(?:tell|show|give|let) (?:me|us)(?: know)?|do you know|any idea|kannst du mir (?:sagen|zeigen)|sag mir|zeig mir|peux[- ]tu me dire|dis[- ]moi|puedes decirme|dime)[ ,:]*/;

const FORMS: readonly (readonly [QueryForm, RegExp])[] = [
  [
    'count',
    /^(?:what|which|give me the|show me the) (?:percentage|percent|share|proportion|fraction|ratio)\b|^(?:percentage|percent|share|proportion) of\b|^how (?:big|large|high) (?:is|a) (?:the )?(?:percentage|share|proportion)\b|^(?:wie ?viel prozent|welcher anteil|quel pourcentage|qué porcentaje)\b|\b(?:how many|how much of|number of|count of|total of|wie ?viele|anzahl|combien|nombre d(?:es?|u)?|cu[aá]nt[oa]s|n[uú]mero de|cantidad de)\b|^count\b|\bin numbers\b|^(?:no\.?|#) of\b|(?:^|[,:;.-]) ?(?:give (?:me|us) )?(?:just |only )?(?:the )?(?:number|count|how many|total|wie ?viele|combien|cuántos|cuántas)(?: only| alone)?(?: please| pls)?[?.!]?$|^quantity of\b/,
  ],
  ['why', /^(?:why|how come|what makes|for what reason|warum|wieso|weshalb|pourquoi|por qu[eé])(?!\p{L})/u],
  [
    'how-to',
    /^(?:how (?:do|can|could|should|would|shall|might) (?:i|we|you|one)|how to|what (?:should|can|must|do|shall) (?:i|we) (?:now )?do|wie (?:kann|soll|muss|k[oö]nnen) (?:ich|wir|man)|comment (?:puis|peut|dois|faire|je)|c[oó]mo (?:puedo|podemos|se puede|hago))\b/,
  ],
  [
    'when',
    /^(?:(?:since|until|from) when|when|at what time|what time|(?:on )?(?:what|which) (?:day|date)|until (?:what|which) (?:day|date)|since (?:what|which) (?:day|date)|how long ago|how recently|(?:seit|bis) wann|wann|(?:an|seit|ab|bis zu) welche[mn] (?:tag|datum)|(?:[aà]|depuis|jusqu.?[aà]) quelle (?:date|heure)|quel jour|(?:en|desde|hasta) qu[eé] (?:fecha|d[ií]a)|(?:the )?(?:exact )?(?:date|day|time) of(?! birth)|(?:depuis|jusqu.?[aà]) quand|quand|(?:desde|hasta) cu[aá]ndo|cu[aá]ndo)\b/,
  ],
  [
    'who',
    /^(?:and )?(?:(?:by|from|to) )?(?:whom?|whose)\b|^(?:von |bei |an )?(?:wer|wem|wen|wessen)\b|^(?:c'est |par |à |de |chez )?qui\b(?! est-ce qu)|^(?:por |de |a )?qui[eé]n(?:es)?\b|\bby whom\b|^(?:und |et |y )?¿?(?:welche|quel|qu[eé] |cu[aá]l).*,? (?:und|et|y) (?:von wem|durch wen|par qui|por qui[eé]n)[\s?.!]*$|^which (?:admin|person|user|account|actor|colleague|identity)s? (?:(?:has|have|had) )?(?:did|made|gave|put|set up|set|took|let|\p{L}{3,}(?:ed|ted)(?! (?:by|in|to be|from|through|via)\b))\b|^(?:the )?names? of (?:the |all |our )?(?:users?|people|persons?|admins?|accounts?|colleagues?|everyone|those) (?:who|that|which)\b/u,
  ],
  [
    'value',
    /^(?:how (?:long|old|often|much|far|strong)|what(?:'s| is| was| are| were)|wie (?:lange|alt|oft|hei[sß]+t)|was (?:ist|sind)|quel(?:le)?s? (?:est|sont)|cu[aá]l(?:es)? (?:es|son))\b/,
  ],
  [
    'yes-no',
    /^(?:is|are|was(?! (?:hat|haben|hast|habt|wurde|wurden|wird|macht|machte|machst|ist|sind|war|waren|wei(?:ß|ss)t?|wisst|kann|k[oö]nnen|darf|d[uü]rfen|soll|sollen|muss|m[uü]ssen|tut|tun|gibt|steht|stehen|geht|l[aä]uft|fehlt|bedeutet|hei(?:ß|ss)t|sagt|passierte?|geschah|gen?au|f[uü]r)(?!\p{L}))|were|do|does|did|has|have|had|can|could|may|might|will|would(?! you\b| like\b)|should|must|any|anyone|anybody|anything|alg[uú]n(?:[oa]s?)?(?= (?:ya|que|m[aá]s|caducad|vencid|desactivad|deshabilitad))|isn't|aren't|doesn't|don't|hasn't|haven't|didn't|if|whether|ist|sind|war|hat|haben|gibt es|kann|k[oö]nnen|darf|d[uü]rfen|wird|werden|wurde|wurden|ob|est-ce|est|sont|y a[- ]t[- ]il|a[- ]t[- ]on|existe|hay|ha|han|tiene|tienen|est[aá]n?|es|son|puede|pueden|se puede|tenemos|avons[- ]nous|avez[- ]vous)\b/u,
  ],
  // "PERFECTDATA est arrivée quand ?"
  [
    'when',
    /^(?!quel|qui\b|combien|pourquoi|comment)(?!.*\b(?:si|lorsque)\b).{2,80} quand(?: (?:dans|chez|sur|ici|exactement|au)\b.*)? ?\?$/,
  ],
  // "¿Priya tiene llave de seguridad?"
  [
    'yes-no',
    /^¿?(?!(?:(?:desde|de|a|en|con|por|para|hasta|sobre) )?(?:qu[eé]|qui[eé]n|cu[aá]l|cu[aá]nd|cu[aá]nt|d[oó]nde|c[oó]mo))(?!.*[,:] ?¿?(?:qu[eé]|qui[eé]n|cu[aá]l|cu[aá]nd|cu[aá]nt|d[oó]nde|c[oó]mo)).{2,60}? (?:tiene|tienen|est[aá]n?|puede|pueden|usa|sigue|se aplica|afecta|exige|requiere|bloquea|acepta|permite|copia|envía|recibe)(?!\p{L}).*\?$/u,
  ],
  // "verlangen alle Connectoren TLS?", "¿todos los conectores de salida exigen TLS?"
  [
    'yes-no',
    /^(?!welchen|von|bei|in)\p{L}{3,}n (?:alle|sämtliche)(?!\p{L}).*\?$|^¿?tod[oa]s (?:l[oa]s|nuestr[oa]s|est[oa]s) (?:(?!que |con |sin )\p{L}+ ){1,4}\p{L}{2,}[ae]n(?!\p{L}).*\?$/u,
  ],
  // "deckt irgendeine Richtlinie svc-migration ab?", "¿alguna directiva se aplica a Priya?"
  [
    'yes-no',
    /^(?!(?:mit|seit|nicht|jetzt|erst|sonst|fast|neben|gegen|wegen|welchen|zwischen|zeigen|nennen) )\p{L}{2,}(?:t|en) (?:irgend)?(?:eine?|keine?|jede[rs]?) \p{L}.*\?$|^¿?(?:alg[uú]n|ning[uú]n|cada)[oa]? \p{L}+ (?!con |sin |de |del |que |para |por |y )(?:de \p{L}+ )?(?:se )?\p{L}{2,}[ae](?!\p{L}).*\?$/u,
  ],
  // "kopiert die Regel X Mails?", "la règle X copie vraiment des mails ?", "la stratégie X s'applique à Diego ?"
  [
    'yes-no',
    /^(?!(?:mit|seit|nicht|jetzt|erst|sonst|laut|samt|statt|hat|ist|zeigt|nennt) )\p{L}{3,}t (?:denn |eigentlich )?(?:die|der|das|unsere?|diese[rs]?) (?:transport-?|mail-?|mfa-?)?(?:regel|richtlinie|app|anwendung|[ck]onn?e[ck]tor|policy|gruppe)(?!\p{L})(?!.*\b(?:wer|wen|wem|wann|welche[rns]?|wie|wo|woher)\b).*\?$|^(?:la|le|l'|cette|ce|notre) ?(?:r[eè]gle|strat[eé]gie|connecteur|appli(?:cation)?|app|groupe)(?!.*\b(?:qui|que|dont|quand|combien|quel(?:le)?s?|comment|quoi)\b)[^?]{2,60} (?:s'applique|concerne|couvre|exige|bloque|accepte|permet|copie|envoie|reçoit|exclut)(?!\p{L}).*\?$/u,
  ],
  // "Le journal d'audit est-il activé ?"
  [
    'yes-no',
    /^(?!quel|qui\b|quand|combien|pourquoi|comment|o[uù]\b).*\b(?:(?:est|sont|a|ont|peut|peuvent|doit|doivent)[- ](?:t[- ])?|\p{L}{3,}[- ]t[- ]|\p{L}{3,}(?:ent|t)-)(?:il|ils|elle|elles|on)\b/u,
  ],
];

const EVERY =
  /^(?:all|every|each|everyone|everybody|both|alle[nr]?|jede[mnrs]?|sämtliche[nr]?|tous|toutes|chaque|todos|todas|cada)$/;

/** Whether a word says that none is left out: "all admins". */
export const isEveryWord = (word: string): boolean => EVERY.test(word);

const EVERYBODY = /^(?:everyone|everybody|tout le monde|todo el mundo|alle leute)$/;

/** Whether the words of a kind say that none is left out: "everybody". */
export const saysEverybody = (words: string): boolean => EVERYBODY.test(words);

/** "is MFA required for admins?", "is legacy auth blocked for guests?": of all of them, though "all" is not said. */
const OF_THE_KIND =
  /^(?:and |so )?(?:is|are) [^,;?]{2,60} (?:required|enforced|mandatory|compulsory|demanded|expected|obligatory) (?:for|of|from|on) (?:our |the )?(?:\p{L}+ )?\p{L}+s(?: now| here| yet)?[?.! ]*$|^ist [^,;?]{2,60} für (?:die |unsere )?(?:\p{L}+ )?\p{L}+ (?:pflicht|verpflichtend|erzwungen|vorgeschrieben|zwingend)[?.! ]*$/u;

/** Whether something is asked of all of a kind that is named without a word for all. */
export const asksOfKind = (lower: string): boolean => OF_THE_KIND.test(lower.trim());

/** A question that follows its topic: "the Huntwise rule - is it ok?", "mailgate connector: who made it". */
const AFTER_TOPIC = /(?: - |[:,;)] ?|\. )(?:and |so |but )?([^,;:]+)$/;
/** A statement to be confirmed: "nobody without MFA is privileged, right?". */
const TO_CONFIRM =
  /[,;] ?(?:right|correct|isn't it|aren't they|true|yes or no|oder|n'est-ce pas|verdad|no es cierto) ?\?$/;

/** Whether a lower-case sentence states what it wants confirmed. */
export const isToConfirm = (lower: string): boolean => TO_CONFIRM.test(lower);

/** "did anybody reset the password, and who was it?": the name answers both. */
const AND_WHO =
  /^(?:did|has|have|was|were) (?:any(?:body|one)|some(?:body|one)|there)(?!\p{L}).*(?:[,;.-] ?| )(?:and |if so,? )*who (?:was it|did it|did that|was that|is it)[?.! ]*$/u;

/** ", haben aber noch Rechte": a clause of the same question. */
const GOES_ON = /^\p{L}+ (?:aber|jedoch|trotzdem|dennoch)(?!\p{L})/u;

function findFormOf(text: string): QueryForm {
  const first = FORMS.find(([, pattern]) => pattern.test(text))?.[0];
  if (first === 'yes-no' && AND_WHO.test(text)) return 'who';
  if (first !== undefined) return first;
  if (TO_CONFIRM.test(text)) return 'yes-no';
  const tail = AFTER_TOPIC.exec(text)?.[1]?.replace(/^[¿¡\s]+/, '');
  if (tail === undefined || GOES_ON.test(tail)) return 'list';
  return FORMS.find(([, pattern]) => pattern.test(tail))?.[0] ?? 'list';
}

/** The form of a question. Reads the lower-case text. */
export function findForm(lower: string): QueryForm {
  let text = lower.replace(/^[\s¿¡"'(]+/, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(POLITE, '');
  }
  return findFormOf(text);
}

const FORM_OF = new WeakMemo<QuestionMaterial, QueryForm>(1);

/** The form of a question that is read with the words of every table. */
export const findFormOfMaterial = (material: QuestionMaterial): QueryForm =>
  FORM_OF.get(material, '', () => findForm(material.plain));
