import assert from 'node:assert/strict';
import { CLOUDS } from '../../src/m365/microsoft-clouds.js';
import {
  buildPortalUrl,
  PORTAL_HOSTS,
  PORTAL_PAGES,
  toPortalUrlOf,
  withPortalsOf,
} from '../../src/m365/portal-links.js';
import { SUBJECT_KINDS } from '../../src/core/subject.js';

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';

describe('A link to the portal', () => {
  it('leads to a page of Microsoft’s, for every topic and every kind of object', () => {
    const links = [...Object.values(PORTAL_PAGES), ...SUBJECT_KINDS.map((kind) => buildPortalUrl({ kind, id: ID }))];
    for (const link of links) {
      const { protocol, host, pathname, hash } = new URL(link);
      assert.equal(protocol, 'https:', link);
      assert.ok(PORTAL_HOSTS.includes(host) && /^[a-z]+(?:\.[a-z]+)*\.microsoft\.com$/.test(host), link);
      assert.ok(pathname.length > 1 || hash.length > 2, link);
    }
    assert.equal(new Set(Object.values(PORTAL_PAGES)).size, Object.keys(PORTAL_PAGES).length);
    assert.ok(PORTAL_HOSTS.includes('learn.microsoft.com'));
  });

  it('opens the person, the app or the group that is meant', () => {
    assert.match(buildPortalUrl({ kind: 'user', id: ID }), new RegExp(`entra.*/UserProfileMenuBlade/.*/userId/${ID}$`));
    assert.match(
      buildPortalUrl({ kind: 'service-principal', id: ID }),
      new RegExp(`entra.*/ManagedAppMenuBlade/.*/objectId/${ID}$`),
    );
    assert.match(
      buildPortalUrl({ kind: 'group', id: ID }),
      new RegExp(`entra.*/GroupDetailsMenuBlade/.*/groupId/${ID}$`),
    );
  });

  it('opens the list for what has no page of its own', () => {
    assert.equal(buildPortalUrl({ kind: 'connector', id: ID }), 'https://admin.exchange.microsoft.com/#/connectors');
    assert.equal(
      buildPortalUrl({ kind: 'transport-rule', id: ID }),
      'https://admin.exchange.microsoft.com/#/transportrules',
    );
    assert.match(buildPortalUrl({ kind: 'policy', id: ID }), /ConditionalAccessBlade\/~\/Policies$/);
    assert.match(buildPortalUrl({ kind: 'tenant', id: ID }), /TenantOverview/);
  });

  it('leads to the portals of the tenant’s cloud, wherever a value has a link, and changes nothing else', () => {
    const role = PORTAL_PAGES.roles;
    const value = { title: role, portalUrl: role, rows: [{ url: PORTAL_PAGES.connectors, cells: ['a'] }], steps: [] };
    const there = withPortalsOf(CLOUDS.usgov, value);
    assert.deepEqual(there, {
      title: role,
      portalUrl: role.replace('entra.microsoft.com', 'entra.microsoft.us'),
      rows: [{ url: 'https://admin.exchange.office365.us/#/connectors', cells: ['a'] }],
      steps: [],
    });
    assert.equal(withPortalsOf(CLOUDS.public, value), value);
    assert.deepEqual(withPortalsOf(CLOUDS.china, { url: PORTAL_PAGES.audit }), { url: PORTAL_PAGES.audit });
    const tricky = [
      'https://entra.microsoft.com.evil.example/',
      'https://x@entra.microsoft.com/',
      'entra.microsoft.com',
    ];
    for (const url of tricky) assert.equal(toPortalUrlOf(CLOUDS.usgov, url), url);
  });

  it('stays where it leads whatever an attacker calls an object', () => {
    for (const id of ['../../evil', 'a/b?c#d', '"><script>', 'x y']) {
      const link = buildPortalUrl({ kind: 'user', id });
      assert.ok(link.endsWith(`/userId/${encodeURIComponent(id)}`));
      assert.ok(!/[\s"<>]/.test(link));
    }
  });
});
