import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';

const GREETING =
  '(?:(?:good )?(?:morning|afternoon|evening|day)|hi|hello|hey|hallo|moin|guten (?:morgen|tag|abend)|grüezi|bonjour|salut|bonsoir|hola|buen(?:os días|as tardes|as noches))';

const IN_TENANT =
  '(?: (?:(?:here|in here)|(?:in|with|at|to|across) (?:the|our|this|my) (?:whole |entire )?(?:tenant|environment|company|organi[sz]ation|microsoft 365|m365)))?';
const SPAN =
  '(?<span>(?:(?:in|over|during|within|since|for|on) [^,;?!]{2,40}?|yesterday|today|tonight|(?:this|last) (?:week|weekend|month|night|morning)))';
const WE = '(?:i|we|you|one|somebody|someone|anybody)';
const ME = '(?:me|us|you|one|somebody)';
const WORRIES = [
  `(?:that |which )?${WE} (?:really |still |urgently )?(?:should|must|ought to|need to|have to|would|might want to|want to) (?:be )?(?:worry|worried|care|concerned|alarmed|afraid|look|look into|look at|know|know of|hear|hear of|check|act|act on)(?: (?:about|of|by|for|into|at|on))?`,
  `(?:that|which) (?:should|could|might|would|ought to|must|needs to|may) (?:really )?(?:worry|concern|bother|alarm|interest) ${ME}`,
  `(?:that|which) (?:worries|concerns|bothers|alarms|deserves|needs|wants|requires) (?:${ME}|(?:my |our |any )?attention)`,
  '(?:that|which) (?:is|was|are|looks?|seems?) (?:really |somehow )?(?:worrying|worrisome|alarming|concerning|troubling)',
  '(?:that|which) (?:is|was) (?:a |any )?(?:cause|reason) for (?:concern|worry|alarm)',
].join('|');

const IN_TENANT_DE = '(?: (?:bei uns|hier|(?:im|in unserem|in diesem) (?:tenant|mandanten|haus)))?';
const SPAN_DE =
  '(?<span>(?:(?:in|während|seit|über|am) [^,;?!]{2,40}?|gestern|heute|(?:diese|letzte|vergangene)[rnms]? (?:woche|nacht|monat|wochenende)))';
const WORRIES_DE =
  ',? (?:was|das|worüber|um das|weswegen) (?:(?:mir|uns|dir|einem) (?:sorgen?|kopfzerbrechen) (?:machen|bereiten) (?:sollte|müsste|muss|könnte)|(?:mich|uns|dich) (?:beunruhigen|besorgen|kümmern|alarmieren) (?:sollte|müsste|muss|könnte)|(?:ich|wir|man) (?:mir |uns |sich )?(?:sorgen? machen|wissen|kümmern|ansehen|anschauen) (?:sollten?|müssten?|muss|müssen))';

const IN_TENANT_FR = '(?: (?:chez nous|ici|(?:dans|sur) (?:le|notre|ce) (?:tenant|locataire|environnement)))?';
const SPAN_FR =
  "(?<span>(?:(?:depuis|pendant|durant|au cours de|dans|sur) [^,;?!]{2,40}?|(?:ces|cette|ce) [^,;?!]{3,30}?|hier|aujourd['’]hui|la (?:semaine|nuit) dernière|le week-end dernier))";
const WORRIES_FR =
  ",? (?:qui (?:devrait|doit|pourrait|peut|mérite de) (?:(?:m['’]|nous |vous )?(?:inquiéter|préoccuper|alarmer|soucier|alerter))|(?:dont|de quoi) (?:je|nous|on) (?:devrais|devrions|devrait|dois|devons|doit) (?:(?:m['’]|nous |s['’])?(?:inquiéter|préoccuper|soucier)))";

const IN_TENANT_ES = '(?: (?:aquí|(?:en|con) (?:el|nuestro|este) (?:tenant|inquilino|entorno)))?';
const SPAN_ES =
  '(?<span>(?:(?:en|desde|durante) [^,;?!]{2,40}?|(?:esta|este|estos|estas) [^,;?!]{3,30}?|ayer|hoy|anoche|la semana pasada|el fin de semana))';
const WORRIES_ES =
  ',? (?:que (?:me |nos )?(?:deba|debería|pueda|podría|tenga que) (?:preocupar(?:me|nos)?|inquietar(?:me|nos)?|alarmar(?:me|nos)?)|(?:de|por) (?:lo|la) que (?:deba|debería|debamos|deberíamos|tenga que) (?:preocupar(?:me|nos)))';

/** Each is the whole question; the other half says how the news of a time are asked for in that language. */
const ASKED: readonly (readonly [asked: RegExp, news: string])[] = (
  [
    [
      `(?:what(?:['’]s| has| have)?|(?:did|has|is there|was there) (?:anything|something)|anything) (?:(?:happen(?:ed)?|gone on|gone wrong|occurred|changed|new|come up))?${IN_TENANT} ?${SPAN}${IN_TENANT},? (?:${WORRIES})`,
      'anything new',
    ],
    [
      `(?:was|(?:gibt|gab) es (?:et)?was|ist (?:et)?was) (?:ist |hat sich )?(?:denn )?(?:bei uns |hier |im tenant )?${SPAN_DE}${IN_TENANT_DE} (?:passiert|geschehen|vorgefallen|los gewesen|getan)${WORRIES_DE}`,
      'gibt es was Neues',
    ],
    [
      `(?:qu['’]est-ce qui s['’]est|que s['’]est-il|il s['’]est|s['’]est-il) (?:passé|produit)(?: (?:quelque chose|quoi))?${IN_TENANT_FR} ${SPAN_FR}${IN_TENANT_FR}${WORRIES_FR}`,
      'quoi de neuf',
    ],
    [
      `(?:qué|que|algo) (?:ha|había) (?:pasado|ocurrido|sucedido)(?: algo)?${IN_TENANT_ES} ${SPAN_ES}${IN_TENANT_ES}${WORRIES_ES}`,
      'qué hay de nuevo',
    ],
  ] as const
).map(([source, news]) => [
  new LazyPattern(`${MESSAGE_START}(?:${GREETING}[.,!]* )?(?:${source})[\\s?.!]*$`, 'iu'),
  news,
]);

/**
 * "what has happened over the last three days that I should worry about?" as a question for the news of that time, which begin with the incidents
 * that are open: worries are of no one kind of thing. Other texts stay.
 */
export function askForNewsToWorryAbout(text: string): string {
  for (const [asked, news] of ASKED) {
    const span = asked.exec(text)?.groups?.['span'];
    if (span !== undefined) return `${news} ${span.trim()}?`;
  }
  return text;
}
