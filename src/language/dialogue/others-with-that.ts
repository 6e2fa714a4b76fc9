import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

const RIGHT =
  '(?:role|permission|right|access|rolle|berechtigung|recht|r[ôo]le|permission|autorisation|droit|rol|permiso|derecho)';
/** "who else has that permission?", "which other apps have it?". */
const OTHERS_WITH = new LazyPattern(
  `^(?:(?:who|what|which(?: \\p{L}+)?) else|(?:which|what) other \\p{L}+) (?:has|have|holds?|got) (?:also )?(?:it|them|(?:that|this|the same) ${RIGHT})[\\s?.!]*$|^(?:wer (?:hat|besitzt) (?:sonst )?(?:noch )?|wer (?:sonst )?noch hat |welche(?:r|s)? andere[nrs]? \\p{L}+ (?:haben|hat) (?:auch )?)(?:diese[s]?|das|die|dieselbe|dasselbe) ${RIGHT}(?: noch| sonst noch| auch)?[\\s?.!]*$|^(?:qui d'autre|quelles? autres? \\p{L}+|quels autres \\p{L}+) (?:a|ont|possède|possèdent|détient|détiennent) (?:aussi )?(?:cet(?:te)?|ce|la même|le même) ${RIGHT}[\\s?.!]*$|^(?:qui[ée]n m[áa]s|qu[ée] otr[oa]s? \\p{L}+) (?:tienen?) (?:tambi[ée]n )?(?:es[ea]|est[ea]|el mismo|la misma) ${RIGHT}[\\s?.!]*$`,
  'iu',
);

const IS_POWER: ReadonlySet<string> = new Set(['power', 'resource']);

/**
 * "who else has that permission?" after those who have one and are something besides: all who have it, without those who were named.
 * undefined: the question before named none.
 */
export function askOthersWithThat(
  text: string,
  { understanding, shown, explained, doneTo = [] }: DialogueState,
): Query | undefined {
  const { query } = understanding;
  if (query === undefined || explained !== undefined || !OTHERS_WITH.test(text)) return undefined;
  const rights = query.named.filter(({ kind, not }) => (kind === 'role' || kind === 'permission') && not !== true);
  const powers = query.where.filter(({ attribute }) => IS_POWER.has(attribute));
  if (rights.length + powers.length === 0) return undefined;
  // The role's start is read from the role, not from the record of the grant.
  if (query.about === 'event') {
    const isRole = rights.length > 0 && rights.every(({ kind }) => kind === 'role');
    const named = [...rights, ...nameSubjects(doneTo).map((one) => ({ ...one, not: true as const }))];
    return isRole ? { about: 'role', table: 'role-assignments', where: [], named, form: 'who', unread: [] } : undefined;
  }
  const { about, table } = query;
  const others = nameSubjects(shown).map((one) => ({ ...one, not: true }));
  return { about, table, where: powers, named: [...rights, ...others], form: 'list', unread: [] };
}
