import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifest = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;
const DEPENDENCIES = Object.keys(manifest('package.json').dependencies ?? {});

/** Packages that src imports, requires or finds by `createRequire`. */
function packagesOfSources(): ReadonlySet<string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const specifiers = files.flatMap((file) => {
    // Types are gone when it runs.
    const text = readFileSync(path.join('src', file), 'utf8').replace(/^(?:import|export) type [^;]*;$/gm, '');
    const found = [...text.matchAll(/(?:\.resolve|createRequire\(import\.meta\.url\))\('([^']+)'\)/g)];
    return [
      ...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
      ...found.map(([, name]) => name ?? ''),
    ];
  });
  const packages = specifiers.filter((specifier) => !/^(?:\.|node:)/.test(specifier));
  return new Set(packages.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier));
}

/** Packages that a dependency of ours wants beside itself. */
function peersOfDependencies(): ReadonlySet<string> {
  const peers = DEPENDENCIES.map((name) => path.join('node_modules', name, 'package.json'))
    .map(manifest)
    .flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
  return new Set(peers);
}

/** What dependencies run by npx while they are installed; it would be downloaded, whatever its version, were it not there. */
function runWhenInstalled(): ReadonlySet<string> {
  const scripts = Object.values(manifest('node_modules/botbuilder-dialogs/package.json').scripts ?? {});
  return new Set(scripts.map((script) => /^npx (\S+)/.exec(script)?.[1]).filter((name) => name !== undefined));
}

describe('The dependencies of package.json', () => {
  it('are those that run: src imports each, or another one wants it beside itself or while it is installed', () => {
    const needed = new Set([...packagesOfSources(), ...peersOfDependencies(), ...runWhenInstalled()]);
    assert.deepEqual(
      DEPENDENCIES.filter((name) => !needed.has(name)),
      [],
    );
  });

  it('are all there for what src imports; only the chat page may be missing', () => {
    const missing = [...packagesOfSources()].filter((name) => !DEPENDENCIES.includes(name));
    assert.deepEqual(missing, ['@microsoft/m365agentsplayground']);
  });
});
