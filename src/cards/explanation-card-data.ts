import type { Explanation } from '../answers/model/explanation.js';
import { describeTopicLog, listTopicLogLines, type TopicLog, type UnreadLog } from '../answers/model/topic-log.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import type { UnreadTopic } from '../language/model/understanding.js';
import { createAskButton, createButton, type Button } from './card-buttons.js';
import { escapeMarkdown, sanitizeToString } from './tenant-text-sanitizer.js';

interface Link {
  readonly title: string;
  readonly url: string;
}

/** Template data of `explanation.json`: an answer in a sentence, what belongs to it, steps, pages, and what to ask next. */
export interface ExplanationCard {
  readonly title: string;
  /** What was asked, word by word; empty or one. */
  readonly quotes: readonly { readonly text: string }[];
  readonly headline: string;
  readonly steps: readonly { readonly number: string; readonly text: string; readonly links: readonly Link[] }[];
  readonly paragraphs: readonly { readonly text: string }[];
  /** Empty or one. */
  readonly linkRows: readonly { readonly links: readonly Link[] }[];
  /** Empty or one. */
  readonly groups: readonly {
    readonly titles: readonly { readonly text: string }[];
    readonly buttons: readonly Button[];
  }[];
}

const LONGEST_TITLE = 60;
const LONGEST_PARAGRAPH = 600;
const MOST_STEPS = 8;

/** Template data of an explanation. An unknown term is a person's own text: it is made harmless like any. */
export function buildExplanationData(explanation: Explanation): ExplanationCard {
  const { title, headline, paragraphs, steps, links, asks } = explanation;
  return {
    title: escapeMarkdown(sanitizeToString(title, LONGEST_TITLE)),
    quotes: [],
    headline: sanitizeToString(headline, LONGEST_PARAGRAPH),
    steps: steps.slice(0, MOST_STEPS).map(({ text, url }, at) => ({
      number: `${at + 1}.`,
      text: sanitizeToString(text, LONGEST_PARAGRAPH),
      links: url === undefined ? [] : [{ title: 'Open the page', url }],
    })),
    paragraphs: paragraphs.map((text) => ({ text: sanitizeToString(text, LONGEST_PARAGRAPH) })),
    linkRows: linkRows(links),
    groups: askNext(
      asks.map((ask) =>
        createButton(sanitizeToString(ask.title, 40), { verb: 'ask', data: { question: ask.question } }),
      ),
    ),
  };
}

/** Template data of the answer to a question about what is not read: what the log holds of it, where to look, and the nearest report. */
export function buildUnreadTopicData(
  question: string,
  topic: UnreadTopic,
  words: IntentWordings,
  logged?: TopicLog | UnreadLog,
): ExplanationCard {
  const asked = sanitizeToString(question, 200);
  return {
    title: 'I do not read this',
    quotes: asked === '' ? [] : [{ text: `“${asked}”` }],
    headline: `I do not read ${topic.name}.`,
    steps: [],
    paragraphs: [
      ...(logged === undefined || 'unread' in logged ? [] : [describeTopicLog(logged)]),
      ...(logged === undefined ? [] : listTopicLogLines(logged)),
      `${logged === undefined || 'unread' in logged ? 'Look at' : 'How things stand'}: ${topic.page.title}.`,
    ].map((text) => ({ text: sanitizeToString(text, LONGEST_PARAGRAPH) })),
    linkRows: linkRows([{ title: 'Open the page', url: topic.page.url }]),
    groups: askNext([createAskButton(topic.nearest, words)], 'The nearest I know'),
  };
}

/** The first three lines in plain text. */
export function formatExplanationSummary(card: ExplanationCard): string {
  const [step] = card.steps;
  const [paragraph] = card.paragraphs;
  return [card.title, card.headline, step?.text ?? paragraph?.text ?? ''].filter((line) => line !== '').join('\n');
}

function linkRows(links: readonly Link[]): ExplanationCard['linkRows'] {
  return links.length === 0
    ? []
    : [{ links: links.map(({ title, url }) => ({ title: sanitizeToString(title, 40), url })) }];
}

function askNext(buttons: readonly Button[], title = 'Ask next'): ExplanationCard['groups'] {
  return buttons.length === 0 ? [] : [{ titles: [{ text: title }], buttons }];
}
