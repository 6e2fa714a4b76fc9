import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE, type LayerRule, RULES } from './layer-rules.js';
import {
  codeSpans,
  headingAnchors,
  type MarkdownDocument,
  readDocument,
  relativeLinks,
  sectionOf,
  tableRows,
} from './markdown-document.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What people make, so that git does not know it. */
const MADE_BY_PEOPLE = ['env/.env'];

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const PATHS = new Set([...MADE_BY_PEOPLE, ...FILES.flatMap(withFolders)]);
const TOP_FOLDERS = new Set(FILES.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
const ROOMS = readdirSync(`${ROOT}src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Documents that say how things are; the changelog tells of the past. */
const DOCUMENTS = FILES.filter((file) => /^(README|CONTRIBUTING|docs\/.*)\.md$/.test(file)).map(readDocument);

/** `a/b/c.ts` → a, a/b, a/b/c.ts. */
function withFolders(file: string): readonly string[] {
  const parts = file.split('/');
  return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
}

/** Words of code that are a path of this project, placeholders like `<room>` and globs included. Blocks of `text` show output of an example. */
function pathsIn(document: MarkdownDocument): readonly string[] {
  const commands = document.blocks.filter(({ language }) => language !== 'text');
  return [...codeSpans(document), ...commands.map(({ text }) => text)]
    .flatMap((code) => code.split(/[\s'",;()]+/))
    .map((word) => word.replace(/[/.:]+$/, ''))
    .filter((word) => word.includes('/') && TOP_FOLDERS.has(word.split('/')[0] ?? ''));
}

function exists(mentioned: string): boolean {
  if (!/[<*{]/.test(mentioned)) return PATHS.has(mentioned);
  const pattern = mentioned
    .replace(/[.+]/g, String.raw`\$&`)
    .replace(/\{([^}]+)\}/g, (_braces, choice: string) => `(${choice.replaceAll(',', '|')})`)
    .replace(/<[^>]+>|\*\*|\*/g, (wild) => (wild === '**' ? '.+' : '[^/]+'));
  return [...PATHS].some((known) => new RegExp(`^${pattern}$`).test(known));
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
const inDocument = (file: string) => (text: string) => `${file}: ${text}`;

function ruleOf(room: string): LayerRule {
  return RULES[room] ?? { rooms: [], models: [], packages: [] };
}

/** How the table of rooms gives a rule. */
function cellsOf(room: string): readonly string[] {
  const { rooms, models } = ruleOf(room);
  return rooms.includes('*') ? ['all', 'all'] : [listed(rooms), listed(models)];
}

describe('The documents', () => {
  it('mention only paths that exist', () => {
    const mentioned = DOCUMENTS.map((document) => pathsIn(document));
    assert.ok(mentioned.flat().length > 50, 'the test must see the paths');
    assert.deepEqual(
      DOCUMENTS.flatMap((document) =>
        pathsIn(document)
          .filter((mention) => !exists(mention))
          .map(inDocument(document.file)),
      ),
      [],
    );
  });

  it('would be caught with a path that does not exist', () => {
    const text = 'See `src/nowhere.ts`, `test/<room>/nothing-*.ts` and `npx mocha test/nothing.test.ts`.';
    const mentioned = pathsIn({ file: 'x.md', text, prose: text, blocks: [] });
    assert.deepEqual(mentioned, ['src/nowhere.ts', 'test/<room>/nothing-*.ts', 'test/nothing.test.ts']);
    assert.deepEqual(mentioned.filter(exists), []);
    assert.ok(['src/core', 'src/<room>/model', 'test/architecture/*.test.ts', 'src/{core,store}'].every(exists));
  });

  it('name only scripts of package.json', () => {
    const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { readonly scripts: object };
    assert.deepEqual(
      DOCUMENTS.flatMap(({ file, text }) =>
        [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
          .map(([, script = '']) => script)
          .filter((script) => !Object.hasOwn(manifest.scripts, script))
          .map(inDocument(file)),
      ),
      [],
    );
  });

  it('link only to files and headings that exist', () => {
    const changelog = readDocument('CHANGELOG.md');
    const broken = [...DOCUMENTS, changelog].flatMap((document) =>
      relativeLinks(document)
        .filter(({ path: to, heading }) => {
          if (!PATHS.has(to)) return true;
          return heading !== '' && !headingAnchors(readDocument(to)).includes(heading);
        })
        .map(({ path: to, heading }) => `${document.file}: ${to}#${heading}`),
    );
    assert.deepEqual(broken, []);
  });

  it('link to every decision record from the index, numbered without a hole', () => {
    const records = FILES.filter((file) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file)).sort();
    assert.deepEqual(
      records.map((file) => Number(path.basename(file).slice(0, 4))),
      records.map((_file, at) => at + 1),
    );
    assert.deepEqual(
      relativeLinks(readDocument('docs/decisions/README.md'))
        .map(({ path: to }) => to)
        .filter((to) => to.startsWith('docs/decisions/')),
      records,
    );
  });
});

describe('The table of rooms in CONTRIBUTING.md', () => {
  const rows = tableRows(sectionOf(readDocument('CONTRIBUTING.md'), 'Where a thing belongs'))
    .filter(([name = '']) => /^`[a-z][a-z0-9-]*`$/.test(name))
    .map(([name = '', ...cells]) => [name.slice(1, -1), ...cells] as const);

  it('lists exactly the rooms of src', () => {
    assert.deepEqual(rows.map(([room]) => room).sort(), ROOMS);
  });

  it('gives what layer-rules.ts lets each import', () => {
    assert.deepEqual(
      rows.map(([room, , ...imports]) => [room, ...imports]),
      rows.map(([room]) => [room, ...cellsOf(room)]),
    );
  });
});

describe('The picture in docs/architecture.md', () => {
  const picture =
    readDocument('docs/architecture.md').blocks.find(({ language }) => language === 'mermaid')?.text ?? '';
  const arrows = (kind: '-->' | '-.->') =>
    picture
      .split('\n')
      .map((line) => line.trim().split(` ${kind} `))
      .filter(({ length }) => length === 2)
      .flatMap(([from = '', to = '']) =>
        from.split(' & ').flatMap((one) => to.split(' & ').map((other) => `${one} ${kind} ${other}`)),
      )
      .filter((arrow) => !arrow.startsWith('root '))
      .sort();
  const others = ROOMS.filter((room) => !ruleOf(room).rooms.includes('*'));

  it('has an arrow for each room that another may import whole, beside those that nearly all import', () => {
    const expected = others.flatMap((room) =>
      ruleOf(room)
        .rooms.filter((to) => !BASE.includes(to) || BASE.includes(room))
        .map((to) => `${room} --> ${to}`),
    );
    assert.deepEqual(arrows('-->'), expected.sort());
  });

  it('has a dotted arrow for each room that imports contracts of others', () => {
    const expected = others.filter((room) => ruleOf(room).models.length > 0).map((room) => `${room} -.-> contracts`);
    assert.deepEqual(arrows('-.->'), expected.sort());
  });
});

describe('The glossary', () => {
  it('names the file that defines each word of ours', () => {
    const defined = tableRows(readDocument('docs/glossary.md')).flatMap((cells) => {
      const [name, file] = cells.slice(-2).map((cell) => /^`([^`]+)`$/.exec(cell)?.[1]);
      return name !== undefined && file?.startsWith('src/') === true ? [{ name, file }] : [];
    });
    assert.ok(defined.length > 20, 'the test must see the words');
    const wrong = defined.filter(({ name, file }) => {
      const exported = new RegExp(String.raw`export (?:async )?(?:interface|type|class|function|const) ${name}\b`);
      return !PATHS.has(file) || !exported.test(readFileSync(`${ROOT}${file}`, 'utf8'));
    });
    assert.deepEqual(wrong, []);
  });
});
