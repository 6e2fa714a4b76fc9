import assert from 'node:assert/strict';
import type { Subject } from '../../../src/core/subject.js';
import { askCreation } from '../../../src/language/dialogue/existing-since.js';

describe('Since when something exists', () => {
  const rule: Subject = { kind: 'transport-rule', id: 'r1', name: 'Finance copies' };
  const other: Subject = { kind: 'transport-rule', id: 'r2', name: 'Disclaimer' };
  const connector: Subject = { kind: 'connector', id: 'c1', name: 'Inbound relay 02' };

  it('is asked of several of one kind', () => {
    const query = askCreation([rule, other]);
    assert.deepEqual(
      [query?.table, query?.show, query?.named[0]?.ids],
      ['transport-rules', ['createdAt'], ['r1', 'r2']],
    );
  });
  it('is not asked of things of two kinds: one table tells of one of them alone', () => {
    assert.equal(askCreation([rule, connector]), undefined);
  });
  it('is not asked of what no table dates', () => {
    assert.equal(askCreation([{ kind: 'policy', id: 'p1', name: 'Require MFA' }]), undefined);
  });
});
