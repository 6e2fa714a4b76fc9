import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { warden } from './run-warden.js';

describe('warden --record-requests', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'record-')), 'requests.jsonl');
  const requests = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { identity: string; service: string; url: string });

  it('shows an administrator what a command asked of the tenant, and RECORD_REQUESTS does so without the option', async () => {
    const size = ['--users', '40', '--service-principals', '40'];
    const asked = await warden(['ask', 'are security defaults on?', ...size, '--record-requests', file]);
    assert.notEqual(asked.code, 3, asked.stderr);
    const first = requests();
    assert.ok(first.some(({ url }) => url.endsWith('/v1.0/policies/identitySecurityDefaultsEnforcementPolicy')));
    assert.ok(first.every(({ identity }) => identity === 'reader'));
    await warden(['check', 'audit-logging', ...size], '', { RECORD_REQUESTS: file });
    assert.ok(requests().length > first.length, 'it is appended to');
    assert.ok(requests().some(({ service }) => service === 'exchange'));
  });
});
