import assert from 'node:assert/strict';
import path from 'node:path';
import { daysBefore } from '../../src/core/instant.js';
import { assertMatchesText } from '../support/text-snapshots.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const FOLDER = path.join(import.meta.dirname, 'snapshots');
const PEOPLE = ['Nadja Keller', 'Bram de Vries', 'Lucía Ferrer', 'Rosalind Achterberg', 'Sven Hartmann', 'Emergency'];
/** What the attack of the demo tenant's past left in Exchange. */
const MADE = { inboundConnectors: ['Inbound relay 02'], transportRules: ['m', 'n'] };
const APPS = [
  'Office Sync Helper',
  'HR Onboarding Flow',
  'Release Automation',
  'Mailbox Migration Service',
  'Docuvault Backup for Microsoft 365',
  'Field Service Portal',
  'Tenant Warden Responder',
  'Visitor Registration',
];

for (const licence of ['p2', 'none'] as const)
  describe(`People and apps of the demo tenant, one by one, with licence ${licence}`, () => {
    let house: DemoTenantConnection;
    before(async () => {
      house = await connectDemoTenant({ licence, users: 60, seed: 1 });
    });
    after(() => house.close());

    it('people are read as the snapshot has it. UPDATE_SNAPSHOTS=1 writes it anew', async () => {
      const { people } = house.tenant;
      const texts: string[] = [];
      for (const name of PEOPLE) {
        const found = await people.find(name);
        const [person] = found.ok ? found.value.people : [];
        assert.ok(person !== undefined, name);
        const acts = await people.acts(person, daysBefore(NOW, 30));
        texts.push(...textOf(name, { ...(await people.read(person)), events: acts.events, note: acts.note }));
      }
      assertMatchesText(path.join(FOLDER, `people-with-licence-${licence}.txt`), texts.join('\n'));
    });

    it('apps are read, and remembered before a revoke, as the snapshot has it', async () => {
      const { apps, snapshots } = house.tenant;
      const texts: string[] = [];
      for (const name of APPS) {
        const found = await apps.find(name);
        const [app] = found.ok ? found.value.apps : [];
        assert.ok(app !== undefined, name);
        const snapshot = await snapshots.take(app.id, MADE);
        texts.push(...textOf(name, { ...(await apps.read(app)), snapshot }));
      }
      assertMatchesText(path.join(FOLDER, `apps-with-licence-${licence}.txt`), texts.join('\n'));
    });
  });

/** Each part of a reading as a line; what it cost is no part of it. */
function textOf(name: string, { cost: _cost, ...parts }: Readonly<Record<string, unknown>>): readonly string[] {
  const lines = Object.entries(parts).map(([part, value]) => `${part}: ${JSON.stringify(value, withMaps)}`);
  return [`## ${name}`, ...lines];
}

const withMaps = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
