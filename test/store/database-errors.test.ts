import assert from 'node:assert/strict';
import { describeDatabaseState, findDatabaseProblem, type DatabaseState } from '../../src/core/database-problem.js';
import { ExpectedError } from '../../src/core/expected-error.js';
import { runDatabaseWork, toStoreError } from '../../src/store/database-errors.js';
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

  it('says what it is and what to do, by its code or else by its words', () => {
    const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
    const says: readonly (readonly [Error, RegExp, DatabaseState?])[] = [
      ...[...unreachable, 'ETIMEDOUT', 'EPIPE', '08006'].map(
        (code) => [failure('x', code), /be reached/, 'away'] as const,
      ),
      ...['57P01', '57P02', '57P03'].map((code) => [failure('x', code), /starting or stopping/, 'restarting'] as const),
      ...['28P01', '28000'].map((code) => [failure('x', code), /refuses our user or password/, 'refused'] as const),
      [failure('x', '3D000'), /named in DATABASE_URL does not exist/, 'refused'],
      [failure('x', '42501'), /user may not do this/, 'refused'],
      [failure('x', '53300'), /takes no more connections/, 'crowded'],
      ...['53200', '57014', '55P03'].map((code) => [failure('x', code), /took too long/, 'hung'] as const),
      ...['53100', 'ENOSPC'].map((code) => [failure('x', code), /disk of the database is full/, 'full'] as const),
      [failure('x', '25006'), /read-only/, 'read-only'],
      ...['EACCES', 'EROFS'].map((code) => [failure('x', code), /may not write to the data directory/] as const),
      ...['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'].map(
        (code) => [failure('x', code), new RegExp(`not trusted .${code}.`)] as const,
      ),
      [failure('Cannot use a pool after calling end on the pool'), /store is closed/],
      [failure('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /refuses our user/, 'refused'],
      [failure('The server does not support SSL connections'), /speaks no TLS/],
      [failure('Timeout expired'), /does not answer/, 'hung'],
      [failure('Connection error'), /be reached/, 'away'],
      [failure('Client is not queryable'), /be reached/, 'away'],
    ];
    for (const [error, message, state] of says) {
      const told = toStoreError(error);
      assert.ok(told instanceof ExpectedError, error.message);
      assert.match(told.message, message);
      assert.match(told.nextStep, /^[A-Z].+\.$/, told.message);
      assert.equal(findDatabaseProblem(told)?.state, state, told.message);
      assert.equal(told.cause, error);
      assert.equal(toStoreError(told), told);
    }
  });

  it('is tried again where the database broke a deadlock, five times in all', async () => {
    const tried = async (failures: number, error: Error) => {
      let times = 0;
      const work = async () => {
        times += 1;
        await Promise.resolve();
        if (times <= failures) throw error;
        return 'done';
      };
      return [await runDatabaseWork(work).catch((cause: unknown) => cause), times];
    };
    const deadlock = failure('deadlock detected', '40P01');
    assert.deepEqual(await tried(4, deadlock), ['done', 5]);
    assert.deepEqual(await tried(5, deadlock), [deadlock, 5]);
    const numbered = Object.assign(new Error('x'), { code: 40 });
    for (const other of [failure('x'), numbered]) assert.deepEqual(await tried(1, other), [other, 1]);
  });

  it('that is a bug stays one', () => {
    const bug = failure('column "x" does not exist', '42703');
    assert.equal(toStoreError(bug), bug);
    assert.equal(findDatabaseProblem(bug), undefined);
  });
});
