import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { WriteVerification } from '../../src/remediations/model/write-request.js';
import type { TenantWriter } from '../../src/tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from '../../src/tenant/responder/tenant-writer.js';
import { json, startFakeApi, type FakeApi } from './support/fake-api-server.js';
import { createRecordingLog, FixedCredential } from './support/fake-tenant-client.js';

type Expect = WriteVerification['expect'];
type Read = WriteVerification['read'];

const GRAPH: Read = { service: 'graph', path: '/v1.0/groups/g/members' };
const EXCHANGE: Read = { service: 'exchange', cmdlet: 'Get-InboundConnector', parameters: { Identity: 'relay' } };
const list = (...value: readonly unknown[]) => ({ status: 200, body: { value } });
const object = (body: unknown) => ({ status: 200, body });
const gone = { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'gone' } } };
const goneInExchange = { status: 400, body: { error: { code: 'ManagementObjectNotFoundException', message: 'gone' } } };
const refused = { status: 403, body: { error: { code: 'Forbidden', message: 'no' } } };
const cut = object({ value: [{ id: 'a' }, 'nonsense'] });

const HAS_A = { where: { id: 'A' } };
const equals = (property: string, value: string | boolean | null): Expect => ({ kind: 'equals', property, value });
const later: Expect = { kind: 'later-than', property: 'at', value: instant('2026-11-24T09:00:00Z') };
const all: Expect = { kind: 'all-present', each: [{ id: 'a' }, { name: 'b' }] };

/** What stands in the tenant, what should, and whether it does; undefined: nobody can say. */
const CASES: readonly (readonly [
  name: string,
  answer: { status: number; body: unknown },
  read: Read,
  expect: Expect,
  holds: boolean | undefined,
])[] = [
  ['a member is there, in another letter case', list({ id: 'a' }), GRAPH, { kind: 'present', ...HAS_A }, true],
  ['a member is there that should not be', list({ id: 'a' }), GRAPH, { kind: 'absent', ...HAS_A }, false],
  ['a member is gone', list({ id: 'b' }), GRAPH, { kind: 'absent', ...HAS_A }, true],
  ['a member is missing', list({ id: 'b' }), GRAPH, { kind: 'present', ...HAS_A }, false],
  ['the group itself is gone, and all members with it', gone, GRAPH, { kind: 'absent', ...HAS_A }, true],
  [
    'the list could not be read whole: absence proves nothing',
    cut,
    GRAPH,
    { kind: 'absent', where: { id: 'z' } },
    undefined,
  ],
  ['the list could not be read whole: what is in it, is', cut, GRAPH, { kind: 'present', ...HAS_A }, true],
  ['the list is refused', refused, GRAPH, { kind: 'absent', ...HAS_A }, undefined],
  [
    'one property of two fits',
    list({ id: 'a', name: 'c' }),
    GRAPH,
    { kind: 'present', where: { id: 'a', name: 'b' } },
    false,
  ],
  ['both fit', list({ id: 'a', name: 'B' }), GRAPH, { kind: 'present', where: { id: 'a', name: 'b' } }, true],
  ['any property may', list({ x: 'y', name: 'A' }), GRAPH, { kind: 'present', where: { '*': 'a' } }, true],
  ['none does', list({ x: 'y', name: 'c' }), GRAPH, { kind: 'present', where: { '*': 'a' } }, false],
  ['all are there', list({ id: 'a' }, { name: 'b' }), GRAPH, all, true],
  ['one of them is not', list({ id: 'a' }), GRAPH, all, false],
  ['one of them may be in what was not read', cut, GRAPH, all, undefined],
  ['inside of an object', object({ keys: [{ id: 'a' }] }), GRAPH, { kind: 'present', list: 'keys', ...HAS_A }, true],
  ['not inside of it', object({ keys: [] }), GRAPH, { kind: 'absent', list: 'keys', ...HAS_A }, true],
  ['the object has no such list', object({}), GRAPH, { kind: 'absent', list: 'keys', ...HAS_A }, true],
  ['the object is gone with its list', gone, GRAPH, { kind: 'absent', list: 'keys', ...HAS_A }, true],
  [
    'what should be a list is none',
    object({ keys: 'x' }),
    GRAPH,
    { kind: 'absent', list: 'keys', ...HAS_A },
    undefined,
  ],
  ['all inside', object({ keys: [{ id: 'a' }, { name: 'b' }] }), GRAPH, { ...all, list: 'keys' }, true],
  ['nothing is there', gone, GRAPH, { kind: 'not-found' }, true],
  ['something is', object({ id: 'a' }), GRAPH, { kind: 'not-found' }, false],
  ['nobody may look', refused, GRAPH, { kind: 'not-found' }, undefined],
  ['a switch is off', object({ on: false }), GRAPH, equals('on', false), true],
  ['a switch is on', object({ on: true }), GRAPH, equals('on', false), false],
  ['a switch that nobody told', object({}), GRAPH, equals('on', false), false],
  ['nothing was set', object({}), GRAPH, equals('owner', null), true],
  ['null was set', object({ owner: null }), GRAPH, equals('owner', null), true],
  ['something was set', object({ owner: 'null' }), GRAPH, equals('owner', null), false],
  ['the object of a switch is gone', gone, GRAPH, equals('on', false), false],
  ['later than asked', object({ at: '2026-11-24T09:00:01Z' }), GRAPH, later, true],
  ['at that moment', object({ at: '2026-11-24T09:00:00Z' }), GRAPH, later, true],
  ['before it', object({ at: '2026-11-24T08:59:59Z' }), GRAPH, later, false],
  ['never', object({ at: null }), GRAPH, later, false],
  ['Exchange says it as text', list({ Enabled: 'False' }), EXCHANGE, equals('Enabled', false), true],
  ['Exchange has no such object', goneInExchange, EXCHANGE, { kind: 'not-found' }, true],
  ['Exchange returns none', list(), EXCHANGE, { kind: 'not-found' }, true],
  ['Exchange returns one', list({ Name: 'relay' }), EXCHANGE, { kind: 'not-found' }, false],
  ['Exchange lists it', list({ Name: 'relay' }), EXCHANGE, { kind: 'present', where: { Name: 'Relay' } }, true],
  ['Exchange has nothing to list', goneInExchange, EXCHANGE, { kind: 'absent', where: { Name: 'relay' } }, true],
];

describe('Whether the tenant is as the responder left it', () => {
  let api: FakeApi;
  let writer: TenantWriter;
  let answer: { status: number; body: unknown } = list();
  before(async () => {
    api = await startFakeApi((_, response) => {
      json(response, answer.status, answer.body);
    });
    writer = createTenantWriterFactory({
      tenantId: 't',
      endpoints: { graph: api.origin, exchange: api.origin },
      credential: new FixedCredential(),
      log: createRecordingLog(),
      limits: { attempts: 1, baseDelayMs: 1, maxDelayMs: 1 },
    })({ decisionId: 'd', app: 'a', by: [] });
  });
  after(async () => {
    await writer.close();
    await api.close();
  });

  for (const [name, answered, read, expect, holds] of CASES) {
    it(`${name}: ${holds === undefined ? 'not known' : String(holds)} (${expect.kind})`, async () => {
      answer = answered;
      assert.equal(await writer.verify({ read, expect }), holds);
    });
  }

  it('is never asked by a cmdlet that changes something', async () => {
    const read: Read = { service: 'exchange', cmdlet: 'Remove-InboundConnector', parameters: {} };
    const from = api.received.length;
    await assert.rejects(writer.verify({ read, expect: { kind: 'not-found' } }), /is not a Get- cmdlet/);
    assert.equal(api.received.length, from);
  });
});
