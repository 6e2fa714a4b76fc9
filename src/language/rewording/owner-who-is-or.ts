import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

/** How a language speaks of the owner of an app, of one who left and of one who is disabled, and what both of these come to. */
interface Wording {
  readonly owner: string;
  readonly left: string;
  readonly disabled: string;
  readonly or: string;
  /** Behind the owner, which is the first group. */
  readonly meant: string;
}

const WORDINGS: readonly Wording[] = [
  {
    owner:
      '(whose (?:(?:only|sole|single) )?owners?|owned by (?:some(?:one|body)|an? (?:person|user|account)|people) (?:who|that))',
    left: '(?:(?:(?:has|have|had) )?(?:already )?(?:left|quit|gone|resigned|departed|retired)(?: (?:the (?:company|firm|organi[sz]ation|business)|us))?|(?:is|are|was) (?:gone|fired|no longer (?:here|with us|employed)))',
    disabled:
      '(?:(?:who |that )?(?:is|are|was|has been|have been|got) )?(?:disabled|blocked|deactivated|(?:switched|turned) off)',
    or: 'or',
    meant: '$1 is disabled',
  },
  {
    owner: '((?:deren|dessen)) (?:(?:einziger?|alleiniger?) )?(?:besitzer(?:in)?|eigentümer(?:in)?|owner)',
    left: '(?:(?:schon|bereits) )?(?:(?:die firma|das unternehmen|uns|die organisation) verlassen hat|(?:nicht mehr (?:da|bei uns|hier)|ausgeschieden|weg|gegangen) ist|gekündigt hat)',
    disabled: '(?:deaktiviert|gesperrt|abgeschaltet)(?: ist| wurde)?',
    or: 'oder',
    meant: '$1 besitzer deaktiviert ist',
  },
  {
    owner: "(dont) (?:le |la |l')?(?:seule? |unique )?propriétaire",
    left: "(?:a quitté (?:l'entreprise|la société|la boîte)|est partie?|n'est plus (?:là|ici|chez nous))",
    disabled: '(?:est |a été )?(?:désactivée?|bloquée?)',
    or: 'ou',
    meant: '$1 le propriétaire est désactivé',
  },
  {
    owner: '(cuy[oa]) (?:únic[oa] )?(?:propietari[oa]|dueñ[oa])',
    left: '(?:se fue(?: de la empresa)?|(?:dejó|ha dejado) la empresa|ya no (?:está|trabaja)(?: aquí)?)',
    disabled: '(?:está |fue |ha sido )?(?:desactivad[oa]|deshabilitad[oa]|bloquead[oa])',
    or: '[ou]',
    meant: '$1 propietario está desactivado',
  },
];

const turn = (source: string, meant: string): Turn => [new LazyPattern(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu'), meant];

const TURNS: readonly Turn[] = [
  ...WORDINGS.flatMap(({ owner, left, disabled, or, meant }) => [
    turn(`${owner} (?:${left},? ${or} ${disabled}|${disabled},? ${or} ${left})`, meant),
  ]),
  // Of another owner than the language says "only" of: one that is disabled is the only one anyway.
  ...WORDINGS.slice(1).map(({ owner, left, disabled, meant }) => turn(`${owner} (?:${left}|${disabled})`, meant)),
  // "whose owner is a guest or disabled": both are said of the owner.
  turn(
    '(whose (?:only |sole |single )?owner) ((?:is|has|was) [^,?]{2,40}?),? or (?:(?:is|was) )?(?!(?:whose|that|which|who|with|without|have|has|hold|holds|can|are|do|does)(?!\\p{L}))([^,?]{2,40}?)(?=[\\s?.!]*$)',
    '$1 $2 or $1 is $3',
  ),
];

/** Repeats the owner before the second of two alternatives, so that it is not taken for a condition on the app. Other texts stay. */
export const sayOfOwnerTwice = (text: string): string => applyTurns(text, TURNS);
