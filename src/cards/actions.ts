import type { CardAction, CheckReference } from '../core/card-actions.js';
import type { DecisionAction } from '../core/decision.js';
import { isGuid } from '../core/guid.js';
import type { Intent, IntentWords, QuestionParameters } from '../core/question.js';
import type { Report } from '../core/report.js';
import type { SubjectKind } from '../core/subject.js';
import { plain } from './text.js';

/** Template data of a button: Action.Execute, and the same as Action.Submit for clients that do not know it. */
export interface Button {
  readonly title: string;
  readonly verb: CardAction['verb'] | DecisionAction['verb'];
  readonly data: object;
  readonly submit: Readonly<Record<string, unknown>>;
}

/** Creates a button, with its fallback. */
export function button(title: string, action: CardAction): Button {
  return { title, verb: action.verb, data: action.data, submit: { verb: action.verb, ...action.data } };
}

/** The "Review and decide" button for an app; empty for other subjects. */
export function reviewButtons(
  subject: { readonly kind: SubjectKind; readonly id: string; readonly appId?: string },
  incident?: string,
): readonly Button[] {
  const { kind, id, appId } = subject;
  // When the audit log never named the service principal, the app id replaces it.
  if (kind !== 'service-principal' || !isGuid(id) || id === appId) return [];
  const data = { app: id, ...(incident === undefined ? {} : { incident }) };
  return [{ title: 'Review and decide', verb: 'decision.review', data, submit: { verb: 'decision.review', ...data } }];
}

/** Characters a button shows on a 330 pixel wide card (a phone); longer titles are cut off without a mark. */
const PHONE_BUTTON_CHARACTERS = 33;

/**
 * A button that asks an intent's example question as if typed; shows the short title when the question is too long for
 * a phone.
 */
export function askButton(intent: Intent, words: IntentWords): Button {
  const question = plain(words[intent].exampleQuestion, 120);
  if (question.length > PHONE_BUTTON_CHARACTERS) return shortAskButton(intent, words);
  return button(question, { verb: 'ask', data: { question } });
}

/** The same with the short title, for two buttons in a row. */
export function shortAskButton(intent: Intent, words: IntentWords): Button {
  const question = plain(words[intent].exampleQuestion, 120);
  return button(plain(words[intent].title, 40), { verb: 'ask', data: { question } });
}

/** The answer a button belongs to. Parameters return unchanged but limited to the length of a name (UTF-16 units). */
export function referenceTo(report: Report, longest: number): CheckReference {
  const entries = Object.entries(report.parameters).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return [[name, value]];
    return typeof value === 'string' ? [[name, cut(value, longest)]] : [];
  });
  return { check: report.result.check, parameters: Object.fromEntries(entries) as QuestionParameters };
}

function cut(value: string, longest: number): string {
  return value.length <= longest ? value : value.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
