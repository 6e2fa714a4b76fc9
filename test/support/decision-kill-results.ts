import type { Decision } from '../../src/decisions/model/decision.js';
import { KILL_PHASES, type KillPhase } from './decision-kill-phases.js';

/** Problems found after one half of a round; empty lists: none. */
export interface DecisionHalfResult {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly untrue: readonly string[];
  readonly cards: readonly string[];
  readonly figures: Readonly<Record<'clicks' | 'effects' | 'not done' | 'strays', number>>;
}

const NOTHING = { aimed: 0, killed: 0, lost: 0, doubled: 0, untrue: 0, cards: 0, strays: 0, 'not done': 0 };

/** Counts kills by phase. Problems at the end of a half count for each phase killed in it. */
export class KillResults {
  readonly rows = new Map(KILL_PHASES.map((phase) => [phase, { ...NOTHING }]));
  readonly complaints: string[] = [];
  readonly figures: Record<string, number> = {};

  half(
    { app, state }: Decision,
    kills: readonly { readonly aim: KillPhase; readonly fell: KillPhase }[],
    { figures, ...verdict }: DecisionHalfResult,
  ): void {
    for (const { aim, fell } of kills) {
      this.#row(aim).aimed++;
      this.#row(fell).killed++;
    }
    for (const phase of new Set(kills.map(({ fell }) => fell))) {
      const row = this.#row(phase);
      for (const kind of ['lost', 'doubled', 'untrue', 'cards'] as const) row[kind] += verdict[kind].length;
      row.strays += figures.strays;
      row['not done'] += figures['not done'];
    }
    const where = kills.map(({ fell }) => fell).join(', ');
    for (const [kind, lines] of Object.entries(verdict)) {
      this.complaints.push(
        ...lines.map((line) => `${kind}: ${app.name} (${state.name}; killed at: ${where}): ${line}`),
      );
    }
    this.#count({
      ...figures,
      [state.name]: 1,
      [kills.length === 0 ? 'halves without a kill' : 'halves with kills']: 1,
    });
  }

  #row(phase: KillPhase) {
    const row = this.rows.get(phase);
    if (row === undefined) throw new Error(`no such phase: ${phase}`);
    return row;
  }

  #count(figures: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(figures)) this.figures[name] = (this.figures[name] ?? 0) + count;
  }
}
