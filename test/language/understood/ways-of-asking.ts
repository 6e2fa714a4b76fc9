import { readFileSync } from 'node:fs';

const read = (file: string): readonly string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What people write about alerts and reports of their conversation, and what only looks like it: each way of saying it once. */
export const ALERT_WISHES = read('alert-wishes.txt');

/** Where names, permissions, roles and filters stand in questions, several questions at once, orders and what only looks like one. */
export const WAYS_OF_ASKING = read('ways-of-asking.txt');
