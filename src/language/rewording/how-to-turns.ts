import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';

/** What administrators do to things, as verbs whose gerund drops an "e". */
const DROPS_E =
  'remov|delet|revok|restor|replac|rotat|disabl|enabl|rescind|terminat|investigat|chang|mov|clos|isolat|quarantin|updat|configur|migrat|reduc|exclud|includ|giv|tak|mak|us|creat|assign|invit|approv';
const PLAIN =
  'add|block|unblock|lock|unlock|restrict|limit|reset|grant|turn|switch|clean|contain|check|undo|withdraw|fix|harden|tighten|protect|secur|sign';
const DOUBLES = 'get|put|set|stop|cut|strip|shut';

/** "removing", "getting": the verb of it. */
const GERUND = `(?:(?<e>${DROPS_E})ing|(?<plain>${PLAIN})ing|(?<double>${DOUBLES})[tp]ing)`;
const BASE =
  '(?:remove|delete|revoke|restore|replace|rotate|disable|enable|terminate|change|move|close|isolate|update|reduce|exclude|take|add|block|unblock|lock|restrict|limit|reset|turn off|turn on|switch off|switch on|clean up|contain|undo|withdraw|fix|get rid of|kick out|throw out|exchange|renew|secure|harden|uninstall|offboard)';
/** How well something is to be done. */
const CARE =
  '(?:(?:(?:the |in the )?(?:most |as )?(?:clean|safe|quick|proper|thorough|secure|fast|soon|effective|complete)(?:ly|er|est)?(?: way)?(?: as possible)?)|right away|at once|immediately|asap|for good|(?:in )?the (?:best|right|proper) way)';

const baseOf = (groups: Readonly<Record<string, string>>): string => {
  const { e, plain, double } = groups;
  if (e !== undefined) return /(?:assign|rescind)$/iu.test(e) ? e : `${e}e`;
  if (plain !== undefined) return plain === 'secur' ? 'secure' : plain;
  return double ?? '';
};

const OF_GERUND = new LazyPattern(
  `^(?:(?:please|and|so|ok)[ ,]+)*(?:(?:give|show|tell|send|list)(?: me| us)? |walk (?:me|us) through |(?:i|we) (?:need|want|would like) )?(?:the |some |detailed |step[- ]by[- ]step )*(?:instructions?|steps?|procedure|guide|guidance|directions|walkthrough|how-?to|process)?(?: ?(?:for|of|to|on|about) ?| ?)${GERUND} (?<what>[^?]{3,120}?)(?:,? please)?[?.!]*$`,
  'iu',
);
/** Without one of these a gerund is no wish for steps: "removing X would break what?". */
const ASKS_STEPS =
  /(?<!\p{L})(?:instructions?|steps?|procedure|guide|guidance|directions|walk|process|how-?to)(?!\p{L})/iu;

/** "steps for removing Sven from Exchange Administrator" as "how do I remove …". Other texts stay. */
export function askHowTo(text: string): string {
  if (!ASKS_STEPS.test(text)) return text;
  const groups = OF_GERUND.exec(text)?.groups;
  const what = groups?.['what'];
  if (groups === undefined || what === undefined) return text;
  return `how do I ${baseOf(groups).toLowerCase()} ${what}?`;
}

/** Ways to ask for steps and explanations, in the frame that the readers know. */
export const HOW_TO_TURNS: readonly Turn[] = [
  // How well it is to be done the steps say anyway.
  [
    new LazyPattern(
      `${FIRST}(how (?:do|can|could|should|would|must|to) (?:(?:i|we|you|one) )?${BASE} [^?]{2,100}?)(?:,? ${CARE})+${END}`,
      'iu',
    ),
    '$1$2',
  ],
  [
    new LazyPattern(
      `${FIRST}(how (?:do|can|could|should|would|must|to) (?:(?:i|we|you|one) )?)(?:(?:safely|properly|cleanly|securely|best) )?deactivate (?=\\S)`,
      'iu',
    ),
    '$1$2disable ',
  ],
  [
    new LazyPattern(
      `^(?:(?:please|and|so|ok)[ ,]+)*(${BASE} [^?,:]{3,100}?)(?:,|:| -) ?(?:how(?: to| exactly| do (?:i|we) do (?:it|that))?|what are the steps|steps|procedure|which steps|what steps|step by step)(?:,? please)?${END}`,
      'iu',
    ),
    'how do I $1',
  ],
  [
    new LazyPattern(
      `${FIRST}what(?:['’]s| is) the (?:right|best|proper|correct|safe|recommended|official|usual|most \\p{L}+|\\p{L}{3,9}est) (?:way|method|procedure) (?:to|of|for) (${BASE}) ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1how do I $2 $3',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what do i (?:have to |need to )?do to|in what way can (?:i|we)|what (?:must|should) (?:i|we) do to) (${BASE}) ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1how do I $2 $3',
  ],
  [
    new LazyPattern(
      `${FIRST}in what way can ([^?]{3,80}?) be (?:undone|revoked|removed|taken back|withdrawn|reversed)${END}`,
      'iu',
    ),
    '$1how do I revoke $2',
  ],
  // An explanation is asked for by its name, whatever leads to it.
  [
    new LazyPattern(
      `${FIRST}(?:please )?(?:explain|describe|tell me|remind me)(?: to (?:me|us))?,? (?:please,? )?(?=(?:what|why|how) )`,
      'iu',
    ),
    '$1',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:please )?explain (?:to (?:me|us) )?(?:the (?:term|notion|idea|concept|meaning)(?: of)? )?(?!how|why|what|the |it|this|that)((?:an? )?[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?: and (?:its|their|the) (?:risks?|dangers?|purpose|use))?(?: to (?:me|us))?${END}`,
      'iu',
    ),
    '$1what is $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what do you mean by|what does one mean by|what is meant by|meaning of|definition of) (?:the term )?([^?]{3,50}?)${END}`,
      'iu',
    ),
    '$1what is $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?!what|which|who|how|why|when|is|are|do|does)([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?:,|:| -) ?(?:explanation|definition|meaning|how does (?:it|that|this) work|what is (?:it|that))${END}`,
      'iu',
    ),
    '$1what is $2',
  ],
  [
    new LazyPattern(
      `${FIRST}how do (?:attackers?|hackers?|criminals?) (?:ab)?use (?:the |an? )?([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)${END}`,
      'iu',
    ),
    '$1what is $2',
  ],
  // What is so is what is to be mended.
  [
    new LazyPattern(
      `${FIRST}how (?:do|can|should|could) (?:i|we|you|one) (?:fix|solve|remedy|resolve|mend|correct) (?:the (?:fact|problem|issue) )?that (?=(?:\\p{L}+ )+(?:may|can|could|have|has|are|is|do|does|lack|use) )`,
      'iu',
    ),
    '$1how do I fix ',
  ],
  [
    /^((?:et )?)comment (?:on |je |nous )?(?:corrige[rz]?|corrigeons|résou(?:t|s|dre)|résolvons|règle[rz]?|répare[rz]?|remédie[rz]?|fait pour corriger)(?: à)? le (?:fait|problème) qu(?:e |['’])/iu,
    '$1comment corriger ',
  ],
  [
    /^((?:y )?)¿?(?:y )?c[óo]mo (?:arregl(?:o|as|amos|an|ar)|soluciono|solucionamos|solucionar|corrijo|corregimos|corregir|resuelvo|resolvemos|resolver)(?: el (?:hecho|problema) de)? que /iu,
    '$1cómo arreglar ',
  ],
];

/** A role is taken from somebody: "to" and "from" are one small word there. */
const ROLE_FROM = 'how do I remove a role from $1';
const BYPASS_OFF = 'how do I disable the rule "$1"';
const RULE_NAME = '["“«]?(\\p{L}[^?"”»]{0,60}?)["”»]?(?=[\\s?.!]*$)';
const ONE = '(["\\p{Lu}][^?,]{2,60}?)(?=[\\s?.!]*$)';

/** How somebody goes about it is how it is done: "je fais comment pour …", "cómo hago para …". */
export const HOW_ONE_GOES_ABOUT: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `${FIRST}how (?:do|can|could|should) (?:i|we) (?:remove|get rid of|turn off|switch off|disable|undo|take away|take out|drop) the (?:(?:spam|junk|filter|scl|filtering) )*(?:bypass|exception|exemption) (?:from|of|in|on|for) (?:the )?(?:mail flow |transport )?(?:rule )?${RULE_NAME}`,
        'iu',
      ),
      '$1how do I disable the rule "$2"',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `^(?:und )?wie (?:nehme|entferne|lösche|schalte|werde|kriege?|bekomme?) (?:ich|wir) (?:den |die )?(?:(?:spam|filter|scl)-?)?(?:bypass|umgehung|ausnahme) (?:bei|von|aus|in|für) (?:der )?(?:regel )?${RULE_NAME.replace('(?=', '(?: (?:raus|weg|ab|aus|los|heraus))?(?=')}`,
        'iu',
      ),
      BYPASS_OFF,
    ],
  ],
  fr: [
    [
      /^((?:et )?)(?:(?:je|on|nous) (?:(?:dois|doit|peux|peut|devrais) )?(?:fais|fait|faisons|faire) comment|comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous) )?(?:(?:dois|doit|peux|peut|devrais|puis-je|peut-on|doit-on|faut-il) )?(?:fais|fait|faisons|faire|fais-je|fait-on)),? pour (?=(?:l[ea]s? |l['’]|me |se |vous )?\p{L}+(?:er|ir|re)(?!\p{L}))/iu,
      '$1comment ',
    ],
    [
      new LazyPattern(
        `^(?:et )?comment (?:(?:je|on|nous|puis-je|peut-on|faut-il) )*(?:retir|enlev|supprim|désactiv|coup|annul|enlèv)\\p{L}+ (?:le |l['’])?(?:contournement|bypass|exception|exemption)(?: (?:du|de l['’]|anti-?spam|de ?spam|spam|filtre|SCL)+)* ?(?:de |du |dans |sur |pour )(?:la )?(?:règle )?${RULE_NAME}`,
        'iu',
      ),
      BYPASS_OFF,
    ],
    [
      new LazyPattern(
        `^(?:[Ee]t )?[Cc]omment (?:(?:je|on|nous|puis-je|peut-on|faut-il|faire pour) )*(?:retir|enlev|enlèv|supprim)\\p{L}+ (?:un|le|son|ce) rôle (?:à|de) ${ONE}`,
        'u',
      ),
      ROLE_FROM,
    ],
  ],
  es: [
    [
      /^[\s¿]*((?:y )?)¿?(?:y )?c[óo]mo (?:(?:le |lo )?hago|(?:le )?hacemos|se hace|(?:le )?hace uno|(?:puedo|podemos|debo|debemos|tengo que|hay que|se puede) hacer(?:le)?) para (?=\p{L}+r(?:l[aeo]s?|me|se)?(?!\p{L}))/iu,
      '$1cómo ',
    ],
    [
      new LazyPattern(
        `^[\\s¿]*(?:y )?c[óo]mo (?:(?:lo|la|le|se|puedo|podemos) )*(?:quit|elimin|sac|desactiv|apag|cierr|cerr|anul|borr)\\p{L}+ (?:el |la )?(?:bypass|excepción|salto|exención)(?: (?:de |del )?(?:spam|filtro|antispam|correo|SCL)+)* (?:de |en |a )(?:la )?(?:regla )?${RULE_NAME}`,
        'iu',
      ),
      BYPASS_OFF,
    ],
    [
      new LazyPattern(
        `^[\\s¿]*(?:[Yy] )?[Cc][óo]mo (?:(?:le|se|puedo|podemos) )*(?:quit|retir|sac|elimin)\\p{L}+ (?:un|el|su|ese) rol a ${ONE}`,
        'u',
      ),
      ROLE_FROM,
    ],
    // "cómo borrarla", "cómo la bloqueo": a verb with its pronoun, and no noun behind an article.
    [/^([\s¿]*(?:y )?)c[óo]mo (\p{L}{2,}[aei]r)(l[aeo]s?)(?=[\s?.!]*$)/iu, '$1cómo $3 puedo $2'],
    [
      /^([\s¿]*(?:y )?)c[óo]mo (l[aeo]s?) (bloque|retir|cambi|cort|par|control)o(?=[\s?.!]*$)/iu,
      '$1cómo $2 puedo $3ar',
    ],
    // What is so is what is to be prevented.
    [
      /^[\s¿]*(?:y )?(?:lo de )?(que [^?,]{3,60} (?:puedan?|pueda) [^?,]{3,60}), ?¿?(?:y )?c[óo]mo (?:lo|eso|esto) (?:cierro|apago|quito|bloqueo|evito|impido|desactivo|corto|paro|proh[íi]bo|deshabilito|cerramos|quitamos|evitamos)(?=[\s?.!]*$)/iu,
      'cómo evito $1',
    ],
    [/^([\s¿]*(?:y )?)c[óo]mo (?:cierro|cerramos|cerrar|puedo cerrar) (?!sesi)/iu, '$1cómo desactivo '],
  ],
};
