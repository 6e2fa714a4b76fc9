import { formatList } from '../../core/sentence-formatting.js';
import { distinctSubjects } from '../../core/subject.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** "how many people …", "combien de comptes …": those who hold something are counted, whatever each holds. */
const COUNTS_HOLDERS =
  /(?<!\p{L})(?:how many|number of|count(?: of)?|wie ?viele|anzahl(?: der)?|combien (?:de |d')|nombre (?:de |d')|cu[áa]nt[oa]s|número de) ?(?:(?:different|distinct|of (?:our|the)|our|the|all|enabled|disabled|active|other|real|verschiedene|unserer?|aktive|nos|nuestr[oa]s) )*(?:people|persons?|users?|admins?|administrators?|accounts?|guests?|humans?|employees|colleagues|apps?|applications?|service principals?|leute|personen|menschen|benutzer|nutzer|konten|gäste|anwendungen|personnes?|utilisateurs?|comptes?|invités|applis?|personas?|usuarios?|cuentas?|invitados|aplicaciones)(?!\p{L})/iu;

/**
 * "how many people have a role?": whoever holds several roles is one. undefined: assignments are counted, or everybody holds one.
 * `sentence`: what is said of the assignments.
 */
export function countHolders(
  { table: { about }, question }: QueryMaterial,
  { population }: MatchedRows,
  subjects: PhrasedAnswer['answer']['subjects'],
  sentence: string,
): Pick<PhrasedAnswer, 'answer' | 'headline'> | undefined {
  if ((about !== 'role' && about !== 'group') || !COUNTS_HOLDERS.test(question)) return undefined;
  const holders = distinctSubjects(subjects);
  if (holders.length === subjects.length) return undefined;
  const names = formatList(
    holders.map(({ name }) => name),
    MOST_NAMES,
  );
  return {
    answer: { kind: 'count', value: holders.length, subjects: holders, of: population.length },
    headline: `${holders.length}: ${names}; ${sentence}`,
  };
}
