import type { DetectionHit } from './detection-runner.js';

const DAY_MS = 86_400_000;

/** Whether two acts are at most so many days apart, in either order: records arrive in any. */
export function areNear(a: DetectionHit, b: DetectionHit, days: number): boolean {
  return Math.abs(Date.parse(a.event.at) - Date.parse(b.event.at)) <= days * DAY_MS;
}

/**
 * The acts, oldest first, of every stretch of `days` that is enough by itself. Both ends of the stretch only move forward, so a long list
 * takes one pass per stretch that is enough (an attacker can write any number of acts).
 */
export function selectStretches<Act extends { readonly hit: DetectionHit }>(
  acts: readonly Act[],
  days: number,
  isEnough: (stretch: readonly Act[]) => boolean,
): readonly Act[] {
  const momentsMs = acts.map(({ hit }) => Date.parse(hit.event.at));
  const chosen = new Set<Act>();
  let end = 0;
  for (const [start, firstMs] of momentsMs.entries()) {
    const before = end;
    while ((momentsMs[end] ?? Infinity) <= firstMs + days * DAY_MS) end += 1;
    // A stretch that ends where the one before ended is a part of it.
    if (end === before && start > 0) continue;
    const stretch = acts.slice(start, end);
    if (isEnough(stretch)) for (const act of stretch) chosen.add(act);
  }
  return acts.filter((act) => chosen.has(act));
}
