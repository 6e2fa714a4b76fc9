import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';

/** "are they permanent?", "und sind die befristet?", "sont-ils temporaires ?", "¿son temporales?" */
const ARE_THEY =
  /^[¿\s]*(?:(?:and|but|und|et|y) )?(?:(?:are|were) (?:all (?:of )?)?(?:they|those|these|the roles)|(?:sind|waren) (?:die|sie|diese|alle)|(?:ils|elles) sont|sont-(?:ils|elles)|(?:son|están)(?! algun| uno?(?!\p{L})))(?!\p{L})(?! any)/iu;

/** Whether the roles of one person, which were told, are held so: each of them, and not whether one is. */
export function askOfEachRole(
  text: string,
  understood: Understanding,
  state: DialogueState | undefined,
): Understanding {
  const { query, followsUp } = understood;
  const [condition, ...others] = query?.where ?? [];
  const [person, ...people] = query?.named ?? [];
  const isOfRoles = state?.understanding.query?.table === 'role-assignments' && followsUp === true;
  if (query?.form !== 'yes-no' || !isOfRoles || condition?.attribute !== 'how' || others.length > 0) return understood;
  if (person?.ids?.length !== 1 || people.length > 0 || !ARE_THEY.test(text)) return understood;
  return { ...understood, query: { ...query, about: 'role', table: 'role-assignments', every: true } };
}
