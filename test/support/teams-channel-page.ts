import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core';
import { newPage } from './headless-browser.js';

const CARD = '.ac-adaptiveCard';
const EDITOR = '[data-lexical-editor=true]';
const BOT = 'Tenant Warden';
/** The WebSocket on which the page gets what the bot sends. */
const STREAM = /\/_ws_conversation\//;
/** For an answer, or for an alert whose evidence has just been read. */
const LIMIT_MS = 60_000;

/**
 * The team channel of the local Teams client, newest post first, in a headless browser.
 *
 * On a busy machine a reply may reach the client's page before the response to its post. The page then drops its stream ("Saga error:
 * Invalid conversation id"), opens another, and loses the reply and whatever comes in between. So messages are held back until the page
 * shows the post. Whatever else breaks the stream is in `breaks`.
 */
export class TeamsChannelPage {
  #posted: Promise<unknown> = Promise.resolve();
  /** The errors that the page logged when its stream broke. */
  readonly breaks: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the client and goes to the channel; the bot's welcome has come. */
  static async open(browser: Browser, url: string): Promise<TeamsChannelPage> {
    const channel = new TeamsChannelPage(await newPage(browser, { width: 1400, height: 2600 }));
    await channel.page.routeWebSocket(STREAM, (stream) => {
      channel.#holdBack(stream);
    });
    channel.page.on('console', (said) => {
      if (said.text().startsWith('Saga error')) channel.breaks.push(said.text());
    });
    await channel.page.goto(url, { waitUntil: 'domcontentloaded' });
    await channel.#goToChannel();
    return channel;
  }

  #holdBack(stream: WebSocketRoute): void {
    let told: Promise<unknown> = Promise.resolve();
    stream.connectToServer().onMessage((message) => {
      told = told
        .then(() => this.#posted)
        .then(() => {
          stream.send(message);
        });
    });
  }

  async #goToChannel(): Promise<void> {
    await this.page.locator(CARD).first().waitFor();
    await this.page.getByRole('treeitem', { name: 'Security - Tenant alerts' }).click();
    await this.page.getByText('Start a new post').first().waitFor();
    await this.page.locator(CARD).first().waitFor();
  }

  /** Posts "@bot text" as a new post, and waits for the card that answers it. */
  async ask(text: string): Promise<Locator> {
    const answer = threadOf(await this.#post(text))
      .locator(CARD)
      .first();
    await answer.waitFor({ timeout: LIMIT_MS });
    return answer;
  }

  async #post(text: string): Promise<Locator> {
    const { page } = this;
    // What is being written is no post yet.
    const posts = page
      .getByText(text, { exact: true })
      .locator('xpath=self::*[not(ancestor::*[@data-lexical-editor])]');
    const before = await posts.count();
    await page.locator(EDITOR).first().click();
    await page.keyboard.type(`@${BOT.slice(0, 3)}`);
    await page.locator(`span:has(> [role=img][aria-label="${BOT}"])`).getByText(BOT, { exact: true }).click();
    await page.keyboard.type(` ${text}`);
    const shown = posts.nth(before).waitFor();
    this.#posted = shown.catch(() => undefined);
    await page.getByRole('button', { name: 'Post' }).click();
    await shown;
    return posts.first();
  }

  /** The card that opens its post and has this text: an alert, not a reply. */
  alert(text: string | RegExp): Locator {
    return this.page.locator(CARD, { hasText: text }).filter({ hasText: 'Open in portal' }).first();
  }

  /** Waits for that alert. */
  async waitForAlert(text: string): Promise<Locator> {
    const card = this.alert(text);
    await card.waitFor({ timeout: LIMIT_MS });
    return card;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** The new steps told in the thread that a card opens, oldest first. */
export function listStepsUnder(card: Locator): Locator {
  return threadOf(card).locator(CARD, { hasText: 'New step' });
}

/** A post with its replies: what holds a box to reply. */
function threadOf(part: Locator): Locator {
  return part.locator('xpath=ancestor::*[.//*[@data-lexical-editor="true"]][1]');
}
