import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { accentFree } from './accent-free.js';
import { END, type Turn } from './turn.js';

const NAME = '("[^"]+"|[\\p{L}\\d][\\p{L}\\p{N}.@_-]*(?: [\\p{L}\\d][\\p{L}\\p{N}.@_-]*){0,2}?)';
const OFF_EN = '(?:disabled|blocked|locked|deactivated|switched off|turned off|suspended|inactive)';
const OFF_DE = '(?:gesperrt|deaktiviert|inaktiv|abgeschaltet|ausgeschaltet|blockiert|stillgelegt)';
const OFF_FR = '(?:désactivée?|bloquée?|suspendue?|verrouillée?|coupée?)';
const OFF_ES = '(?:deshabilitad[oa]|desactivad[oa]|bloquead[oa]|suspendid[oa]|inactiv[oa])';
const BUT =
  '(?: ?[,;.:–-]+ ?| )(?:(?:but|and|so|still|yet|aber|und|doch|trotzdem|mais|et|pero|y|sin embargo)[ ,]+)*(?=¿?\\p{L}[^?]{7})';

/** "X's account is disabled, but does he …": the page of whom it is asked says the state of the account. */
const BEFORE: readonly Turn[] = [
  [
    new LazyPattern(
      `^${NAME}(?:['’]s (?:old )?(?:user )?account)? (?:is|was|has been) (?:now |already )?${OFF_EN}${BUT}`,
      'iu',
    ),
    '$1: ',
  ],
  [
    new LazyPattern(`^the (?:old )?account of ${NAME} (?:is|was|has been) (?:now |already )?${OFF_EN}${BUT}`, 'iu'),
    '$1: ',
  ],
  [
    new LazyPattern(
      `^(?:das |der )?(?:konto|account|zugang) (?:von|des|der) ${NAME} (?:ist|wurde) (?:ja |schon |doch )*${OFF_DE}${BUT}`,
      'iu',
    ),
    '$1: ',
  ],
  [new LazyPattern(`^${NAME} (?:ist|wurde) (?:ja |schon |doch )*${OFF_DE}${BUT}`, 'iu'), '$1: '],
  [
    new LazyPattern(`^${accentFree(`le compte (?:de |d['’])${NAME} (?:est|a été) (?:déjà )?${OFF_FR}`)}${BUT}`, 'iu'),
    '$1: ',
  ],
  [
    new LazyPattern(`^${accentFree(`la cuenta de ${NAME} (?:está|fue|ha sido) (?:ya )?${OFF_ES}`)}${BUT}`, 'iu'),
    '$1: ',
  ],
];

/** "…, although his account is blocked": said of whoever is asked of; of which ones it would be a condition. */
const BEHIND: readonly Turn[] = [
  [
    new LazyPattern(
      `,? (?:although|even though|though|even if|now that|while) (?:(?:his|her|their|the|that) (?:user )?account|he|she|they)(?:['’]s| is| was| are| has been) (?:already |now |long )?${OFF_EN}${END}`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `,? (?:obwohl|obgleich|wobei|wo doch) (?:(?:sein|ihr|das|dessen|deren) (?:konto|account|zugang)|er|sie)(?: doch| ja| schon| längst| eigentlich)* ${OFF_DE} (?:ist|wurde)${END}`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `,? ${accentFree(`(?:bien qu(?:e |['’])|alors qu(?:e |['’])|même si |quoiqu(?:e |['’]))(?:(?:son|le) compte|il|elle) (?:soit|est|a été)(?: déjà)? ${OFF_FR}`)}${END}`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `,? ${accentFree(`(?:aunque|a pesar de que|si bien) (?:su|la) cuenta (?:ya )?(?:(?:está|esté|esta)|fue|ha sido) (?:ya )?${OFF_ES}`)}${END}`,
      'iu',
    ),
    '',
  ],
];

/** "…, I see no secret": only the reason for the question. */
const NOT_SEEN: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<=[\\p{L}?])(?:,|\\?| -|;) ?(?:(?:because|as|since) )?i (?:see no|(?:do not|don['’]?t|can['’]?t|cannot) (?:see|find) (?:any|an?)) (?:client )?(?:secrets?|certificates?|owners?|roles?|permissions?)(?: (?:on|for|in) (?:it|that|there))?${END}`,
      'iu',
    ),
    '?',
  ],
  [
    new LazyPattern(
      `(?<=[\\p{L}?])(?:,|\\?| -|;) ?(?:denn )?ich (?:sehe|finde) (?:da |dort |bei (?:der|ihr) )?(?:gar )?keine?n? (?:secrets?|geheimnis(?:se)?|zertifikate?|besitzer|rollen?|rechte)(?: (?:dran|daran|da|dort))?${END}`,
      'iu',
    ),
    '?',
  ],
  [
    new LazyPattern(
      `(?<=[\\p{L}?])(?:,| ?\\?| -|;) ?(?:car )?je (?:ne |n['’]y |n['’]en |ne lui )?(?:vois|trouve) (?:pas de|aucune?|pas d['’]) ?(?:secrets?|certificats?|propriétaires?|rôles?|droits)${END}`,
      'iu',
    ),
    '?',
  ],
  [
    new LazyPattern(
      `(?<=[\\p{L}?])(?:,|\\?| -|;) ?(?:porque )?no (?:le )?(?:veo|encuentro) (?:ning[uú]n(?:a)? )?(?:secretos?|certificados?|propietarios?|dueñ[oa]s?|rol(?:es)?|permisos?)${END}`,
      'iu',
    ),
    '?',
  ],
];

/** A question for which ones: there the state of the account is a condition. */
const ASKS_WHICH =
  /(?<!\p{L})(?:which|who|whose|how many|list|show|all|any|every|welche[rnms]?|wer|wie ?viele|alle|zeig\p{L}*|qui|quel(?:le)?s|combien|lesquel(?:le)?s|liste|qui[eé]n(?:es)?|cu[aá]nt[oa]s|cu[aá]les|todos)(?= (?!rights|access|roles|permissions|apps)|[\s?]*$)/iu;

/** The question without a statement about the account it asks about, or about what is not seen there. Other texts stay. */
export function withoutStatedAccount(text: string): string {
  if (text.length > LONGEST) return text;
  const seen = applyTurns(text, NOT_SEEN);
  if (!STATES.test(seen)) return seen;
  const asked = applyTurns(seen, BEFORE);
  return ASKS_WHICH.test(asked) ? asked : applyTurns(asked, BEHIND);
}

/** A cheap look before the slow ones. */
const STATES =
  /disabled|block|bloqu|lock|off|suspend|inacti|gesperrt|aktiviert|schaltet|stillgelegt|d[ée]sact|coup|verrou|desact|deshab|inactiv/iu;

/** A longer text tells a story. */
const LONGEST = 200;
