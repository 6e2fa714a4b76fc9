import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RecordEntry } from '../../src/core/decision.js';
import { chained, isSound } from '../../src/store/record-chain.js';
import { NOW, PEOPLE } from '../decisions/support.js';

const draft = (what: string, details: Readonly<Record<string, unknown>> = {}) => ({
  at: NOW,
  decisionId: null,
  app: null,
  what,
  by: PEOPLE.megan,
  details,
});

function chain(...texts: readonly string[]): RecordEntry[] {
  const entries: RecordEntry[] = [];
  for (const text of texts) entries.push(chained(draft(text, { text }), entries.at(-1)));
  return entries;
}

function firstBroken(entries: readonly RecordEntry[]): number | undefined {
  const at = entries.findIndex((entry, i) => !isSound(entry, entries[i - 1]));
  return at === -1 ? undefined : at;
}

describe('the record', () => {
  it('is whole as it was written, whatever order a database keeps the keys in', () => {
    const entries = chain('opened', 'approved', 'void');
    assert.equal(firstBroken(entries), undefined);
    const reordered = entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).toReversed()),
    ) as unknown as RecordEntry[];
    assert.equal(firstBroken(reordered), undefined);
  });

  it('shows the line that was changed, left out, put in or moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom('change', 'leave out', 'move', 'again', 'person'),
        (texts, n, how) => {
          const entries = chain(...texts);
          const i = n % (entries.length - 1);
          const [entry, following] = entries.slice(i, i + 2);
          assert.ok(entry !== undefined && following !== undefined);
          if (how === 'change') entries[i] = { ...entry, what: `${entry.what}!` };
          if (how === 'person') entries[i] = { ...entry, by: PEOPLE.alex };
          if (how === 'leave out') entries.splice(i, 1);
          if (how === 'again') entries.splice(i, 0, entry);
          if (how === 'move') entries.splice(i, 2, following, entry);
          const broken = firstBroken(entries);
          assert.ok(broken !== undefined && broken >= i && broken <= i + 1);
        },
      ),
    );
  });
});
