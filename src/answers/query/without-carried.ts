import { foldAccents } from '../../core/fold-accents.js';
import type { Query } from '../../language/model/query.js';
import type { QueryAnswer } from '../model/query-answer.js';
import type { KnownReading } from './known-reading.js';

/** What was shown is asked about, all of it or some: "did IT Admin make any of those?", "IT Admin en a-t-il créé ?". */
const OF_SHOWN =
  /(?<!\p{L})(?:those|these|them|any|davon|darunter|von (?:denen|diesen)|dieser|unter (?:denen|diesen)|d['’](?:entre|eux|elles)|parmi|en (?:a|ont)|certaine?s|aucune?|celles-(?:ci|là)|ceux-(?:ci|là)|alg[uú]n[oa]?s?|ning[uú]n[oa]?|(?:de|entre) (?:es[ao]s|est[ao]s|ell[ao]s))(?!\p{L})/iu;

/**
 * "and the one of IT Admin?" behind the rules of somebody else: none of what was shown is meant, but another of its kind. Where nothing of
 * what was shown has what the question itself names, it is asked without what it goes on from. undefined: that finds nothing either, or it is
 * expressly about what was shown.
 */
export async function askWithoutCarried(
  question: string,
  { asked, result }: KnownReading,
  ask: (query: Query) => Promise<QueryAnswer | undefined>,
): Promise<KnownReading | undefined> {
  const { answer } = result;
  const isNone = answer.subjects.length === 0 && answer.value !== true && result.notFound.length === 0;
  const said = foldAccents(question.toLowerCase());
  // Only what was shown has ids before it is looked for. What is left out is asked to be.
  const own = asked.named.filter(
    ({ words, ids, not }) => ids === undefined || not === true || said.includes(foldAccents(words.toLowerCase())),
  );
  // Of changes, those of somebody else may be about anything.
  if (!isNone || own.length === asked.named.length || asked.about === 'event' || OF_SHOWN.test(question))
    return undefined;
  const alone = { ...asked, named: own };
  const found = await ask(alone);
  if (found === undefined || found.answer.subjects.length === 0 || found.notFound.length > 0) return undefined;
  // Without a name of its own it would tell all that there are.
  return found.query.named.some(({ not }) => not !== true) ? { asked: alone, result: found } : undefined;
}
