import type { CheckResult } from '../../checks/model/check-result.js';
import type { NextStep } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { formatList } from '../../core/sentence-formatting.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { Subject } from '../../core/subject.js';
import type { AnswerValue } from './query-answer.js';

/** The steps of the takeover of Exchange by an OAuth app, in the order in which an attacker takes them. */
export const ATTACK_STEPS = [
  'password-is-enough',
  'app-can-be-granted',
  'app-is-armed',
  'app-sleeps',
  'mail-flow-unseen',
  'nobody-is-told',
] as const;
/** One of {@link ATTACK_STEPS}. */
export type AttackStepId = (typeof ATTACK_STEPS)[number];

/** `unknown`: something that could open the step was not read, and nothing that was read opens it. */
export type AttackStepState = 'open' | 'closed' | 'unknown';

/** One thing that opens a step. `fact` is a sentence or its rest; the subject's name and the fact are hostile text. */
export interface AttackStepEvidence {
  readonly subject: Subject;
  readonly fact: string;
}

/** One step of the attack against this tenant. */
export interface AttackPathStep {
  readonly id: AttackStepId;
  /** What holds when the step is open: "A password is enough for an admin". */
  readonly title: string;
  readonly state: AttackStepState;
  /** The state in a sentence, without the names. */
  readonly summary: string;
  /** Empty unless the step is open. */
  readonly evidence: readonly AttackStepEvidence[];
  /** What could open it and was not read, in words; also beside evidence. */
  readonly unread: readonly string[];
  /** Open: the change that closes it, one for each cause. Unknown: how to find out. Closed: empty. */
  readonly changes: readonly NextStep[];
}

/** The attack step by step against this tenant. */
export interface AttackPath {
  readonly asOf: Instant;
  readonly cost: RequestCost;
  /** One for each of {@link ATTACK_STEPS}, in that order. */
  readonly steps: readonly AttackPathStep[];
  /** The results of the checks that the steps use. */
  readonly results: readonly CheckResult[];
}

/** The two questions that lead here: "could it happen?" and "are we safe?". The same state answers them with opposite words. */
export type AttackPathQuestion = 'could-happen' | 'are-safe';

/** How many steps have a state. */
export function countAttackSteps({ steps }: Pick<AttackPath, 'steps'>, state: AttackStepState): number {
  return steps.filter((step) => step.state === state).length;
}

/**
 * The first line of the answer: "Yes: 4 of 6 steps are open; 1 is not known", "No: all 6 steps are closed". `unused`: words of the question that
 * were not read; with them neither yes nor no is said.
 */
export function formatAttackPathHeadline(
  path: Pick<AttackPath, 'steps'>,
  asked: AttackPathQuestion,
  unused: readonly string[] = [],
): string {
  const open = countAttackSteps(path, 'open');
  const unknown = countAttackSteps(path, 'unknown');
  const all = formatCount(path.steps.length, 'step');
  const word =
    unused.length === 0
      ? toYesNo(path, asked)[0]
      : `Leaving ${formatList(unused.map((one) => `“${one}”`))} aside, of the attack that takes over mail through an app`;
  if (open > 0) {
    const aside = unknown === 0 ? '' : `; ${unknown} ${be(unknown)} not known`;
    return `${word}: ${open} of ${all} ${be(open)} open${aside}`;
  }
  if (unknown > 0) return `${word}: none of ${all} is known to be open, but ${unknown} ${be(unknown)} not known`;
  return `${word}: all ${all} are closed`;
}

/**
 * The answer for a program, to the question as it was asked: null when it is not known. `subjects`: whom the open steps are about, each
 * once, in the order of the steps. `of`: the number of steps.
 */
export function summarizeAttackPath(
  path: Pick<AttackPath, 'steps'>,
  asked: AttackPathQuestion,
  unused: readonly string[] = [],
): AnswerValue {
  const subjects = path.steps.flatMap(({ evidence }) => evidence.map(({ subject }) => subject));
  return {
    ...(unused.length === 0 ? { kind: 'yes-no', value: toYesNo(path, asked)[1] } : { kind: 'list', value: null }),
    subjects: [...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()],
    of: path.steps.length,
  };
}

function toYesNo(path: Pick<AttackPath, 'steps'>, asked: AttackPathQuestion): readonly [string, boolean | null] {
  const known = countAttackSteps(path, 'open') > 0 || countAttackSteps(path, 'unknown') === 0;
  if (!known) return ['Not known', null];
  const yes = countAttackSteps(path, 'open') > 0 === (asked === 'could-happen');
  return yes ? ['Yes', true] : ['No', false];
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}
