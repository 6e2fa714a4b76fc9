import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CHECKS } from '../../src/answers/check-registry.js';
import { replaceBetweenMarkers } from '../../src/cli/readme/replace-between-markers.js';
import { renderPermissionTable } from '../../src/cli/readme/permission-table.js';
import { updateReadmeTables } from '../../src/cli/readme/readme-tables.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';

describe('The README', () => {
  it('holds the permissions as the metadata of checks and collectors says (npm run generate)', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    assert.ok(readme === (await updateReadmeTables(readme)), 'README.md is out of date: npm run generate');
  });

  it('names every check, and only permissions that the resource it names has', () => {
    const checks = [...CHECKS.values()];
    const table = renderPermissionTable(checks, COLLECTOR_MANIFEST);
    for (const { id } of checks.filter(({ needs, wants }) => needs.length + wants.length > 0)) {
      assert.ok(table.includes(`\`${id}\``), id);
    }

    const services = generateTenantData(defaultTenantDataOptions(new Date())).servicePrincipals;
    const rolesOf = new Map(
      Array.from({ length: services.size }, (_, at) => services.at(at)).map((service) => [
        service['displayName'],
        (service['appRoles'] as { readonly value: string }[]).map(({ value }) => value),
      ]),
    );
    const rows = [...table.matchAll(/^\| `([^`]+)`[^|]*\| ([^|]+?) +\|/gm)];
    assert.ok(rows.length >= 8);
    for (const [, permission = '', resource = ''] of rows) {
      assert.ok(rolesOf.get(resource)?.includes(permission), `${permission} of ${resource}`);
    }
  });

  it('keeps what people wrote around the generated part, and is not silent when the marks are gone', () => {
    const text = 'before\n<!-- x -->\nold\n<!-- /x -->\nafter\n';
    const once = replaceBetweenMarkers(text, 'x', 'new');
    assert.equal(once, 'before\n<!-- x -->\n\nnew\n\n<!-- /x -->\nafter\n');
    assert.equal(replaceBetweenMarkers(once, 'x', 'new'), once);
    for (const broken of ['no marks', '<!-- /x --><!-- x -->', `${text}${text}`]) {
      assert.throws(() => replaceBetweenMarkers(broken, 'x', 'new'), /must each appear once/);
    }
  });
});
