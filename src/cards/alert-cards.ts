import type { AlertCards } from '../core/alert.js';
import type { ConversationReference } from '../core/ports.js';
import { decidedStepData } from './decided-step-data.js';
import { digestData, digestSummary, recoveredData } from './digest-data.js';
import { createDrawing } from './drawing.js';
import { findingData, findingSummary } from './finding-data.js';
import { escalationData, incidentData, incidentSummary, stepData } from './incident-data.js';
import { messageSummary } from './message-data.js';
import { type CardRendererOptions, createCardRenderer } from './renderer.js';
import { assertSound, cardBytes, LARGEST_CARD_BYTES } from './strict.js';
import { plain } from './text.js';
import { stamp } from './timeline.js';

/** Creates the cards the outbox sends. Times are absolute, in the conversation's zone, so rendering is reproducible. */
export function createAlertCards(options: CardRendererOptions): AlertCards {
  const { words } = options;
  const { bind, fitting } = createDrawing(options.templateDir);
  const answers = createCardRenderer(options);
  return {
    incident: (record, view) => ({
      card: fitting('incident', (scale) => incidentData(record, { ...view, scale })),
      summary: incidentSummary(record, view),
    }),
    step: (record, entry, view) => {
      const draw = (scale: number) => stepData(record, entry, { ...view, scale });
      const { title, headline } = draw(1);
      return { card: fitting('incident', draw), summary: [title.replaceAll('\\', ''), headline].join('\n') };
    },
    decided: (record, step, view) => {
      const draw = (scale: number) => decidedStepData(record, step, { ...view, scale });
      const { title, headline, notes } = draw(1);
      return {
        card: fitting('incident', draw),
        summary: [title.replaceAll('\\', ''), headline, ...notes.map(({ text }) => text)].join('\n'),
      };
    },
    finding: (finding, view) => ({
      card: fitting('incident', (scale) => findingData(finding, words, { ...view, scale })),
      summary: findingSummary(finding, view),
    }),
    digest: (digest, view) => {
      const draw = (scale: number) => digestData(digest, words, { ...view, scale });
      return { card: fitting('digest', draw), summary: digestSummary(draw(1)) };
    },
    escalation: (record, { waitedMinutes, timeZone }) => ({
      card: fitting('incident', (scale) => escalationData(record, waitedMinutes, { timeZone, scale })),
      summary: `Nobody is on it yet\n${incidentSummary(record, { timeZone }).split('\n').slice(0, 2).join('\n')}`,
    }),
    recovered: (items, view) => {
      const draw = (scale: number) => recoveredData(items, words, { ...view, scale });
      return { card: fitting('digest', draw), summary: digestSummary(draw(1)) };
    },
    unreachable: (conversation, since, { timeZone }) => {
      const notice = {
        title: 'I cannot reach one of your conversations',
        quotes: [],
        paragraphs: [
          {
            text: `Since ${stamp(since, timeZone)} I cannot write to ${PLACES[conversation.conversationType]} that wants alerts. I was removed or blocked there, or it is archived.`,
          },
          { text: 'Add me there again and the alerts go on; what happened meanwhile is told then.' },
        ],
        groups: [],
      };
      return { card: bind('notice', notice), summary: messageSummary(notice) };
    },
    report: (answer, { words: said, due, late, timeZone }) => {
      const drawn = answers.render(answer, { now: 'answeredAt' in answer ? answer.answeredAt : due, timeZone });
      const because = `${late ? `Late: this was due ${stamp(due, timeZone)}. ` : ''}You get this ${plain(said, 120)}.`;
      return {
        card: withLine(drawn.card, because),
        summary: [because, ...drawn.summary.split('\n')].slice(0, 3).join('\n'),
      };
    },
  };
}

const PLACES: Readonly<Record<ConversationReference['conversationType'], string>> = {
  channel: 'a channel',
  groupChat: 'a group chat',
  personal: 'a chat with one person',
};

/** Adds a line above a finished card, unless the card would become too large. */
function withLine(card: object, text: string): object {
  if (!('body' in card) || !Array.isArray(card.body)) return card;
  const line = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size: 'Small', isSubtle: true }] };
  const longer = { ...card, body: [line, ...(card.body as readonly unknown[])] };
  if (cardBytes(longer) > LARGEST_CARD_BYTES) return card;
  assertSound(longer);
  return longer;
}
