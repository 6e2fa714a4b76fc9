import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { TableReading } from './table-reading.js';
import type { TableVocabulary } from './table-vocabulary.js';

/** People as such are asked for: "how many people could take over everything?". */
const ASKS_FOR_PEOPLE =
  /^(?:and |so |¿)?\s*(?:how many|which|what|wie ?viele|welche|combien d[e'’] ?|quel(?:le)?s|cu[aá]nt[oa]s|qu[eé]) ?(?:\p{L}+ )?(?<people>people|persons?|humans?|individuals?|employees|colleagues|personen|leute|menschen|mitarbeiter|kollegen|personnes|gens|collaborateurs|personas|empleados)(?!\p{L})/iu;

const OF_PEOPLE: ReadonlySet<string> = new Set(['user', 'role', 'event']);

/**
 * A reading whose rows are no people and that asks to see none, where people are asked for: that word is then unread, so that apps are not
 * counted in their place.
 */
export function leavePeople(
  reading: TableReading,
  { table }: TableVocabulary,
  { plain, words }: QuestionMaterial,
): TableReading {
  const said = ASKS_FOR_PEOPLE.exec(plain)?.groups?.['people']?.toLowerCase();
  const { query, unreadAt } = reading;
  if (said === undefined || OF_PEOPLE.has(table.about) || table.single === true) return reading;
  const isShown = [...(query.show ?? []), ...query.where.map(({ attribute }) => attribute)].some((id) => {
    const attribute = table.attributes[id];
    return attribute?.type === 'subjects' && attribute.lookup === 'user';
  });
  const at = words.findIndex(({ text }) => text === said);
  if (isShown || at < 0 || unreadAt.includes(at)) return reading;
  return {
    ...reading,
    query: { ...query, unread: [...query.unread, said] },
    unreadAt: [...unreadAt, at].toSorted((a, b) => a - b),
    score: reading.score - 1.5,
  };
}
