import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadChecks } from '../../src/answers/load-checks.js';
import { betweenMarks } from '../../src/cli/readme/between-marks.js';
import { permissionTable } from '../../src/cli/readme/permission-table.js';
import { withTables } from '../../src/cli/readme/tables.js';
import { createWorld } from '../../src/demo/world/create-world.js';
import { defaultWorldOptions } from '../../src/demo/world/options.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collectors/registry.js';

describe('The README', () => {
  it('holds the permissions as the metadata of checks and collectors says (npm run readme)', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    assert.ok(readme === (await withTables(readme)), 'README.md is out of date: npm run readme');
  });

  it('names every check, and only permissions that the resource it names has', async () => {
    const checks = [...(await loadChecks()).values()];
    const table = permissionTable(checks, COLLECTOR_MANIFEST);
    for (const { id } of checks) assert.ok(table.includes(`\`${id}\``), id);

    const services = createWorld(defaultWorldOptions(new Date())).servicePrincipals;
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
    const once = betweenMarks(text, 'x', 'new');
    assert.equal(once, 'before\n<!-- x -->\n\nnew\n\n<!-- /x -->\nafter\n');
    assert.equal(betweenMarks(once, 'x', 'new'), once);
    for (const broken of ['no marks', '<!-- /x --><!-- x -->', `${text}${text}`]) {
      assert.throws(() => betweenMarks(broken, 'x', 'new'), /must each appear once/);
    }
  });
});
