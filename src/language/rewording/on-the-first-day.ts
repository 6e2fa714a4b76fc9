import { LazyPattern } from '../../core/lazy-pattern.js';
import { END } from './turn.js';

const BY = '(?<by>"[^"?]+"|[^?,"]{2,60}?)';

/** How each language asks what somebody did on the first day, what the first thing was, and what was done the same day. */
const FRAMES: readonly (readonly [said: RegExp, first: string, then: string])[] = (
  [
    [
      `(?<asks>(?:and |so |ok )*(?:what|how many [\\p{L} ]{3,30}?))(?: exactly| all| else)? did ${BY} (?<did>do|change|create|make|add|delete|remove)(?: (?:there|here))? (?:(?:on|in|during) )?(?:the|its|his|her|their) (?:very )?first (?<day>day|night|evening|morning|week)(?: (?:(?:that |when |after )?(?:it|he|she|they) [^?,]{2,40}|after waking up))?(?=[\\s?.!]*(?:$|[?] ))`,
      'what was the first change by $by?',
      '$asks did $by $did that same $day?',
    ],
    [
      `(?<asks>(?:und )?was) hat ${BY} (?:alles |genau )*(?<day>am ersten (?:tag|abend|morgen)|in (?:der|seiner|ihrer) ersten (?:nacht|woche)) (?:alles |genau )*(?<did>gemacht|getan|geändert)${END}`,
      'was war die erste Änderung von $by?',
      '$asks hat $by $day $did?',
    ],
    [
      `(?<asks>(?:et )?(?:qu['’]est-ce qu(?:e |['’])))${BY} (?<did>a (?:fait|changé|modifié)) (?<day>(?:pendant |durant )?(?:la première (?:nuit|journée|semaine)|le premier (?:jour|soir)))${END}`,
      'quelle a été la première modification faite par $by ?',
      '$asks$by $did $day ?',
    ],
    [
      `[¿]?(?<asks>(?:y )?qu[ée]) (?<did>hizo|cambió|modificó) ${BY} (?:en |durante )?(?<day>(?:la|su) primera (?:noche|semana)|(?:el|su) primer día)${END}`,
      '¿qué fue lo primero que hizo $by?',
      '¿$asks $did $by $day?',
    ],
  ] as const
).map(([said, first, then]) => [new LazyPattern(`^${said}`, 'iu'), first, then]);

/** "in der ersten Nacht" as the same night, once the first thing was told. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^am ersten/iu, 'am selben'],
  [/^in (?:der|seiner|ihrer) ersten/iu, 'in derselben'],
  [/^(?:pendant |durant )?la première/iu, 'la même'],
  [/^(?:pendant |durant )?le premier/iu, 'le même'],
  [/^(?:la|su) primera/iu, 'esa misma'],
  [/^(?:el|su) primer/iu, 'ese mismo'],
];

/** "what did X do the first night? how many rules" */
const HOW_MANY = /^(?:and )?how many \p{L}+(?: \p{L}+)?[\s?.!]*$/iu;

/** "what did X do the first night?": what was the first, and what was done that same night. Other texts stay. */
export function askOfFirstDay(text: string): string {
  for (const [said, first, then] of FRAMES) {
    const found = said.exec(text);
    if (found?.groups === undefined) continue;
    const { by = '', day = '' } = found.groups;
    const same = SAME.find(([pattern]) => pattern.test(day));
    const parts: Readonly<Record<string, string | undefined>> = {
      ...found.groups,
      by,
      day: same === undefined ? day : day.replace(...same),
    };
    const say = (frame: string): string => frame.replace(/\$(\w+)/gu, (_, name: string) => parts[name] ?? '');
    const rest = text.slice(found[0].length).replace(/^[\s?.!]+/u, '');
    const more = HOW_MANY.test(rest) ? `${rest.replace(/[\s?.!]+$/u, '')} did ${by} create that same ${day}?` : rest;
    return `${say(first)} ${say(then)} ${more}`.trimEnd();
  }
  return text;
}
