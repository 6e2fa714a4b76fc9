import assert from 'node:assert/strict';
import { z } from 'zod/v4';
import type { FactName } from '../../src/facts/fact-types.js';
import { CLOUD_NAMES, CLOUDS, explainAbsentApi, type CloudName } from '../../src/m365/microsoft-clouds.js';
import { COLLECTORS } from '../../src/tenant/collector-registry.js';
import type { RecordedRequest } from '../../src/tenant/recording/request-recorder.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { demoConnection } from '../../src/demo-connection.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from './support/demo-tenant-connection.js';
import { createTenantWriterFactory } from '../../src/tenant/responder/tenant-writer.js';
import { json, startFakeApi } from './support/fake-api-server.js';
import { createRecordingLog, FixedCredential } from './support/fake-tenant-client.js';

const FACTS = Object.keys(COLLECTORS) as FactName[];
/** What each cloud does not have, as people read it; Microsoft's pages of the APIs say so. */
const NOT_OFFERED: Readonly<Record<CloudName, readonly string[]>> = {
  public: [],
  gcc: [],
  usgov: ['the report of when apps sign in', 'the search of the audit log'],
  'usgov-dod': ['the report of when apps sign in', 'the search of the audit log'],
  china: [
    'Microsoft Entra ID Protection',
    'the Office 365 Management Activity API',
    'the list of a person’s sign-in methods',
    'the report of when apps sign in',
    'the search of the audit log',
  ],
};

/** The paths of the parts of a `$batch`. */
function partsOf(body: unknown): readonly string[] {
  const parsed = z.object({ requests: z.array(z.object({ url: z.string() })) }).safeParse(body);
  return parsed.success ? parsed.data.requests.map(({ url }) => url.split('?', 1)[0] ?? '') : [];
}

describe('A tenant of a national cloud', () => {
  let house: DemoTenantConnection;
  afterEach(() => house.close());

  for (const name of CLOUD_NAMES) {
    it(`${name}: is read whole with the tokens of its own cloud, and says what is not offered there`, async () => {
      const recorded: RecordedRequest[] = [];
      house = await connectDemoTenant({}, { cloud: name }, { recorder: { record: (one) => recorded.push(one) } });
      const { facts } = await house.tenant.reader.collect(FACTS, { since: '2026-10-01T00:00:00Z' as typeof NOW });
      const gaps = Object.values(facts).flatMap((reading) => [...reading.gaps]);
      const absent = gaps.filter(({ reason }) => reason === 'not-offered').map(({ detail }) => detail);
      assert.deepEqual(
        [...new Set(absent)].sort(),
        NOT_OFFERED[name].map((what) => `${what} is not offered in ${CLOUDS[name].words}`),
      );
      const odd = gaps.filter(({ reason }) => reason !== 'not-offered' && reason !== 'truncated');
      assert.deepEqual(odd, []);
      const asked = recorded.flatMap(({ url, body }) => [new URL(url).pathname, ...partsOf(body)]);
      const inVain = asked.filter((path) => explainAbsentApi(CLOUDS[name], path.replace(/^\/(v1\.0|beta)\//, '/')));
      assert.deepEqual(inVain, []);
      assert.equal(
        recorded.some(({ service }) => service === 'management'),
        CLOUDS[name].activity !== undefined,
      );
    });
  }

  it('refuses the tokens of another cloud', async () => {
    house = await connectDemoTenant({}, { cloud: 'usgov' });
    const worldwide = createTenantClient({
      ...demoConnection(house.demo),
      cloud: CLOUDS.public,
      clock: { now: () => NOW },
      log: createRecordingLog(),
    });
    try {
      const { facts } = await worldwide.reader.collect(['securityDefaults', 'acceptedDomains']);
      for (const reading of Object.values(facts)) assert.match(reading.gaps[0].detail, /AADSTS500011/);
    } finally {
      await worldwide.close();
    }
  });

  it('answers from what is there: the audit log of the directory instead of Entra ID Protection', async () => {
    house = await connectDemoTenant({}, { cloud: 'china' });
    const { value, gaps } = await house.read('adminRisk');
    assert.equal(value.source, 'directory-audits');
    assert.deepEqual(gaps, [
      'not-offered: Microsoft Entra ID Protection is not offered in Microsoft 365 operated by 21Vianet',
    ]);
    const dossier = await house.tenant.people.read({ id: house.world.users.at(0).id, name: 'somebody', upn: '' });
    assert.deepEqual(
      dossier.methods.gaps.map(({ reason }) => reason),
      ['not-offered'],
    );
  });
});

describe('The responder in a national cloud', () => {
  it('names objects by the address of Graph in that cloud', async () => {
    const api = await startFakeApi((_, response) => {
      json(response, 200, { id: 'sp-1', appId: 'app-1', value: [] });
    });
    const writer = createTenantWriterFactory({
      tenantId: 't-1',
      cloud: CLOUDS['usgov-dod'],
      endpoints: { graph: api.origin, exchange: api.origin },
      credential: new FixedCredential(),
      log: createRecordingLog(),
    })({ decisionId: 'd-1', app: 'sp-1', by: [] });
    try {
      const body = { '@odata.id': `${CLOUDS.public.graph}/v1.0/directoryObjects/sp-1` };
      const path = '/v1.0/groups/g-1/members/$ref';
      assert.equal((await writer.write({ service: 'graph', method: 'POST', path, body })).done, true);
      assert.deepEqual(JSON.parse(api.received.at(-1)?.body ?? ''), {
        '@odata.id': 'https://dod-graph.microsoft.us/v1.0/directoryObjects/sp-1',
      });
    } finally {
      await writer.close();
      await api.close();
    }
  });
});
