import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import type { CachedListStore, StoredList } from '../../src/tenant/model/cached-list-store-port.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('lists that the reader of the tenant keeps', () => {
  let store: Store;
  let memory: CachedListStore;
  /** Another process on the same database. */
  let elsewhere: Store;
  before(async () => {
    const databaseUrl = await createMigratedDatabaseUrl();
    const options = { databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock };
    store = await openStore(options);
    elsewhere = await openStore(options);
    memory = store.factMemory;
  });
  after(async () => {
    await elsewhere.close();
    await store.close();
  });

  async function keep(name: string, head: string, ...parts: string[]): Promise<void> {
    const writer = memory.begin(name);
    for (const part of parts) await writer.add(bytes(part));
    await writer.finish(head);
  }

  it('come back as they were, byte for byte and in order', async () => {
    assert.equal(await memory.load('apps'), undefined);
    await keep('apps', '{"of":"now"}', 'one', '\u0000\u0001', 'three');
    const list = await loaded(memory, 'apps');
    assert.equal(list.head, '{"of":"now"}');
    assert.deepEqual(await textsOf(list), ['one', '\u0000\u0001', 'three']);
  });

  it('count only when they are finished', async () => {
    await keep('grants', 'first', 'whole');
    const writer = memory.begin('grants');
    await writer.add(bytes('half'));
    assert.deepEqual(await textsOf(await loaded(memory, 'grants')), ['whole']);
    await writer.finish('second');
    const list = await loaded(memory, 'grants');
    assert.deepEqual([list.head, await textsOf(list)], ['second', ['half']]);
  });

  it('grow by parts, and a head alone can change', async () => {
    await keep('growing', 'a', 'base');
    assert.equal(await memory.append(await loaded(memory, 'growing'), 'b', bytes('more')), true);
    assert.equal(await memory.append(await loaded(memory, 'growing'), 'c', undefined), true);
    const list = await loaded(memory, 'growing');
    assert.deepEqual([list.head, await textsOf(list)], ['c', ['base', 'more']]);
  });

  it('are never mixed by two processes that add to the same one', async () => {
    await keep('shared', 'a', 'base');
    const here = await loaded(memory, 'shared');
    const there = await loaded(elsewhere.factMemory, 'shared');
    const done = await Promise.all([
      memory.append(here, 'here', bytes('h')),
      elsewhere.factMemory.append(there, 'there', bytes('t')),
    ]);
    assert.deepEqual(done.toSorted(), [false, true]);
    const list = await loaded(memory, 'shared');
    assert.deepEqual([list.head, await textsOf(list)], done[0] ? ['here', ['base', 'h']] : ['there', ['base', 't']]);
  });

  it('say so when they were kept anew while somebody reads them, and cannot be added to then', async () => {
    await keep('renewed', 'a', 'old');
    const old = await loaded(memory, 'renewed');
    await keep('renewed', 'b', 'new');
    assert.equal(await old.part(0), undefined);
    assert.equal(await memory.append(old, 'c', bytes('lost')), false);
    assert.deepEqual(await textsOf(await loaded(memory, 'renewed')), ['new']);
  });
});

async function loaded(memory: CachedListStore, name: string): Promise<StoredList> {
  const list = await memory.load(name);
  assert.ok(list !== undefined, `nothing is kept as ${name}`);
  return list;
}

async function textsOf(list: StoredList): Promise<readonly (string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let index = 0; index < list.parts; index++) {
    const part = await list.part(index);
    texts.push(part && Buffer.from(part).toString());
  }
  return texts;
}
