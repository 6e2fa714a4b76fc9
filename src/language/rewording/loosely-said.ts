import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

const KIND =
  '(?:rule|connector|app|application|policy|account|user|admin|group|role|guest|partner|secret|certificate)s?';

const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
const MONTH =
  '(?:(?:of |de )?(?:jan|feb|mar|apr|ma[iyr]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|enero|mär|mai)\\p{L}*(?: \\d{4})?)';
const SPAN = (from: string, to: string): string =>
  `^[^.;?!]{3,60}? (?:${from})?(${DAY}(?: ${MONTH})?) ?(?:${to}) ?(${DAY} ${MONTH})[^.;?!]{0,40}[.;!]\\s*`;

/** "I was away 16 to 21 November. What was changed in that time?": the time that a sentence before tells. */
const IN_THAT_TIME: readonly Turn[] = [
  [
    new LazyPattern(
      `${SPAN('from |between ', 'to|until|till|through|and|–|-')}([^?]+?) (?:in|during|over|within) (?:that|this) (?:time|period|span|range)([^?]*)`,
      'iu',
    ),
    '$3 from $1 to $2$4',
  ],
  [
    new LazyPattern(
      `${SPAN('vom |von ', 'bis(?: zum)?|–|-')}([^?]+?) (?:in (?:der|dieser) zeit|in diesem zeitraum|währenddessen)([^?]*)`,
      'iu',
    ),
    '$3 vom $1 bis $2$4',
  ],
  [
    new LazyPattern(
      `${SPAN('du |entre le ', 'au|et le|–|-')}([^?]+?) (?:pendant (?:ce temps|cette période)|dans cette période|entre-temps)([^?]*)`,
      'iu',
    ),
    '$3 du $1 au $2$4',
  ],
  [
    new LazyPattern(
      `${SPAN('del |entre el ', 'al|y el|–|-')}([^?]+?) (?:en ese (?:tiempo|per[íi]odo)|durante ese (?:tiempo|per[íi]odo)|mientras tanto)([^?]*)`,
      'iu',
    ),
    '$3 del $1 al $2$4',
  ],
];

const KINDS =
  '(?:(?:external|internal|foreign|own|externen?|internen?|fremden?|eigenen?|third-party) )?(?:apps?|applications?|service principals?|partners?|vendors?|service providers?|people|persons?|admins?|users?|accounts?|groups?|guests?|anwendungen|dienstprinzipale|partner|dienstleister|personen|leute|benutzer|konten|gruppen|gäste|applis?|partenaires?|prestataires?|personnes|utilisateurs|comptes|groupes|invités|aplicaciones|socios|proveedores|personas|usuarios|cuentas|grupos|invitados)(?: (?:externes?|extern[oa]s))?';
/** "which apps and which partners hold X": both are asked for, each by itself. */
const BOTH_KINDS: Turn = [
  new LazyPattern(
    `(?<!\\p{L})(which|what|welche[rs]?|quels?|quelles?|qu[ée]) (${KINDS}) (?:and|und|et|y) (which|what|welche[rs]?|quels?|quelles?|qu[ée]) (${KINDS}) (?!(?:and|und|et|y)(?!\\p{L}))([^?]{3,120}?)(?=[\\s?.!]*$|[?.!] )`,
    'iu',
  ),
  '$1 $2 $5? $3 $4 $5',
];

const SOMEBODY = '(?:anyone|anybody|someone|somebody)';

/** What is said in a looser way than the frames have it, and the words that they know. */
const TURNS: readonly Turn[] = [
  // Somebody who left.
  [
    /(?<=(?<!\p{L})(?:who|that) )(?:(?:is|are|was|were)(?: not|n['’]?t) (?:with us|here|in the company|employed(?: here| by us)?|working (?:here|for us)|around|part of (?:the company|us))|(?:does|do)(?: not|n['’]?t) work (?:here|for us|with us)) (?:any ?more|any longer)/giu,
    'is no longer with us',
  ],
  [
    /(?<!\p{L})what would (that|this|the|it|he|she|they)( (?:app|account|person|user|admin|identity))? be (?:allowed|able|permitted) to do(?!\p{L})/giu,
    'what can $1$2 do',
  ],
  ...IN_THAT_TIME,
  BOTH_KINDS,
  // "which of them are there still today?": no time. "was anything changed even today?" has one.
  [
    /(?<=(?<!\p{L})(?:gibts?|existier\p{L}+|sind|ist|bestehen|besteht|laufen|läuft) (?:[^?]{0,40} )?)heute (?=noch(?!\p{L}))/giu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:exist\p{L}+|rest\p{L}+|sont|est|y a) (?:[^?]{0,40} )?(?:encore|toujours)) aujourd['’]hui(?!\p{L})/giu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:exist\p{L}+|qued\p{L}+|hay|siguen?|est[áa]n?) (?:[^?]{0,40} )?(?:todav[ií]a|a[úu]n)) hoy(?!\p{L})/giu,
    '',
  ],
  [/(?<=(?<!\p{L})still (?:exists?|there|around|in place|active|enabled|left|valid)) today(?=[\s?.!]*$)/iu, ''],
  // Who consents does so by themselves.
  [
    /(?<=(?<!\p{L})(?:[Aa]cept|[Cc]onsint|[Aa]utoriz|[Aa]prob)\p{L}* \p{Lu}[^?]{0,40}) por su (?:propia )?cuenta(?!\p{L})/u,
    '',
  ],
  // "When exactly did X …": a time is told to the minute anyway.
  [
    /(?<=^(?:(?:and|so|but) )?(?:when|who|where)) (?:exactly|precisely) (?=(?:did|was|is|were|are|does|do|has|have) (?!(?:that|this|it)(?!\p{L})))/iu,
    ' ',
  ],
  // "is the rule X still doing anything?"
  [
    new LazyPattern(
      `(?<!\\p{L})(?:is|does) ((?:the |that |this |our )?(?:(?:mail flow|transport|mail) )?(?:rule|connector|policy) [^?,;]{1,60}?) (?:still |even |actually )*(?:doing|do) (?:anything|something)(?: at all| now| these days| any ?more)?(?=[\\s?.!,;]|$)`,
      'iu',
    ),
    'is $1 in force',
  ],
  // "is anybody still using that account, or can I disable it?"
  [
    new LazyPattern(
      `(?<=^|[-–:,;.] )is ${SOMEBODY} (?:still |even |actually )*using (?:that|this) (?:account|app|application|one)(?:,? or can (?:i|we) (?:just |safely )?(?:disable|delete|remove|block|switch off|get rid of) (?:it|that))?(?=[\\s?.!]*$)`,
      'iu',
    ),
    'is it still in use',
  ],
  [
    new LazyPattern(
      `(?<=^|[-–:,;.] )is ${SOMEBODY} (?:still |even |actually )*using (?:the )?(?:account|app|application) ([^?,;]{2,60}?)(?:,? or can (?:i|we) (?:just |safely )?(?:disable|delete|remove|block|switch off|get rid of) (?:it|that))?(?=[\\s?.!]*$)`,
      'iu',
    ),
    'is $1 still in use',
  ],
  // "members of A and of B"
  [
    /(?<=(?<!\p{L})(?:members?|holders?|owners?|mitglieder|inhaber|membres|titulaires|miembros|titulares) (?:of|von|der|de|des) [^?,;]{2,50}?) (and|or|und|oder|et|ou|y|o) (?:of|von|der|de|des) (?=\p{Lu})/iu,
    ' $1 ',
  ],
  // Only people sign in.
  [
    /,? \(?(?:humans?|people|persons|human beings) only\)?(?:,? (?:pls|please))?(?=,? and when did (?:each of them|each(?: one)?|they) last sign in)/iu,
    '',
  ],
  // The time of day is told with the day.
  [/(?<!\p{L})(?:until|till|up to|up until) (?:what|which) (?:time|hour)(?!\p{L})/giu, 'until when'],
  [/(?<!\p{L})bis (?:um )?(?:wie ?viel|welche) uhr(?:zeit)?(?!\p{L})/giu, 'bis wann'],
  [/(?<!\p{L})jusqu['’]à quelle heure(?!\p{L})/giu, "jusqu'à quand"],
  [/(?<!\p{L})hasta qu[ée] hora(?!\p{L})/giu, 'hasta cuándo'],
  // "a rule what sends": one that does.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:an?|any|some|the|our) (?:[\\p{L}-]+ ){0,2}${KIND}) what (?=(?:is|are|was|were|has|have|had|can|may|does|do|did|sends?|[\\p{L}]{2,}s) )`,
      'giu',
    ),
    ' that ',
  ],
  // Who made what there is.
  [
    new LazyPattern(
      `(?<=^[^?]{8,160}?)[?.,;]+ ?(?:and )?if (?:yes|so|there is|it is),? (?:then )?who(?:['’]s| is| was) (?:(?:the|its) )?(?:author|creator|maker)(?: of (?:it|that|this))?${END}`,
      'iu',
    ),
    ', and who made it',
  ],
];

/** A message with what is said loosely as the frames have it. */
export const sayFirmly = (text: string): string => applyTurns(text, TURNS);
