import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { warden } from './run-warden.js';

describe('the command line in the hands of somebody new', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'warden-first-'));
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('does not take a directory without a database for one in which nothing was decided, nor makes one there', async () => {
    const wrong = path.join(dir, 'nowhere');
    for (const args of [['decisions'], ['decisions', 'verify']]) {
      const { code, stdout, stderr } = await warden([...args, '--data-dir', wrong]);
      assert.deepEqual([code, stdout], [3, ''], args.join(' '));
      assert.match(stderr, /No database is in .*nowhere\.\n.*DATA_DIR/);
    }
    assert.ok(!existsSync(wrong));
  });

  it('says where the answer is to be had that only the bot has', async () => {
    const [decided, attacked, subscribed] = await Promise.all([
      warden(['ask', 'what did we approve?']),
      warden(['ask', 'are we under attack?']),
      warden(['ask', 'alert me about critical findings']),
    ]);
    assert.match(decided.stdout, /npx warden decisions/);
    assert.match(attacked.stdout, /Teams.*npx warden replay FILE/s);
    assert.match(subscribed.stdout, /write this to the bot there/);
    assert.deepEqual([decided.code, attacked.code, subscribed.code], [3, 3, 3]);
  });

  it('takes a question without quotes', async () => {
    const { code, stdout } = await warden(['ask', 'which', 'admins', 'lack', 'MFA']);
    assert.match(stdout, /have no second factor/);
    assert.equal(code, 1);
  });

  it('counts a wrong number of lines as wrong usage', async () => {
    const { code, stderr } = await warden(['decisions', '--limit', '0']);
    assert.equal(code, 2);
    assert.match(stderr, /whole number from 1 on/);
  });

  it('says of an order, and of a question that goes on from another, what to do instead', async () => {
    const [order, goesOn] = await Promise.all([warden(['ask', 'revoke it']), warden(['ask', 'and the second one?'])]);
    assert.match(order.stdout, /Nothing was done/);
    assert.match(goesOn.stdout, /in full/);
  });

  it('does not take a file without any record for one in which nothing was found', async () => {
    const { code, stdout } = await warden(['replay', '-']);
    assert.equal(code, 3);
    assert.match(stdout, /No record was in it/);
  });

  it('prints the needs as JSON without being told twice', async () => {
    const { code, stdout } = await warden(['setup', '--json']);
    assert.equal(code, 0);
    assert.match(stdout, /^\{"reader"/);
    assert.equal((await warden(['setup'])).code, 2);
  });

  it('shows the roles of a person whose name no app has', async () => {
    const { stdout } = await warden(['ask', 'tell me about Bram de Vries']);
    assert.match(stdout, /Bram de Vries.*Global Administrator/);
  });
});
