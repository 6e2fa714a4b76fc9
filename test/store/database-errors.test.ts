import assert from 'node:assert/strict';
import { describeDatabaseState, findDatabaseProblem, type DatabaseState } from '../../src/core/database-problem.js';
import { toStoreError } from '../../src/store/database-errors.js';
import { verifyExternalPostgres } from '../../src/store/external-postgres.js';

describe('a database that cannot be reached', () => {
  it('at the start: the next step promises no question that will not come', async () => {
    await assert.rejects(verifyExternalPostgres('postgresql://warden:secret@127.0.0.1:1/warden'), {
      message: 'The database cannot be reached.',
      nextStep: 'With DATABASE_URL, check that the server runs and that the address is right; then try again.',
    });
  });
});

describe('a failure of the database', () => {
  const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });
  const STATES: readonly (readonly [Error, DatabaseState])[] = [
    [failure('connect ECONNREFUSED', 'ECONNREFUSED'), 'away'],
    [failure('Connection terminated unexpectedly'), 'away'],
    [failure('terminating connection due to administrator command', '57P01'), 'restarting'],
    [failure('the database system is starting up', '57P03'), 'restarting'],
    [failure('could not extend file "base/5/16390": No space left on device', '53100'), 'full'],
    [failure('sorry, too many clients already', '53300'), 'crowded'],
    [failure('canceling statement due to statement timeout', '57014'), 'hung'],
    [failure('timeout exceeded when trying to connect'), 'hung'],
    [failure('no answer from the database'), 'hung'],
    [failure('cannot execute INSERT in a read-only transaction', '25006'), 'read-only'],
    [failure('password authentication failed', '28P01'), 'refused'],
  ];

  it('is one of the known states, each told to people with what to do', () => {
    for (const [error, state] of STATES) {
      const problem = findDatabaseProblem(new Error('Turn failed', { cause: toStoreError(error) }));
      assert.equal(problem?.state, state, error.message);
      const { what, nextStep } = describeDatabaseState(state);
      assert.match(what, /my database/i);
      assert.match(nextStep, /^(Ask again|Tell whoever runs)/);
    }
  });

  it('that is a bug stays one', () => {
    const bug = failure('column "x" does not exist', '42703');
    assert.equal(toStoreError(bug), bug);
    assert.equal(findDatabaseProblem(bug), undefined);
  });
});
