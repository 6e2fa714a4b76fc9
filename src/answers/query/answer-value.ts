import type { CheckReport } from '../../checks/model/check-report.js';
import type { Query } from '../../language/model/query.js';
import type { DeclineReason } from '../../language/model/understanding.js';
import { toExplanationValue } from '../explanation/explanation-value.js';
import type { Answer } from '../model/answer.js';
import { summarizeAttackPath } from '../model/attack-path.js';
import { listWeighty } from '../model/unread-wording.js';
import type { AnswerValue } from '../model/query-answer.js';

/** The answer itself as data, whatever its kind. A contract (`answer` of `ask --json`). */
export function toAnswerValue(answer: Answer, query?: Query): AnswerValue {
  switch (answer.kind) {
    case 'query':
      return answer.result.answer;
    case 'report':
      return ofReport(answer.report, query);
    case 'clarify':
    case 'choose-app':
    case 'choose-person':
      return empty('clarify');
    case 'declined':
      return empty(declinedKind(answer.why));
    case 'refused':
      return empty('declined');
    case 'database-down':
    case 'broken':
    case 'no-earlier-look':
      return empty('unknown');
    case 'dossier':
      return {
        kind: dossierKind(query),
        value: answer.dossier.app.name,
        subjects: [{ kind: 'service-principal', id: answer.dossier.app.id, name: answer.dossier.app.name }],
        of: null,
      };
    case 'person':
      return {
        kind: dossierKind(query),
        value: answer.dossier.person.name,
        subjects: [{ kind: 'user', id: answer.dossier.person.id, name: answer.dossier.person.name }],
        of: null,
      };
    case 'attack-path':
      return summarizeAttackPath(answer.path, answer.asked, answer.unused);
    case 'incidents':
    case 'incident':
      return answer.lead === undefined ? empty('list') : { ...empty(answer.lead.kind), value: answer.lead.value };
    case 'posture':
    case 'changes':
    case 'decisions':
      return empty('list');
    case 'explanation':
      return toExplanationValue(answer.explanation);
    case 'subscriptions':
      return empty(answer.change.outcome === 'unclear' ? 'unknown' : 'explanation');
    case 'help':
      return empty('explanation');
  }
}

const empty = (kind: AnswerValue['kind']): AnswerValue => ({ kind, value: null, subjects: [], of: null });

/** "why is X critical?": its page begins with the reason. */
const dossierKind = (query: Query | undefined): AnswerValue['kind'] =>
  query?.form === 'why' ? 'explanation' : 'value';

/** Thanks are no question; "which one?" asks back. */
function declinedKind(why: DeclineReason | undefined): AnswerValue['kind'] {
  if (why?.because === 'no-question') return 'explanation';
  return why?.because === 'follow-up' && why.reference !== undefined ? 'clarify' : 'declined';
}

/** A check's report answers in the form of the question: its findings are the subjects. */
function ofReport({ result }: CheckReport, query: Query | undefined): AnswerValue {
  const subjects = [...new Map(result.findings.map(({ subject }) => [subject.id, subject])).values()];
  const of = result.examined;
  if (result.status === 'unknown') return { kind: 'unknown', value: null, subjects: [], of };
  const form = query === undefined || listWeighty(query.unread).length > 0 ? 'list' : query.form;
  if (form === 'count') return { kind: 'count', value: subjects.length, subjects, of };
  if (form === 'yes-no') return { kind: 'yes-no', value: subjects.length > 0, subjects, of };
  return { kind: 'list', value: subjects.length === 1 ? (subjects[0]?.name ?? null) : null, subjects, of };
}
