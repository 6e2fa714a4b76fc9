import { ADMIN_TASKS } from '../glossary/tasks.js';

/** How the kinds of things that an attacker makes in mail flow are called in a timeline, and the task that removes one. */
const TASKS: readonly (readonly [called: RegExp, task: string])[] = [
  [/(?<!\p{L})connector(?!\p{L})/iu, 'disable-connector'],
  [/(?<!\p{L})rule(?!\p{L})/iu, 'disable-rule'],
];

/** A name that a shell reads as text: anything else could run as a command. */
const PLAIN = /^[\p{L}\p{N} .&-]+$/u;

/** How a connector or rule of a timeline is itself switched off and removed; none for other things. */
export function stepsToSwitchOff(about: string, what: string): readonly string[] {
  const id = TASKS.find(([called]) => called.test(what))?.[1];
  const { steps = [] } = ADMIN_TASKS.find((task) => task.id === id) ?? {};
  const acts = steps.filter(({ text }) => text.includes('"<name>"'));
  const name = PLAIN.test(about) ? about : '<name>';
  return acts.map(
    ({ text, url }) => `${about}: ${text.replaceAll('<name>', name)}${url === undefined ? '' : ` ${url}`}`,
  );
}
