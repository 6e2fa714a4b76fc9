import assert from 'node:assert/strict';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { findContrast, findGlossaryTerm, GLOSSARY } from '../../src/glossary/glossary.js';
import { foldPhrase } from '../../src/language/explanation/fold-phrase.js';
import { findTerm } from '../../src/language/explanation/term-index.js';
import { PRIVILEGED_ROLES } from '../../src/m365/directory-roles.js';
import { PERMISSION_RISKS } from '../../src/m365/permission-ratings.js';

const sentences = (text: string): number =>
  text.split(/[.?!](?= \p{Lu}|$)/u).filter((part) => part.trim() !== '').length;

describe('The glossary', () => {
  it('defines at least a hundred terms, each once', () => {
    assert.ok(GLOSSARY.length >= 100, `${GLOSSARY.length} terms`);
    const ids = GLOSSARY.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  it('says each in a few short sentences, with a page of Microsoft Learn', () => {
    for (const { id, text, url } of GLOSSARY) {
      assert.ok(text.length >= 80 && text.length <= 420, `${id}: ${text.length} characters`);
      assert.ok(sentences(text) <= 4, `${id}: ${sentences(text)} sentences`);
      assert.match(text, /^[\p{Lu}].*\.$/su, id);
      assert.match(url, /^https:\/\/learn\.microsoft\.com\/[a-z0-9][\w./-]+$/, id);
    }
  });

  it('gives no name to two terms, nor the name of a role or a permission to a term', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, title, words } of GLOSSARY) {
      for (const name of [title, ...Object.values(words).flatMap((names: string) => names.split('|'))]) {
        const key = foldPhrase(name);
        if ((owners.get(key) ?? id) !== id) twice.push(`${name}: ${owners.get(key)} and ${id}`);
        owners.set(key, id);
      }
    }
    const others = [...PRIVILEGED_ROLES.map(({ name }) => name), ...PERMISSION_RISKS.map(({ value }) => value)];
    assert.deepEqual([...twice, ...others.filter((name) => owners.has(foldPhrase(name)))], []);
  });

  it('has the name of a check only for the term that this check judges', () => {
    const clashing = GLOSSARY.filter(({ id, check }) => CHECK_IDS.some((one) => one === id) && check !== id);
    assert.deepEqual(
      clashing.map(({ id }) => id),
      [],
    );
  });

  it('refers only to what can be explained', () => {
    for (const { id, seeAlso = [], contrasts = {} } of GLOSSARY) {
      for (const other of [...seeAlso, ...Object.keys(contrasts)]) {
        assert.notEqual(findGlossaryTerm(other)?.id ?? findTerm(foldPhrase(other)), undefined, `${id}: ${other}`);
        assert.notEqual(other, id);
      }
    }
  });

  it('tells the difference of a pair from either side, and of no other pair', () => {
    const pairs = GLOSSARY.flatMap(({ id, contrasts = {} }) =>
      Object.keys(contrasts).map((other) => [id, other] as const),
    );
    assert.ok(pairs.length >= 15, `${pairs.length} pairs`);
    for (const [one, other] of pairs) {
      assert.equal(findContrast(one, other), findContrast(other, one), `${one} and ${other}`);
      assert.match(findContrast(one, other) ?? '', /^\p{Lu}.{40,260}\.$/u, `${one} and ${other}`);
    }
    assert.equal(findContrast('pim', 'dkim'), undefined);
  });

  it('says of every privileged role what it may do', () => {
    for (const { name, words } of PRIVILEGED_ROLES) assert.match(words, /^[a-z].{20,140}[^.]$/, name);
  });
});
