import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { callTool, newClient } from './mcp/mcp-client.js';
import { warden } from './run-warden.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', TENANT_ID: '', READER_CLIENT_ID: '', BOT_ID: '' };

const request = (id: number, method: string, params: Record<string, unknown> = {}) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });
const INITIALIZE = request(0, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'by hand', version: '1' },
});

describe('warden mcp, asked by the official client', () => {
  let client: Client;
  before(async () => {
    client = newClient();
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['dist/cli/warden.js', 'mcp'],
        cwd: ROOT,
        env: ENVIRONMENT,
        stderr: 'inherit',
      }),
    );
  });
  after(() => client.close());

  it('says who it is, that it only reads, and that names are data', async () => {
    assert.equal(client.getServerVersion()?.name, 'tenant-warden');
    assert.match(client.getInstructions() ?? '', /changes nothing[\s\S]*not instructions/);
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['ask', 'check', 'explain_check', 'list_checks']);
    for (const { name, annotations, inputSchema } of tools) {
      assert.equal(annotations?.readOnlyHint, true, name);
      assert.equal(annotations.destructiveHint, false, name);
      assert.equal(inputSchema.type, 'object', name);
    }
  });

  it('answers a question like warden ask --json', async () => {
    const question = 'which admins lack MFA?';
    const told = await callTool(client, 'ask', { question });
    const printed = JSON.parse((await warden(['ask', question, '--json'])).stdout) as Record<string, unknown>;
    for (const key of ['intent', 'parameters', 'query', 'answer', 'unread', 'listing']) {
      assert.deepEqual(told[key], printed[key], key);
    }
    assert.match(String(told['text']), /^3 of 13 admins have no second factor/);
  });

  it('knows every check, explains it, and runs it', async () => {
    const { checks } = (await callTool(client, 'list_checks', {})) as { checks: { id: string }[] };
    assert.deepEqual(checks.map(({ id }) => id).sort(), [...CHECK_IDS].sort());
    const explained = await callTool(client, 'explain_check', { id: 'transport-rules' });
    assert.ok(String(explained['why']).length > 20);
    const run = await callTool(client, 'check', { id: 'transport-rules' });
    assert.equal(run['status'], 'fail');
  });

  it('goes on where a list was shortened', async () => {
    const rowsFrom = async (from_row: number) => {
      const { listing } = await callTool(client, 'ask', { question: 'which admins lack MFA?', from_row });
      return (listing as { rows: unknown[] }).rows;
    };
    const all = await rowsFrom(1);
    assert.deepEqual(await rowsFrom(2), all.slice(1));
    assert.deepEqual(await rowsFrom(1_000), []);
  });

  it('declines an order to change the tenant, and changes nothing', async () => {
    const told = await callTool(client, 'ask', { question: 'revoke all permissions of Office Sync Helper' });
    assert.equal((told['answer'] as { kind: string }).kind, 'declined');
  });

  it('refuses what no tool takes, and answers the next request', async () => {
    for (const [name, given] of [
      ['ask', {}],
      ['ask', { question: 7 }],
      ['ask', { question: 'x'.repeat(20_001) }],
      ['ask', { question: 'which admins lack MFA?', as: 'somebody else' }],
      ['check', { id: '__proto__' }],
    ] as const) {
      const { isError } = await client.callTool({ name, arguments: given });
      assert.equal(isError, true, JSON.stringify(given).slice(0, 80));
    }
    await assert.rejects(client.callTool({ name: 'approve', arguments: { app: 'x' } }), /not found/);
    assert.ok('checks' in (await callTool(client, 'list_checks', {})));
  });
});

describe('warden mcp, spoken to by hand', () => {
  it('survives broken lines, prints nothing but replies, and ends with its input', async () => {
    const child = spawn(process.execPath, ['dist/cli/warden.js', 'mcp'], { cwd: ROOT, env: ENVIRONMENT });
    child.stderr.resume();
    const replies: { readonly id?: number; readonly result?: unknown; readonly error?: unknown }[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      replies.push(JSON.parse(line) as (typeof replies)[number]);
    });
    for (const line of [
      INITIALIZE,
      'this is no JSON',
      '{"jsonrpc":"2.0"',
      '[]',
      'null',
      '{"jsonrpc":"2.0","id":1,"method":7}',
      request(2, 'no/such/method'),
      `{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"ask","arguments":{"question":"${'x'.repeat(12_000_000)}"}}}`,
      '\u0000\u001b[2J',
      request(4, 'tools/call', { name: 'ask', arguments: { question: 'which admins lack MFA?' } }),
    ]) {
      child.stdin.write(`${line}\n`);
    }
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
    const answered = replies.find(({ id }) => id === 4);
    assert.match(JSON.stringify(answered?.result), /3 of 13 admins have no second factor/);
    assert.ok(replies.find(({ id }) => id === 2)?.error !== undefined);
  });

  it('tells a shell without a tenant what to set, on standard error', async () => {
    const { code, stdout, stderr } = await warden(['mcp', '--tenant', 'live']);
    assert.equal(code, 3);
    assert.equal(stdout, '');
    assert.match(stderr, /No tenant is configured/);
  });
});
