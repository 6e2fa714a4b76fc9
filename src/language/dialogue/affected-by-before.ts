import { LazyPattern } from '../../core/lazy-pattern.js';
import { distinctSubjects, type Subject, type SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { askSameDoneToOthers } from './done-to-others.js';
import { listOf } from './list-before.js';
import { kindOfNoun } from './reference-words.js';

const TOUCHED =
  'affected|involved|concerned|hit|touched|impacted|in it|part of it|betroffen|beteiligt|involviert|touchée?s?|concernée?s?|impliquée?s?|affectée?s?|impactée?s?|afectad[oa]s?|implicad[oa]s?|involucrad[oa]s?';
const WHICH_ARE = new LazyPattern(
  `^(?:(?:and|und|et|y) )?(?:(?:who|wer|qui|qui[ée]n(?:es)?)|(?:which|what|welche[rs]?|quel(?:le)?s?|qu[ée]|cu[áa]les) (?<noun>\\p{L}+)) (?:is|are|was|were|has been|have been|ist|sind|war|waren|est|sont|(?:a|ont) été|son|est[áa]n?|fueron|se ven|sali[óo]) (?:also |all |auch |alles? |aussi |tambi[ée]n )?(?:${TOUCHED})(?: (?:by|in|of|von|davon|par|por) ?(?:it|this|that|ça|cela|eso|esto|the (?:attack|incident))?)?[\\s?.!]*$`,
  'iu',
);

/**
 * "which accounts are affected?": those of whom the last answer tells; "did she do the same to others?": the others. undefined: something else is
 * asked, or it tells of none of the kind.
 */
export function askAffected(text: string, state: DialogueState): Query | undefined {
  const toOthers = askSameDoneToOthers(text, state);
  if (toOthers !== undefined) return toOthers;
  const { referents, spoken, beside = [], understanding, unanswered, story } = state;
  const found = WHICH_ARE.exec(text.replace(/^[¿\s]+/, ''));
  if (found === null || unanswered !== undefined) return undefined;
  const noun = found.groups?.['noun'];
  const kind: SubjectKind | undefined = noun === undefined ? 'user' : kindOfNoun(noun);
  if (kind === undefined) return undefined;
  const isOfKind = (one: Subject): boolean => one.kind === kind;
  const last = [...referents.slice(0, spoken?.named ?? 0).flat(), ...beside].filter(isOfKind);
  // In the story of an attack those are meant of whom it told.
  const meant = distinctSubjects(last.length > 0 || story === undefined ? last : referents.flat().filter(isOfKind));
  const query = listOf(meant, understanding.query);
  // Whoever is affected need not be an admin.
  return query?.table === 'admins' ? { ...query, table: 'users' } : query;
}
