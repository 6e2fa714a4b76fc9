import type { AlertCardRenderer } from '../cards/model/alert-card-renderer-port.js';
import type { Instant } from '../core/instant.js';
import type { OutgoingMessage } from '../bot/model/messenger-port.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';

/** What rendering an alert message needs. */
export interface AlertRenderOptions {
  readonly cards: AlertCardRenderer;
  readonly now: Instant;
}

/** What drawing a report needs besides. */
export interface ReportRenderOptions extends AlertRenderOptions {
  readonly answers: AnswerService;
  readonly signal: AbortSignal;
}

/** A message ready to send, or why it is no longer needed. `version`: as in the row. */
export type RenderedMessage =
  | { readonly message: OutgoingMessage; readonly version?: number }
  | { readonly skip: string };
