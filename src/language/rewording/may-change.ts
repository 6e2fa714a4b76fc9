import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { FIRST } from './turn.js';

const OF_DATA =
  "(?:(?:our|any|all|the|other people['’]s|everyone['’]s|everybody['’]s|user) )*(?:e-?mails?|mails?|mailbox(?:es)?|messages|files|calendars?|contacts|users?|groups?|directory)";
const MAY_CHANGE = new LazyPattern(
  `${FIRST}(?:can|could|may|does|is) (?<name>(?!(?:you|we|i|they|it|he|she|one|who|that|this|these|those|any|some|all|every|our|the|an?|users?|people|guests?|admins?|apps?|anyone|anybody|someone|somebody|everyone|everybody)(?!\\p{L}))[\\p{L}\\p{N}][^,;?!]{1,40}?) (?:able to |allowed to )?(?:change|edit) (?=${OF_DATA}(?:,? or (?:only|just) [^,;?]{1,20})?[\\s?.!]*$)`,
  'iu',
);

/**
 * "can Nordarchiv change mail?": what an app may do. A single word before "change" is read as part of an order, and "does X change mail?" asks for
 * no change that was made. Of people and other texts nothing is said otherwise.
 */
export function askWhetherMayChange(text: string): string {
  const name = MAY_CHANGE.exec(text)?.groups?.['name'];
  if (name === undefined || isGivenName(name.split(/\s/)[0]?.toLowerCase() ?? '')) return text;
  return text.replace(MAY_CHANGE, (_all, before: string) => `${before}can ${name} modify `);
}
