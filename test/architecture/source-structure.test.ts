import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { TEMPLATE_NAMES } from '../../src/cards/card-template-loader.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Sources by path below a folder of the project. */
type Sources = ReadonlyMap<string, string>;

function readSources(folder: string): Sources {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => /\.[cm]?[jt]s$/.test(file))
      .map((file) => [file, readFileSync(path.join(ROOT, folder, file), 'utf8')]),
  );
}

/** Each circle of imports, type-only ones included, as a path that ends where it begins. */
function findCircles(sources: Sources): readonly string[] {
  const importsOf = (file: string): readonly string[] =>
    ts
      .preProcessFile(sources.get(file) ?? '', true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.normalize(path.join(path.dirname(file), name)).replace(/\.js$/, '.ts'))
      .filter((name) => sources.has(name));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of importsOf(file)) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return circles;
}

/** What a loader or the migrator finds by convention, one a file: a file's name says what it is. */
const FOUND_BY_CONVENTION = new Set([
  'check',
  'table',
  'asking',
  'detection',
  'remediation',
  'examples',
  'fact',
  'collector',
  'up',
]);

interface Exported {
  readonly file: string;
  readonly name: string;
  readonly isValue: boolean;
  readonly hasDoc: boolean;
}

/** Exported functions, classes, types and constants; of an overloaded function, one. */
function listExports(sources: Sources): readonly Exported[] {
  const found = new Map<string, Exported>();
  for (const [file, text] of sources) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements) {
      if (!ts.canHaveModifiers(statement)) continue;
      if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) continue;
      const hasDoc = ts.getJSDocCommentsAndTags(statement).length > 0;
      const isValue = !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement);
      for (const name of namesOf(statement)) {
        if (FOUND_BY_CONVENTION.has(name)) continue;
        const before = found.get(`${file} ${name}`);
        found.set(`${file} ${name}`, { file, name, isValue, hasDoc: hasDoc || before?.hasDoc === true });
      }
    }
  }
  return [...found.values()];
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  )
    return statement.name === undefined ? [] : [statement.name.text];
  return [];
}

function findUndocumented(exports: readonly Exported[]): readonly string[] {
  return exports.filter(({ hasDoc }) => !hasDoc).map(({ file, name }) => `${file}: ${name} has no doc comment`);
}

function findTwoMeanings(exports: readonly Exported[]): readonly string[] {
  const files = new Map<string, Set<string>>();
  for (const { name, file } of exports) files.set(name, (files.get(name) ?? new Set()).add(file));
  return [...files]
    .filter(([, in_]) => in_.size > 1 && !isFactAndCollector([...in_]))
    .map(([name, in_]) => `${name}: ${[...in_].join(', ')}`);
}

/** A fact and the collector that reads it bear the fact's name: one is found by the other. */
function isFactAndCollector(files: readonly string[]): boolean {
  const [fact = '', collector] = files;
  return files.length === 2 && collector === fact.replace(/^facts\//, 'tenant/collectors/') && collector !== fact;
}

/** Exported values whose name no other file says, of the sources or the tests: an export that nobody imports. */
function findUnused(exports: readonly Exported[], sources: Sources, tests: Sources): readonly string[] {
  const filesByWord = new Map<string, number>();
  for (const text of [...sources.values(), ...tests.values()])
    for (const word of new Set(text.match(/[\w$]+/g))) filesByWord.set(word, (filesByWord.get(word) ?? 0) + 1);
  return exports
    .filter(({ isValue, name }) => isValue && filesByWord.get(name) === 1)
    .map(({ file, name }) => `${file}: nobody imports ${name}`);
}

describe('The sources', () => {
  const sources = readSources('src');
  const exports = listExports(sources);

  it('have no circle of imports', () => {
    assert.ok(sources.size > 500, 'the test must see the sources');
    assert.deepEqual(findCircles(sources), []);
  });

  it('say what every export is for, in a doc comment', () => {
    assert.ok(exports.length > 2_000, 'the test must see the exports');
    assert.deepEqual(findUndocumented(exports), []);
  });

  it('give no name two meanings', () => {
    assert.deepEqual(findTwoMeanings(exports), []);
  });

  it('export no value that nobody imports', () => {
    assert.deepEqual(findUnused(exports, sources, readSources('test')), []);
  });

  it('would be seen if it were otherwise', () => {
    const seeded = new Map([
      ['a/one.ts', "import type { Two } from '../b/two.js';\n/** One. */\nexport interface One { two: Two }"],
      ['b/two.ts', "import { three } from './three.js';\n/** Two. */\nexport type Two = typeof three;"],
      ['b/three.ts', "import type { One } from '../a/one.js';\nexport const three: One[] = [];"],
      ['b/four.ts', '/** Another. */\nexport type One = 1;\n/** Of nobody. */\nexport const four = 4;'],
    ]);
    const found = listExports(seeded);
    assert.deepEqual(findCircles(seeded), ['a/one.ts → b/two.ts → b/three.ts → a/one.ts']);
    assert.deepEqual(findUndocumented(found), ['b/three.ts: three has no doc comment']);
    assert.deepEqual(findTwoMeanings(found), ['One: a/one.ts, b/four.ts']);
    assert.deepEqual(findUnused(found, seeded, new Map()), ['b/four.ts: nobody imports four']);
  });
});

describe('The card templates', () => {
  it('are all drawn by some card, and none is missing', () => {
    const files = readdirSync(path.join(ROOT, 'adaptiveCards')).map((file) => file.replace(/\.json$/, ''));
    assert.deepEqual(files.toSorted(), [...TEMPLATE_NAMES].toSorted());
    const cards = [...readSources('src/cards')].filter(([file]) => file !== 'card-template-loader.ts');
    const orphans = TEMPLATE_NAMES.filter((name) => !cards.some(([, text]) => text.includes(`'${name}'`)));
    assert.deepEqual(orphans, []);
  });
});
