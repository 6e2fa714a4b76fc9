import { type Instant, tryInstant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Subject } from '../../core/subject.js';
import type { AnsweredSubjects } from '../../language/model/dialogue-state.js';
import { ADDRESS_ATTRIBUTES } from '../../language/model/left-question.js';
import type { Query } from '../../language/model/query.js';
import type { Understanding } from '../../language/model/understanding.js';
import type { IncidentRecord } from '../../incidents/model/incident.js';
import type { Answer } from '../model/answer.js';
import { toAnswerValue } from '../query/answer-value.js';
import { listIncidentSubjects } from './incident-subjects.js';

/** What an answer leaves to be remembered; undefined: nothing, and what was remembered before stays. */
export function listAnsweredSubjects(answer: Answer, understanding: Understanding): AnsweredSubjects | undefined {
  switch (answer.kind) {
    case 'query': {
      const { query, values, otherValues = [], holders = [], counted, mentioned, listing } = answer.result;
      const { beside = [], doneTo = [], roles, moment, address } = answer.result;
      const { subjects, kind } = answer.result.answer;
      const listed = listing.rows.map(({ subject }) => subject);
      // Rows of which nothing is known are not spoken of: those of whom it was asked are.
      if (kind === 'unknown' && understanding.followsUp === true)
        return {
          understanding: { ...understanding, query },
          subjects: [],
          values: [],
          mentioned: [],
          rows: 0,
          isUnknown: true,
        };
      const shown = counted ?? (kind === 'list' || subjects.length > 0 ? subjects : listed);
      return {
        understanding: { ...understanding, query },
        subjects: distinct(shown),
        values,
        otherValues,
        rowSubjects: counted ?? distinct(listed),
        holders,
        beside,
        doneTo,
        ...tellAddress(query, address ?? answer.result.answer.value),
        ...omitUndefined({ moment: momentIn(answer.result.answer.value) ?? moment, roles }),
        mentioned,
        rows: listing.rows.length,
      };
    }
    case 'report': {
      const { subjects } = toAnswerValue(answer, understanding.query);
      return {
        understanding,
        subjects: distinct(subjects),
        values: [],
        mentioned: [],
        rows: answer.report.listing.rows.length,
      };
    }
    case 'dossier':
    case 'person':
      return ofPage(understanding, toAnswerValue(answer).subjects);
    case 'explanation': {
      const { people = [], subjects: told } = answer.explanation;
      const terms = told.map(({ id, name }): Subject => ({ kind: 'term', id, name }));
      const subjects = people.length > 0 ? people : terms;
      return { understanding, subjects, values: [], mentioned: [], rows: 0 };
    }
    case 'changes':
    case 'no-earlier-look':
      // What changed between two looks was answered, and not the query.
      return { understanding: withoutQuery(understanding), subjects: [], values: [], mentioned: [], rows: 0 };
    case 'incidents':
      return ofIncidents(answer.incidents, understanding);
    case 'incident':
      return ofIncidents([answer.record], understanding);
    case 'attack-path':
    case 'posture':
    case 'decisions':
      return { understanding, subjects: [], values: [], mentioned: [], rows: 0 };
    case 'choose-app':
    case 'choose-person':
    case 'subscriptions':
    case 'help':
    case 'clarify':
    case 'declined':
    case 'refused':
    case 'database-down':
    case 'broken':
      return undefined;
  }
}

/** The page of one was told, and not what a table of something else, such as its permissions, would have answered. */
const ofPage = (understanding: Understanding, subjects: readonly Subject[]): AnsweredSubjects => {
  const { query } = understanding;
  const isOfOther = query !== undefined && subjects.every(({ kind }) => kind !== query.about);
  const told = isOfOther ? withoutQuery(understanding) : understanding;
  return { understanding: told, subjects, values: [], mentioned: [], rows: 0 };
};

/** The story was told, and not what a table would have answered. */
const ofIncidents = (records: readonly IncidentRecord[], understanding: Understanding): AnsweredSubjects => ({
  ...listIncidentSubjects(records),
  understanding: asOfIncident(withoutQuery(understanding)),
  values: [],
  mentioned: [],
  rows: 0,
});

/** "how do I get rid of X?" was answered of an incident that has X. */
const asOfIncident = ({ inIncident, ...understanding }: Understanding): Understanding =>
  inIncident === undefined ? understanding : { ...understanding, intent: 'incidents', ofIncident: inIncident };

const withoutQuery = ({ query: _query, otherQueries: _others, ...understanding }: Understanding): Understanding =>
  understanding;

/** Whether a question got no answer. Thanks ask nothing, and of a follow-up that cannot be followed it was said why: a name may come next. */
export function isUnanswered(answer: Answer, { intent, confidence }: Understanding): boolean {
  // Help is what is answered where hardly anything is understood.
  if (answer.kind === 'help') return intent !== 'help' || confidence < SURELY_HELP;
  // Asked back, the older answer is none to this question either.
  if (HAS_NO_ANSWER.has(answer.kind)) return true;
  if (answer.kind !== 'declined') return false;
  // "from where?" of those who were listed: that this is not read is an answer about them, and they stay.
  if (answer.why?.because === 'not-read' && isElliptic(answer.question)) return false;
  // What was spoken of is forgotten.
  if (answer.why?.because === 'no-question') return answer.why.dropped === 'start-over';
  return answer.why?.because !== 'follow-up';
}

/** So few words only go on from an answer. */
const isElliptic = (question: string): boolean => question.trim().split(/\s+/u).length <= MOST_WORDS_OF_ELLIPSIS;
const MOST_WORDS_OF_ELLIPSIS = 3;

/** Below this nobody asked for help. */
const SURELY_HELP = 0.8;

const HAS_NO_ANSWER: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>([
  'choose-app',
  'choose-person',
  'clarify',
  'refused',
  'database-down',
  'broken',
]);

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()];
}

/** The value of an answer that tells more than an address is another one: the name of the rule that was made from there. */
const tellAddress = ({ show = [] }: Query, told: unknown): Pick<AnsweredSubjects, 'address'> =>
  show.some((id) => ADDRESS_ATTRIBUTES.has(id)) && typeof told === 'string' && IS_ADDRESS.test(told)
    ? { address: told }
    : {};
const IS_ADDRESS = /^[\da-f]*[.:][\da-f.:]+$/iu;

const momentIn = (value: unknown): Instant | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? tryInstant(value) : undefined;
