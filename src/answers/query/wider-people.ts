import type { Query } from '../../language/model/query.js';
import { asksOfAllPeople } from '../../language/model/wider-people.js';
import type { PhrasedAnswer } from './phrased-answer.js';

/** "which users are at risk?": where it is read only of those who hold a role, that is told first. Not where somebody is named or those before are meant. */
export function tellAdminsAlone(query: Query, question: string, phrased: PhrasedAnswer): PhrasedAnswer {
  const isWider = query.table === 'admins' && query.named.length === 0 && query.related === undefined;
  if (!isWider || !asksOfAllPeople(question)) return phrased;
  return { ...phrased, headline: `Admins only, as I do not read this for anybody else: ${phrased.headline}` };
}
