import { LazyPattern } from '../../core/lazy-pattern.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';

const TOO = '(?:too|as well|also|please|auch|bitte|aussi|también|por favor)';
const ONES =
  '(?:ones?|accounts?|apps?|people|users?|admins?|rules?|relationships?|partners?|secrets?|konten|beziehungen|comptes?|relations?|cuentas?|relaciones)';
const LEFT_OUT =
  '(?:disabled|blocked|deactivated|inactive|switched[- ]off|expired|ended|terminated|over|former|old|deaktivierte[nrs]?|gesperrte[nrs]?|abgelaufene[nrs]?|beendete[nrs]?|désactivée?s?|bloquée?s?|expirée?s?|terminée?s?|deshabilitad[oa]s?|desactivad[oa]s?|caducad[oa]s?|terminad[oa]s?)';
const INCLUDE =
  '(?:(?:and |but |also |now |please |all of them,? |und |et |y )*(?:includ(?:e|ing)|incl\\.?|with|counting|count|plus|add|(?:also|now) (?:show(?: me)?|list)|if you count|and if you count|what if you count|also show|auch|inklusive|mit|y compris|en incluant|avec|incluye|incluyendo|con|también|aussi)(?: also| too| auch| aussi| también)?)';

/** "disabled ones too", "include the expired ones", "y compris les comptes désactivés": those that were left out, with the others. */
const WIDENS: readonly RegExp[] = [
  new LazyPattern(
    `^${INCLUDE} (?:the |those |die |les |ceux qui (?:sont|ont) |celles qui (?:sont|ont) |las? |los |all (?:the )?)?(?:${ONES} )?(?:that are |which are |who are |das |que están )?${LEFT_OUT}(?: ${ONES})?(?:,? ${TOO})*[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^(?:and |also |und |et |y )*(?:the |die |les |los |las )?${LEFT_OUT}(?: ${ONES})?,? ${TOO}[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^(?:also|auch|aussi|también) (?:the |die |les |los |las )?${LEFT_OUT}(?: ${ONES})?(?:,? ${TOO})*[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(`^(?:and |also )?(?:show |list )?(?:the )?${ONES} that are ${LEFT_OUT},? ${TOO}[\\s?.!]*$`, 'iu'),
];

/**
 * The query before with those that it leaves out unless they are asked for: disabled accounts, relationships that are over. undefined: the
 * message says no such thing, or the query leaves nobody out.
 */
export function askWithThoseLeftOut(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !WIDENS.some((pattern) => pattern.test(text.replace(/^[¿¡\s]+/, '')))) return undefined;
  const table = SUBJECT_TABLES.find(({ id }) => id === query.table);
  const left = table?.defaults?.find(
    ({ attribute, absent }) => absent !== true && (attribute === 'enabled' || attribute === 'state'),
  );
  if (left === undefined || query.where.some(({ attribute }) => attribute === left.attribute)) return undefined;
  const group = 1 + Math.max(0, ...query.where.map((one) => one.group ?? 0));
  const { attribute, value } = left;
  const either: readonly QueryCondition[] =
    typeof value === 'boolean'
      ? [
          { attribute, op: 'is', value, words: '', group },
          { attribute, op: 'is', value: !value, words: '', group },
        ]
      : [
          { attribute, op: 'is', value, words: '', group },
          { attribute, op: 'is-not', value, words: '', group },
        ];
  return { ...query, where: [...query.where, ...either], form: query.form === 'count' ? 'count' : 'list' };
}

const NON_ADMINS =
  /^(?:(?:and|what about|how about|same for|und|et|y|what's with),? )*(?:(?:for |parmi |bei )?(?:the |those |ordinary |normal |other )?(?:(?:users?|people|accounts?|ceux|celles|benutzer|konten|utilisateurs|los|las|usuarios|cuentas|personas),? )?(?:(?:who|that|which|die|qui|que) )?(?:(?:are|is) ?(?:not|n['’]t)(?: an?)? admin\p{L}*|aren['’]t admin\p{L}*|(?:keine?|nicht) admin\p{L}*(?: sind)?|ne sont pas (?:des )?admin\p{L}*|no son admin\p{L}*|without (?:an? )?(?:admin |directory )?roles?|with no (?:admin )?roles?)|non-?admins?|non-?administrators?|ordinary users?|normal users?|(?:ein|die )?normale benutzer|les utilisateurs normaux|usuarios normales)[\s?.!]*$/iu;

/** "and non-admins?" after a question about admins: the same of everybody who holds no role. undefined: it says no such thing. */
export function askOfNonAdmins(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  const isOfPeople = query?.table === 'admins' || query?.table === 'users';
  if (!isOfPeople || !NON_ADMINS.test(text.replace(/^[¿¡\s]+/, ''))) return undefined;
  const users = SUBJECT_TABLES.find(({ widens }) => widens?.table === 'admins');
  const known = query.where.filter(
    ({ attribute }) => attribute !== 'privileged' && Object.hasOwn(users?.attributes ?? {}, attribute),
  );
  const asked = query.where.filter(({ attribute }) => attribute !== 'privileged');
  // What only admins are asked for is not known of others.
  if (users === undefined || known.length < asked.length || query.check !== undefined) return undefined;
  const noRole: QueryCondition = { attribute: 'privileged', op: 'is', value: false, words: '' };
  const named = query.named.filter(({ kind }) => kind !== 'role' && kind !== 'user');
  return { ...query, table: users.id, about: users.about, where: [...known, noRole], named };
}
