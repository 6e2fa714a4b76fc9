import type { FoundName } from './found-name.js';
import { isGivenName } from '../given-names.js';

/** Between two names that are taken for one: "Hui and Marta". */
const JOINS = / (?:and|or|und|oder|et|ou|y|o) (?=\p{Lu})/u;

/** What may be said again before the second of two names: "by Hui or by the app Docuvault". */
export const SAID_AGAIN =
  "(?: (?:by|from|of|von|vom|durch|par|de|por))?(?: (?:the|der|die|dem|den|el|la|le|l['’](?=\\p{L})))?(?:(?: |(?<=['’]))(?:[aA]pp|application|appli|[aA]nwendung|aplicación|user|account|[bB]enutzer|[kK]onto|utilisateur|usuario))?";

const isPersonName = (part: string): boolean => isGivenName(part.split(' ')[0]?.toLowerCase() ?? '');

/** "Field Service Portal and Office Sync Helper": of several words each; "Search and Show" is one thing. */
const isOfWords = (part: string): boolean => /^\p{Lu}[^\s]* (?=[\p{Lu}\p{N}])/u.test(part);

/** "Hui and Marta": two people, where one part begins with a first name; two apps, where each has a name of several words. */
export function splitJoinedNames(names: readonly FoundName[]): readonly FoundName[] {
  return names.flatMap((name): readonly FoundName[] => {
    const joint = name.kind === 'other' ? null : JOINS.exec(name.value);
    if (joint === null || name.end - name.start !== name.value.length) return [name];
    const [first, second] = [name.value.slice(0, joint.index), name.value.slice(joint.index + joint[0].length)];
    const isOfPerson = isPersonName(first) || isPersonName(second);
    const isOfApps = name.kind === 'app' && isOfWords(first) && isOfWords(second);
    if (!isOfPerson && !isOfApps) return [name];
    const kind = isOfPerson ? 'user' : name.kind;
    const start = name.start + joint.index + joint[0].length;
    return [
      { ...name, kind, value: first, end: name.start + first.length },
      ...splitJoinedNames([{ ...name, kind, value: second, start }]),
    ];
  });
}
