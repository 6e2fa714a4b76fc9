import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';

const EACH_EN = '(?:(?:each|all|both|every one)(?: of (?:them|these|those))?|they|them|these|those|everybody|everyone)';
const EACH_DE = '(?:(?:jede[rs]?|alle)(?: (?:von|unter) ihnen| davon)?|sie|die|diese)';
const EACH_FR = "(?:chacune?(?: d'(?:entre )?(?:eux|elles))?|tous|toutes|ils|elles|eux)";
const EACH_ES = '(?:cada un[oa](?: de ell[oa]s)?|todos|todas|ell[oa]s)';
const ROLE_EN = '(?:it|them|that|(?:that|this|the|their|his|her) roles?)';
const ROLE_DE = '(?:sie|die|das|es|(?:die|diese|ihre) rollen?)';
const ROLE_FR = '(?:(?:ce|le|leur|ces|les|leurs) rôles?)';
const ROLE_ES = '(?:(?:ese|el|este|su|los|esos|sus) (?:rol|roles))';

const pattern = (source: string): RegExp =>
  new LazyPattern(`^[¿\\s]*(?:(?:and|so|und|et|y) )?${source}[\\s?.!]*$`, 'iu');

const UNTIL: readonly RegExp[] = [
  pattern(
    `(?:until|till|up to) when (?:do|does|will|can) (?:${EACH_EN} )(?:still |all |each )?(?:hold|have|keep|retain) ${ROLE_EN}`,
  ),
  pattern(`when (?:do|does|will) ${EACH_EN} (?:each )?lose ${ROLE_EN}`),
  pattern(
    `bis wann (?:hat|haben|behält|behalten|besitzt|besitzen) ${EACH_DE}(?: (?:jeweils|noch|alle))*(?: ${ROLE_DE})?(?: noch)?`,
  ),
  pattern(`wann (?:verliert|verlieren) ${EACH_DE}(?: jeweils)? ${ROLE_DE}`),
  pattern(
    `jusqu'à quand (?:est-ce qu(?:e |'))?(?:${EACH_FR} )?(?:(?:l'|le |les )?(?:a|ont|garde|gardent|conserve|conservent))(?:-t)?(?:-(?:il|elle|ils|elles))?(?: ${EACH_FR})?(?: ${ROLE_FR})?`,
  ),
  pattern(
    `hasta cu[áa]ndo (?:(?:lo|la|los|las) )?(?:tienen?|conservan?|mantienen?)(?: ${EACH_ES})?(?: ${ROLE_ES})?(?: ${EACH_ES})?`,
  ),
];
const SINCE: readonly RegExp[] = [
  pattern(`since when (?:do|does|has|have) ${EACH_EN} (?:each |all |already )?(?:hold|held|have|had) ${ROLE_EN}`),
  pattern(`seit wann (?:hat|haben|besitzt|besitzen) ${EACH_DE}(?: (?:jeweils|schon|alle))*(?: ${ROLE_DE})?(?: schon)?`),
  pattern(
    `depuis quand (?:est-ce qu(?:e |'))?(?:${EACH_FR} )?(?:(?:l'|le |les )?(?:a|ont))(?:-t)?(?:-(?:il|elle|ils|elles))?(?: ${EACH_FR})?(?: ${ROLE_FR})?`,
  ),
  pattern(`desde cu[áa]ndo (?:(?:lo|la|los|las) )?tienen?(?: ${EACH_ES})?(?: ${ROLE_ES})?(?: ${EACH_ES})?`),
];

/**
 * "until when does each of them hold it?" after who holds a role: of the same assignments, and of no other role of theirs. undefined: another
 * question, or no such answer before.
 */
export function askTimeOfHeldRole(
  text: string,
  { understanding, shown, unanswered }: DialogueState,
): Query | undefined {
  const { query } = understanding;
  const isOfHolders = query?.table === 'role-assignments' && query.by === undefined && shown.length > 0;
  if (!isOfHolders || unanswered !== undefined) return undefined;
  const ends = UNTIL.some((one) => one.test(text));
  if (!ends && !SINCE.some((one) => one.test(text))) return undefined;
  const { about, table, where, named, related, check } = query;
  return {
    about,
    table,
    where,
    named,
    ...(related === undefined ? {} : { related }),
    ...(check === undefined ? {} : { check }),
    form: 'when',
    show: [ends ? 'endsAt' : 'startsAt'],
    unread: [],
  };
}
