import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

/** Who may report something or want to know it: nobody by name. */
const WHO: readonly string[] = [
  '(?:(?:the|our|my|an?|a|this) )?(?:ticket|incident ticket|auditors?|audit|boss|manager|management|ciso|cto|cio|ceo|cfo|helpdesk|service ?desk|support|security team|legal|customer|vendor|colleague|user|team|insurer|insurance|accounting|accountant|finance|data protection officer|dpo|compliance)',
  '(?:(?:der|die|das|unser|unsere|mein|meine|ein|eine) )?(?:ticket|prüfer(?:in)?|auditor(?:in)?|revisor(?:in)?|revision|chef(?:in)?|vorgesetzte[rn]?|ciso|helpdesk|support|kunde|kundin|kollege|kollegin|benutzer|datenschutz(?:beauftragte[rn]?)?|versicherung|buchhaltung|geschäftsleitung)',
  "(?:(?:le|la|les|notre|mon|ma|un|une) |l['’])?(?:ticket|auditeur|auditrice|audit|chef|patron|direction|rssi|dsi|support|client|collègue|utilisateur|assureur|assurance|compta(?:bilité)?|dpo)",
  '(?:(?:el|la|los|nuestro|nuestra|mi|un|una) )?(?:ticket|auditor(?:a|es)?|auditoría|jef[ea]|direcci[óo]n|ciso|soporte|cliente|compañer[oa]|usuario|aseguradora|contabilidad|dpo)',
];
const WANTS =
  '(?:wants?|would like|needs?|is asking|asks?|asked|will|möchte|muss|fragt|veut|voudrait|demande|souhaite|quiere|necesita|pregunta)(?: to)?(?: (?:know|see|wissen|sehen|savoir|saber|ver))?';
const SAYS =
  "(?:says?|said|claims?|reports?|reported|complains?|mentions?|sagt|meint|meldet|dit|signale|dice|informa|reporta)(?: (?:that|dass|qu(?:e|’|')|que))?";
const ASKING =
  "(?=(?:¿|what|which|who|whose|when|since|until|where|why|how|is|are|does|do|can|may|was|were|welche[rnm]?|wer|wem|wann|seit|bis|wo|warum|wie|worauf|auf was|hat|haben|kann|quel(?:le)?s?|qui|que|qu['’]|à quoi|quand|depuis|pourquoi|combien|qué|quién|cuándo|desde|hasta|por|cuánt|a qué|cuál))";
const BREAK = ' ?[,;:–-] ?';

const WANTED = new LazyPattern(`^[\\s¿]*(?:${WHO.join('|')}) ${WANTS}${BREAK}${ASKING}`, 'iu');
/** No name that is only of a kind, or that points back. */
const NO_KIND =
  '(?!(?:an?|the|our|my|any|some|another|many|every|each|all|this|that|these|those|it|he|she|they|we|i|you|one|who|somebody|someone|anyone|people|users?|admins?|apps?|guests?|man|ich|wir|du|er|sie|es|ihr|jemand|die|das|ein|eine|einer|jede[rs]?|je|tu|il|elle|on|nous|vous|ils|elles|une?|les|cette|ce|ça|yo|él|ella|ellos|una?|los|las|este|esta|eso|usted|alguien|hacer|faire|machen|tun|do|does|did|can|could|may|might|must|is|are|was|were|will|would|has|have|had|else)(?!\\p{L}))';
/** What a sentence goes on with behind a name. */
const VERB =
  "(?:is|isn['’]t|are|was|were|has|hasn['’]t|have|had|keeps?|wants?|needs?|asks?|looks?|seems?|stopped|started|does|doesn['’]t|did|didn['’]t|can|cannot|can['’]t|no longer|shows?|sends?|reads?|ist|sei|war|hat|will|braucht|fragt|verlangt|läuft|funktioniert|kann|est|était|a|veut|demande|ne|n['’]est|n['’]a|peut|es|est[áa]|tiene|quiere|pide|necesita|no|ya|va|puede|nicht|pas|plus)";
/** "ticket says X has a new secret, who added it?": that is the secret. */
const OTHER_THING =
  '(?![^,;:?]*(?<!\\p{L})(?:an?|another|new|eine?n?|neue[sn]?|une?|nouve(?:au|lle)|una?|nuev[oa]) (?:(?:new|neue[sn]?|nouve(?:au|lle)|nuev[oa]) )?(?:client )?(?:secrets?|certificat[eo]?s?|permission|role|owner|consent|rule|connector|zertifikat|berechtigung|rolle|besitzer|r[èe]gle|rôle|propri[ée]taire|secreto|permiso|rol|regla|conector|propietario)(?!\\p{L}))';
/** Left out behind a name: "ticket says X slow". */
const BROKEN =
  '(?:(?:very|too|really|sehr|zu|très|trop|muy) )?(?:slow|down|broken|offline|unavailable|langsam|kaputt|weg|lente?|en panne|lent[oa]|caíd[oa]|roto)(?: ist)?';
/** "ticket says X is slow, what can it do": the one that it speaks of. */
const REPORTED = new LazyPattern(
  `^[\\s¿]*(?:(?:according to|per|laut|gemäß|selon|d['’]après|según) (?:${WHO.join('|')}),? (?:(?:ist|est|está) )?|(?:${WHO.join('|')}) ${SAYS}(?: |(?<=['’])))(?<name>${NO_KIND}[\\p{L}\\d][\\p{L}\\d.&'-]*(?: [\\p{L}\\d][\\p{L}\\d.&'-]*){0,4}?) (?:${VERB}(?!\\p{L})${OTHER_THING}[^,;:?]{0,60}?|${BROKEN})${BREAK}(?<asked>${ASKING}[^?]{6,120}\\??)$`,
  'iu',
);
const IT = /(?<![\p{L}'’-])(?:it|he|she|es|er|sie|il|elle|ella|él)(?![\p{L}'’])/iu;
const IT_BEHIND = /^(?:¿)?(?<asks>qué puede hacer|a qué tiene acceso)\??$/iu;

const NAME = `${NO_KIND}("[^"]{2,60}"|[\\p{L}\\d][\\p{L}\\d.&'-]*(?: [\\p{L}\\d][\\p{L}\\d.&'-]*){0,3}?)`;
/** "was darf die Rolle X?" is asked of a role. */
const NO_ROLE = '(?!(?:die |le |el )?(?:(?:custom|eigene) )?(?:rolle|rôle|rol) )';
const ARTICLE =
  "(?:(?:noch|immer|alles|denn|eigentlich|encore|toujours|tout|todav[íi]a|a[úu]n|ahora|actualmente) )*(?:(?:the|der|die|das|le|la|el) (?:app |application |anwendung |aplicación )?|l['’]appli(?:cation)? )?";

/** What one may do or reach, in short or in an order of its own. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `^[\\s¿]*was (?:kann|darf) (?:die|unsere) (?:(?:custom|eigene) )?rolle ([^,;?!]{2,60}?)(?: (?:alles|denn|eigentlich|genau|machen|tun))*${END}`,
      'iu',
    ),
    'what can the role $1 do',
  ],
  [
    new LazyPattern(
      `^(?:(?:i want to know|tell me|show me|find out|(?:can|could) you tell me|do you know)[, ]+)?what ${NAME} (?:has|have) access to${END}`,
      'iu',
    ),
    'what does $1 have access to',
  ],
  [
    new LazyPattern(`^[\\s¿]*was (?:kann|darf) ${NO_ROLE}${ARTICLE}${NAME}(?: (?:alles|denn|eigentlich))?${END}`, 'iu'),
    'what can $1 do',
  ],
  [
    new LazyPattern(
      `^(?:que peut(?: faire)?|qu['’]a le droit de faire|qu['’]est-ce que peut faire) ${NO_ROLE}${ARTICLE}${NAME}${END}`,
      'iu',
    ),
    'what can $1 do',
  ],
  [new LazyPattern(`^à quoi ${ARTICLE}${NAME} a(?:-t-(?:il|elle))? accès${END}`, 'iu'), 'what does $1 have access to'],
  [new LazyPattern(`^[\\s¿]*a qu[ée] tiene acceso ${ARTICLE}${NAME}${END}`, 'iu'), 'what does $1 have access to'],
  [new LazyPattern(`^[\\s¿]*qu[ée] puede(?: hacer)? ${NO_ROLE}${ARTICLE}${NAME}${END}`, 'iu'), 'what can $1 do'],
];

/**
 * "auditor wants to know, what does X have access to", "ticket says X is slow, what can it do": who wants to know, and what is reported, is no part of
 * the question but for the name that it goes on with. Other texts stay.
 */
export function withoutReport(text: string): string {
  const { name, asked } = REPORTED.exec(text)?.groups ?? {};
  const left = name === undefined || asked === undefined ? text.replace(WANTED, '') : askOf(asked, name);
  return applyTurns(left, TURNS);
}

function askOf(asked: string, name: string): string {
  const behind = IT_BEHIND.exec(asked)?.groups?.['asks'];
  if (behind !== undefined) return `${behind} ${name}`;
  return asked.replace(IT, name);
}
