import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { AnswerService } from '../../../src/answers/model/answer-service-port.js';
import { serveMcp } from '../../../src/cli/mcp/serve-mcp.js';
import { silentLog } from '../../support/test-logs.js';

/** The official client, as assistants use it. */
export const newClient = (): Client => new Client({ name: 'an assistant', version: '1.0.0' });

/** A client connected to a server in this process, over two pipes instead of a child's. */
export async function connectInProcess(
  answers: AnswerService,
): Promise<{ readonly client: Client; close(): Promise<void> }> {
  const input = new PassThrough();
  const output = new PassThrough();
  const served = serveMcp({ answers, log: silentLog, input, output });
  const client = newClient();
  // The transport of standard input and output is the same for both ends.
  await client.connect(new StdioServerTransport(output, input));
  return {
    client,
    async close() {
      await client.close();
      input.end();
      await served;
    },
  };
}

/** A tool's structured result; fails on an error. */
export async function callTool(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  if (isError === true || typeof structuredContent !== 'object' || structuredContent === null) {
    throw new Error(`${name} failed: ${JSON.stringify(content)}`);
  }
  return structuredContent as Record<string, unknown>;
}
