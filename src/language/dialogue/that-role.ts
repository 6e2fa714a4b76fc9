import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { ROLE_NAMES } from '../parameters/role-names.js';

const WHO =
  '(?:who|which (?:\\p{L}+ )?(?:admins?|administrators?|people|persons?|users?|accounts?|apps?|groups?|guests?)|how many (?:\\p{L}+ )?(?:admins?|administrators?|people|persons?|users?|accounts?|apps?|groups?|guests?))';
const HOLDS = '(?:has|have|holds?|got|is|are|can|may|could)';
/** What says that it is about whoever was told, or about an act. */
const OF_OTHERS =
  '(?:of them|them|they|those|these|he|she|him|her|it|else|other|others|since|when|gave|given|granted|assigned|lost|got it)';
/** "and who holds that role permanently?": of everybody, where the sentence speaks of nobody else. */
const WHO_HOLDS_THAT = new LazyPattern(
  `^(?:(?:and|so|but|ok|okay)[ ,]+)*${WHO} (?:(?:still|also|now|currently|all) )*${HOLDS}(?![^?]*(?<!\\p{L})${OF_OTHERS}(?!\\p{L}))(?!\\p{L})[^?]{0,40}? (?<that>(?:that|this|the same) (?:(?:admin|directory|exchange|entra) )?role)(?! group)(?!\\p{L})[^?]{0,60}[\\s?.!]*$`,
  'iu',
);

/**
 * "and who holds that role permanently?" after one role was named or told: by its name; of several it is asked back which. undefined: it asks
 * something else, or no role was spoken of.
 */
export function sayThatRole(
  text: string,
  { understanding, roles = [], explained, unanswered }: DialogueState,
): string | ReferenceProblem | undefined {
  const { that } = WHO_HOLDS_THAT.exec(text)?.groups ?? {};
  if (that === undefined || unanswered !== undefined) return undefined;
  const named = (understanding.query?.named ?? []).filter(({ kind, not }) => kind === 'role' && not !== true);
  const meant = explained?.terms.flatMap((term) => ROLE_NAMES.find((name) => isSameName(name, term)) ?? []) ?? [];
  const told = [meant, named.map(({ words }) => words), roles].find(({ length }) => length > 0) ?? [];
  const [role, ...others] = told;
  if (role === undefined) return { kind: 'none-of-kind', words: that };
  return others.length > 0 ? { kind: 'several', names: told } : text.replace(that, () => `the role ${role}`);
}

/** A term of the glossary has an id: "global-reader". */
const isSameName = (name: string, term: string): boolean =>
  name.toLowerCase() === term.toLowerCase().replaceAll('-', ' ');
