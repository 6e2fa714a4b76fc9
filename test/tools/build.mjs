// `npm run build`, and before `npm start`: brings `dist` up to date with `src`. Outputs whose source is gone are removed (whole folders of
// dist are loaded), and nothing is written when nothing has changed. Types are looked at by `npm test`. The programs that tests and
// benchmarks start, the product put together in another way, are built beside it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isLinked, linkBin } from './link-bin.mjs';

const OUT = 'dist';
/** What the last complete build was made from and what it left. */
const STAMP = 'dist/.build.json';
/** As far below the top as `dist`, from where the product finds its templates. */
const OUT_OF_TESTS = '.test-build';
const FOLDERS_OF_TESTS = ['test/support', 'test/bench'];

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

/** Programs of tests, by their names in the build. */
function programsOfTests() {
  const files = FOLDERS_OF_TESTS.filter((folder) => existsSync(folder)).flatMap((folder) => filesIn(folder));
  const programs = files.filter((file) => file.endsWith('-process.mjs'));
  return Object.fromEntries(programs.map((file) => [path.basename(file, '.mjs'), file]));
}

function digest(lines) {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function sourcesNow(compiler, programs) {
  const files = [...filesIn('src'), ...Object.values(programs), ...filesIn('test/tools'), 'tsconfig.json'];
  const lines = files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return digest([compiler, ...lines]);
}

function outputsNow() {
  const isOutput = (file) => /\.js(\.map)?$/.test(file);
  return digest([OUT, OUT_OF_TESTS].filter((out) => existsSync(out)).flatMap((out) => filesIn(out).filter(isOutput)));
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

  const programs = programsOfTests();
  const sources = sourcesNow(compiler, programs);
  const last = readStamp();
  const isFresh = last.sources === sources && existsSync(OUT) && last.outputs === outputsNow();
  if (!isFresh) {
    const { bundle } = await import('./bundle.mjs');
    if (!(await bundle(OUT))) return 1;
    if (Object.keys(programs).length > 0 && !(await bundle(OUT_OF_TESTS, programs))) return 1;
    writeFileSync(STAMP, JSON.stringify({ sources, outputs: outputsNow() }));
  }
  if (!isLinked()) linkBin();
  return 0;
}

process.exitCode = await build();
