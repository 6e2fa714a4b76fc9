import type { CardAction, CheckReference } from '../core/card-actions.js';
import type { Intent, IntentWords, QuestionParameters } from '../core/question.js';
import type { Report } from '../core/report.js';
import { plain } from './text.js';

/** Template data of a button: Action.Execute, and the same as Action.Submit for clients that do not know it. */
export interface Button {
  readonly title: string;
  readonly verb: CardAction['verb'];
  readonly data: CardAction['data'];
  readonly submit: Readonly<Record<string, unknown>>;
}

export function button(title: string, action: CardAction): Button {
  return { title, verb: action.verb, data: action.data, submit: { verb: action.verb, ...action.data } };
}

/** A button that asks the example question of an intent, as if it had been typed. */
export function askButton(intent: Intent, words: IntentWords): Button {
  const question = plain(words[intent].exampleQuestion, 120);
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
