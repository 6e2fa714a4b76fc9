import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ATTACK_STORIES } from '../../../src/demo/attack/attack-stories.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { INCIDENT_KINDS, type IncidentKind, type IncidentRecord } from '../../../src/incidents/model/incident.js';
import { waitUntil } from '../../support/wait-until.js';
import { AttackedProduct } from './attacked-product.js';
import { CHANNEL } from './activity-senders.js';

const SOC = CHANNEL.conversation.id;
/** The mission's attack is played by the other tests of this folder, with the accounts of `admin-takeover`. */
const PLAYED = INCIDENT_KINDS.filter((kind) => kind !== 'oauth-mail-abuse');
/** The last stage of each story. */
const LAST: Readonly<Record<Exclude<IncidentKind, 'oauth-mail-abuse'>, (record: IncidentRecord) => boolean>> = {
  'illicit-consent-campaign': ({ incident }) => incident.eventCount >= 4,
  'admin-takeover': ({ incident }) => incident.timeline.some(({ detection }) => detection === 'admin-role-granted'),
  'app-takeover': ({ incident }) => incident.stages.includes('credential-added'),
  'mailbox-takeover': ({ incident }) => incident.stages.includes('forwarding-set'),
  'tenant-backdoor': ({ incident }) => incident.stages.includes('audit-off'),
  'warden-tampered': ({ incident }) => incident.eventCount >= 2,
};

describe('Each story that the demo plays', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  const told = new Map<IncidentKind, readonly string[]>();
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'stories-'));
    house = await AttackedProduct.open({ controlDir, pollSeconds: 0.5 });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    await house.subscribe(SOC, { atLeast: 'medium' });
    await Promise.all(
      PLAYED.map((kind) => {
        const words: string[] = [];
        told.set(kind, words);
        const onStep = (line: string) => words.push(line);
        return playAttack(running, { speed: 8, now: new Date(), onStep, story: ATTACK_STORIES[kind] });
      }),
    );
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  it('is of a kind of incident, and each kind has one', () => {
    assert.deepEqual(Object.keys(ATTACK_STORIES).sort(), [...INCIDENT_KINDS].sort());
  });

  for (const [kind, isWhole] of Object.entries(LAST)) {
    it(`${kind}: says each step, is one incident of that kind, and one post`, async () => {
      assert.ok((told.get(kind as IncidentKind) ?? []).length >= 2);
      const open = async () => (await house.store.incidents.open()).filter(({ incident }) => incident.kind === kind);
      await waitUntil('all of it is known', async () => (await open()).some(isWhole));
      const [record, ...others] = await open();
      assert.deepEqual(others, []);
      const { id } = record ?? assert.fail('it is gone');
      const posts = () =>
        house.connector.accepted.filter(
          ({ call, id: activityId }) =>
            call.kind === 'create' &&
            call.conversationId === SOC &&
            house.connector.accepted.some(
              (one) =>
                (one.id === activityId || one.call.conversationId === `${SOC};messageid=${activityId}`) &&
                JSON.stringify(one.call.activity).includes(id),
            ),
        );
      await waitUntil('it is told', () => posts().length > 0);
      assert.equal(posts().length, 1);
    });
  }

  it('is mixed up with no other, and makes nothing more', async () => {
    await waitUntil('nothing waits', async () => (await house.store.alerts.nextDueInMs()) === undefined);
    const open = await house.store.incidents.open();
    assert.deepEqual(
      open
        .map(({ incident }) => incident.kind)
        .filter((kind) => kind !== 'oauth-mail-abuse')
        .sort(),
      [...PLAYED].sort(),
    );
  });
});
