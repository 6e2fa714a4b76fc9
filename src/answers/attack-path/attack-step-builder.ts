import type { NextStep } from '../../core/finding.js';
import { describeGap, suggestGapRemedy } from '../../core/gap-wording.js';
import type { Gap } from '../../core/gap.js';
import type { AttackPathStep, AttackStepEvidence, AttackStepId } from '../model/attack-path.js';

/** Something that could open a step and was not read; `next` says how to find out. */
export interface UnreadCause {
  readonly text: string;
  readonly next?: NextStep;
}

/** One cause that opens a step: what was found, what was not read, and the change that ends it. */
export interface AttackStepCause {
  readonly evidence: readonly AttackStepEvidence[];
  readonly unread: readonly UnreadCause[];
  readonly change: NextStep;
}

/** The parts of a step that do not depend on the tenant. */
export interface AttackStepWords {
  readonly id: AttackStepId;
  readonly title: string;
  /** What is true when no cause opens it. */
  readonly closed: string;
}

/** Builds a step: one found cause opens it; without one, anything unread leaves it unknown. */
export function buildAttackStep(
  { id, title, closed }: AttackStepWords,
  causes: readonly AttackStepCause[],
): AttackPathStep {
  const open = causes.filter(({ evidence }) => evidence.length > 0);
  const unread = causes.flatMap((cause) => cause.unread);
  const words = [...new Set(unread.map(({ text }) => text))];
  const base = { id, title, evidence: distinctEvidence(open), unread: words };
  if (open.length > 0) {
    return { ...base, state: 'open', summary: title, changes: distinctSteps(open.map(({ change }) => change)) };
  }
  if (unread.length > 0) {
    const changes = distinctSteps(unread.flatMap(({ next }) => next ?? []));
    return { ...base, state: 'unknown', summary: 'Not all that could open it was read', changes };
  }
  return { ...base, state: 'closed', summary: closed, changes: [] };
}

/** Gaps as unread causes. */
export function toUnreadCauses(gaps: readonly Gap[]): readonly UnreadCause[] {
  return gaps.map((gap) => {
    const remedy = suggestGapRemedy(gap);
    return { text: describeGap(gap), ...(remedy !== undefined && { next: { text: remedy } }) };
  });
}

function distinctEvidence(causes: readonly AttackStepCause[]): readonly AttackStepEvidence[] {
  const all = causes.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((one) => [`${one.subject.kind} ${one.subject.id} ${one.fact}`, one])).values()];
}

function distinctSteps(steps: readonly NextStep[]): readonly NextStep[] {
  return [...new Map(steps.map((step) => [step.text, step])).values()];
}
