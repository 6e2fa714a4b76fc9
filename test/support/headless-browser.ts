import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PATIENCE_MS } from './wait-until.js';

const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one inside the npm package, started as it is; where the machine lacks the NSS libraries, with the
 * copies that the package carries for Amazon Linux; else Debian's. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: unknown[] = [];
  for (const attempt of [ownLibraries, carriedLibraries, debianChromium]) {
    try {
      return await attempt();
    } catch (cause) {
      failures.push(cause);
    }
  }
  throw new AggregateError(failures, 'No Chromium starts here: install libnss3, or the chromium package.');
}

/** Shows the local client in a window of that size. */
export async function openPage(browser: Browser, url: string, viewport: Viewport): Promise<Page> {
  const page = await newPage(browser, viewport);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** An empty page, which is waited for as patiently as anything else, and loads nothing from the net. */
export async function newPage(browser: Browser, viewport: Viewport): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.route(/^https:/, (route) => route.abort());
  return page;
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

async function packaged(): Promise<string> {
  const { default: pack } = await import('@sparticuz/chromium');
  return pack.executablePath();
}

async function ownLibraries(): Promise<Browser> {
  return chromium.launch({ executablePath: await packaged(), args: ARGUMENTS });
}

async function carriedLibraries(): Promise<Browser> {
  const { inflate } = (await import(carried('build/esm/lambdafs.js'))) as {
    inflate: (file: string) => Promise<string>;
  };
  await inflate(carried('bin/al2023.tar.br'));
  const LD_LIBRARY_PATH = path.join(tmpdir(), 'al2023', 'lib');
  return chromium.launch({
    executablePath: await packaged(),
    args: ARGUMENTS,
    env: { ...process.env, LD_LIBRARY_PATH },
  });
}

function carried(file: string): string {
  return path.resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium', file);
}

async function debianChromium(): Promise<Browser> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (executablePath === undefined) throw new Error('no Chromium of the system');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
