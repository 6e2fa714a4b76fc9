import type { AlertCardRenderer } from './model/alert-card-renderer-port.js';
import { buildDecisionOutcomeData } from './decision-outcome-card-data.js';
import { buildDigestData, buildRecoveredData, formatDigestSummary } from './incident-digest-card-data.js';
import { createTemplateCardFactory } from './template-card-factory.js';
import { buildFindingData, formatFindingSummary } from './detection-finding-card-data.js';
import {
  buildEscalationData,
  buildFoldedFindingData,
  buildIncidentData,
  buildIncidentStepData,
  formatIncidentSummary,
} from './incident-card-data.js';
import { formatNoticeSummary } from './notice-and-help-card-data.js';
import { buildQuieterData, CONVERSATION_WORDS } from './quieter-change-card-data.js';
import { type CardRendererOptions, createCardRenderer } from './card-renderer.js';
import { assertCardSound, countCardBytes, LARGEST_CARD_BYTES } from './card-soundness-check.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { formatStamp } from './incident-timeline-lines.js';

/** Creates the cards the outbox sends. Times are absolute, in the conversation's zone, so rendering is reproducible. */
export function createAlertCards(options: CardRendererOptions): AlertCardRenderer {
  const { words } = options;
  const { bind, fitting } = createTemplateCardFactory(options.templateDir, options.cloud);
  const answers = createCardRenderer(options);
  return {
    incident: (record, view) => ({
      card: fitting('incident', (scale) => buildIncidentData(record, { ...view, scale })),
      summary: formatIncidentSummary(record, view),
    }),
    step: (record, entry, view) => {
      const draw = (scale: number) => buildIncidentStepData(record, entry, { ...view, scale });
      const { title, headline } = draw(1);
      return { card: fitting('incident', draw), summary: [title.replaceAll('\\', ''), headline].join('\n') };
    },
    decided: (record, step, view) => {
      const draw = (scale: number) => buildDecisionOutcomeData(record, step, { ...view, scale });
      const { title, headline, notes } = draw(1);
      return {
        card: fitting('incident', draw),
        summary: [title.replaceAll('\\', ''), headline, ...notes.map(({ text }) => text)].join('\n'),
      };
    },
    folded: (record, view) => ({
      card: fitting('incident', (scale) => buildFoldedFindingData(record, { ...view, scale })),
      summary: formatIncidentSummary(record, view),
    }),
    finding: (finding, view) => ({
      card: fitting('incident', (scale) => buildFindingData(finding, words, { ...view, scale })),
      summary: formatFindingSummary(finding, view),
    }),
    digest: (digest, view) => {
      const draw = (scale: number) => buildDigestData(digest, words, { ...view, scale });
      return { card: fitting('digest', draw), summary: formatDigestSummary(draw(1)) };
    },
    escalation: (record, { waitedMinutes, timeZone }) => ({
      card: fitting('incident', (scale) => buildEscalationData(record, waitedMinutes, { timeZone, scale })),
      summary: `Nobody is on it yet\n${formatIncidentSummary(record, { timeZone }).split('\n').slice(0, 2).join('\n')}`,
    }),
    recovered: (items, view) => {
      const draw = (scale: number) => buildRecoveredData(items, words, { ...view, scale });
      return { card: fitting('digest', draw), summary: formatDigestSummary(draw(1)) };
    },
    unreachable: (conversation, since, { timeZone }) => {
      const notice = {
        title: 'I cannot reach one of your conversations',
        quotes: [],
        paragraphs: [
          {
            text: `Since ${formatStamp(since, timeZone)} I cannot write to ${CONVERSATION_WORDS[conversation.conversationType]} that wants alerts. I was removed or blocked there, or it is archived.`,
          },
          { text: 'Add me there again and the alerts go on; what happened meanwhile is told then.' },
        ],
        groups: [],
      };
      return { card: bind('notice', notice), summary: formatNoticeSummary(notice) };
    },
    late: (since, { until, state, timeZone }) => {
      const full = state === 'full' ? 'the disk of my database was full' : 'my database could not be used';
      const notice = {
        title: 'Alerts here may be late',
        quotes: [],
        paragraphs: [
          { text: `From ${formatStamp(since, timeZone)} to ${formatStamp(until, timeZone)} ${full}.` },
          { text: 'I read on from where I stopped. What happened meanwhile is told now.' },
        ],
        groups: [],
      };
      return { card: bind('notice', notice), summary: formatNoticeSummary(notice) };
    },
    quieter: (change, conversation, view) => {
      const notice = buildQuieterData(change, conversation, view);
      return { card: bind('notice', notice), summary: formatNoticeSummary(notice) };
    },
    report: (answer, { words: said, due, late, timeZone }) => {
      const drawn = answers.render(answer, { now: 'answeredAt' in answer ? answer.answeredAt : due, timeZone });
      const because = `${late ? `Late: this was due ${formatStamp(due, timeZone)}. ` : ''}You get this ${sanitizeToString(said, 120)}.`;
      return {
        card: withLine(drawn.card, because),
        summary: [because, ...drawn.summary.split('\n')].slice(0, 3).join('\n'),
      };
    },
  };
}

/** Adds a line above a finished card, unless the card would become too large. */
function withLine(card: object, text: string): object {
  if (!('body' in card) || !Array.isArray(card.body)) return card;
  const line = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size: 'Small', isSubtle: true }] };
  const longer = { ...card, body: [line, ...(card.body as readonly unknown[])] };
  if (countCardBytes(longer) > LARGEST_CARD_BYTES) return card;
  assertCardSound(longer);
  return longer;
}
