import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { RULES } from './layer-rules.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?ts$/.test(file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, specifier: fileName }));
}

/** How a definition is asked is part of its room's contract, though it stands beside the definition. */
const IS_ASKING = /\.asking\.[jt]s$/;

/** The room of a path below src, and whether the file is part of the room's contract. The composition root has no room. */
function placeOf(file: string): { readonly room: string; readonly isModel: boolean } {
  const [room = '', folder] = file.split(path.sep);
  if (!file.includes(path.sep)) return { room: '', isModel: false };
  return { room, isModel: (folder === 'model' && file.split(path.sep).length > 2) || IS_ASKING.test(file) };
}

function offence({ file, specifier }: Import): string | undefined {
  const from = placeOf(file);
  if (from.room === '') return undefined;
  const name = from.isModel ? `${from.room}/model` : from.room;
  const rule = RULES[name];
  if (rule === undefined) return `${file}: the room "${name}" has no rule`;
  if (specifier.startsWith('.')) {
    const to = placeOf(path.normalize(path.join(path.dirname(file), specifier)));
    const allowed =
      (to.room === from.room && (!from.isModel || to.isModel)) ||
      rule.rooms.includes('*') ||
      rule.rooms.includes(to.room) ||
      (to.isModel && rule.models.includes(to.room));
    const target = to.room === '' ? 'the root' : `${to.room}${to.isModel ? '/model' : ''}`;
    return allowed ? undefined : `${file}: ${name} may not import from ${target}`;
  }
  const allowed = rule.packages.some((known) =>
    typeof known === 'string' ? known === specifier : known.test(specifier),
  );
  return allowed ? undefined : `${file}: ${name} may not import ${specifier}`;
}

describe('the layers', () => {
  it('are kept: every room imports only what it may', () => {
    const imports = sourceFiles().flatMap(importsOf);
    assert.ok(imports.length > 100, 'the test must see the imports');
    assert.deepEqual(imports.map(offence).filter(Boolean), []);
  });

  it('would be seen if broken', () => {
    const broken = [
      { file: 'checks/x.ts', specifier: '../tenant/reader.js' },
      { file: 'core/x.ts', specifier: 'node:fs' },
      { file: 'answers/x.ts', specifier: 'botbuilder' },
      { file: 'tenant/x.ts', specifier: '../config.js' },
      { file: 'cellar/x.ts', specifier: './y.js' },
      { file: 'store/x.ts', specifier: '../alerts/plan.js' },
      { file: 'alerts/model/x.ts', specifier: '../plan.js' },
      { file: 'checks/x.asking.ts', specifier: './x.js' },
      { file: 'language/x.ts', specifier: '../checks/x.js' },
    ];
    assert.equal(broken.map(offence).filter(Boolean).length, broken.length);
  });
});
