import assert from 'node:assert/strict';
import { ASKING_LANGUAGES } from '../../src/checks/model/asking.js';
import { printTable } from '../support/judge-every-check.js';
import { compileChanged, listParts, readSource } from './compile-changed.js';

/** A definition of each kind, and the files that would tell of it. */
const DEFINITIONS: readonly (readonly [string, ...string[]])[] = [
  ['src/checks/stale-admins.ts', 'src/checks/stale-admins.examples.ts', 'src/answers/check-registry.ts'],
  ['src/checks/legacy-authentication.asking.ts', 'src/language/check-askings.ts'],
  ['src/detections/app-registered.ts', 'src/detections/app-registered.examples.ts'],
  ['src/remediations/revoke-user-sessions.ts', 'src/remediations/revoke-user-sessions.examples.ts'],
  ['src/facts/security-defaults.ts', 'src/facts/fact-types.ts', 'src/tenant/collectors/security-defaults.ts'],
  ['src/tenant/collectors/security-defaults.ts'],
];

/** Parts that a definition may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(['wants']);

describe('A definition that lacks a part', () => {
  const table: string[][] = [];
  after(() => {
    printTable([['definition', 'without', 'the compiler says'], ...table]);
  });

  for (const files of DEFINITIONS) {
    const [file] = files;
    it(`compiles as it is: ${file}`, () => {
      assert.deepEqual(compileChanged(files, readSource(file)), []);
    });

    for (const { name, from, to } of listParts(file).filter((part) => !OPTIONAL.has(part.name))) {
      it(`does not compile, once, in words that name the part: ${file} without ${name}`, () => {
        const text = readSource(file);
        const complaints = compileChanged(files, text.slice(0, from) + text.slice(to));
        assert.deepEqual(
          complaints.map((one) => one.file),
          [file],
          JSON.stringify(complaints),
        );
        const { message } = complaints[0] ?? assert.fail();
        assert.match(message, new RegExp(`Property '${name}' is missing in type`));
        table.push([file, name, shorten(message)]);
      });
    }
  }

  it('does not compile where a fact has no type', () => {
    const file = 'src/facts/security-defaults.ts';
    const [complaint, ...others] = compileChanged([file], readSource(file).replace('<SecurityDefaults>', ''));
    assert.match(complaint?.message ?? '', /The type of the value is missing: defineFact<Type>/);
    assert.deepEqual(others, []);
  });

  for (const language of ASKING_LANGUAGES) {
    it(`does not compile where a check is not asked in a language: ${language}`, () => {
      const file = 'src/checks/legacy-authentication.asking.ts';
      const renamed = readSource(file).replace(new RegExp(String.raw`\b${language}: \[`, 'g'), 'it: [');
      const complaints = compileChanged([file], renamed);
      assert.equal(complaints.length, 1);
      assert.match(complaints[0]?.message ?? '', /'it' does not exist in type/);
    });
  }

  it('does not compile where a fact has no collector', () => {
    const collector = 'src/tenant/collectors/security-defaults.ts';
    const complaints = compileChanged([collector, 'src/tenant/collector-registry.ts'], undefined);
    assert.deepEqual(
      complaints.map(({ file, message }) => `${file}: ${message.slice(0, 60)}`),
      ["src/tenant/collector-registry.ts: Cannot find module './collectors/security-defaults.js' or it"],
    );
  });
});

/** The message without the types in full. */
function shorten(message: string): string {
  const [, property = '', type = ''] =
    /Property '(\w+)' is missing in type .* but required in type '(\w*)/.exec(message) ?? [];
  return `Property '${property}' is missing in type … but required in type '${type}…'`;
}
