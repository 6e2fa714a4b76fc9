import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
/** What was spoken of, or a name that is no word. */
const THING =
  '(?<thing>it|(?:that|this|the) (?:account|app|application|user|admin account)|(?:(?:the )?(?:account|app) )?[\\p{L}\\p{N}]+[-_.][\\p{L}\\p{N}]+(?:[-_.][\\p{L}\\p{N}]+)*)';
const SOMEBODY = '(?:anybody|anyone|somebody|someone|people|any of us)';
const STILL = '(?:still |actually |really |even |ever )*';
const ENGLISH: readonly RegExp[] = [
  new LazyPattern(
    `^(?<lead>(?:and |so |but )?)is ${SOMEBODY} ${STILL}(?:using|signing in (?:with|as|to|on)|logging (?:in|on) (?:with|as|to)|working with) ${THING}(?: (?:still|at all|anymore|any more|now|today))*[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^(?<lead>(?:and |so |but )?)does ${SOMEBODY} ${STILL}(?:use|need|sign in (?:with|as|to|on)|log (?:in|on) (?:with|as|to)|work with) ${THING}(?: (?:still|at all|anymore|any more|now|today))*[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^(?<lead>(?:and |so |but )?)(?:who|which people) (?:still )?uses? ${THING}(?: (?:still|anymore|now))*[\\s?.!]*$`,
    'iu',
  ),
];
const OTHERS: readonly (readonly [said: RegExp, meant: string])[] = [
  [
    /^(?:und )?(?:be)?nutzt (?:noch )?(?:irgend)?(?:jemand|wer)? ?(?:noch )?(es|sie|ihn|(?:das|dieses) konto|(?:die|diese) app)(?: (?:noch|überhaupt|eigentlich))*(?: (?:jemand|wer))?[\s?.!]*$/iu,
    'wird $1 noch benutzt?',
  ],
  [
    /^(?:et )?(?:est-ce que )?quelqu'un utilise (?:encore |toujours )*(ce compte|cette appli(?:cation)?)(?: encore| toujours)?[\s?.!]*$/iu,
    '$1 est-il encore utilisé ?',
  ],
  [
    /^[¿\s]*(?:y )?alguien (?:usa|utiliza|sigue usando)(?: todavía| aún)? (esa cuenta|esa aplicación|esta cuenta|la cuenta)(?: todavía| aún)?[\s?.!]*$/iu,
    '¿$1 todavía está en uso?',
  ],
];

/** "is anybody still using that account?" as whether it is in use: nobody else is asked for. Others stay. */
export function askWhetherUsed(text: string): string {
  for (const pattern of ENGLISH) {
    const { lead = '', thing } = pattern.exec(text)?.groups ?? {};
    if (thing !== undefined) return `${lead}is ${thing} still in use?`;
  }
  return applyTurns(text, OTHERS);
}
