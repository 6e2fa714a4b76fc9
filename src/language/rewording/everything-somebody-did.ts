import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';

const ACTS = '(?:changed|modified|edited|created|touched|deleted|removed|added|granted|altered|updated|did|done)';
const LEAD = '(?:(?:please )?(?:give|show|list|tell|send)(?: me| us)? |i (?:need|want) )?';

/** "everything Yusuf changed": all that a person did. Pronouns and kinds of things are no names. */
const EVERYTHING = new LazyPattern(
  `^(${LEAD})(?:everything|all(?: of)?(?: the things| things)?)(?: that| which)? ((?:\\p{L}[\\p{L}'-]+ ){1,3}?)(?:(?:has|have|had) )?(${ACTS})(?!\\p{L})`,
  'iu',
);

/** Asks for everything that somebody did as one asks what they did: "what has Yusuf changed". Other texts stay. */
export function sayWhatSomebodyDid(text: string): string {
  return text.replace(EVERYTHING, (said: string, _lead: string, name: string, act: string) => {
    const who = name.trim();
    const first = who.split(' ')[0] ?? '';
    const isName = isGivenName(first.toLowerCase()) || who.split(' ').every((word) => /^\p{Lu}/u.test(word));
    return isName ? `what has ${who} ${/^did$/i.test(act) ? 'done' : act}` : said;
  });
}
