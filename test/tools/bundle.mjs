import { context } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What is started by name. Each lies in the build where its source lies under `src`. */
const PROGRAMS = ['src/main.ts', 'src/cli/warden.ts', 'src/demo/chat-ui-loopback-preload.ts'];
/** Folders whose files are found while running: one new file adds one definition. */
const FOLDERS = ['src/detections', 'src/remediations'];
/** Sources that only tests use. */
const FOR_TESTS = /(?:\.examples|-samples)\.ts$/;

const withSlashes = (file) => file.split(path.sep).join('/');

/** What starts from the build of these sources: programs, and whatever is found by its name. */
function entryPoints() {
  const found = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !FOR_TESTS.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...PROGRAMS.filter((program) => existsSync(program)), ...found];
}

/**
 * A module goes on to know where it lies: what it finds from there (templates, settings, folders) it finds from its place in the build as
 * from its place in `src`, although it shares a file with others at the top of the build.
 */
const OWN_PLACE = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
      const source = withSlashes(path.relative('', file));
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta.url') || PROGRAMS.includes(source)) return undefined;
      const place = source.replace(/^src\//, './').replace(/\.ts$/, '.js');
      const contents = text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`);
      return { loader: 'ts', contents };
    });
  },
};

/**
 * Turns the sources into few files of JavaScript: node takes 0.5 s more for 1,900 modules than for the same code in a hundred files. Packages
 * stay in node_modules. Types are left to the editor and `npm test`. `also` are more programs, by their names in the build.
 *
 * `update` brings `outdir` up to date, where it can: else esbuild has said why, and nothing is written. It reads what has changed since the
 * last time. `tidy` removes what an earlier build left there; whoever may still run from that is to be gone.
 */
export function openBundler(outdir, also = {}) {
  let open;
  let outputs = new Set();
  async function rebuild() {
    const names = entryPoints().map((source) => [source.replace(/^src\//, '').replace(/\.ts$/, ''), source]);
    const wanted = JSON.stringify(names);
    if (open?.wanted !== wanted) {
      await open?.made.dispose();
      const made = await context({
        entryPoints: { ...Object.fromEntries(names), ...also },
        outdir,
        bundle: true,
        splitting: true,
        packages: 'external',
        format: 'esm',
        platform: 'node',
        metafile: true,
        plugins: [OWN_PLACE],
        // Node reads a map when it loads the module: without the sources in it.
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'warning',
      });
      open = { wanted, made };
    }
    const { metafile } = await open.made.rebuild();
    outputs = new Set(Object.keys(metafile.outputs).map((file) => path.normalize(file)));
  }
  return {
    update: () =>
      rebuild().then(
        () => true,
        (error) => {
          // esbuild has said what is wrong with the sources; anything else nobody has said.
          if (error.errors === undefined) throw error;
          return false;
        },
      ),
    tidy() {
      for (const name of readdirSync(outdir, { recursive: true })) {
        const file = path.join(outdir, name);
        if (/\.js(\.map)?$/.test(file) && !outputs.has(file)) rmSync(file);
      }
    },
    close: () => open?.made.dispose(),
  };
}

/** Makes the build once. Whether it could be done. */
export async function bundle(outdir, also) {
  const bundler = openBundler(outdir, also);
  const done = await bundler.update();
  if (done) bundler.tidy();
  await bundler.close();
  return done;
}
