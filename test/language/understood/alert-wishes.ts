import { readFileSync } from 'node:fs';

/** What people write about alerts and reports of their conversation, and what only looks like it: each way of saying it once. */
export const ALERT_WISHES: readonly string[] = readFileSync(new URL('alert-wishes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
