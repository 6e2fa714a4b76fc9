import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { RecordedRequest } from '../../../src/tenant/recording/request-recorder.js';
import { cmdletOf } from './exchange-and-activity-problems.js';
import { recordEverything } from './everything-warden-sends.js';
import { grantedPermissions } from './granted-permissions.js';
import { RequestJudge } from './judge-requests.js';
import { exceptionFor, KNOWN_EXCEPTIONS } from './known-exceptions.js';
import { readMicrosoftDescription } from './microsoft-description.js';
import { SEEDED_FAULTS } from './seeded-faults.js';

describe('Microsoft’s description of its services', () => {
  const description = readMicrosoftDescription();
  let requests: readonly RecordedRequest[];
  before(async () => {
    requests = await recordEverything();
    const file = process.env['RECORD_JUDGED'];
    if (file !== undefined) writeFileSync(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  });

  it('has everything that Warden sends, with the rights that setup grants, but for what we know and say why', () => {
    const found = new RequestJudge(description, grantedPermissions()).judge(requests);
    const unknown = [...found].filter(([problem]) => exceptionFor(problem) === undefined);
    assert.deepEqual(unknown, [], unknown.map((lines) => lines.join('\n  ')).join('\n'));
    const used = new Set([...found.keys()].map(exceptionFor));
    assert.deepEqual(
      Object.keys(KNOWN_EXCEPTIONS).filter((exception) => !used.has(exception)),
      [],
      'an exception that nothing needs any more',
    );
  });

  it('is held against reads and writes of both apps and all three services', () => {
    const kinds = (of: (request: RecordedRequest) => string) => [...new Set(requests.map(of))].sort();
    assert.deepEqual(
      kinds(({ identity, service }) => `${identity} ${service}`),
      ['reader exchange', 'reader graph', 'reader management', 'responder exchange', 'responder graph'],
    );
    const cmdlets = kinds((request) => (request.service === 'exchange' ? cmdletOf(request).CmdletName : ''));
    assert.ok(cmdlets.length > 15, cmdlets.join());
    const writes = new Set(
      requests.flatMap(({ identity, method, url }) =>
        identity === 'responder' && method !== 'GET' ? [`${method} ${url.replaceAll(/\/[^/]*\d[^/]*/g, '/…')}`] : [],
      ),
    );
    assert.ok(writes.size > 12, [...writes].join('\n'));
    assert.ok(
      requests.some(({ url }) => url.includes('/delta?')),
      'what has changed',
    );
    assert.ok(
      requests.some(({ body }) => JSON.stringify(body ?? '').includes('id%20in%20(')),
      'objects by their ids',
    );
  });

  it('does not have any of the seeded faults', () => {
    const judge = new RequestJudge(description, grantedPermissions());
    const missed = SEEDED_FAULTS.flatMap(({ fault, of, change, held }) => {
      const original = requests.find((request) => of(request)) ?? assert.fail(`no request for ${fault}`);
      const asked = change(original);
      const before = new Set(judge.problemsOf(original));
      const strict = held === undefined ? judge : new RequestJudge(description, held(grantedPermissions()));
      const caught = strict.problemsOf(asked).filter((problem) => !before.has(problem));
      return caught.length > 0 ? [] : [fault];
    });
    assert.ok(SEEDED_FAULTS.length >= 20);
    assert.deepEqual(missed, []);
  });
});
