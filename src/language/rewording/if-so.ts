import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { ASKING_WORD, WORD_BEFORE } from '../second-question.js';

const IF_SO = [
  "if (?:so|not|yes|no|that is (?:so|not so)|it (?:is|does|has)(?:n['’]?t)?|they (?:are|do|have)(?:n['’]?t)?)",
  '(?:wenn|falls) (?:ja|nein|nicht|dem so ist|dem nicht so ist|doch)',
  "si (?:oui|non|c['’]est le cas|ce n['’]est pas le cas|tel est le cas)|(?:dans ce cas|sinon|le cas échéant)",
  '(?:si es as[íi]|si no es as[íi]|en caso (?:afirmativo|negativo|contrario)|de ser as[íi]|de no ser as[íi]|si (?:s[íi]|no)(?=,))',
].join('|');
/** Why something is so, whichever it is, is asked of both at once. */
const REASON = '(?!why|warum|wieso|weshalb|pourquoi|por qu[ée])';
const WHETHER =
  '(?:is|are|was|were|does|do|did|has|have|can|could|may|should|ist|sind|war|hat|haben|kann|können|darf|gibt|wird|wurde|est-ce|y a-t-il|existe-t-il|est-elle|est-il|hay|existe|es|est[áa]|son|tiene|puede)';

/** "…? If so, until when?", "…? wenn nein, wer schon?", "¿…? Y si no, ¿hay …?": what the answer to the first question is to be, before the second one. */
const CONDITION = new LazyPattern(
  `(?<=\\p{L}{2}["”)]? ?)(?:(?:[?.!]+|\\s[–—-])[\\s¿]*(?:(?:and|und|et|y|but|aber|mais|pero),? )?|[,;][\\s¿]*)(?:${IF_SO})\\s*[,:]?\\s*[¿]?(?=${REASON}(?:${WORD_BEFORE}${ASKING_WORD}|${WHETHER})(?!\\p{L}))`,
  'giu',
);

const ALL = '(?<who>[^?]{3,40}?)';
const HAVE_IT = '(?<what>[^?]{2,80}?)';
/** "do all admins have a passkey? If not, who does?": the second question asks for those who do. */
const WHO_DOES: readonly (readonly [said: RegExp, asked: string])[] = [
  [
    new LazyPattern(
      `(?<=^(?:do|have|are) (?:all|all of|all the|all our|really all) ${ALL} (?<has>have|use|hold|got|registered|covered) ${HAVE_IT} ?\\? )(?:who|which|which ones|which of them) (?:do|does|have|has|are|is)(?: (?:already|it|so|one))*[\\s?.!]*$`,
      'iu',
    ),
    'which $<who> $<has> $<what>?',
  ],
  [
    new LazyPattern(
      `(?<=^(?:haben|nutzen|verwenden) (?:alle|wirklich alle|all unsere) (?<who>\\p{L}+) ${HAVE_IT} ?\\? )(?:wer|welche)(?: (?:denn|hat|haben|davon|tut))*(?: (?:schon|es|eine[nrs]?|ihn|sie))*[\\s?.!]*$`,
      'iu',
    ),
    'welche $<who> haben $<what>?',
  ],
  [
    new LazyPattern(
      `(?<=^(?:est-ce que )?tou(?:te)?s (?<those>les|nos) ${ALL} ont(?:-(?:ils|elles))? ${HAVE_IT} ?\\? )(?:qui|lesquels|lesquelles)(?: (?:oui|en a(?: une?)?|en ont(?: une?)?|l['’]a|l['’]ont))+[\\s?.!]*$`,
      'iu',
    ),
    'quels $<who> ont $<what> ?',
  ],
  [
    new LazyPattern(
      `(?<=^[¿\\s]*tod[oa]s (?:los|las) ${ALL} tienen ${HAVE_IT} ?\\? )(?:qui[ée]n(?:es)?|cu[áa]les) (?:s[íi]|lo tienen?|la tienen?|s[íi] (?:lo |la )?tienen?)[\\s?.!]*$`,
      'iu',
    ),
    '¿qué $<who> tienen $<what>?',
  ],
];
/** "is there a policy instead of it?": what security defaults would do, policies do that require MFA. */
const POLICY_INSTEAD: readonly (readonly [said: RegExp, asked: string])[] = [
  [
    /(?<=(?<!\p{L})security defaults(?!\p{L})[^?]*\? )is there (?:any|an?|some) (?:other )?(?:(?:ca|conditional access) )?polic(?:y|ies) (?:that (?:replaces?|covers?|stands? in for|does the job of) (?:them|it)|instead(?: of (?:it|them))?|in (?:its|their) place)(?=[\s?.!]*$)/iu,
    'which enforced policies require MFA',
  ],
  [
    /(?<=(?<!\p{L})(?:sicherheitsstandards|sicherheitsstandardeinstellungen|security defaults)(?!\p{L})[^?]*\? )gibt es (?:dafür |stattdessen )?eine (?:ca-)?(?:richtlinie|policy)(?:, die (?:sie|das|diese) ersetzt|, die (?:sie|das) abdeckt| stattdessen| als ersatz)?(?=[\s?.!]*$)/iu,
    'welche aktiven Richtlinien verlangen MFA',
  ],
  [
    /(?<=(?<!\p{L})(?:param[èe]tres de sécurité par d[ée]faut|security defaults)(?!\p{L})[^?]*\? )(?:est-ce qu['’]il y a|y a-t-il|existe-t-il) une (?:strat[ée]gie|politique|r[èe]gle)(?: (?:qui (?:les|l['’]) ?(?:remplace|couvre)|à la place))(?=[\s?.!]*$)/iu,
    'quelles stratégies activées exigent la MFA ',
  ],
  [
    /(?<=(?<!\p{L})(?:valores predeterminados de seguridad|security defaults)(?!\p{L})[^?]*\? )¿?hay (?:alguna|una) (?:directiva|política)(?: (?:que (?:los|las|lo) (?:sustituya|reemplace|cubra)|en su lugar))(?=[\s?.!]*$)/iu,
    '¿qué directivas activas exigen MFA',
  ],
];

const AUDITED =
  '(?<=(?<!\\p{L})(?:audit(?:ing|or[íi]a|ierung|s)?|überwachung|journalisation|protokollierung)(?!\\p{L})[^?]*(?:\\? |,? ))(?:(?:and|und|et|y) )?';
/** "is auditing on, and does any account bypass it?": whoever is exempt from auditing. */
const BYPASSED: readonly (readonly [said: RegExp, asked: string])[] = [
  [
    `(?:does|do|can|is|are) (?:any|an|some)(?: of our)? accounts? (?:bypass|escape|evade|skip|avoid|get around|exempt(?:ed)? from|excluded from) (?:it|that|this)`,
    '? which accounts bypass auditing',
  ],
  [
    `(?:gibt es|umgeht|umgehen|entgeht|entgehen) (?:da )?(?:ein konto|konten|irgendein konto|irgendwelche konten)(?:, (?:das|die) (?:(?:sie|das|es|dem|ihr) (?:umgeh(?:t|en)|entgeh(?:t|en)|entkommt)|davon ausgenommen (?:ist|sind))| sie| dem| ihr)`,
    '? welche Konten sind von der Auditierung ausgenommen',
  ],
  [
    `(?:y a-t-il|est-ce qu['’]il y a|existe-t-il) (?:un compte|des comptes) (?:qui (?:y échappe(?:nt)?|la contourne(?:nt)?|en (?:est|sont) exemptée?s?))`,
    '? quels comptes échappent à l’audit ',
  ],
  [
    `¿?hay (?:alguna cuenta|cuentas|una cuenta|algún usuario) que (?:se la (?:salten?|saltan?)|la (?:eviten?|esquiven?|evadan?)|(?:esté|estén) exentas? de ella)`,
    '? ¿hay alguna cuenta que se salte la auditoría',
  ],
].map(([source = '', asked = '']) => [new LazyPattern(`(?:\\?|,)? ?${AUDITED}${source}(?=[\\s?.!]*$)`, 'iu'), asked]);

const WITH_WHAT_IT_POINTS_AT = [...WHO_DOES, ...POLICY_INSTEAD, ...BYPASSED];

/** The second question of a message by itself, whatever the answer to the first one: both are told. Other texts stay. */
export function askSecondAnyway(text: string): string {
  const said = text.replace(CONDITION, '? ');
  const asked = said === text || /[?.!]\s*$/u.test(said) ? said : `${said}?`;
  return applyTurns(asked, WITH_WHAT_IT_POINTS_AT);
}
