import type { Browser, Locator, Page } from 'playwright-core';
import { openPage } from './headless-browser.js';

const CARD = '.ac-adaptiveCard';
const EDITOR = '[data-lexical-editor=true]';
const BOT = 'Tenant Warden';
/** So long an answer is waited for, each time that it is asked for. */
const TRIES_MS = [10_000, 30_000, 60_000];

/** The team channel of the local Teams client, newest post first, in a headless browser. */
export class TeamsChannelPage {
  private constructor(readonly page: Page) {}

  /** Opens the client and goes to the channel; the bot's welcome has come. */
  static async open(browser: Browser, url: string): Promise<TeamsChannelPage> {
    const page = await openPage(browser, url, { width: 1400, height: 2600 });
    const channel = new TeamsChannelPage(page);
    await channel.#goToChannel();
    return channel;
  }

  async #goToChannel(): Promise<void> {
    await this.page.locator(CARD).first().waitFor();
    await this.page.getByRole('treeitem', { name: 'Security - Tenant alerts' }).click();
    await this.page.getByText('Start a new post').first().waitFor();
    await this.page.locator(CARD).first().waitFor();
  }

  /**
   * Posts "@bot text" as a new post, and waits for the card that answers it. On a busy machine the client loses a reply that comes before
   * it shows the post: then it is asked again.
   */
  async ask(text: string): Promise<Locator> {
    for (const limitMs of TRIES_MS) {
      const answer = await this.#post(text, limitMs);
      if (answer !== undefined) return answer;
    }
    throw new Error(`no answer came to "${text}"`);
  }

  async #post(text: string, limitMs: number): Promise<Locator | undefined> {
    const { page } = this;
    const before = await page.getByText(text, { exact: true }).count();
    await page.locator(EDITOR).first().click();
    await page.keyboard.type(`@${BOT.slice(0, 3)}`);
    await page.locator(`span:has(> [role=img][aria-label="${BOT}"])`).getByText(BOT, { exact: true }).click();
    await page.keyboard.type(` ${text}`);
    await page.getByRole('button', { name: 'Post' }).click();
    const posts = page.getByText(text, { exact: true });
    await posts.nth(before).waitFor();
    const answer = threadOf(posts.first()).locator(CARD).first();
    return (await comes(answer, limitMs)) ? answer : undefined;
  }

  /** The card that opens its post and has this text: an alert, not a reply. */
  alert(text: string | RegExp): Locator {
    return this.page.locator(CARD, { hasText: text }).filter({ hasText: 'Open in portal' }).first();
  }

  /**
   * Waits for that alert. On a busy machine the client may not draw a post. Its server still has it, and a reload shows it.
   */
  async waitForAlert(text: string): Promise<Locator> {
    const card = this.alert(text);
    for (const limitMs of TRIES_MS) {
      if (await comes(card, limitMs)) return card;
      await this.page.reload({ waitUntil: 'domcontentloaded' });
      await this.#goToChannel();
    }
    throw new Error(`no alert came of "${text}"`);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** The new steps told in the thread that a card opens, oldest first. */
export function listStepsUnder(card: Locator): Locator {
  return threadOf(card).locator(CARD, { hasText: 'New step' });
}

async function comes(part: Locator, timeoutMs: number): Promise<boolean> {
  return await part.waitFor({ timeout: timeoutMs }).then(
    () => true,
    () => false,
  );
}

/** A post with its replies: what holds a box to reply. */
function threadOf(part: Locator): Locator {
  return part.locator('xpath=ancestor::*[.//*[@data-lexical-editor="true"]][1]');
}
