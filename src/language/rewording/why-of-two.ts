import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';

const NAME =
  '(?:"[^"]{2,60}"|\\p{Lu}[\\p{L}\\d\'.-]*(?: (?:(?:de|van|von|der|del|la) )*[\\p{Lu}\\d(][\\p{L}\\d\'.()-]*){0,4})';
const ONE = `(?<one>${NAME})`;
const OTHER = `(?:the |die |der |la |le |el )?(?<other>${NAME})`;
const WHAT = '(?<what>\\p{Ll}[^,;?]{2,60}?)';

const asked = (source: string): RegExp => new LazyPattern(`${MESSAGE_START}${source}[\\s?.!]*$`, 'u');

/** Of one it is so and of another one not; each is said of the other by the words behind it. */
const FRAMES: readonly (readonly [asked: RegExp, first: string, second: string])[] = [
  [
    asked(
      `(?:[Ww]hy|[Hh]ow come) (?:does|do) ${ONE} (?:count|rate|qualify|pass) as ${WHAT},? (?:and|but|while|whereas|yet) ${OTHER}(?: (?:does|is))?(?: not|n['’]t)`,
    ),
    'why is $one $what',
    'why is $other not $what',
  ],
  [
    asked(`(?:[Ww]hy|[Hh]ow come) is ${ONE} ${WHAT},? (?:and|but|while|whereas|yet) ${OTHER}(?: is)?(?: not|n['’]t)`),
    'why is $one $what',
    'why is $other not $what',
  ],
  [
    asked(
      `(?:[Ww]hy|[Hh]ow come) (?:has|does) ${ONE} (?:have )?(?:an? |any )?${WHAT},? (?:and|but|while|whereas|yet) ${OTHER}(?: (?:has|does))?(?: not|n['’]t| none)`,
    ),
    'why has $one $what',
    'why has $other no $what',
  ],
  [
    asked(
      `(?:[Ww]arum|[Ww]ieso|[Ww]eshalb) (?:ist|gilt) ${ONE} (?:als )?${WHAT},? (?:und|aber|während) ${OTHER} nicht`,
    ),
    'warum ist $one $what',
    'warum ist $other nicht $what',
  ],
  [
    asked(
      `[Pp]ourquoi (?:est-ce que )?${ONE} est(?:-(?:il|elle))? ${WHAT},? (?:et|mais|alors que) (?:pas )?${OTHER}(?: n['’]est)?(?: pas| non)?`,
    ),
    'pourquoi $one est $what',
    "pourquoi $other n'est pas $what",
  ],
  [
    asked(
      `[Pp]or qu[eé] (?:${ONE} (?:es|está)|(?:es|está) (?<uno>${NAME})) ${WHAT},? (?:y|pero|mientras que) ${OTHER} no`,
    ),
    'por qué $one es $what',
    'por qué $other no es $what',
  ],
];

const AND: Readonly<Record<string, string>> = { why: 'and', warum: 'und', pourquoi: 'et', por: 'y' };

/**
 * "why is A phishing resistant and B not?" as a question for the reason of each: what is said of one alone would be read of everybody. Other texts
 * stay.
 */
export function askWhyOfBoth(text: string): string {
  for (const [pattern, first, second] of FRAMES) {
    const { one, uno, other, what } = pattern.exec(text)?.groups ?? {};
    const named = one ?? uno;
    if (named === undefined || other === undefined || what === undefined) continue;
    const say = (frame: string): string =>
      frame
        .replace('$one', () => named)
        .replace('$other', () => other)
        .replace('$what', () => what);
    return `${say(first)}, ${AND[first.split(' ')[0] ?? ''] ?? 'and'} ${say(second)}?`;
  }
  return text;
}
