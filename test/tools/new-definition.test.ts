import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCopy } from './compile-changed.js';
import { PROJECT_ROOT } from './definition-files.js';

/** What a copy of the project needs so that its tools, its compiler and its tests run. */
const COPIED = [
  'src',
  'test',
  'adaptiveCards',
  'appPackage',
  'env',
  'package.json',
  'tsconfig.json',
  '.oxfmtrc.json',
  'README.md',
];
const NEW = [
  ['check', 'app-policies'],
  ['detection', 'mailbox-exported'],
  ['remediation', 'remove-journal-rule'],
  ['fact', 'app-management-policies'],
] as const;

describe('npm run new', function () {
  // Several processes and a whole compilation: slow where other tests run beside it.
  this.timeout(600_000);
  let copy: string;
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const create = (...args: readonly string[]) => run('--import', 'tsx', 'test/tools/new-definition.ts', ...args);

  before(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'warden-new-'));
    for (const part of COPIED) cpSync(path.join(PROJECT_ROOT, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  });
  after(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('refuses a kind, an id or a definition that cannot be', () => {
    const wrong = [
      [[], 'Usage: npm run new -- check|detection|remediation|fact <id>'],
      [['checks', 'app-policies'], 'Usage: npm run new -- check|detection|remediation|fact <id>'],
      [['check'], '"" is no id: lower case words with hyphens, like "app-credentials"'],
      [['check', 'AppPolicies'], '"AppPolicies" is no id: lower case words with hyphens, like "app-credentials"'],
      [['check', '../x'], '"../x" is no id: lower case words with hyphens, like "app-credentials"'],
      [['check', 'risky-apps'], 'src/checks/risky-apps.ts exists'],
      [['fact', 'role-holdings'], 'src/facts/role-holdings.ts exists'],
    ] as const;
    for (const [args, message] of wrong) {
      const { status, stdout, stderr } = create(...args);
      assert.deepEqual([status, stdout, stderr], [2, '', `${message}\n`]);
    }
  });

  it('writes definitions that are known everywhere, compile and are formatted', () => {
    const written = new Set<string>();
    for (const [kind, id] of NEW) {
      const { status, stdout, stderr } = create(kind, id);
      assert.deepEqual([status, stderr], [0, ''], stdout);
      for (const [, file = ''] of stdout.matchAll(/^wrote (.*)$/gm)) written.add(file);
    }
    assert.match(readFileSync(path.join(copy, 'src/checks/model/check-id.ts'), 'utf8'), /'app-policies'/);
    const files = NEW.flatMap(([kind, id]) => [`src/${kind}s/${id}.ts`, `src/${kind}s/${id}.examples.ts`])
      .concat('src/checks/app-policies.asking.ts', 'src/tenant/collectors/app-management-policies.ts', 'README.md')
      .filter((file) => existsSync(path.join(copy, file)));
    assert.deepEqual(
      files.filter((file) => !written.has(file)),
      [],
    );
    const sources = [...written].filter((file) => file.endsWith('.ts'));
    assert.deepEqual(compileCopy(copy, sources), []);
    const { status, stdout } = run('node_modules/oxfmt/bin/oxfmt', '--check', ...files);
    assert.deepEqual([files.length, status], [10, 0], stdout);
  });

  it('writes definitions that fail one test each, which lists what is left to do', () => {
    const { stdout } = run(
      'node_modules/mocha/bin/mocha.js',
      ...[
        ...['--reporter', 'json'],
        // These ask thousands of questions, and nothing that is missing makes them fail.
        ...['--invert', '--grep', 'takes no kept question away|are each found by every phrase'],
        ...NEW.map(([kind]) => `test/${kind}s/conventions.test.ts`),
        'test/architecture/layers.test.ts',
      ],
      ...['test/language/unread-topics.test.ts', 'test/tools/generated-files.test.ts'],
      ...['test/cli/readme-tables.test.ts', 'test/tenant/collectors.test.ts'],
    );
    const { failures } = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as {
      readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly message: string } }[];
    };
    const told = new Map(failures.map(({ fullTitle, err }) => [fullTitle, err.message.trim().split('\n')]));
    const wholes = NEW.map(([kind, id]) => `every ${kind} is whole: ${id}`);
    // The check's id is a topic that is not read: the check takes its place.
    const also = ['The topics that are not read are no checks: a check that comes later removes its topic'];
    assert.deepEqual([...told.keys()].sort(), [...wholes, ...also].sort());
    const partsOf = (kind: string, id: string) =>
      (told.get(`every ${kind} is whole: ${id}`) ?? []).map((line) => line.split(': ')[1] ?? '');
    assert.deepEqual(partsOf('fact', 'app-management-policies'), ['words', 'permissions', 'appManagementPolicies']);
    for (const part of [
      'question',
      'needs',
      'why',
      'nextSteps',
      'examples',
      'signals',
      'examples.es',
      'app-policies',
    ]) {
      assert.ok(partsOf('check', 'app-policies').includes(part), part);
    }
    for (const part of ['description', 'operations', 'benign', 'examples']) {
      assert.ok(partsOf('detection', 'mailbox-exported').includes(part), part);
    }
    for (const part of ['noun', 'effect', 'permissions', 'examples']) {
      assert.ok(partsOf('remediation', 'remove-journal-rule').includes(part), part);
    }
  });
});
