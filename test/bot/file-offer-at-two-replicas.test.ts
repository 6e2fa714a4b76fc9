import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { OneDriveUploadServer } from '../support/onedrive-upload-server.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { BotHarness, reportFor } from './bot-harness.js';

const OFFER = '11111111-2222-4333-8444-555555555555';
const TAKEN_UP = /sent already, or is on its way/;

describe('the offer of a file that is accepted at two replicas', () => {
  const stores: Store[] = [];
  const replicas: BotHarness[] = [];
  let drive: OneDriveUploadServer;

  beforeEach(async () => {
    drive = await OneDriveUploadServer.start();
    const options = {
      databaseUrl: await createMigratedDatabaseUrl(),
      dataDir: tmpdir(),
      log: silentLog,
      clock: systemClock,
    };
    for (let one = 0; one < 2; one += 1) {
      const store = await openStore(options);
      stores.push(store);
      const { takenActivities } = store;
      replicas.push(await BotHarness.open({ takenActivities, fileUploadHosts: ['127.0.0.1'] }));
    }
  });
  afterEach(async () => {
    for (const one of replicas.splice(0)) await one.close();
    for (const store of stores.splice(0)) await store.close();
    await drive.close();
  });

  /** A yes in one of the person's clients: each makes an upload session of its own. */
  async function accept(at: number, session: string): Promise<void> {
    const replica = replicas[at] ?? assert.fail();
    const context = { offer: OFFER, check: 'admins-without-mfa', parameters: {}, format: 'csv' };
    const name = 'admins.csv';
    const uploadInfo = {
      contentUrl: `${drive.origin}/${name}`,
      name,
      uploadUrl: `${drive.origin}/uploadSession?guid=${session}`,
      uniqueId: session,
      fileType: 'csv',
    };
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
    const activity = { type: 'invoke', name: 'fileConsent/invoke', id: session, replyToId: 'offer', value };
    const { status } = await replica.post(replica.activity(activity));
    assert.equal(status, 200);
  }

  const texts = () => replicas.flatMap(({ connector }) => connector.of('send').map(({ activity }) => activity));
  const refusals = () => texts().filter(({ text }) => TAKEN_UP.test(text ?? '')).length;
  const files = () =>
    texts().filter(({ attachments }) => JSON.stringify(attachments ?? []).includes('file.info')).length;

  it('at once sends one file, and the other yes is told so; a third later too', async () => {
    await Promise.all([accept(0, 'phone'), accept(1, 'laptop')]);
    await waitUntil('both are told', () => files() + refusals() === 2);
    await accept(1, 'tablet');
    await accept(0, 'desk');
    await waitUntil('all are told', () => files() + refusals() === 4);
    assert.deepEqual([files(), refusals(), drive.puts.length], [1, 3, 1]);
  });

  it('whose upload failed can be accepted again, at the other one', async () => {
    drive.mood = () => ({ status: 403 });
    await accept(0, 'phone');
    await waitUntil('it is told', () => texts().some(({ text }) => /did not take it/.test(text ?? '')));
    drive.mood = () => undefined;
    await acceptUntilSent();
  });

  it('whose replica died or was stopped on the way can be accepted again, and is not sent when it wakes', async () => {
    const { letGo, gone } = createGate();
    const { takenActivities } = stores[0] ?? assert.fail();
    const takes = { ...takenActivities, take: async (key: string) => takenActivities.take(key, 500) };
    const stopped = await BotHarness.open({ takenActivities: takes, fileUploadHosts: ['127.0.0.1'] });
    replicas.push(stopped);
    stopped.answerWith = async (question) => {
      await gone;
      return reportFor(question);
    };
    await accept(2, 'phone');
    await acceptUntilSent();
    letGo();
    await stopped.bot.close();
    assert.deepEqual([files(), drive.puts.length], [1, 1]);
  });

  /** What a person does who was told that it is on its way, and sees none. */
  async function acceptUntilSent(): Promise<void> {
    for (let tries = 0; files() === 0; tries += 1) {
      const told = refusals();
      await accept(1, `laptop-${tries}`);
      await waitUntil('an answer came', () => refusals() > told || files() > 0);
      await delay(100);
    }
  }
});
