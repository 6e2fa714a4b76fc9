import assert from 'node:assert/strict';
import { countHolders } from '../../../src/answers/query/counted-holders.js';
import type { MatchedRows, QueryMaterial } from '../../../src/answers/query/query-material.js';
import type { Subject } from '../../../src/core/subject.js';

const ADA: Subject = { kind: 'user', id: '1', name: 'Ada' };
const BEN: Subject = { kind: 'user', id: '2', name: 'Ben' };
const FOUND = { population: [1, 2, 3, 4] } as unknown as MatchedRows;

function counted(question: string, subjects: readonly Subject[], about = 'role') {
  const material = { question, table: { about } } as unknown as QueryMaterial;
  return countHolders(material, FOUND, subjects, '3 of 4 role assignments are held by people');
}

describe('How many people hold roles', () => {
  for (const question of [
    'how many people have a role?',
    'Wie viele Personen haben eine Rolle?',
    '¿cuántas personas tienen un rol?',
  ]) {
    it(`counts whoever holds several once: ${question}`, () => {
      const answer = counted(question, [ADA, BEN, ADA]);
      assert.deepEqual([answer?.answer.value, answer?.answer.subjects], [2, [ADA, BEN]]);
      assert.equal(answer?.headline, '2: Ada and Ben; 3 of 4 role assignments are held by people');
    });
  }
  it('is no count of the roles', () => {
    assert.equal(counted('how many roles are held by people?', [ADA, BEN, ADA]), undefined);
  });
  it('is said in the usual words where everybody holds one', () => {
    assert.equal(counted('how many people have a role?', [ADA, BEN]), undefined);
  });
  it('is of roles alone', () => {
    assert.equal(counted('how many apps have a secret?', [ADA, BEN, ADA], 'credential'), undefined);
  });
});
