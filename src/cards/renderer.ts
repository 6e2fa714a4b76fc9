import type { Answer } from '../core/answer.js';
import type { Instant } from '../core/instant.js';
import type { IntentWords } from '../core/question.js';
import {
  brokenData,
  clarifyData,
  declinedData,
  helpData,
  messageSummary,
  notBuiltData,
  refusedData,
  welcomeData,
  type Help,
  type Notice,
} from './message-data.js';
import { answerData, explainData, listData, reportSummary, type ReportView } from './report-data.js';
import { assertSound, cardBytes, LARGEST_CARD_BYTES } from './strict.js';
import { loadTemplates, type TemplateName } from './templates.js';

/** An Adaptive Card 1.5, and its first three lines in plain text for the notification and for screen readers. */
export interface RenderedCard {
  readonly card: object;
  readonly summary: string;
}

export interface RenderOptions {
  readonly now: Instant;
  /** A page of the whole list, from 1. Absent: the answer itself. */
  readonly page?: number;
  /** true: why it matters and how to fix it. */
  readonly explain?: boolean;
  /** IANA name of the reader's zone; UTC when absent. */
  readonly timeZone?: string;
}

export interface CardRenderer {
  /** Draws any answer. Whatever the tenant's texts are, it does not throw; it does for a bug of ours (see `assertSound`). */
  render(answer: Answer, options: RenderOptions): RenderedCard;
  /** What is said once when the bot is installed. */
  renderWelcome(): RenderedCard;
}

export interface CardRendererOptions {
  readonly words: IntentWords;
  /** Where the templates are; by default `adaptiveCards/` of this project. */
  readonly templateDir?: string;
}

/** How hard texts are cut, tried in turn until the card is small enough. */
const SCALES = [1, 0.5, 0.25, 0.1] as const;

/** Reads the templates and gives the only way to make a card. Throws when a template is missing or no JSON. */
export function createCardRenderer({ words, templateDir }: CardRendererOptions): CardRenderer {
  const expand = loadTemplates(templateDir);
  const bind = (name: TemplateName, data: object): object => {
    const card = expand(name, data);
    assertSound(card);
    return card;
  };
  const notice = (data: Notice): RenderedCard => ({ card: bind('notice', data), summary: messageSummary(data) });
  const help = (data: Help): RenderedCard => ({ card: bind('help', data), summary: messageSummary(data) });

  const report = (answer: Extract<Answer, { kind: 'report' }>, options: RenderOptions): RenderedCard => {
    const [name, draw] = shapeFor(answer, options);
    const view: ReportView = { ...options, report: answer.report, stored: answer.stored, scale: 1 };
    let card: unknown;
    for (const scale of SCALES) {
      card = expand(name, draw({ ...view, scale }));
      if (cardBytes(card) <= LARGEST_CARD_BYTES) break;
    }
    assertSound(card);
    return { card, summary: reportSummary(view) };
  };

  return {
    render(answer, options) {
      switch (answer.kind) {
        case 'report':
          return report(answer, options);
        case 'help':
          return help(helpData(words));
        case 'clarify':
          return notice(clarifyData(answer.question, answer.alternatives, words));
        case 'declined':
          return notice(declinedData(answer.question, words));
        case 'not-built':
          return notice(notBuiltData(answer.intent, words));
        case 'refused':
          return notice(refusedData(answer.reason));
        case 'broken':
          return notice(brokenData(answer.problemId));
      }
    },
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
