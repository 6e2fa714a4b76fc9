import type { Answer } from '../core/answer.js';
import type { Decision, OwnerQuestion } from '../core/decision.js';
import { appChoiceData } from './app-choice-data.js';
import { dossierData, dossierSummary } from './dossier-data.js';
import { personChoiceData } from './person-choice-data.js';
import { personData, personSummary } from './person-data.js';
import { changesData, changesSummary, noEarlierLookData } from './changes-data.js';
import { postureData, postureSummary } from './posture-data.js';
import type { Instant } from '../core/instant.js';
import type { IntentWords } from '../core/question.js';
import {
  brokenData,
  clarifyData,
  declinedData,
  helpData,
  messageSummary,
  notBuiltData,
  ownerThanksData,
  refusedData,
  welcomeData,
  type Help,
  type Notice,
} from './message-data.js';
import { answerData, explainData, listData, reportSummary, type ReportView } from './report-data.js';
import { READERS_CLOCK } from './clockface.js';
import { decisionsData, decisionsSummary } from './decisions-data.js';
import { decisionData, decisionSummary, ownerQuestionData } from './decision-data.js';
import { digestSummary, overviewData } from './digest-data.js';
import { createDrawing } from './drawing.js';
import { incidentData, incidentPageData, incidentSummary } from './incident-data.js';
import { subscriptionsData, subscriptionsSummary } from './subscriptions-data.js';
import type { TemplateName } from './templates.js';

/** An Adaptive Card 1.5, and its first three lines in plain text for the notification and for screen readers. */
export interface RenderedCard {
  readonly card: object;
  readonly summary: string;
}

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
  readonly words: IntentWords;
  /** Where the templates are; by default `adaptiveCards/` of this project. */
  readonly templateDir?: string;
}

/** Reads the templates and creates the renderer. Throws when a template is missing or no JSON. */
export function createCardRenderer({ words, templateDir }: CardRendererOptions): CardRenderer {
  const { bind, fitting } = createDrawing(templateDir);
  const notice = (data: Notice): RenderedCard => ({ card: bind('notice', data), summary: messageSummary(data) });
  const help = (data: Help): RenderedCard => ({ card: bind('help', data), summary: messageSummary(data) });

  const report = (answer: Extract<Answer, { kind: 'report' }>, options: RenderOptions): RenderedCard => {
    const [name, draw] = shapeFor(answer, options);
    const view: ReportView = { ...options, report: answer.report, stored: answer.stored, scale: 1 };
    return { card: fitting(name, (scale) => draw({ ...view, scale })), summary: reportSummary(view) };
  };

  return {
    render(answer, options) {
      switch (answer.kind) {
        case 'report':
          return report(answer, options);
        case 'posture':
          return {
            card: fitting('posture', (scale) => postureData({ ...answer, ...options, words, scale })),
            summary: postureSummary({ ...answer, words }),
          };
        case 'changes':
          return {
            card: fitting('changes', (scale) => changesData({ ...answer, ...options, words, scale })),
            summary: changesSummary({ ...answer, words }),
          };
        case 'no-earlier-look':
          return notice(noEarlierLookData(answer, words, options));
        case 'dossier':
          return {
            card: fitting('dossier', (scale) => dossierData({ ...answer, page: 1, ...options, scale })),
            summary: dossierSummary(answer),
          };
        case 'person':
          return {
            card: fitting('dossier', (scale) => personData({ ...answer, page: 1, ...options, scale })),
            summary: personSummary(answer),
          };
        case 'choose-person':
          return notice(personChoiceData(answer.choice));
        case 'choose-app':
          return notice(appChoiceData(answer.choice));
        case 'help':
          return help(helpData(words));
        case 'clarify':
          return notice(clarifyData(answer.question, answer.alternatives, words));
        case 'declined':
          return notice(declinedData(answer.question, answer.why, words));
        case 'incidents': {
          const draw = (scale: number) => overviewData(answer, words, { ...options, scale });
          return { card: fitting('digest', draw), summary: digestSummary(draw(1)) };
        }
        case 'incident': {
          const { page, timeZone } = options;
          const draw = (scale: number) =>
            page === undefined
              ? incidentData(answer.record, { timeZone, scale })
              : incidentPageData(answer.record, page, { timeZone, scale });
          return { card: fitting('incident', draw), summary: incidentSummary(answer.record, { timeZone }) };
        }
        case 'subscriptions':
          return {
            card: fitting('subscriptions', (scale) => subscriptionsData(answer.change, words, { ...options, scale })),
            summary: subscriptionsSummary(answer.change),
          };
        case 'decisions':
          return {
            card: fitting('digest', (scale) => decisionsData(answer, { ...options, scale })),
            summary: decisionsSummary(answer),
          };
        case 'not-built':
          return notice(notBuiltData(answer.intent, words));
        case 'refused':
          return notice(refusedData(answer.reason));
        case 'broken':
          return notice(brokenData(answer.problemId));
      }
    },
    renderDecision: (decision, options) => ({
      card: fitting('decision', (scale) => decisionData(decision, words, { ...options, clock: READERS_CLOCK, scale })),
      summary: decisionSummary(decision, options),
    }),
    renderOwnerQuestion: (decision, question, options) => {
      const draw = (scale: number) =>
        ownerQuestionData(decision, question, { ...options, clock: READERS_CLOCK, scale });
      const { title, headline } = draw(1);
      return { card: fitting('decision', draw), summary: [title, headline].join('\n') };
    },
    renderOwnerThanks: ({ app }) => notice(ownerThanksData(app.name)),
    renderWelcome: () => help(welcomeData(words)),
  };
}

function shapeFor(
  answer: Extract<Answer, { kind: 'report' }>,
  options: RenderOptions,
): readonly [TemplateName, (view: ReportView) => object] {
  if (options.explain === true) return ['explain', explainData];
  const { page } = options;
  if (page === undefined || answer.report.listing.rows.length === 0) return ['answer', answerData];
  return ['list', (view) => listData(view, page)];
}
