import type { Query } from '../model/query.js';
import { splitWords } from '../question-tokenizer.js';
import type { RelationSplit } from './relation-split.js';

/** "owned by somebody who left" may be an attribute of its own, and all that is asked of the others may be such attributes. */
export function saysItself(
  alone: Query | undefined,
  joined: Query,
  { relation, judged, right, kind }: Pick<RelationSplit, 'relation' | 'judged' | 'right' | 'kind'>,
): boolean {
  // What the check of another kind took is not said by an attribute.
  if (alone?.table !== joined.table || alone.check !== joined.check) return false;
  const ofOthers = (joined.related ?? []).reduce((sum, { query }) => sum + countAsked(query), 0);
  // A record that names a role is about it, and was not made by whoever holds it.
  const isOfHolders = (joined.related ?? []).some(({ query }) => query.named.some(({ kind }) => kind === 'role'));
  if (isOfHolders && joined.about === 'event') return false;
  // "owned by somebody who is …": the clause is about that person, unless an attribute is called so as a whole.
  const [, somebody] = CLAUSE_OF_SOMEBODY.exec(right) ?? [];
  const isOfClause = somebody !== undefined || kind !== undefined;
  if (!judged && !isOfClause && ofOthers > 0 && countAsked(alone) >= countAsked(joined) + ofOthers) return true;
  const said = relation.split(' ');
  const telling = said.filter((word) => word.length > MOST_LETTERS_OF_SMALL && word !== 'whose');
  const saidOfOthers = splitWords(right).flatMap(({ text }) => (text.length > MOST_LETTERS_OF_SMALL ? [text] : []));
  return alone.where.some(({ words }) => {
    const whole = words.split(' ');
    // "owned by somebody" is said of them as well, and leaves what they are like.
    const isOfSomebody = somebody !== undefined && isSame(whole.at(-1), somebody);
    if (isOfSomebody || !telling.some((word) => words.includes(word))) return false;
    return whole.length > said.length || saidOfOthers.some((word) => word !== kind && whole.includes(word));
  });
}

const countAsked = ({ where, named, check }: Pick<Query, 'where' | 'named' | 'check'>): number =>
  where.length + named.length + (check === undefined ? 0 : 1);

/** "quelqu'un", and the same word as the tables have it. */
const isSame = (word: string | undefined, said: string): boolean =>
  word !== undefined && word === said.toLowerCase().replace(/[^\p{L}]/gu, '');

/** A person of whom a clause follows: "somebody who". */
const CLAUSE_OF_SOMEBODY =
  /^(?:an? |the |our |einer |des )?(users?|admins?|people|persons?|somebody|someone|anybody|anyone|employees?|colleagues?|accounts?|owners?|jemand(?:em|en)?|personen?|leuten?|benutzern?|quelqu['’]un|personnes?|gens|utilisateurs?|alguien|personas?|usuarios?|gente),? (?:who|that|whose|with|without|der|die|das|deren|dessen|mit|ohne|qui|dont|avec|sans|que|cuy[oa]s?|con|sin)(?!\p{L})/iu;

const MOST_LETTERS_OF_SMALL = 3;
