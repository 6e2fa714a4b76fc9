import assert from 'node:assert/strict';
import {
  EXCHANGE_ONLINE,
  MICROSOFT_GRAPH,
  PERMISSION_RISKS,
  isRatedResource,
  isWritingPermission,
  ratePermission,
  ratePermissionOfAnyResource,
  SHAREPOINT_ONLINE,
} from '../../src/m365/permission-ratings.js';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const AXIS = ['critical', 'high', 'medium', 'none'];

describe('permission risks', () => {
  it('name every permission once, with a GUID, plain words and a reason', () => {
    const seen = new Set<string>();
    for (const risk of PERMISSION_RISKS) {
      const key = `${risk.resourceAppId} ${risk.type} ${risk.value}`;
      assert.ok(!seen.has(key), `twice: ${key}`);
      seen.add(key);
      assert.match(risk.resourceAppId, GUID, key);
      assert.match(risk.id, GUID, key);
      assert.match(
        risk.value,
        /^[A-Za-z][A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/,
        `${key} is spelt as in a consent prompt`,
      );
      assert.match(risk.type, /^(?:Application|Delegated)$/, key);
      for (const axis of [risk.control, risk.data]) assert.ok(AXIS.includes(axis), `${key} is rated ${axis}`);
      assert.match(risk.words, /^[a-z].{5,}[^.]$/, `words of ${key} complete "may …"`);
      assert.match(risk.reason, /^[A-Z].{10,}\.$/, `reason of ${key}`);
      assert.ok(risk.control !== 'none' || risk.data !== 'none', `${key} is rated on one axis at least`);
    }
    assert.ok(seen.size >= 120, `only ${String(seen.size)} permissions are rated`);
  });

  it('no id stands twice within one resource and type', () => {
    const ids = PERMISSION_RISKS.map((risk) => `${risk.resourceAppId} ${risk.type} ${risk.id}`);
    assert.equal(new Set(ids).size, ids.length);
  });

  // A sample against Microsoft's permissions reference, so that a slip of a row is seen.
  for (const [resource, type, value, id] of [
    [MICROSOFT_GRAPH, 'Application', 'RoleManagement.ReadWrite.Directory', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8'],
    [MICROSOFT_GRAPH, 'Application', 'AppRoleAssignment.ReadWrite.All', '06b708a9-e830-4db3-a914-8e69da51d44f'],
    [MICROSOFT_GRAPH, 'Application', 'Application.ReadWrite.All', '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9'],
    [MICROSOFT_GRAPH, 'Application', 'Directory.ReadWrite.All', '19dbc75e-c2e2-444c-a770-ec69d8559fc7'],
    [MICROSOFT_GRAPH, 'Application', 'Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9'],
    [MICROSOFT_GRAPH, 'Application', 'Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01'],
    [MICROSOFT_GRAPH, 'Application', 'Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96'],
    [MICROSOFT_GRAPH, 'Application', 'Sites.FullControl.All', 'a82116e5-55eb-4c41-a434-62fe8a61c773'],
    [MICROSOFT_GRAPH, 'Delegated', 'Directory.AccessAsUser.All', '0e263e50-5827-48a4-b97c-d940288653c7'],
    [MICROSOFT_GRAPH, 'Delegated', 'Mail.Send', 'e383f46e-2787-4529-855e-0e479a3ffac0'],
    [EXCHANGE_ONLINE, 'Application', 'Exchange.ManageAsApp', 'dc50a0fb-09a3-484d-be87-e023b12c6440'],
    [EXCHANGE_ONLINE, 'Application', 'full_access_as_app', 'dc890d15-9560-4a4c-9b7f-a736ec74ec40'],
    [SHAREPOINT_ONLINE, 'Application', 'Sites.FullControl.All', '678536fe-1083-478a-9c59-b99265e6b0d3'],
  ] as const) {
    it(`${type} ${value} is ${id}`, () => {
      assert.equal(ratePermission({ resourceAppId: resource, type, value })?.id, id);
      assert.equal(ratePermission({ resourceAppId: resource, type, id })?.value, value);
    });
  }

  it('of every app are found by what its grant says, name or id, and are as bad as the worse of two axes', () => {
    for (const { resourceAppId, type, value, id, words, control, data } of PERMISSION_RISKS) {
      const worse = AXIS[Math.min(AXIS.indexOf(control), AXIS.indexOf(data))];
      for (const name of [{ value }, { id }, { value: value.toUpperCase() }, { id: id.toUpperCase() }]) {
        const rating = ratePermission({ resourceAppId, type, ...name });
        assert.deepEqual([rating?.words, rating?.level], [words, worse], `${type} ${JSON.stringify(name)}`);
      }
      assert.ok(isRatedResource(resourceAppId.toUpperCase()));
      // A name that Microsoft gave again with another id is what the name says.
      const renamed = ratePermission({ resourceAppId, type, value, id: '00000000-0000-4000-8000-000000000000' });
      assert.equal(renamed?.words, words);
    }
    assert.equal(ratePermission({ resourceAppId: MICROSOFT_GRAPH, type: 'Application' }), undefined);
  });

  it('are rated by the worse of two axes', () => {
    const rating = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type: 'Application', value: 'Mail.ReadWrite' });
    assert.deepEqual([rating?.control, rating?.data, rating?.level], ['none', 'critical', 'critical']);
  });

  it('tell the same value apart by resource and by type', () => {
    const graph = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type: 'Delegated', value: 'Mail.ReadWrite' });
    assert.equal(graph?.level, 'high');
    assert.equal(
      ratePermission({ resourceAppId: SHAREPOINT_ONLINE, type: 'Application', value: 'Mail.Read' }),
      undefined,
    );
  });

  it('are found whatever the letter case, and not for a made-up name or another resource', () => {
    assert.ok(ratePermission({ resourceAppId: EXCHANGE_ONLINE, type: 'Application', value: 'exchange.manageasapp' }));
    assert.equal(
      ratePermission({ resourceAppId: MICROSOFT_GRAPH, type: 'Application', value: 'Everything' }),
      undefined,
    );
    assert.equal(ratePermission({ resourceAppId: 'another', type: 'Application', value: 'Mail.Read' }), undefined);
    assert.ok(!isRatedResource('11111111-0000-4000-8000-000000000000'));
  });

  it('fall back to the worst of any resource where the resource is not known', () => {
    assert.equal(ratePermissionOfAnyResource('Application', 'Mail.ReadWrite')?.level, 'critical');
    // Medium in Exchange's own interface or in SharePoint's makes nothing better.
    for (const { type, value } of PERMISSION_RISKS) {
      const everywhere = PERMISSION_RISKS.filter((one) => one.type === type && one.value === value);
      const worst = Math.min(...everywhere.flatMap(({ control, data }) => [AXIS.indexOf(control), AXIS.indexOf(data)]));
      assert.equal(ratePermissionOfAnyResource(type, value)?.level, AXIS[worst], `${type} ${value}`);
    }
    assert.equal(ratePermissionOfAnyResource('Delegated', 'openid'), undefined);
  });

  it('of Azure AD Graph count like those of Microsoft Graph', () => {
    const old = '00000002-0000-0000-c000-000000000000';
    for (const [type, value] of [
      ['Application', 'Directory.ReadWrite.All'],
      ['Delegated', 'Directory.AccessAsUser.All'],
    ] as const) {
      const level = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type, value })?.level;
      assert.equal(ratePermission({ resourceAppId: old, type, value })?.level, level);
      assert.equal(level, 'critical');
    }
  });

  it('for everyone who signs in are rated by the application permission of the same name, never as nothing', () => {
    for (const risk of PERMISSION_RISKS) {
      if (risk.resourceAppId !== MICROSOFT_GRAPH || risk.type !== 'Application') continue;
      const { value } = risk;
      const rating = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type: 'Delegated', value });
      assert.ok(rating !== undefined, value);
      const forItself = ratePermission(risk)?.level;
      if (forItself === 'critical' && isWritingPermission(value)) assert.ok(rating.level !== 'medium', value);
    }
  });

  it('write unless their name says that they only read, or reach what is handed out one by one', () => {
    for (const value of ['Mail.ReadWrite', 'user_impersonation', 'Vaults.Purge', 'full_access_as_app', 'Mail.Send']) {
      assert.ok(isWritingPermission(value), value);
    }
    for (const value of ['openid', 'User.Read', 'Mail.ReadBasic.All', 'Sites.Selected', 'Directory.Read.All']) {
      assert.ok(!isWritingPermission(value), value);
    }
  });
});
