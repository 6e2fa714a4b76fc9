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

export function button(title: string, action: CardAction): Button {
  return { title, verb: action.verb, data: action.data, submit: { verb: action.verb, ...action.data } };
}

/** "Review and decide" on what is about an app: empty, or the one button. */
export function reviewButtons(
  subject: { readonly kind: SubjectKind; readonly id: string; readonly appId?: string },
  incident?: string,
): readonly Button[] {
  const { kind, id, appId } = subject;
  // Where the audit log never named the service principal, the app id stands in for it.
  if (kind !== 'service-principal' || !isGuid(id) || id === appId) return [];
  const data = { app: id, ...(incident === undefined ? {} : { incident }) };
  return [{ title: 'Review and decide', verb: 'decision.review', data, submit: { verb: 'decision.review', ...data } }];
}

/** What a button shows where a card is 330 pixels wide, a phone's; what is longer is cut off without a mark. */
const PHONE_BUTTON_CHARACTERS = 33;

/** A button that asks the example question of an intent, as if it had been typed; a question too long for a phone by its short title. */
export function askButton(intent: Intent, words: IntentWords): Button {
  const question = plain(words[intent].exampleQuestion, 120);
  if (question.length > PHONE_BUTTON_CHARACTERS) return shortAskButton(intent, words);
  return button(question, { verb: 'ask', data: { question } });
}

/** The same with the intent's short title, where two buttons share a row. */
export function shortAskButton(intent: Intent, words: IntentWords): Button {
  const question = plain(words[intent].exampleQuestion, 120);
  return button(plain(words[intent].title, 40), { verb: 'ask', data: { question } });
}

/** Which answer a button belongs to. Parameters go back as they came, but never longer than a name can be (UTF-16 units). */
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
