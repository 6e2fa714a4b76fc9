import { LazyPattern } from '../../core/lazy-pattern.js';
import { METHOD_NAMES, SAID_ALONE } from '../../subjects/lib/sign-in-method-words.js';

const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(' ', '[ -]'))
    .join('|');
const METHOD = `(?:(?:an?|the|une?|le|la|les|l['’]|eine?n?|die|el|una) ?)?(?:${anyOf([...METHOD_NAMES, 'mail'])})s?`;
const OR = ',? (?:or|oder|ou|o|and/or) (?:by |via |per |par |por )?';
const ONLY = anyOf(SAID_ALONE.before);
/** What else is said of none of them: "or nothing", "or authenticator". */
const END = '(?![\\p{L}\\p{N}]| (?:or|oder|ou|o) )';

/** "SMS and nothing else", "only SMS, nothing better": that it is the only one. */
const NOTHING_ELSE = new LazyPattern(
  `(?<!\\p{L})((?:${ONLY}) )?(${METHOD}(?:(?:, ${METHOD})*${OR}${METHOD})?)(?:,? and|[,;]| -) nothing (?:else|more|better|stronger)(?!\\p{L})`,
  'giu',
);
const BEFORE = new LazyPattern(`(?<!\\p{L})(${ONLY}) (${METHOD}(?:, ${METHOD})*)(${OR})(${METHOD})${END}`, 'giu');
const BEHIND = new LazyPattern(
  `(?<!\\p{L})(${METHOD}(?:, ${METHOD})*)(${OR})(${METHOD}) (${anyOf(SAID_ALONE.behind)})(?!\\p{L})`,
  'giu',
);

/** Beside another method it is no mailbox. */
const asMethod = (said: string): string => said.replace(/^mails?$/iu, 'email');

/**
 * "only SMS or e-mail" as "only SMS or only e-mail": what says that there is no other is said of each of the sign-in methods that it is said of
 * together. Other texts stay.
 */
export function sayOnlyOfEach(text: string): string {
  const each = (or: string, methods: readonly string[], say: (method: string) => string): string =>
    methods.map((method) => say(asMethod(method))).join(or.replace(',', ''));
  return text
    .replace(NOTHING_ELSE, (_, only: string | undefined, methods: string) => `${only ?? 'only '}${methods}`)
    .replace(BEFORE, (_, only: string, methods: string, or: string, last: string) =>
      each(or, [...methods.split(', '), last], (method) => `${only} ${method}`),
    )
    .replace(BEHIND, (_, methods: string, or: string, last: string, only: string) =>
      each(or, [...methods.split(', '), last], (method) => `${method} ${only}`),
    );
}
