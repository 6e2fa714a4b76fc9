import { LazyPattern } from '../../core/lazy-pattern.js';
import { END } from './turn.js';

/** Who somebody is to a thing, and how it is asked who that is. */
const WHO: Readonly<Record<string, string>> = {
  owner: 'owns',
  creator: 'created',
  maker: 'created',
  author: 'created',
};

/** What is asked of a person and of no app. Whether the owner is disabled, or has MFA, the table of apps tells. */
const OF_PERSON =
  '(?:(?:still |also |even |really |actually |currently )*(?:an? |one of (?:the |our )?)(?:(?:global|exchange|privileged|external|regular|normal) )*(?:admins?|administrators?|guests?|member|external)(?!\\p{L})[^?]{0,40}|(?:still )?(?:external|privileged|one of (?:us|ours)|with us|employed|at risk|compromised|around)[^?]{0,20}|(?:still |even |actually )*(?:work|works|sign|log|hold|holds|belong)(?!\\p{L})[^?]{0,40})';

const ASKED = new LazyPattern(
  `^(?<before>(?:and |so |but |ok |okay )*)(?<verb>is|was|does|did|has|can) (?:the |our )?(?<who>${Object.keys(WHO).join('|')}) of (?<what>(?:the |our |that |this )?[^?,;]{2,60}?) (?<is>${OF_PERSON})${END}`,
  'iu',
);

/** "is the owner of X an admin?" in two questions: who owns it, and what is asked of that person. undefined: another question. */
export function splitOfItsOwner(text: string): readonly [who: string, then: string] | undefined {
  const { before, verb, who, what, is } = ASKED.exec(text)?.groups ?? {};
  const asks = WHO[who?.toLowerCase() ?? ''];
  if (asks === undefined || what === undefined) return undefined;
  return [`${before ?? ''}who ${asks} ${what}?`, `${verb?.toLowerCase()} that person ${is}?`];
}

/** The same in one message. Other texts stay. */
export function askOwnerFirst(text: string): string {
  const [who, then] = splitOfItsOwner(text) ?? [];
  return who === undefined ? text : `${who.replace(/\?$/u, '')} and ${then}`;
}
