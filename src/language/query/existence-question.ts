import { isGivenName } from '../given-names.js';
import { LazyPattern } from '../../core/lazy-pattern.js';

/** One thing by its name, of two words or in quotes: what a noun alone is of is no single thing. */
const ONE =
  '((?:(?:die |der |das |la |el |l[’\']|the )?(?:app|anwendung|application|appli|aplicación) )?(?:"[^"]{2,60}"|\\p{Lu}[\\p{L}\\d.-]*(?: (?:\\(\\p{L}+\\)|[\\p{Lu}\\d][\\p{L}\\d.-]*)){1,5}))';
const ENDS = '(?=[\\s?.!]*$)';

/** That something exists at all, asked of one by its name. */
const EXISTS: readonly (readonly [asked: RegExp, meant: string])[] = (
  [
    [
      `(?:since when|how long) (?:is|are|has|have) there (?:been )?(?:an? )?(?:app )?${ONE}(?: already)?`,
      'when was $1 created',
    ],
    [
      `(?:und )?(?:[Ss]eit wann|[Ww]ie lange) (?:gibt es|gibts|gibt['’]s|existiert|besteht) (?:denn |eigentlich |schon )*${ONE}(?: (?:schon|bereits|eigentlich|denn|überhaupt))*`,
      'wann wurde $1 erstellt',
    ],
    [
      `(?:[Ee]t )?[Dd]epuis (?:quand|combien de temps) (?:existe(?:-t-(?:il|elle))?|est-ce qu['’]existe) ${ONE}`,
      'quand $1 a été créé',
    ],
    [`(?:[Ee]t )?[Dd]epuis (?:quand|combien de temps) ${ONE} existe(?:-t-(?:il|elle))?`, 'quand $1 a été créé'],
    [`¿?(?:[Yy] )?[Dd]esde cu[áa]ndo (?:ya )?existe ${ONE}`, 'cuándo se creó $1'],
    [`¿?(?:[Yy] )?[Cc]u[áa]nto tiempo (?:lleva existiendo|hace que existe) ${ONE}`, 'cuándo se creó $1'],
  ] as const
).map(([asked, meant]) => [new LazyPattern(`^${asked}${ENDS}`, 'u'), meant] as const);

const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /^(?:since when|from when|how long) (?:is|are|has|have|does|do) (.{1,80}?) (?:been )?(?:here|around|existed|exist|with us|in (?:our|the|this) (?:tenant|directory))(?: (?:for|now|already))*(?=\s*\?|$)/iu,
    'when was $1 created',
  ],
  [
    /^(?:seit wann|wie lange) (?:ist|sind|existiert|existieren) (.{1,80}?) (?:schon )?(?:hier|da|bei uns)(?=\s*\?|$)/iu,
    'wann wurde $1 erstellt',
  ],
  [/^depuis quand (?:est|existe) (.{1,80}?) (?:ici|là|chez nous)(?=\s*\?|$)/iu, 'quand $1 a été créé'],
  [/^desde cu[áa]ndo (?:est[áa]|existe) (.{1,80}?) (?:aqu[íi])(?=\s*\?|$)/iu, 'cuándo se creó $1'],
];

const CAME =
  /(?<!\p{L})how (?:the hell |on earth )?(?:did|has|does|could|was) .{1,60}?(?<!\p{L})(?:get|got|gotten|come|came|arrive|end up|land|make its way|slip|sneak)\p{L}* (?:in|into|here|there|to us|inside|onto)(?!\p{L})|(?<!\p{L})where (?:did|does|has) .{1,60}?(?<!\p{L})come from(?!\p{L})|(?<!\p{L})wie (?:ist|kam|kommt) .{1,60}?(?<!\p{L})(?:hier|zu uns|rein|herein|hierher)(?!\p{L})|comment .{1,60}?(?:arrivée?|entrée?|est-elle arrivée|est-il arrivé)(?!\p{L})|c[óo]mo (?:lleg[óo]|entr[óo])(?!\p{L})/iu;

/** "how did Ledger Sync get in here?": how something came, not what it did. */
export const asksHowItCame = (text: string): boolean => CAME.test(text);

/** "since when is Ledger Sync here?" as "when was Ledger Sync created?": being here is no role and no permission. Other texts stay. */
export function sayWhenCreated(text: string): string {
  for (const [asked, meant] of FRAMES) {
    const said = text.replace(asked, meant);
    if (said !== text) return said;
  }
  for (const [asked, meant] of EXISTS) {
    const name = asked.exec(text)?.[1];
    // Of a person the account is meant, as their own words have it.
    if (name !== undefined && !isGivenName(name.split(' ')[0] ?? '')) return text.replace(asked, meant);
  }
  return text;
}
