import { nameWords } from '../../core/name-words.js';
import type { Subject } from '../../core/subject.js';

/** A subject of the list that was shown, and what is asked of it. */
export interface PickedByKind {
  readonly subject: Subject;
  readonly rest: string;
}

const PICKED =
  /(?<![\p{L}])(?:the|der|die|das|den|dem|le|la|el)\s+([\p{L}\p{N}][\p{L}\p{N} -]{1,40}?)\s+(?:ones|apps?|application|rules?|connector|polic(?:y|ies)|account|admin|regel|anwendung|konto)(?![\p{L}])/iu;

/** "the backup app": the only one of those shown whose name has these words. "the backup one" is found before, whatever else is asked. */
export function pickByKind(text: string, shown: readonly Subject[]): PickedByKind | undefined {
  const found = PICKED.exec(text);
  const words = nameWords(found?.[1] ?? '');
  if (found === null || words.length === 0) return undefined;
  const [subject, ...others] = shown.filter(({ name }) => {
    const given = nameWords(name);
    return words.every((word) => given.includes(word));
  });
  if (subject === undefined || others.length > 0) return undefined;
  const rest = text
    .replace(found[0], ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.-]+/, '')
    .trim();
  return { subject, rest };
}
