import { formatCount } from '../../core/plural-formatting.js';
import type { Answer } from '../model/answer.js';
import { formatAttackPathHeadline, type AttackPathStep, type AttackStepState } from '../model/attack-path.js';
import { openIncidentsInWords } from '../model/open-incident-wording.js';

const STATE_WORDS: Readonly<Record<AttackStepState, string>> = {
  open: 'Open',
  closed: 'Closed',
  unknown: 'Not known',
};

/**
 * The attack path as lines of text. The first line is the answer, the next says what is going on already; each step has its state, evidence and the
 * change that closes it.
 */
export function attackPathInWords(
  { path, asked, openIncidents }: Extract<Answer, { kind: 'attack-path' }>,
  unused: readonly string[] = [],
): readonly string[] {
  return [
    formatAttackPathHeadline(path, asked, unused),
    ...openIncidentsInWords(openIncidents),
    ...path.steps.flatMap((step, at) => stepInWords(step, at + 1)),
    `As of ${path.asOf}, ${formatCount(path.cost.requests, 'request')}.`,
  ];
}

function stepInWords(
  { title, state, summary, evidence, unread, changes }: AttackPathStep,
  at: number,
): readonly string[] {
  const first = `${at}. ${STATE_WORDS[state]}: ${state === 'closed' ? summary : title}`;
  const next = state === 'open' ? 'Close it' : 'Next';
  return [
    first,
    ...evidence.map(({ fact }) => `   - ${fact}`),
    ...unread.map((what) => `   Not read: ${what}.`),
    ...changes.map(({ text, url }) => `   ${next}: ${text}${url === undefined ? '' : ` ${url}`}`),
  ];
}
