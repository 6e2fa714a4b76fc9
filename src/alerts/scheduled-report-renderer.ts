import { daysBefore, daysBetween, type Instant } from '../core/instant.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import type { RenderedMessage, ReportRenderOptions } from './alert-render-contract.js';
import type { ClaimedDelivery } from './model/claimed-delivery.js';

/** A report later than this says so. */
const LATE_AFTER_MS = 10 * 60_000;

/** Renders a scheduled report: the answer to its question, read now. */
export async function renderScheduledReport(
  { delivery, subscriptions }: ClaimedDelivery,
  { cards, answers, now, signal }: ReportRenderOptions,
): Promise<RenderedMessage> {
  const [subscription] = subscriptions;
  if (subscription === undefined || delivery.due === undefined) return { skip: 'it is not wanted any more' };
  const { report, schedule, createdAt } = subscription;
  const answer = await answers.answer({
    understanding: {
      question: schedule.words,
      intent: report,
      parameters: moved(subscription.parameters, now, createdAt),
      confidence: 1,
      alternatives: [],
    },
    refresh: true,
    signal,
  });
  return {
    message: cards.report(answer, {
      words: schedule.words,
      due: delivery.due,
      late: Date.parse(now) - Date.parse(delivery.due) > LATE_AFTER_MS,
      timeZone: schedule.timeZone,
    }),
  };
}

/** Shifts the period: "since yesterday" in a weekly report means the day before each report. */
function moved({ since, until, ...rest }: QuestionParameters, now: Instant, askedAt: Instant): QuestionParameters {
  const days = daysBetween(now, askedAt);
  return {
    ...rest,
    ...(since === undefined ? {} : { since: daysBefore(since, days) }),
    ...(until === undefined ? {} : { until: daysBefore(until, days) }),
  };
}
