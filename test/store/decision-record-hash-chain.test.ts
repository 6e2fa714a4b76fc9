import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import { chainRecordEntry, isEntryIntact } from '../../src/store/decision-record-hash-chain.js';
import { NOW, PEOPLE } from '../decisions/decision-samples.js';

const draft = (what: string, details: Readonly<Record<string, unknown>> = {}) => ({
  at: NOW,
  decisionId: null,
  app: null,
  what,
  by: PEOPLE.megan,
  details,
});

function chain(...texts: readonly string[]): DecisionRecordEntry[] {
  const entries: DecisionRecordEntry[] = [];
  for (const text of texts) entries.push(chainRecordEntry(draft(text, { text }), entries.at(-1)));
  return entries;
}

function firstBroken(entries: readonly DecisionRecordEntry[]): number | undefined {
  const at = entries.findIndex((entry, i) => !isEntryIntact(entry, entries[i - 1]));
  return at === -1 ? undefined : at;
}

describe('the record', () => {
  it('is whole as it was written, whatever order a database keeps the keys in', () => {
    const entries = chain('opened', 'approved', 'void');
    assert.equal(firstBroken(entries), undefined);
    const reordered = entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).toReversed()),
    ) as unknown as DecisionRecordEntry[];
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
