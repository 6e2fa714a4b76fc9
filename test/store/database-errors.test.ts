import assert from 'node:assert/strict';
import { verifyExternalPostgres } from '../../src/store/external-postgres.js';

describe('a database that cannot be reached', () => {
  it('at the start: the next step promises no question that will not come', async () => {
    await assert.rejects(verifyExternalPostgres('postgresql://warden:secret@127.0.0.1:1/warden'), {
      message: 'The database cannot be reached.',
      nextStep: 'With DATABASE_URL, check that the server runs and that the address is right; then try again.',
    });
  });
});
