import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const EVERY_FILE = 'test/**/*.test.ts';

/** What `npm test -- …` asks for, as arguments of mocha: files, folders and globs are run, any other words are looked for in titles. */
export function mochaArguments(asked) {
  const isOption = (word) => word.startsWith('-');
  const isPath = (word) => existsSync(word) || /[*/]/.test(word);
  const at = asked.findIndex(isOption);
  const [words, options] = at < 0 ? [asked, []] : [asked.slice(0, at), asked.slice(at)];
  const files = words
    .filter(isPath)
    .map((word) => (/\.ts$|\*/.test(word) ? word : `${word.replace(/\/$/, '')}/**/*.test.ts`));
  const title = words.filter((word) => !isPath(word)).join(' ');
  return [
    ...(files.length > 0 ? files : [EVERY_FILE]),
    ...(title === '' ? [] : ['--fgrep', title]),
    // A name that nothing bears would be green otherwise.
    '--fail-zero',
    ...options,
  ];
}

/** Runs some tests, without lint and types; gives the exit code. Mocha says the closing line. */
export async function someTests(asked) {
  const mocha = ['node_modules/mocha/bin/mocha.js', ...mochaArguments(asked)];
  const [code] = await once(spawn(process.execPath, mocha, { stdio: 'inherit' }), 'close');
  return code ?? 1;
}
