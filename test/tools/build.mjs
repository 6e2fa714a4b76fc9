// `npm run build`, and before `npm start`: brings `dist` up to date with `src`. What tsc compiled before is not compiled again, outputs
// whose source is gone are removed (whole folders of dist are loaded), and nothing at all is started when nothing has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isLinked, linkBin } from './link-bin.mjs';

/** What tsc keeps between two builds; inside of dist, so that neither outlives the other. */
const BUILD_INFO = 'dist/.tsbuildinfo';
/** What the last complete build was made from and what it left. */
const STAMP = 'dist/.build.json';

/** The program that compiles; undefined in a production tree, which holds no development tools. */
function findTypeScript() {
  const here = createRequire(path.resolve('package.json'));
  try {
    const { version } = here('typescript/package.json');
    return { version, program: here.resolve('typescript/bin/tsc') };
  } catch {
    return undefined;
  }
}

function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function digest(lines) {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function sourcesNow({ version }) {
  const lines = [...filesIn('src'), 'tsconfig.json'].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return digest([version, ...lines]);
}

function outputsNow() {
  return digest(filesIn('dist').filter((file) => /\.js(\.map)?$/.test(file)));
}

function readStamp() {
  return existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : {};
}

/** Removes what an earlier build made from a source that is gone, or that is compiled no longer. */
function removeLeftOvers() {
  const { fileNames } = JSON.parse(readFileSync(BUILD_INFO, 'utf8'));
  const compiled = new Set(fileNames.map((name) => path.join('dist', name)));
  for (const output of filesIn('dist').filter((file) => /\.js(\.map)?$/.test(file))) {
    const source = path.join('src', path.relative('dist', output)).replace(/\.js(\.map)?$/, '.ts');
    if (!compiled.has(source)) rmSync(output);
  }
}

/** Gives tsc's exit code. It ends with us, whoever is asked to end. */
async function compile(program) {
  const tsc = spawn(process.execPath, [program, '-p', 'src'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => tsc.kill(signal));
  const [code] = await once(tsc, 'exit');
  return code ?? 1;
}

async function build() {
  const typescript = findTypeScript();
  if (typescript === undefined || !existsSync('src')) {
    if (existsSync('dist/main.js')) return 0;
    console.error('There is no build and nothing to make one with. Run "npm ci", with the development dependencies.');
    return 1;
  }

  const sources = sourcesNow(typescript);
  const last = readStamp();
  const isComplete = last.outputs !== undefined && last.outputs === outputsNow();
  if (!isComplete || last.sources !== sources) {
    // tsc does not look whether what it once wrote is still there.
    if (!isComplete) rmSync('dist', { recursive: true, force: true });
    const code = await compile(typescript.program);
    if (code !== 0) return code;
    removeLeftOvers();
    writeFileSync(STAMP, JSON.stringify({ sources, outputs: outputsNow() }));
  }
  if (!isLinked()) linkBin();
  return 0;
}

process.exitCode = await build();
