import type { Answer } from '../answers/model/answer.js';
import type { RenderedCard } from './model/rendered-card.js';
import type { Instant } from '../core/instant.js';
import type { Decision, OwnerQuestion } from '../decisions/model/decision.js';
import type { MicrosoftCloud } from '../m365/microsoft-clouds.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import { buildAttackPathData, formatAttackPathSummary } from './attack-path-card-data.js';
import { buildAppChoiceData } from './app-choice-card-data.js';
import {
  buildNoEarlierSweepData,
  buildPostureChangesData,
  formatPostureChangesSummary,
} from './posture-changes-card-data.js';
import { READER_TIME_FORMAT } from './card-time-format.js';
import { buildDecisionData, buildOwnerQuestionData, formatDecisionSummary } from './decision-card-data.js';
import { buildDecisionsOverviewData, formatDecisionsOverviewSummary } from './decisions-overview-card-data.js';
import { buildIncidentOverviewData, formatDigestSummary } from './incident-digest-card-data.js';
import { buildDossierData, formatDossierSummary } from './app-dossier-card-data.js';
import {
  buildExplanationData,
  buildUnreadTopicData,
  formatExplanationSummary,
  type ExplanationCard,
} from './explanation-card-data.js';
import { createTemplateCardFactory } from './template-card-factory.js';
import { buildIncidentData, buildIncidentPageData, formatIncidentSummary } from './incident-card-data.js';
import {
  buildBrokenData,
  buildDatabaseDownData,
  buildClarifyData,
  buildDeclinedData,
  buildHelpData,
  buildOwnerThanksData,
  buildRefusedData,
  buildWelcomeData,
  formatNoticeSummary,
  type Help,
  type Notice,
} from './notice-and-help-card-data.js';
import { buildQueryData, buildQueryExplainData, formatQuerySummary, type QueryView } from './query-card-data.js';
import { buildPersonChoiceData } from './person-choice-card-data.js';
import { buildPersonData, formatPersonSummary } from './person-card-data.js';
import { buildPostureData, formatPostureSummary } from './posture-card-data.js';
import {
  buildAnswerData,
  buildExplainData,
  buildListData,
  formatReportSummary,
  type ReportView,
} from './report-card-data.js';
import { addLinesBeside } from './lines-beside.js';
import { buildSubscriptionsData, formatSubscriptionsSummary } from './subscriptions-card-data.js';
import type { TemplateName } from './card-template-loader.js';

/** How to render an answer: page, explanation, time zone. */
export interface RenderOptions {
  readonly now: Instant;
  /** A page of the whole list, from 1. Absent: the answer itself. */
  readonly page?: number;
  /** true: why it matters and how to fix it. */
  readonly explain?: boolean;
  /** IANA name of the reader's zone; UTC when absent. */
  readonly timeZone?: string;
}

/** Renders answers, decisions and messages as Adaptive Cards. */
export interface CardRenderer {
  /** Renders any answer. Never throws because of tenant text, only for a bug of ours (see `assertCardSound`). */
  render(answer: Answer, options: RenderOptions): RenderedCard;
  /** A decision on an app in any state; the same for every reader. Does not throw, like {@link render}. */
  renderDecision(decision: Decision, options: Pick<RenderOptions, 'now'>): RenderedCard;
  /** The question to an owner in a personal chat. */
  renderOwnerQuestion(decision: Decision, question: OwnerQuestion, options: Pick<RenderOptions, 'now'>): RenderedCard;
  /** Replaces the question once answered. */
  renderOwnerThanks(decision: Decision): RenderedCard;
  /** The message sent once when the bot is installed. */
  renderWelcome(): RenderedCard;
}

/** What the renderer is built from. */
export interface CardRendererOptions {
  readonly words: IntentWordings;
  /** Where the templates are; by default `adaptiveCards/` of this project. */
  readonly templateDir?: string;
  /** The cloud whose portals the links lead to; absent: the worldwide one. */
  readonly cloud?: Pick<MicrosoftCloud, 'portals'>;
}

/** Reads the templates and creates the renderer. Throws when a template is missing or no JSON. */
export function createCardRenderer({ words, templateDir, cloud }: CardRendererOptions): CardRenderer {
  const { bind, fitting } = createTemplateCardFactory(templateDir, cloud);
  const notice = (data: Notice): RenderedCard => ({ card: bind('notice', data), summary: formatNoticeSummary(data) });
  const explanation = (data: ExplanationCard): RenderedCard => ({
    card: bind('explanation', data),
    summary: formatExplanationSummary(data),
  });
  const help = (data: Help): RenderedCard => ({ card: bind('help', data), summary: formatNoticeSummary(data) });

  const report = (answer: Extract<Answer, { kind: 'report' }>, options: RenderOptions): RenderedCard => {
    const [name, draw] = shapeFor(answer, options);
    const view: ReportView = { ...options, report: answer.report, stored: answer.stored, scale: 1 };
    return { card: fitting(name, (scale) => draw({ ...view, scale })), summary: formatReportSummary(view) };
  };

  const query = (view: QueryView, explain: boolean): RenderedCard => {
    const summary = formatQuerySummary(view);
    const why = (scale: number) => (explain ? buildQueryExplainData({ ...view, scale }) : undefined);
    return why(1) === undefined
      ? { card: fitting('answer', (scale) => buildQueryData({ ...view, scale })), summary }
      : { card: fitting('explain', (scale) => why(scale) ?? {}), summary };
  };

  const draw = (answer: Answer, options: RenderOptions): RenderedCard => {
    switch (answer.kind) {
      case 'report':
        return report(answer, options);
      case 'query':
        return query({ ...options, answer, scale: 1 }, options.explain === true);
      case 'posture':
        return {
          card: fitting('posture', (scale) => buildPostureData({ ...answer, ...options, words, scale })),
          summary: formatPostureSummary({ ...answer, words }),
        };
      case 'attack-path':
        return {
          card: fitting('attack-path', (scale) => buildAttackPathData({ ...answer, ...options, words, scale })),
          summary: formatAttackPathSummary({ ...answer, words }),
        };
      case 'changes':
        return {
          card: fitting('changes', (scale) => buildPostureChangesData({ ...answer, ...options, words, scale })),
          summary: formatPostureChangesSummary({ ...answer, words }),
        };
      case 'no-earlier-look':
        return notice(buildNoEarlierSweepData(answer, words, options));
      case 'dossier':
        return {
          card: fitting('dossier', (scale) => buildDossierData({ ...answer, page: 1, ...options, scale })),
          summary: formatDossierSummary(answer),
        };
      case 'person':
        return {
          card: fitting('dossier', (scale) => buildPersonData({ ...answer, page: 1, ...options, scale })),
          summary: formatPersonSummary(answer),
        };
      case 'choose-person':
        return notice(buildPersonChoiceData(answer.choice));
      case 'choose-app':
        return notice(buildAppChoiceData(answer.choice));
      case 'help':
        return help(buildHelpData(words));
      case 'clarify':
        return notice(buildClarifyData(answer.question, answer.alternatives, words));
      case 'declined':
        return answer.why?.because === 'not-read'
          ? explanation(buildUnreadTopicData(answer.question, answer.why.topic, words, answer.logged))
          : notice(buildDeclinedData(answer.question, answer.why, words));
      case 'explanation':
        return explanation(buildExplanationData(answer.explanation));
      case 'incidents': {
        const draw = (scale: number) => buildIncidentOverviewData(answer, words, { ...options, scale });
        return { card: fitting('digest', draw), summary: formatDigestSummary(draw(1)) };
      }
      case 'incident': {
        const { page, timeZone } = options;
        const draw = (scale: number) =>
          page === undefined
            ? buildIncidentData(answer.record, { timeZone, scale }, answer.lead)
            : buildIncidentPageData(answer.record, page, { timeZone, scale });
        return { card: fitting('incident', draw), summary: formatIncidentSummary(answer.record, { timeZone }) };
      }
      case 'subscriptions':
        return {
          card: fitting('subscriptions', (scale) =>
            buildSubscriptionsData(answer.change, words, { ...options, scale }),
          ),
          summary: formatSubscriptionsSummary(answer.change),
        };
      case 'decisions':
        return {
          card: fitting('digest', (scale) => buildDecisionsOverviewData(answer, { ...options, scale })),
          summary: formatDecisionsOverviewSummary(answer),
        };
      case 'refused':
        return notice(buildRefusedData(answer.reason));
      case 'database-down':
        return notice(buildDatabaseDownData(answer.database));
      case 'broken':
        return notice(buildBrokenData(answer.problemId));
    }
  };

  return {
    render: (answer, options) => addLinesBeside(draw(answer, options), answer, options.timeZone),
    renderDecision: (decision, options) => ({
      card: fitting('decision', (scale) =>
        buildDecisionData(decision, words, { ...options, clock: READER_TIME_FORMAT, scale }),
      ),
      summary: formatDecisionSummary(decision, options),
    }),
    renderOwnerQuestion: (decision, question, options) => {
      const draw = (scale: number) =>
        buildOwnerQuestionData(decision, question, { ...options, clock: READER_TIME_FORMAT, scale });
      const { title, headline } = draw(1);
      return { card: fitting('decision', draw), summary: [title, headline].join('\n') };
    },
    renderOwnerThanks: ({ app }) => notice(buildOwnerThanksData(app.name)),
    renderWelcome: () => help(buildWelcomeData(words)),
  };
}

function shapeFor(
  answer: Extract<Answer, { kind: 'report' }>,
  options: RenderOptions,
): readonly [TemplateName, (view: ReportView) => object] {
  if (options.explain === true) return ['explain', buildExplainData];
  const { page } = options;
  if (page === undefined || answer.report.listing.rows.length === 0) return ['answer', buildAnswerData];
  return ['list', (view) => buildListData(view, page)];
}
