import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Locator } from 'playwright-core';
import { INCIDENT_KINDS } from '../../src/incidents/model/incident.js';
import { INCIDENT_TITLES } from '../../src/cards/incident-card-words.js';
import { launchBrowser } from '../support/headless-browser.js';
import { TeamsChannelPage } from '../support/teams-channel-page.js';
import { freePort, startWarden } from '../support/started-warden-process.js';

// node --import tsx test/journeys/story-pictures.run.ts [FOLDER] [KIND…]: plays `demo attack --story` of each kind of incident to a channel
// of the local client, counts the posts that it makes, and keeps a picture of the card; some minutes.
const [folder = 'docs/images/stories', ...asked] = process.argv.slice(2);
/** A finding that waits to be part of an incident is posted after this time; then no more posts come. */
const QUIET_MS = 25_000;
const warden = promisify(execFile);

/** The title, the mark and the first line of each post. */
async function headlines(posts: Locator): Promise<readonly string[]> {
  const texts = await posts.allInnerTexts();
  return texts.map((text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 3)
      .join(' | '),
  );
}

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const table: object[] = [];
for (const kind of INCIDENT_KINDS.filter((one) => asked.length === 0 || asked.includes(one))) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-story-'));
  const env = { CHAT_UI_PORT: String(await freePort()), AUDIT_POLL_SECONDS: '1' };
  const bot = await startWarden({ dataDir, chatUi: 'on', env });
  const channel = await TeamsChannelPage.open(browser, await bot.said(/Open (http:\/\/localhost:\d+)/));
  await channel.ask('alert this channel about high findings');
  const posts = channel.page.locator('.ac-adaptiveCard', { hasText: 'Open in portal', hasNotText: 'New step' });
  const settled = async (): Promise<number> => {
    let count = await posts.count();
    for (let quietMs = 0; quietMs < QUIET_MS; quietMs += 1000) {
      await sleep(1000);
      const now = await posts.count();
      if (now !== count) quietMs = 0;
      count = now;
    }
    return count;
  };
  // What was there before anybody watched is told first.
  await posts.first().waitFor({ timeout: 120_000 });
  await settled();
  const before = new Set(await headlines(posts));
  const args = ['dist/cli/warden.js', 'demo', 'attack', '--story', kind, '--speed', '0', '--data-dir', dataDir];
  await warden(process.execPath, args);
  const card = posts.filter({ hasText: INCIDENT_TITLES[kind] }).first();
  await card.waitFor({ timeout: 120_000 });
  await settled();
  const told = (await headlines(posts)).filter((one) => !before.has(one));
  table.push({ kind, posts: told.length, first: told.at(-1)?.slice(0, 120) });
  if (told.length > 1) console.log(told.join('\n'));
  await card.screenshot({ path: path.join(folder, `${kind}.png`) });
  await channel.close();
  await bot.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
await browser.close();
console.table(table);
