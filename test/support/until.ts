import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** So long that only what never comes is not waited for, however busy the machine: a test that passes takes none of it. */
export const PATIENCE_MS = 90_000;

/** Something that is held back until it is let go. */
export function heldBack(): { readonly gone: Promise<void>; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  return { gone, letGo };
}

/** Waits for a condition; fails with its name when it never holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) assert.fail(`waited in vain until ${what}`);
    await delay(5);
  }
}
