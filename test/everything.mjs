// `npm test`: types, lint and format are looked at while the suite runs, which waits much of its time for databases, processes and a
// browser. The suite's own closing line comes last; the exit code is that of whatever failed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

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

async function quietly(script) {
  let text = '';
  const code = await run(script, (chunk) => (text += chunk));
  process.stdout.write(code === 0 ? text : `${text}\nnpm run ${script} failed\n\n`);
  return code;
}

const looks = (async () => [await quietly('typecheck'), await quietly('lint')])();

// Ctrl-C is for those who run; they are waited for.
process.on('SIGINT', () => undefined);

/** What was said since the last end of a line, and that line. */
let last = '';
const suite = await run('mocha', (chunk) => {
  const text = last + chunk;
  const at = text.lastIndexOf('\n', text.length - 2) + 1;
  process.stdout.write(text.slice(0, at));
  last = text.slice(at);
});
const codes = [...(await looks), suite];
process.stdout.write(last);
process.exitCode = codes.find((code) => code !== 0) ?? 0;
