import type { CardAction, CheckActionData } from './model/card-actions.js';
import { isGuid } from '../core/guid.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import type { CheckReport } from '../checks/model/check-report.js';
import type { SubjectKind } from '../core/subject.js';
import type { DecisionAction } from '../decisions/model/decision-service-port.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import type { Intent } from '../language/model/intent-id.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Template data of a button: Action.Execute, and the same as Action.Submit for clients that do not know it. */
export interface Button {
  readonly title: string;
  readonly verb: CardAction['verb'] | DecisionAction['verb'];
  readonly data: object;
  readonly submit: Readonly<Record<string, unknown>>;
}

/** Creates a button, with its fallback. */
export function createButton(title: string, action: CardAction): Button {
  return { title, verb: action.verb, data: action.data, submit: { verb: action.verb, ...action.data } };
}

/** The "Review and decide" button for an app; empty for other subjects. */
export function createReviewButtons(
  subject: { readonly kind: SubjectKind; readonly id: string; readonly appId?: string },
  incident?: string,
): readonly Button[] {
  const { kind, id, appId } = subject;
  // When the audit log never named the service principal, the app id replaces it.
  if (kind !== 'service-principal' || !isGuid(id) || id === appId) return [];
  const data = { app: id, ...omitUndefined({ incident }) };
  return [{ title: 'Review and decide', verb: 'decision.review', data, submit: { verb: 'decision.review', ...data } }];
}

/** Characters a button shows on a 330 pixel wide card (a phone); longer titles are cut off without a mark. */
const PHONE_BUTTON_CHARACTERS = 33;

/**
 * A button that asks an intent's example question as if typed; shows the short title when the question is too long for
 * a phone.
 */
export function createAskButton(intent: Intent, words: IntentWordings): Button {
  const question = sanitizeToString(words[intent].exampleQuestion, 120);
  if (question.length > PHONE_BUTTON_CHARACTERS) return createShortAskButton(intent, words);
  return createButton(question, { verb: 'ask', data: { question } });
}

/** The same with the short title, for two buttons in a row. */
export function createShortAskButton(intent: Intent, words: IntentWordings): Button {
  const question = sanitizeToString(words[intent].exampleQuestion, 120);
  return createButton(sanitizeToString(words[intent].title, 40), { verb: 'ask', data: { question } });
}

/** The answer a button belongs to. Parameters return unchanged but limited to the length of a name (UTF-16 units). */
export function createCheckReference(report: CheckReport, longest: number): CheckActionData {
  const entries = Object.entries(report.parameters).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return [[name, value]];
    return typeof value === 'string' ? [[name, cut(value, longest)]] : [];
  });
  return { check: report.result.check, parameters: Object.fromEntries(entries) as QuestionParameters };
}

function cut(value: string, longest: number): string {
  return value.length <= longest ? value : value.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
