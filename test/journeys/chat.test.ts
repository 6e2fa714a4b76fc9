import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { launchBrowser, openPage } from '../support/headless-browser.js';
import { adminsWithoutSecondFactor, appsWithExchangePermission } from '../support/reference-findings-basics.js';
import { freePort, startWarden, type WardenProcess } from '../support/started-warden-process.js';

/** Set to a folder to keep the pictures; the README shows one of them. */
const PICTURES = process.env['SCREENSHOTS'];

const INPUT = '[data-lexical-editor=true]';
const CARD = '.ac-adaptiveCard';

describe('an administrator in the local Teams client', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-chat-'));
  let warden: WardenProcess;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const chatUiPort = await freePort();
    warden = await startWarden({ dataDir, chatUi: 'on', env: { CHAT_UI_PORT: String(chatUiPort) } });
    const url = await warden.said(/Open (http:\/\/localhost:\d+)/);
    browser = await launchBrowser();
    page = await openPage(browser, url, { width: 1100, height: 2200 });
    await page.waitForSelector(INPUT);
    await page.locator(CARD).first().waitFor();
  });

  after(async () => {
    await browser.close();
    assert.equal(await warden.stop(), 0);
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function ask(question: string): Promise<void> {
    const before = await page.locator(CARD).count();
    await page.click(INPUT);
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.locator(CARD).nth(before).waitFor();
  }

  const lastCard = () => page.locator(CARD).last();

  /** Of the last card; of so many, with the questions between them. */
  async function picture(name: string, cards = 1): Promise<void> {
    if (PICTURES === undefined) return;
    await page.waitForTimeout(1_000);
    const file = { path: path.join(PICTURES, `${name}.png`) };
    if (cards === 1) {
      await lastCard().screenshot(file);
      return;
    }
    // All of them at once, without the client's log beside the chat.
    await page.setViewportSize({ width: 1100, height: 680 * cards });
    await page.waitForTimeout(1_000);
    await page.screenshot({ ...file, clip: { x: 0, y: 66, width: 768, height: 680 * cards - 190 } });
    await page.setViewportSize({ width: 1100, height: 2200 });
  }

  it('is welcomed when the app is installed', async () => {
    assert.match(await page.locator(CARD).first().innerText(), /Tenant Warden/);
  });

  it('asks which admins lack MFA and sees every one of them by name', async () => {
    const world = generateTenantData(defaultTenantDataOptions(new Date()));
    const names = adminsWithoutSecondFactor(world);
    assert.ok(names.length >= 3, 'the demo tenant has admins without a second factor');

    await ask('which admins lack MFA?');
    const shown = await lastCard().innerText();
    for (const name of names) assert.ok(shown.includes(name), `${name} is missing from:\n${shown}`);
    assert.match(shown, new RegExp(`^${names.length} of \\d+ admins have no second factor`, 'm'));
    await picture('admins-without-mfa');
  });

  it('presses the button for why and how to fix, and the card changes in place', async () => {
    const cards = await page.locator(CARD).count();
    await lastCard().getByRole('button', { name: 'Why and how to fix' }).click();
    await lastCard().getByText('How to fix').first().waitFor();
    assert.equal(await page.locator(CARD).count(), cards);
    await picture('why-and-how-to-fix');
  });

  it('asks which apps can manage Exchange and sees each of them, the sleeping one first', async () => {
    const names = appsWithExchangePermission(
      generateTenantData(defaultTenantDataOptions(new Date())),
      'Exchange.ManageAsApp',
    );
    assert.ok(names.includes('Office Sync Helper'));
    await ask('which apps can manage Exchange?');
    const shown = await lastCard().innerText();
    for (const name of names) assert.ok(shown.includes(name), `${name} is missing from:\n${shown}`);
    await picture('risky-apps');
  });

  it('pages through who made and removed connectors and rules', async () => {
    await ask('who made or removed connectors and rules in the last 90 days?');
    await lastCard()
      .getByRole('button', { name: /^Show next|^Next/ })
      .click();
    await lastCard()
      .getByText(/11.{1,3}20/)
      .first()
      .waitFor();
    await picture('second-page');
  });

  it('asks how secure the tenant is and gets every check on one card', async () => {
    await ask('how secure are we?');
    assert.match(await lastCard().innerText(), /critical/i);
    await picture('posture');
  });

  it('asks what one app can do, sees who owns it, and turns the page in place', async () => {
    await ask('what can Office Sync Helper do?');
    const shown = await lastCard().innerText();
    for (const part of ['Office Sync Helper', 'Global Administrator', 'Exchange.ManageAsApp']) {
      assert.ok(shown.includes(part), `${part} is missing from:\n${shown}`);
    }
    assert.match(shown, /Owners\s+it\.admin@alpine-instruments\.example/);
    await picture('dossier');
    const cards = await page.locator(CARD).count();
    await lastCard().getByRole('button', { name: 'What it may do' }).click();
    await lastCard().getByText('Exchange.ManageAsApp of').first().waitFor();
    assert.equal(await page.locator(CARD).count(), cards);
    await picture('dossier-permissions');
  });

  it('picks one of several apps of a name, whose dossier comes as a new card', async () => {
    await ask('tell me about the app "office sync"');
    assert.match(await lastCard().innerText(), /Which of these apps/);
    const cards = await page.locator(CARD).count();
    await lastCard()
      .getByRole('button', { name: /crosoft Office Sync/ })
      .click();
    await page.locator(CARD).nth(cards).waitFor();
    assert.match(await lastCard().innerText(), /look-alike letters/);
    await picture('dossier-imitation');
  });

  it('asks who somebody is, sees what they hold and how they sign in, and turns the page in place', async () => {
    await ask('who is Nadja Keller?');
    const shown = await lastCard().innerText();
    for (const part of ['Security Administrator', 'nadja.keller@alpine-instruments.example', 'passkey']) {
      assert.ok(shown.includes(part), `${part} is missing from:\n${shown}`);
    }
    await picture('person');
    const cards = await page.locator(CARD).count();
    await lastCard().getByRole('button', { name: 'How they sign in' }).click();
    await lastCard().getByText('Registered methods').first().waitFor();
    assert.equal(await page.locator(CARD).count(), cards);
    await picture('person-sign-in');
    await ask('what did IT Admin do?');
    await picture('person-acts');
  });

  it('goes on for six turns, each from the answer before', async () => {
    const turns: readonly (readonly [question: string, answer: RegExp])[] = [
      ['which apps can manage Exchange?', /^\d of \d+ apps can manage Exchange/m],
      ['only those with a secret', /apps can manage Exchange and have secrets/],
      ['who owns them?', /^Owners: IT Admin \(Office Sync Helper\)/m],
      ['what can the first one do?', /Office Sync Helper/],
      ['who granted that?', /^IT Admin/m],
      ['how do I fix it?', /Take it away/],
    ];
    for (const [question, answer] of turns) {
      await ask(question);
      assert.match(await lastCard().innerText(), answer, question);
    }
    await picture('six-turns', turns.length);
  });

  it('is asked back or declined in words, never left without an answer', async () => {
    await ask('delete all users');
    assert.match(await lastCard().innerText(), /change nothing by chat/i);
    await picture('declined');
  });
});
