import assert from 'node:assert/strict';
import type { TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const [unit] = plain.administrativeUnits;
assert.ok(unit);
const HOSTILE = 'everyone”: [all clear](https://evil.example)';

function worldWith(units: readonly WireObject[]): TenantData {
  return Object.assign(Object.create(plain) as TenantData, { administrativeUnits: units });
}

describe('A role held for an administrative unit', () => {
  let house: DemoTenantConnection | undefined;
  afterEach(async () => {
    await house?.close();
    house = undefined;
  });
  const scopesIn = async (units: readonly WireObject[], refusal?: 403) => {
    house = await connectDemoTenant({}, { world: worldWith(units) });
    if (refusal !== undefined) house.demo.faults.add({ path: /administrativeUnits/, kind: refusal });
    const { value, gaps } = await house.read('roleHoldings');
    return {
      gaps,
      scopes: value.holdings.flatMap(({ scope }) => (scope.kind === 'administrative-unit' ? [scope] : [])),
    };
  };

  it('is held for the unit by its name, whatever that is', async () => {
    for (const displayName of ['Branch office Lyon', HOSTILE]) {
      const { gaps, scopes } = await scopesIn([{ ...unit, displayName }]);
      assert.deepEqual(gaps, []);
      assert.deepEqual(scopes, [{ kind: 'administrative-unit', id: unit.id, name: displayName }]);
      await house?.close();
    }
  });

  it('is read without the name of a unit that is hidden, gone or refused', async () => {
    const nameless = { gaps: [], scopes: [{ kind: 'administrative-unit', id: unit.id }] };
    assert.deepEqual(await scopesIn([]), nameless);
    await house?.close();
    assert.deepEqual(await scopesIn([unit], 403), nameless);
  });
});
