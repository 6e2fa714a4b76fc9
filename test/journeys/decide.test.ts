import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, errors, type Locator } from 'playwright-core';
import { DEMO_DIRECTORY, readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { NOTABLE_APPS } from '../../src/demo/tenant-data/notable-app-specs.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { launchBrowser } from '../support/headless-browser.js';
import { DemoAppAdministrator } from '../support/demo-app-administrator.js';
import { SecondApprover } from '../support/second-approver-client.js';
import { TeamsChannelPage } from '../support/teams-channel-page.js';
import { freePort, startWarden, type WardenProcess } from '../support/started-warden-process.js';

/** Set to a folder to keep the pictures; the README shows one of them. */
const PICTURES = process.env['SCREENSHOTS'];
const LIMIT_MS = 90_000;
const STEP_MS = 8_000;
const CARD = '.ac-adaptiveCard';

const STOLEN = 'Armed by the stolen account of it.admin; nobody here knows it.';
const NEEDED = 'The migration of the mail gateway needs it until Friday.';
const ARCHIVE = 'The mail archive that the law asks us to keep.';

/** The first of two has confirmed. */
const ONE_OF_TWO = /^1 of 2: Nadja Keller/;

describe('an approver decides on apps in the local Teams client', function () {
  this.timeout(400_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-decide-'));
  let warden: WardenProcess;
  let browser: Browser;
  let channel: TeamsChannelPage;
  let second: SecondApprover;
  let apps: DemoAppAdministrator;
  let attacker: Awaited<ReturnType<DemoAppAdministrator['find']>>;

  before(async () => {
    const chatUiPort = await freePort();
    const env = { CHAT_UI_PORT: String(chatUiPort), AUDIT_POLL_SECONDS: '1' };
    warden = await startWarden({ dataDir, chatUi: 'on', env });
    const url = await warden.said(/Open (http:\/\/localhost:\d+)/);
    apps = new DemoAppAdministrator(
      (await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY))) ?? assert.fail('not announced'),
    );
    attacker = await apps.find(PAST_ATTACK.appName);
    browser = await launchBrowser();
    channel = await TeamsChannelPage.open(browser, url);
    second = new SecondApprover(channel.page, warden.origin, `${url}/_connector`);
  });

  after(async () => {
    await browser.close();
    assert.equal(await warden.stop(), 0);
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The one card of the decision on an app, whatever it shows by now. */
  const decisionOn = (name: string) =>
    channel.page.locator(CARD, { hasText: 'Decision on an app' }).filter({ hasText: name }).first();
  const shows = (card: Locator, text: string | RegExp) => card.getByText(text).first().waitFor({ timeout: LIMIT_MS });
  const press = (card: Locator, name: string) => card.getByRole('button', { name, exact: true }).click();

  /**
   * Opens a form of the card and sends it. The card is edited once when it has just come, and the client closes a form that is open then:
   * whoever was faster opens it again.
   */
  async function send(card: Locator, form: string, button: string, fill: () => Promise<void>): Promise<void> {
    const sent = card.getByRole('button', { name: button, exact: true });
    for (const attempt of [1, 2, 3, 4]) {
      if (!(await sent.isVisible())) await press(card, form);
      try {
        await fill();
        await sent.click({ timeout: STEP_MS });
        return;
      } catch (error) {
        if (attempt === 4 || !(error instanceof errors.TimeoutError)) throw error;
      }
    }
  }

  /**
   * Does something to a card until it shows that it was done. What is read of the audit trail meanwhile changes the plan; then the card
   * is another, with an empty field, and what was done to the one before is gone.
   */
  async function repeatUntil(shown: Locator, act: () => Promise<void>): Promise<void> {
    for (const until = performance.now() + LIMIT_MS; ;) {
      try {
        await act();
        await shown.waitFor({ timeout: STEP_MS });
        return;
      } catch (error) {
        if (await shown.isVisible()) return;
        if (performance.now() > until || !(error instanceof errors.TimeoutError)) throw error;
      }
    }
  }

  const pressConfirm = (card: Locator) =>
    card.getByRole('button', { name: 'Confirm: revoke', exact: true }).click({ timeout: STEP_MS });

  /** Gives a reason and confirms. */
  const confirms = (card: Locator) =>
    repeatUntil(card.getByText(ONE_OF_TWO).first(), async () => {
      await card.getByLabel('Why').fill(STOLEN, { timeout: STEP_MS });
      await pressConfirm(card);
    });

  async function picture(name: string, part: Locator): Promise<void> {
    if (PICTURES !== undefined) await part.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  it('from the alert to the plan, which says in words and in order what would be done', async () => {
    await channel.ask('alert this channel about critical findings');
    const alert = await channel.waitForAlert(PAST_ATTACK.appName);
    await press(alert, 'Review and decide');
    const card = decisionOn(PAST_ATTACK.appName);
    await shows(card, `What should become of ${PAST_ATTACK.appName}?`);
    await picture('decision-review', card);

    await send(card, 'Revoke…', 'Show the plan', async () => {
      await card.getByLabel(/^All: also remove/).click({ timeout: STEP_MS });
      await picture('decision-scope', card);
    });
    await shows(card, `The plan to revoke all of ${PAST_ATTACK.appName}`);
    await shows(card, `1. Switch ${PAST_ATTACK.appName} off`);
    const plan = await card.innerText();
    const parts = [PAST_ATTACK.leftConnectorName, 'Global Administrator', 'Exchange.ManageAsApp', 'What it will break'];
    for (const part of [...parts, 'What cannot be undone']) assert.ok(plan.includes(part), `${part}:\n${plan}`);
    await picture('decision-plan', card);
    assert.equal((await apps.read(attacker)).enabled, true, 'a plan does nothing');
  });

  it('is not done without a reason, nor by one person alone', async () => {
    const card = decisionOn(PAST_ATTACK.appName);
    await repeatUntil(card.getByText('A reason is needed.').first(), () => pressConfirm(card));
    await confirms(card);
    await picture('decision-one-of-two', card);
    const { enabled, permissions } = await apps.read(attacker);
    assert.ok(enabled && permissions > 0, 'one of two is not enough');
  });

  it('is done when the second approver confirms, and the tenant says so too', async () => {
    const card = decisionOn(PAST_ATTACK.appName);
    assert.ok((await apps.inboundConnectors()).includes(PAST_ATTACK.leftConnectorName));
    const goesOn = card.getByText(new RegExp(`${PAST_ATTACK.appName} is (?:being )?revoked`)).first();
    const isAskedAnew = card.getByText(`The plan to revoke all of ${PAST_ATTACK.appName}`).first();
    for (const until = performance.now() + LIMIT_MS; performance.now() < until;) {
      await second.repeats('decision.confirm', { reason: STOLEN });
      await card.getByText(ONE_OF_TWO).first().waitFor({ state: 'hidden', timeout: LIMIT_MS });
      await goesOn.or(isAskedAnew).first().waitFor({ timeout: LIMIT_MS });
      if (await goesOn.isVisible()) break;
      // The audit trail has told of more meanwhile, and the plan is another: both confirm that one.
      await confirms(card);
    }
    await picture('decision-progress', card);
    await shows(card, `${PAST_ATTACK.appName} is revoked`);
    await shows(card, /^Revoked by Nadja Keller and /);
    await shows(card, /^Confirmed \w+, .*, read back \d/);
    assert.doesNotMatch(await card.innerText(), /\{\{/, 'the client has put in its own day and time');
    await picture('decision-revoked', card);

    assert.deepEqual(await apps.read(attacker), { enabled: false, permissions: 0, roles: 0, credentials: 0 });
    assert.ok(!(await apps.inboundConnectors()).includes(PAST_ATTACK.leftConnectorName));
  });

  it('is undone by two again: what can be given back is back, and secrets are not', async () => {
    const card = decisionOn(PAST_ATTACK.appName);
    await send(card, 'Undo…', 'Undo', () => card.getByLabel('Why').fill(NEEDED, { timeout: STEP_MS }));
    await shows(card, /^1 of 2 to undo it: Nadja Keller/);
    assert.equal((await apps.read(attacker)).enabled, false, 'one of two is not enough');
    await second.repeats('decision.undo', { undoReason: NEEDED });
    await shows(card, `The revoke of ${PAST_ATTACK.appName} was undone`);
    await picture('decision-undone', card);

    assert.deepEqual(await apps.read(attacker), { enabled: true, permissions: 1, roles: 2, credentials: 0 });
    assert.ok((await apps.inboundConnectors()).includes(PAST_ATTACK.leftConnectorName));
  });

  it('an approved app comes back when somebody adds a secret to it, and the card says what changed', async () => {
    const { name } = NOTABLE_APPS.mailArchive;
    const dossier = await channel.ask(`what can ${name} do?`);
    await press(dossier, 'Review and decide');
    const card = decisionOn(name);
    await shows(card, `What should become of ${name}?`);
    await send(card, 'Approve…', 'Approve', () => card.getByLabel('Why').fill(ARCHIVE, { timeout: STEP_MS }));
    await shows(card, /^1 of 2: Nadja Keller/);
    await second.repeats('decision.approve', { reason: ARCHIVE });
    await shows(card, `${name} is approved`);
    await shows(card, /^Approved by Nadja Keller and /);
    await picture('decision-approved', card);

    await apps.addSecret(await apps.find(name));
    await shows(card, 'It is back: Since it was approved, its credentials changed.');
    await shows(card, `What should become of ${name}?`);
    await picture('decision-returned', card);
  });
});
