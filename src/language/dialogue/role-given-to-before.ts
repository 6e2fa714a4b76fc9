import { LazyPattern } from '../../core/lazy-pattern.js';
import { distinctSubjects, type Subject, type SubjectKind } from '../../core/subject.js';
import { MESSAGE_START } from '../message-start.js';
import type { DialogueState } from '../model/dialogue-state.js';

const END = '(?:,? (?:then|anyway|denn|eigentlich|donc|entonces))*[\\s?.!]*$';
const ROLE = '(?:\\p{L}+ ){0,2}?(?:role|rolle|rôle|rol)s?n?';
const asked = (source: string): RegExp => new LazyPattern(`${MESSAGE_START}${source}${END}`, 'iu');
/** "who gave it the role?", in each language. */
const ASKED: readonly RegExp[] = [
  `who (?:gave|granted|assigned|handed) (?:it|him|her|them|(?:that|this) (?:account|user|admin|person|app)) ${ROLE}`,
  `who (?:gave|granted|assigned) ${ROLE} to (?:it|him|her|(?:that|this) (?:account|user|admin|person|app))`,
  `wer hat (?:ihm|ihr|dem konto|diesem konto|der app) ${ROLE} (?:gegeben|zugewiesen|erteilt|verliehen)`,
  `qui lui a (?:donné|attribué|accordé|assigné) ${ROLE}`,
  `quién le (?:dio|asignó|concedió|otorgó) ${ROLE}`,
].map(asked);

/** What holds roles. */
const HOLDS: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'service-principal']);
/** What is listed beside whoever is spoken of, and holds no role. */
const HOLDS_NONE: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'policy',
  'transport-rule',
  'connector',
  'credential',
]);

/**
 * "who gave it the role?" after which policies cover an account: by the name of the account, as a policy holds no role. undefined: it asks
 * something else, or more than one may be meant.
 */
export function sayHolderOfRole(text: string, state: DialogueState): string | undefined {
  const { understanding, referents, unanswered } = state;
  const { about, named = [] } = understanding.query ?? {};
  if (unanswered !== undefined || about === undefined || !HOLDS_NONE.has(about)) return undefined;
  if (!ASKED.some((pattern) => pattern.test(text))) return undefined;
  const meant = named.filter(({ not }) => not !== true);
  const isNamed = ({ id, name }: Subject): boolean =>
    meant.some(({ words, ids = [] }) => ids.includes(id) || words.toLowerCase() === name.toLowerCase());
  const holders = referents.filter((group) => group.every(({ kind }) => HOLDS.has(kind)));
  const [only, ...others] = distinctSubjects(holders.flat().filter(isNamed));
  const [latest = []] = holders;
  const holder = only !== undefined && others.length === 0 ? only : latest.length === 1 ? latest[0] : undefined;
  return holder === undefined ? undefined : `who gave "${holder.name.replace(/"/gu, '')}" the role?`;
}
