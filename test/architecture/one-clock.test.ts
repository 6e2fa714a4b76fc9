import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(import.meta.dirname, '../../src');
/** Gives its callers on the command line, which have no store, the clock of this machine. */
const WITHOUT_STORE = ['compose-tenant.ts'];

describe('The clock of the bot', () => {
  it('is the database’s: what composes the bot knows no other', () => {
    const composing = readdirSync(SRC).filter((name) => name === 'main.ts' || name.startsWith('compose-'));
    assert.ok(composing.length > 4);
    const wrong = composing
      .filter((name) => !WITHOUT_STORE.includes(name))
      .filter((name) => readFileSync(path.join(SRC, name), 'utf8').includes("'./system-clock.js'"));
    assert.deepEqual(wrong, [], 'take `store.clock`: a clock of this machine may be ten minutes off');
  });
});
