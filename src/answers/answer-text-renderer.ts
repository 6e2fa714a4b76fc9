import { asksOfAttacker } from '../language/model/incident-question.js';
import { describeDatabaseState } from '../core/database-problem.js';
import { EXAMPLE_PERSON } from '../core/example-person.js';
import type { Answer } from './model/answer.js';
import { describeGap, suggestGapRemedy } from '../core/gap-wording.js';
import { nounForCount } from '../core/plural-formatting.js';
import type { Intent } from '../language/model/intent-id.js';
import type { Understanding } from '../language/model/understanding.js';
import { describeUnreadBeside, leadWithAside, listWeighty } from './model/unread-wording.js';
import { answerToNoQuestion, describeReferenceProblem } from './model/reference-problem-wording.js';
import { openIncidentsInWords, type OpenIncidents } from './model/open-incident-wording.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { CHECKS } from './check-registry.js';
import { decisionsInWords } from './decisions-answer.js';
import { appChoiceInWords, appDossierInWords } from './app/app-dossier-text-renderer.js';
import { attackPathInWords } from './attack-path/attack-path-text-renderer.js';
import {
  explanationInWords,
  notUnderstoodInWords,
  unreadTopicInWords,
} from './explanation/explanation-text-renderer.js';
import { incidentInWords, incidentsInWords } from './incidents-text-renderer.js';
import { changesInWords, postureInWords } from './sweep/tenant-posture-text-renderer.js';
import { needsQuery } from './query/query-need.js';
import { queryAnswerInWords } from './query/query-text-renderer.js';
import { personChoiceInWords, personDossierInWords } from './person/person-dossier-text-renderer.js';

/** Makes tenant text safe for a terminal, which control, zero-width and bidirectional characters could manipulate. */
export function replaceUnprintable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}

/** Reports by their titles: an id says nothing to people. */
function clarifyInWords(alternatives: readonly Intent[]): string {
  const offered = alternatives.filter((one) => one !== 'none' && one !== 'help');
  const titles = offered.map((one) => CHECKS.get(one)?.title ?? one.replaceAll('-', ' '));
  if (titles.length === 0) return 'I am not sure what you ask: try other words.';
  return `Did you mean: ${titles.map((title) => `“${title}”`).join(', ')}? Ask for one of them, or in other words.`;
}

/** The answer as text: printed by the command line, and `text` in its `--json` output. */
export function answerInWords(answer: Answer): string {
  const [first = '', ...rest] = contentInWords(answer).split('\n');
  const { unused = [], besides = [] } = answer;
  const lead = LEADS.has(answer.kind) ? leadWithAside(first, listWeighty(unused).filter(isShort)) : first;
  const said = [...besides, ...describeUnreadBeside(lead, unused)];
  return [replaceUnprintable(lead), ...said.map(replaceUnprintable), ...rest].join('\n');
}

/** What tells the whole of something answers nothing of what it does not use. */
const LEADS: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>([
  'posture',
  'changes',
  'no-earlier-look',
  'dossier',
  'person',
  'incidents',
  'decisions',
]);

/** A statement around a question is told below, and how bad something is its page tells. */
const isShort = (words: string): boolean => words.split(' ').length <= MOST_WORDS_LEFT && !OF_SEVERITY.test(words);
const OF_SEVERITY =
  /^(?:critical|high|risky|dangerous|suspicious|kritisch|riskant|gefährlich|critique|dangereuse?|crítico|peligros[oa])$/u;
const MOST_WORDS_LEFT = 4;

function contentInWords(answer: Answer): string {
  switch (answer.kind) {
    case 'report':
      return reportInWords(answer.report);
    case 'query':
      return queryAnswerInWords(answer.result, answer.parameters.page).map(replaceUnprintable).join('\n');
    case 'posture':
      return tenantInWords(answer, postureInWords(answer.posture));
    case 'attack-path':
      return attackPathInWords(answer, answer.unused).map(replaceUnprintable).join('\n');
    case 'changes':
      return tenantInWords(answer, changesInWords(answer.changes));
    case 'no-earlier-look':
      return tenantInWords(answer, [
        ...(answer.logged ?? []),
        `There is nothing to compare with yet: the first look at this tenant was at ${answer.firstLook}.`,
      ]);
    case 'dossier':
      return appDossierInWords(answer.dossier).map(replaceUnprintable).join('\n');
    case 'person':
      return personDossierInWords(answer.dossier).map(replaceUnprintable).join('\n');
    case 'choose-person':
      return personChoiceInWords(answer.choice).map(replaceUnprintable).join('\n');
    case 'decisions':
      return decisionsInWords(answer).map(replaceUnprintable).join('\n');
    case 'choose-app':
      return appChoiceInWords(answer.choice).map(replaceUnprintable).join('\n');
    case 'explanation':
      return explanationInWords(answer.explanation).map(replaceUnprintable).join('\n');
    case 'help':
      return `Ask me about the admins, apps, mail flow and audit log of this tenant, e.g. "Which admins lack MFA?", or about one app or person: "tell me about ${EXAMPLE_PERSON}".`;
    case 'clarify':
      return clarifyInWords(answer.alternatives);
    case 'declined':
      return declinedInWords(answer);
    case 'incidents':
      return incidentsInWords(answer).map(replaceUnprintable).join('\n');
    case 'incident':
      return [...(answer.lead?.lines ?? []), ...incidentInWords(answer.record)].map(replaceUnprintable).join('\n');
    case 'subscriptions':
      return SUBSCRIBE_IN_CHAT;
    case 'refused':
      return 'You may not ask this here.';
    case 'database-down': {
      const { what, nextStep } = describeDatabaseState(answer.database);
      return `${what} ${nextStep}`;
    }
    case 'broken':
      return `Something broke on our side (${answer.problemId}). The log has the details under this id.`;
  }
}

/** An answer about the whole tenant, after the open incidents. */
function tenantInWords({ openIncidents }: { openIncidents?: OpenIncidents }, lines: readonly string[]): string {
  return [...openIncidentsInWords(openIncidents), ...lines].map(replaceUnprintable).join('\n');
}

function declinedInWords({ why, logged }: Pick<Extract<Answer, { kind: 'declined' }>, 'why' | 'logged'>): string {
  switch (why?.because) {
    case 'change':
      return 'I change nothing by chat. Nothing was done. Approvers keep or revoke an app on its card.';
    case 'not-read':
      return unreadTopicInWords(why.topic, logged).map(replaceUnprintable).join('\n');
    case 'follow-up':
      return replaceUnprintable(describeReferenceProblem(why.reference));
    case 'no-question':
      return answerToNoQuestion(why.dropped);
    case 'not-understood':
      return notUnderstoodInWords(why).map(replaceUnprintable).join('\n');
    default:
      return 'That is outside what I do. I read and report on admins, apps, mail flow and the audit log of this tenant.';
  }
}

const SUBSCRIBE_IN_CHAT = 'Alerts and reports belong to a chat or a channel: write this to the bot there.';

const INCIDENTS_IN_BOT =
  'Incidents are in the database of the bot, not read from the tenant: ask it in Teams. For files of audit records: npx warden replay FILE';

/** Where to get what only the running bot knows or can do; undefined: the command line can answer it, if only from the tenant. */
export function describeBotOnly(understanding: Understanding): string | undefined {
  if (asksOfAttacker(understanding.query)) return INCIDENTS_IN_BOT;
  if (needsQuery(understanding)) return undefined;
  switch (understanding.intent) {
    case 'decisions':
      return 'What was decided is in the database of the bot: npx warden decisions';
    case 'incidents':
      return INCIDENTS_IN_BOT;
    case 'subscribe':
      return SUBSCRIBE_IN_CHAT;
    default:
      return undefined;
  }
}

function reportInWords(report: CheckReport): string {
  const { result } = report;
  const lines = [report.headline];
  for (const finding of result.findings) {
    lines.push(`- ${finding.severity}: ${finding.title}`);
  }
  if (result.status === 'not-applicable') lines.push(result.why);
  lines.push(...report.notes);
  lines.push(...unseenLines(report));
  lines.push(
    `As of ${result.asOf}, ${result.examined} ${nounForCount(result.examined, report.examinedNoun)} examined.`,
  );
  return lines.map(replaceUnprintable).join('\n');
}

/** Each gap with its remedy. The headline of an unknown answer already names the first gap, so a single gap is not repeated. */
function unseenLines({ result: { status, gaps } }: CheckReport): readonly string[] {
  if (status === 'unknown' && gaps.length === 1) return gaps.flatMap((gap) => suggestGapRemedy(gap) ?? []);
  return gaps.map((gap) => {
    const remedy = suggestGapRemedy(gap);
    return `Not seen: ${describeGap(gap)}.${remedy === undefined ? '' : ` ${remedy}`}`;
  });
}
