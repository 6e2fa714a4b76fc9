// `npm test`: types, rules and format are looked at while the suite runs, which waits much of its time for databases, processes and a
// browser. A look counts as one test in the closing line, and what failed is told last, where whoever looks at a build sees it.
// `npm test -- <file or name>` runs those tests and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { someTests } from './tools/some-tests.mjs';

// Ctrl-C is for those who run; they are waited for.
process.on('SIGINT', () => undefined);
const asked = process.argv.slice(2);
if (asked.length > 0) process.exit(await someTests(asked));

/** Runs a script of package.json; resolves with its exit code once its output is complete. */
async function run(script, onText) {
  const npm = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', onText);
  const [code, signal] = await once(npm, 'close');
  return code ?? 128 + constants.signals[signal];
}

async function look(script) {
  let text = '';
  const code = await run(script, (chunk) => (text += chunk));
  return { script, code, text };
}

const build = await look('build');
if (build.code !== 0) {
  process.stdout.write(`${build.text}\nnpm run build failed (exit code ${build.code})\n0 passed, 1 failed\n`);
  process.exit(1);
}

const looking = Promise.all(['lint'].map(look));

/** What was said since the last end of a line, and that line. */
let last = '';
const suite = await run('mocha', (chunk) => {
  const text = last + chunk;
  const at = text.lastIndexOf('\n', text.length - 2) + 1;
  process.stdout.write(text.slice(0, at));
  last = text.slice(at);
});

const looks = await looking;
const broken = looks.filter(({ code }) => code !== 0);
const closing = /^(\d+) passed, (\d+) failed\s*$/.exec(last);
if (closing === null) process.stdout.write(last);
for (const { script, text } of looks) process.stdout.write(text === '' ? '' : `\nnpm run ${script}:\n${text}`);
for (const { script, code } of broken) process.stdout.write(`\nnpm run ${script} failed (exit code ${code})\n`);
if (closing === null) process.stdout.write(`\nThe suite ended without its closing line (exit code ${suite})\n`);

const passed = Number(closing?.[1] ?? 0) + looks.length - broken.length;
// A suite that ended badly without a failed test, or without a word, is a failure all the same.
const failed = Math.max(Number(closing?.[2] ?? 0), suite === 0 && closing !== null ? 0 : 1) + broken.length;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
