import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckId } from '../../src/checks/model/check-id.js';
import { type AttackArtifacts } from '../../src/demo/attack/attack-step.js';
import { playAttack } from '../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';

describe('After an attack was played into the demo, the answers agree with it', () => {
  let controlDir: string;
  let house: DemoProduct;
  let spoils: AttackArtifacts;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'played-attack-'));
    house = await openDemoProduct({ controlDir });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('not announced');
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  const found = async (id: CheckId): Promise<string[]> => {
    const { result } = await house.check(id);
    return result.findings.map(({ subject }) => subject.name);
  };

  it('the app holds the role and the permission', async () => {
    assert.ok((await found('apps-with-roles')).includes(LIVE_ATTACK.appName));
    assert.ok((await found('risky-apps')).includes(LIVE_ATTACK.appName));
  });

  it('the emergency account has no second factor any more', async () => {
    assert.ok((await found('admins-without-mfa')).includes('Emergency Access 1'));
  });

  it('connector and rules are known though they are gone', async () => {
    const names = await found('mail-flow-changes');
    assert.ok(names.includes(spoils.connectorName), names.join(', '));
    for (const name of spoils.ruleNames) assert.ok(names.includes(name), name);
    assert.ok(!(await found('mail-connectors')).includes(spoils.connectorName));
  });
});
