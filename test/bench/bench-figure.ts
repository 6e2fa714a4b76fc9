/** One figure of the bench, as it is printed with `--json`: one line each. */
export interface BenchFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'requests';
  /** What it is measured against, in the same run. */
  readonly floor: string;
  readonly n: number;
  readonly spread: readonly [min: number, max: number];
  /** What the ratio is made of, for a person. */
  readonly detail?: string;
}

/** A bench: its file's name is the figure's name. */
export type Bench = () => Promise<BenchFigure>;

export function computeQuantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => computeQuantile(values, 0.5);

export function roundFigure(value: number): number {
  return Number(value.toPrecision(3));
}

/** A figure from paired rounds: the median of the ratios, round by round, so that a drifting machine cancels out. */
export function createRatioFigure(
  name: string,
  floor: string,
  rounds: readonly { ours: number; floor: number }[],
): BenchFigure {
  const ratios = rounds.map((round) => round.ours / round.floor);
  return {
    name,
    value: roundFigure(median(ratios)),
    unit: 'ratio',
    floor,
    n: rounds.length,
    spread: [roundFigure(Math.min(...ratios)), roundFigure(Math.max(...ratios))],
    detail: `ours ${roundFigure(median(rounds.map((r) => r.ours)))} ms, floor ${roundFigure(median(rounds.map((r) => r.floor)))} ms`,
  };
}
