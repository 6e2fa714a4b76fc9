import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** Long enough for the busiest machine; a passing test never waits this long. */
export const PATIENCE_MS = 90_000;

/** Also where a test stops the clock. */
const now = performance.now.bind(performance);

/** A promise that resolves only when `letGo` is called. */
export function createGate(): { readonly gone: Promise<void>; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  return { gone, letGo };
}

/**
 * Waits for a condition; fails with its name on timeout. Between two looks it waits at least as long as a look takes: one that starts a process
 * leaves the processor to what is waited for.
 */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = now() + PATIENCE_MS;
  for (;;) {
    const lookedAt = now();
    if (await holds()) return;
    if (now() > deadline) assert.fail(`waited in vain until ${what}`);
    await delay(Math.max(5, Math.min(now() - lookedAt, 1_000)));
  }
}
