import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { accentFree } from '../rewording/accent-free.js';
import { listNamedRoles } from './that-role.js';

/** A name with a capital, in quotes, or as one of those was called who were spoken of. */
const NAME = '(?<name>[^?¿,;:]{2,60}?)';
const END = '[\\s?.!]*$';
const SO_FAR = '(?:(?:already|actually|now|schon|eigentlich|denn|jetzt|déjà|ya) )*';

const SINCE: readonly RegExp[] = [
  `(?:since|from) when (?:does|did|has) ${NAME} ${SO_FAR}(?:have|hold|held|had|got) (?:it|that|this)`,
  `how long has ${NAME} ${SO_FAR}(?:had|held) (?:it|that|this)(?: for)?`,
  `seit wann (?:hat|hält|besitzt) ${NAME} ${SO_FAR}(?:sie|die|das|ihn|es)(?: ${SO_FAR.slice(0, -1)})?`,
  `seit wann hat (?:sie|die|das|ihn|es) ${SO_FAR}${NAME}`,
  `depuis quand ${NAME} (?:l['’](?:a|avait)|l[ea] (?:détient|possède))(?:-(?:t-)?(?:il|elle))?`,
  `depuis quand (?:est-ce que )?${NAME} l['’]a(?:-t-(?:il|elle))?`,
  `desde cuándo (?:ya )?l[oa] (?:tiene|tenía|posee) (?:ya )?${NAME}`,
  `desde cuándo ${NAME} (?:ya )?l[oa] (?:tiene|posee)`,
].map((source) => new LazyPattern(`${MESSAGE_START}${accentFree(source)}${END}`, 'iu'));

const IS_NAME = /^["“«'‘]|^\p{Lu}|^[\p{L}\p{N}]+[._-]\p{L}/u;
/** "seit wann hat Marta die Rolle?" says what is meant. */
const IS_POINTER =
  /^(?:it|he|she|they|them|each|everybody|anyone|er|sie|es|der|die|das|il|elle|on|él|ella|cada|that|this|dies\p{L}*|ce|cette|es[ea]|est[ea])(?!\p{L})/iu;

/**
 * "since when does Office Sync Helper have it?" in a talk about who holds a role: the role of the talk, by its name; of several it is asked back
 * which. undefined: it asks something else, or no role was spoken of.
 */
export function saySinceHeld(
  text: string,
  { understanding, roles = [], rolesOfTalk = [], unanswered, shown, referents }: DialogueState,
): string | ReferenceProblem | undefined {
  if (unanswered !== undefined && unanswered.named) return undefined;
  const said = SINCE.flatMap((pattern) => pattern.exec(text)?.groups?.['name'] ?? [])[0]?.trim();
  if (said === undefined || IS_POINTER.test(said)) return undefined;
  const isSpokenOf = [...shown, ...referents.flat()].some(({ name }) => name.toLowerCase() === said.toLowerCase());
  if (!isSpokenOf && !IS_NAME.test(said)) return undefined;
  // A permission that was named last is what is held.
  if (understanding.query?.named.some(({ kind }) => kind === 'permission') === true) return undefined;
  const told = [listNamedRoles(understanding.query), rolesOfTalk, roles].find(({ length }) => length > 0) ?? [];
  const [role, ...others] = told;
  if (role === undefined || (others.length > 0 && rolesOfTalk.length === 0)) return undefined;
  if (others.length > 0) return { kind: 'several', names: told };
  return `since when does "${said.replace(/["“”«»]/gu, '')}" hold ${role}?`;
}
