import type { Decision } from '../../src/decisions/model/decision.js';

/** The phase a process was killed in, judged by what it left undone; in the order of a decision. */
export const KILL_PHASES = [
  'starting again',
  'review → card',
  'card → plan',
  'plan → confirmed',
  'confirmed → first write',
  'a write is out, or the next is due',
  'written → read back',
  'last step → card',
  'looking again',
  'undo asked → confirmed',
  'undo: confirmed → first write',
  'undo: a write is out, or the next is due',
  'undo: written → read back',
  'undone → card',
] as const;
export type KillPhase = (typeof KILL_PHASES)[number];

/** A decision is executed, then undone; each half is judged at its end. */
export const DECISION_HALVES = ['revoke', 'undo'] as const;
export type DecisionHalf = (typeof DECISION_HALVES)[number];

export function listPhases(half: DecisionHalf): readonly KillPhase[] {
  const undo = KILL_PHASES.indexOf('undo asked → confirmed');
  return half === 'revoke' ? KILL_PHASES.slice(1, undo) : KILL_PHASES.slice(undo);
}

/** The state of a decision as seen from outside. */
export interface DecisionObservation {
  readonly half: DecisionHalf;
  /** Both approvers have a card. */
  readonly isOpen: boolean;
  /** The rechecks are due. */
  readonly looksAgain: boolean;
  readonly decision: Decision | undefined;
}

export function determinePhase({ half, isOpen, looksAgain, decision }: DecisionObservation): KillPhase {
  if (!isOpen || decision === undefined) return 'review → card';
  const { state } = decision;
  switch (state.name) {
    case 'planned':
    case 'revoke-proposed':
      return 'plan → confirmed';
    case 'revoking':
      if (state.steps.every((step) => step.state === 'waiting')) return 'confirmed → first write';
      return state.steps.some((step) => step.state === 'written')
        ? 'written → read back'
        : 'a write is out, or the next is due';
    case 'revoked':
    case 'failed-in-part':
      if (half === 'undo') return 'undo asked → confirmed';
      return looksAgain ? 'looking again' : 'last step → card';
    case 'undoing':
      if (state.undoSteps.every((step) => step.state === 'waiting')) return 'undo: confirmed → first write';
      return state.undoSteps.some((step) => step.state === 'written')
        ? 'undo: written → read back'
        : 'undo: a write is out, or the next is due';
    case 'undone':
      return 'undone → card';
    default:
      return 'card → plan';
  }
}

/** When to kill: this long into a phase and, among many writes, after this many steps. */
export interface KillAim {
  readonly phase: KillPhase;
  readonly afterMs: number;
  readonly steps: number;
}

/** Latest kill after the start of a phase, in ms; phases not listed last long. */
const WITHIN_MS: Partial<Readonly<Record<KillPhase, number>>> = {
  'confirmed → first write': 30,
  'a write is out, or the next is due': 15,
  'written → read back': 60,
  'last step → card': 100,
  'looking again': 1_500,
  'undo: confirmed → first write': 30,
  'undo: a write is out, or the next is due': 15,
  'undo: written → read back': 60,
  'undone → card': 100,
};

/** Plans one kill per phase at a random moment, mostly shortly after its start. */
export function planKillAims(phases: readonly KillPhase[], random: () => number): readonly KillAim[] {
  return phases.map((phase) => ({
    phase,
    afterMs: Math.round(random() ** 2 * (WITHIN_MS[phase] ?? 250)),
    steps: isAmongWrites(phase) ? Math.floor(random() * 5) : 0,
  }));
}

/** Phases that recur with each step. */
function isAmongWrites(phase: KillPhase): boolean {
  return /write is out|read back/.test(phase);
}

/** Whether it is time for an aim, or too late. */
export function checkAim({ phase, steps }: KillAim, sight: DecisionObservation): 'not yet' | 'now' | 'passed' {
  const at = determinePhase(sight);
  if (at === phase) return stepsBehind(sight.decision) >= steps ? 'now' : 'not yet';
  const isPassed = KILL_PHASES.indexOf(at) > KILL_PHASES.indexOf(phase);
  return isPassed && !(isAmongWrites(at) && isAmongWrites(phase)) ? 'passed' : 'not yet';
}

/** Number of finished steps. */
function stepsBehind(decision: Decision | undefined): number {
  const state = decision?.state;
  const steps = state?.name === 'revoking' ? state.steps : state?.name === 'undoing' ? state.undoSteps : [];
  return steps.filter((step) => ['gone', 'not-gone', 'failed'].includes(step.state)).length;
}
