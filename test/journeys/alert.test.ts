import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { type AttackArtifacts } from '../../src/demo/attack/attack-step.js';
import { playAttack } from '../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import { DEMO_DIRECTORY, readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { launchBrowser } from '../support/headless-browser.js';
import { listStepsUnder, TeamsChannelPage } from '../support/teams-channel-page.js';
import { freePort, startWarden, type WardenProcess } from '../support/started-warden-process.js';

/** Set to a folder to keep the pictures; the README shows two of them. */
const PICTURES = process.env['SCREENSHOTS'];
const LIMIT_MS = 60_000;

/** What is said in the channel, in this order, and how things then are. */
const SAID: readonly (readonly [text: string, ...answer: RegExp[]])[] = [
  ['what do you send here?', /Alerts about everything, critical only/],
  ['only mail flow here', /^Alerts about mail flow, medium or worse/m],
  [
    'send a weekly report of admins without MFA here every Monday at 9 Europe/Zurich',
    /Report: Admins without MFA, every Monday at 09:00 \(Europe\/Zurich\)/,
  ],
  ['pause for 2 hours', /Paused until/],
  ['resume', /^Pause for 2 hours$/m],
  ['stop', /Nothing is sent here at present/],
  ['alert this channel about critical findings', /^Alerts about everything, critical only/m],
];

describe('a channel that asks for alerts, and an attack', function () {
  this.timeout(400_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-alert-'));
  let warden: WardenProcess;
  let browser: Browser;
  let channel: TeamsChannelPage;
  let spoils: AttackArtifacts;

  before(async () => {
    const chatUiPort = await freePort();
    const env = { CHAT_UI_PORT: String(chatUiPort), AUDIT_POLL_SECONDS: '1' };
    warden = await startWarden({ dataDir, chatUi: 'on', env });
    const url = await warden.said(/Open (http:\/\/localhost:\d+)/);
    browser = await launchBrowser();
    channel = await TeamsChannelPage.open(browser, url);
  });

  after(async () => {
    await browser.close();
    assert.equal(await warden.stop(), 0);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const takeover = () => channel.alert(LIVE_ATTACK.appName);
  const shows = (card: Locator, text: string) => card.getByText(text).first().waitFor({ timeout: LIMIT_MS });

  async function picture(name: string, part: Locator): Promise<void> {
    if (PICTURES !== undefined) await part.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  it('is told at once of the app that was armed long before anybody watched', async () => {
    const answer = await channel.ask('alert this channel about critical findings');
    assert.match(await answer.innerText(), /^Alerts about everything, critical only/m);
    await picture('subscribed', answer);

    const card = await channel.waitForAlert(PAST_ATTACK.appName);
    // What was long ago comes later, and the card grows.
    const rules = `${PAST_ATTACK.strippedHeaders.length} rules that strip headers`;
    const story = [
      PAST_ATTACK.adminUserPrincipalName,
      PAST_ATTACK.ip,
      'Exchange.ManageAsApp granted',
      '60 days of silence',
      rules,
    ];
    for (const part of [...story, 'Global Administrator given', PAST_ATTACK.leftConnectorName]) await shows(card, part);
  });

  it('is asked in the words of people, and says what it does', async () => {
    for (const [text, ...answer] of SAID) {
      const said = await (await channel.ask(text)).innerText();
      for (const expected of answer) assert.match(said, expected, `to "${text}"`);
    }
  });

  it('sees the attack as one card that grows in place, each new step also in its thread', async () => {
    const running = (await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY))) ?? assert.fail('not announced');
    let armed = '';
    spoils = await playAttack(running, {
      speed: 0,
      now: new Date(),
      onStep: async (words) => {
        if (!words.startsWith('It sleeps')) return;
        await shows(takeover(), 'A secret was added');
        armed = await takeover().innerText();
      },
    });
    for (const part of [LIVE_ATTACK.admin, LIVE_ATTACK.permission, 'Exchange Administrator given']) {
      assert.ok(armed.includes(part), `${part} is missing from:\n${armed}`);
    }
    assert.ok(!armed.includes(spoils.connectorName), 'nothing has been done with it yet');

    await shows(takeover(), `1 connector and ${LIVE_ATTACK.strippedHeaders.length} rules removed`);
    const grown = await takeover().innerText();
    // It was armed at night: before that hour of the day it has slept a day less.
    const { armedDaysAgo } = LIVE_ATTACK;
    assert.match(grown, new RegExp(`\\b(?:${armedDaysAgo}|${armedDaysAgo - 1}) days of silence`));
    for (const part of [spoils.connectorName, LIVE_ATTACK.ip]) {
      assert.ok(grown.includes(part), `${part} is missing from:\n${grown}`);
    }
    assert.ok(grown.includes(`${LIVE_ATTACK.strippedHeaders.length} rules that strip headers`), grown);
    const cards = channel.page.locator('.ac-adaptiveCard', { hasText: `"${LIVE_ATTACK.appName}" can manage` });
    assert.equal(await cards.count(), 1, 'one card');
    await picture('alert-card', takeover());

    const step = listStepsUnder(takeover()).filter({ hasText: spoils.connectorName }).first();
    await step.waitFor({ timeout: LIMIT_MS });
    assert.match(await step.innerText(), /^New step: Exchange takeover by an app/);
    assert.match(await step.innerText(), /Evidence: [0-9a-f-]{36} \(audit feed\)/);
    await picture('alert-thread', channel.page.getByRole('group').filter({ has: takeover() }).last());
  });

  it('sees who is on it', async () => {
    await takeover().getByRole('button', { name: 'I’m on it' }).click();
    await shows(takeover(), 'Nadja Keller is on it');
    assert.equal(await takeover().getByRole('button', { name: 'I’m on it' }).count(), 0);
    await picture('alert-taken', takeover());
  });

  it('asks which incidents there are, and gets both', async () => {
    const answer = await channel.ask('what incidents are there?');
    const told = await answer.innerText();
    for (const name of [PAST_ATTACK.appName, LIVE_ATTACK.appName]) assert.ok(told.includes(name), told);
    assert.match(told, /Nadja Keller is on it/);
    await picture('incidents', answer);
    assert.deepEqual(channel.breaks, [], 'the client loses nothing');
  });
});
