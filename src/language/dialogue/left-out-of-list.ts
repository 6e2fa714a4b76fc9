import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { accentFree } from '../rewording/accent-free.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { isOfHolders } from './kind-of-holders.js';
import { readOpening } from './message-opening.js';
import { narrowQuery } from './query-edits.js';

const pattern = (source: string): RegExp => new LazyPattern(`^[¿\\s]*${accentFree(source)}[\\s.!?]*$`, 'iu');

const PLEASE = '(?:(?:and|but|now|please|ok|can you|could you|und|bitte|jetzt|et|maintenant|y|ahora),? )*';
const OFF_LIST = '(?: (?:of|from) (?:the|this|that) list| from (?:it|them|those|there))?';

/** "remove the ones that hold it through a group", in each language, and how the same is said without an order. */
const TAKE_OUT: readonly (readonly [said: RegExp, without: string])[] = [
  [
    pattern(
      `${PLEASE}(?:remove|drop|leave out|leave aside|take out|take away|cut(?: out)?|filter out|exclude|strip(?: out)?|discard|hide|skip|omit|ignore)${OFF_LIST} (?:all )?(?:of )?(?:those|the ones|the people|everyone|everybody|whoever|anyone) (?<rest>(?:that|who|which|whose|with|without|from|in) .{2,80}?)${OFF_LIST}`,
    ),
    'without those ',
  ],
  [
    pattern(`${PLEASE}(?:remove|take out|filter out|cut(?: out)?|hide) the (?<rest>[\\p{L}-]+(?: [\\p{L}-]+)? ones)`),
    'without the ',
  ],
  [
    pattern(
      `${PLEASE}(?:lass(?:e|t)?|nimm|nehmt|streiche?|entferne?|lösche?|wirf|blende?|filtere?) (?:bitte )?(?:alle|die(?:jenigen)?|jene)(?: (?:weg|raus|heraus|aus|hinaus))?,? (?<rest>(?:die|der|mit|ohne|aus|deren) .{2,80}?)(?:,? (?:weg|raus|heraus|aus|hinaus))?`,
    ),
    'ohne die, ',
  ],
  [
    pattern(`${PLEASE}(?:nimm|nehmt|wirf|streiche?) (?:bitte )?die (?<rest>\\p{L}+en)(?: (?:raus|heraus|weg|hinaus))?`),
    'ohne die ',
  ],
  [
    pattern(
      `${PLEASE}(?:enlève[rsz]?|retire[rsz]?|ôte[rsz]?|supprime[rsz]?|vire[rsz]?|exclus|excluez|exclure|écarte[rsz]?|sors|sortez|laisse[rz]?)(?:-moi)?(?: de côté)?(?: de (?:la|cette) liste)? (?:tous |toutes )?(?<rest>(?:ceux|celles) (?:qui|que|avec|sans|dont|des?|du) .{2,80}?)(?: de (?:la|cette) liste| de côté)?`,
    ),
    'sans ',
  ],
  [
    pattern(
      `${PLEASE}(?:enlève[rsz]?|retire[rsz]?|vire[rsz]?|exclus|excluez|écarte[rsz]?) (?<rest>les \\p{L}+(?:és|ées))(?: de (?:la|cette) liste)?`,
    ),
    'sans ',
  ],
  [
    pattern(
      `${PLEASE}(?:quita(?:r|me|d)?|saca(?:r|me|d)?|elimina(?:r|me|d)?|descarta(?:r|d)?|deja(?:r|d)? fuera|excluye|excluir|omite|omitir|ignora(?:r|d)?|borra(?:r|me|d)?)(?: de (?:la|esta|esa) lista)?(?: a)? (?:tod[oa]s )?(?<rest>(?:los|las|aquell[oa]s) (?:que|con|sin|de|cuy[oa]s?) .{2,80}?)(?: de (?:la|esta|esa) lista)?`,
    ),
    'sin ',
  ],
  [
    pattern(
      `${PLEASE}(?:quita(?:r|me|d)?|saca(?:r|me|d)?|descarta(?:r|d)?)(?: a)? (?<rest>(?:los|las) \\p{L}+(?:ad|id)[oa]s)(?: de (?:la|esta|esa) lista)?`,
    ),
    'sin ',
  ],
];

/** Guests are people of the tenant, and an order may be to remove them. */
const IS_THING = /(?:invité|invitad)/iu;

/**
 * "quita los que lo tienen por un grupo" behind a list: without those, for the ones of a list are no thing of the tenant. Without a list, and of
 * what is called by its kind, it is an order. undefined: it says no such thing.
 */
export function sayLeftOut(text: string, { understanding, shown, unanswered }: DialogueState): string | undefined {
  if (understanding.query === undefined || shown.length < 2 || unanswered !== undefined) return undefined;
  for (const [said, without] of TAKE_OUT) {
    const rest = said.exec(text)?.groups?.['rest'];
    if (rest !== undefined && !IS_THING.test(rest)) return `${without}${rest}`;
  }
  return undefined;
}

const LEAVES_OUT =
  /^(?<not>without|excluding|except(?: for)?|exclude|ohne|außer|sans|sauf|hors|sin|excepto|salvo) (?<what>\S.*)$/iu;
/** Not before a clause that says which ones are meant. */
const PARTS =
  /\s*,\s*(?!(?:die|der|deren|who|that|which|qui|que)(?!\p{L}))(?:(?:and|or|und|oder|et|ou|y|o|e) )?|\s+(?:and|or|und|oder|et|ou|y|o|e|nor|noch|ni|&)\s+/iu;
const AGAIN = /^(?:without|ohne|sans|sin|außer|sauf|except|excepto) /iu;

/**
 * "without the apps and the disabled account" behind a list: each part leaves out its own, by its kind and by its state, as the rows of the list
 * read it. undefined: it leaves out one thing alone, or a part is of nothing that these rows tell.
 */
export function leaveOutParts(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { move, rest } = readOpening(text);
  const { not, what } = (move === 'narrow' ? LEAVES_OUT.exec(rest.replace(/[\s.!?]+$/u, '')) : null)?.groups ?? {};
  const { query } = state.understanding;
  if (not === undefined || what === undefined || query === undefined || state.unanswered !== undefined)
    return undefined;
  const plain = what.replace(HELD_BY_CLAUSE, '$1');
  const parts = plain.split(PARTS).map((part) => part.replace(AGAIN, ''));
  if (parts.length < 2 && plain === what) return undefined;
  for (const before of queriesOf(query)) {
    const read = parts.map((part) => {
      const own = readWithEveryTable(`${not} ${part}`, context).find(({ table }) => table.id === before.table);
      return own !== undefined && own.unreadAt.length === 0 && own.query.where.length > 0 ? own.query : undefined;
    });
    if (read.every((one) => one !== undefined)) return read.reduce(narrowQuery, before);
  }
  return undefined;
}

/** "ohne die, die sie über eine Gruppe haben": what they hold, and no one who was spoken of. */
const HELD_BY_CLAUSE = /^(?:die|diejenigen|jene),? die (?:sie|es|ihn|das|die) (.{3,60}?) (?:haben|halten|besitzen)$/iu;

/** People who were asked for by a role are its holders, and apps may be among those. */
const queriesOf = (query: Query): readonly Query[] =>
  query.table !== 'role-assignments' && isOfHolders(query)
    ? [query, { about: 'role', table: 'role-assignments', where: [], named: query.named, form: query.form, unread: [] }]
    : [query];
