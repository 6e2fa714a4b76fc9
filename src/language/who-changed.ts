import type { CheckId } from '../checks/model/check-id.js';
import { LazyPattern } from '../core/lazy-pattern.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { isGivenName } from './given-names.js';
import { SUBJECT_TABLES } from '../subjects/lib/subject-table-registry.js';
import type { Query } from './model/query.js';
import type { Understanding } from './model/understanding.js';
import type { QuestionMaterial } from './parameters/question-parameters.js';

const SOMEBODY =
  /(?<!\p{L})(?:who|anyone|anybody|somebody|someone|wer|jemand|qui|quelqu'un|qui[eé]n|alguien)(?!\p{L})/iu;

/**
 * "did anyone change anything yesterday?", "when did Sven change his password?": the log tells what people did; a comparison of two looks
 * does not.
 */
export const asksWhoChanged = (
  { text }: Pick<QuestionMaterial, 'text'>,
  { about, period, named, form }: Query,
): boolean =>
  about === 'event' && ((period !== undefined && SOMEBODY.test(text)) || (named.length > 0 && form === 'when'));

const CHANGED = '(?:changed|edited|modified|updated|touched)';
/** Not of one thing: of anything, of what was spoken of, or of all there is. */
const NO_ONE_THING =
  '(?!any|some|every|nothing|what|it |that |(?:the |our |this |my )?(?:tenant|system|environment|apps?|admins?|rules?|connectors?|policies|posture)(?!\\p{L}))';
/** What the log tells of otherwise, or what is not read. */
const NO_RULE = '(?<!\\p{L})(?:mailbox(?:es)?|passwords?|methods?|groups?|members?|settings?|accounts?)(?!\\p{L})';
/** "last change of Finance copies", "who changed Finance copies?". */
const LAST_CHANGE_OF: readonly RegExp[] = [
  new LazyPattern(
    `(?<!\\p{L})(?:last|latest|most recent) (?:changes?|modifications?|edit(?:or)?s?|updates?)(?!\\p{L}).{0,40}? (?:of|to|on) ${NO_ONE_THING}`,
    'iu',
  ),
  new LazyPattern(`^(?:and )?when (?:was|has|had) ${NO_ONE_THING}.{2,60}? (?:been )?last ${CHANGED}`, 'iu'),
  new LazyPattern(
    `^(?:and |so |but )?who (?:(?:has|had) )?(?:last )?${CHANGED} ${NO_ONE_THING}(?![^?]*${NO_RULE}).{0,60}\\p{L}`,
    'iu',
  ),
  /(?<!\p{L})letzte[rn]? (?:änderung|bearbeiter\p{L}*)(?!\p{L}).{0,40}? (?:von|an|am) /iu,
  /(?<!\p{L})(?:dernière|dernier) (?:modification|auteur|changement)(?!\p{L}).{0,40}? (?:de|du|à) /iu,
  /(?<!\p{L})últim[oa] (?:cambio|modificación|editor)(?!\p{L}).{0,40}? (?:de|en) /iu,
];

const TELLS_LAST_CHANGE: ReadonlySet<string> = new Set(['changedAt', 'changedBy']);

/**
 * "last change and last editor of Finance copies": the reading that tells it of one thing, which the words that are left may name, under the
 * check of its table. undefined: it is asked of no one thing.
 */
export function takeLastChangeOfOne(
  { text }: Pick<QuestionMaterial, 'text'>,
  readings: readonly Query[],
): { readonly intent: CheckId; readonly query: Query; readonly otherQueries: readonly Query[] } | undefined {
  if (!LAST_CHANGE_OF.some((one) => one.test(text))) return undefined;
  const query = readings.find(
    ({ about, show = [], unread, named }) =>
      about !== 'event' && unread.length + named.length > 0 && show.some((id) => TELLS_LAST_CHANGE.has(id)),
  );
  const intent = SUBJECT_TABLES.find(({ id }) => id === query?.table)?.checks[0];
  if (query === undefined || intent === undefined) return undefined;
  return { intent, query, otherQueries: readings.slice(1).filter((one) => one !== query) };
}

/**
 * Whom a question names that says "change" and asks for no change of the log: "can Chloé change the users of Lyon?". What changed in the
 * tenant is no answer to it. Nothing in what is given: something is named that nobody is called. undefined: it names nothing.
 */
export function findWhoIsMeant({
  query,
  tractable,
}: Pick<Understanding, 'query' | 'tractable'>): { readonly person?: string } | undefined {
  if (query === undefined || tractable === true || query.about === 'event') return undefined;
  const named = query.named.filter(({ guess, proper }) => guess !== true || proper === true);
  if (named.length === 0) return undefined;
  const person = named.find(({ kind, words }) => kind === 'user' || isGivenName(words.split(' ')[0] ?? ''));
  return omitUndefined({ person: person?.words });
}
