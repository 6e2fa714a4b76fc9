import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { AnswerService } from '../../answers/model/answer-service-port.js';
import type { Log } from '../../core/log.js';
import { CLOUDS, type MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import { addTools } from './mcp-tools.js';
import { RequestLines } from './request-lines.js';
import { RunningCalls } from './running-calls.js';
import { TENANT_TEXT_NOTICE } from './tool-result.js';

/** What {@link serveMcp} works with. */
export interface McpOptions {
  readonly answers: AnswerService;
  /** The cloud whose portals links lead to; absent: the worldwide one. */
  readonly cloud?: Pick<MicrosoftCloud, 'portals'>;
  readonly log: Log;
  readonly input: Readable;
  readonly output: Writable;
}

const INSTRUCTIONS = [
  'Tenant Warden answers questions about the admins, apps, mail flow and audit log of one Microsoft 365 tenant. It reads; it changes nothing.',
  'Ask one question at a time with `ask`, in full: nothing is remembered between calls.',
  '`answer` is the answer as data, `text` the same in words. `unread` lists words of the question that were not used: say so, or ask again in other words.',
  'An answer of kind "unknown", and every gap, means that something could not be read. Do not report it as fine.',
  TENANT_TEXT_NOTICE,
].join('\n');

/** Serves the Model Context Protocol until the input ends and every call that it asked for is answered. */
export async function serveMcp({ answers, cloud = CLOUDS.public, log, input, output }: McpOptions): Promise<void> {
  const running = new RunningCalls();
  const lines = new RequestLines(running, log);
  const ended = once(lines, 'close');
  const connection = serveStdio(
    () => {
      const server = new McpServer({ name: 'tenant-warden', version: readVersion() }, { instructions: INSTRUCTIONS });
      addTools(server, { answers, cloud, running, log });
      return server;
    },
    {
      transport: new StdioServerTransport(lines, output),
      onerror: (err) => {
        log.warn({ err }, 'MCP request not understood');
      },
    },
  );
  input.pipe(lines);
  await ended;
  await connection.close();
}

/** The version of this package. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const version: unknown = Reflect.get(Object(manifest), 'version');
  return typeof version === 'string' ? version : 'unknown';
}
