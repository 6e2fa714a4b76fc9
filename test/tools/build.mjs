// `npm run build`, and before `npm start`: brings `dist` up to date with `src`. Outputs whose source is gone are removed (whole folders of
// dist are loaded), and nothing is written when nothing has changed. Types are looked at by `npm test`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isLinked, linkBin } from './link-bin.mjs';

const OUT = 'dist';
/** What the last complete build was made from and what it left. */
const STAMP = 'dist/.build.json';

/** The version of what compiles; undefined in a production tree, which holds no development tools. */
function findCompiler() {
  try {
    return createRequire(path.resolve('package.json'))('esbuild/package.json').version;
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

const outputsIn = (directory) => filesIn(directory).filter((file) => /\.js(\.map)?$/.test(file));

function digest(lines) {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function sourcesNow(compiler) {
  const lines = [...filesIn('src'), 'tsconfig.json'].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return digest([compiler, ...lines]);
}

function readStamp() {
  return existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : {};
}

async function build() {
  const compiler = findCompiler();
  if (compiler === undefined || !existsSync('src')) {
    if (existsSync('dist/main.js')) return 0;
    console.error('There is no build and nothing to make one with. Run "npm ci", with the development dependencies.');
    return 1;
  }

  const sources = sourcesNow(compiler);
  const last = readStamp();
  const isFresh = last.sources === sources && existsSync(OUT) && last.outputs === digest(outputsIn(OUT));
  if (!isFresh) {
    const { outputOf, transpile } = await import('./transpile.mjs');
    const files = filesIn('src');
    if (!(await transpile(files, OUT))) return 1;
    const made = new Set(files.flatMap((file) => outputOf(file, OUT) ?? []));
    for (const output of outputsIn(OUT).filter((file) => !made.has(file.replace(/\.map$/, '')))) rmSync(output);
    writeFileSync(STAMP, JSON.stringify({ sources, outputs: digest(outputsIn(OUT)) }));
  }
  if (!isLinked()) linkBin();
  return 0;
}

process.exitCode = await build();
