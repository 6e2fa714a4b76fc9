import assert from 'node:assert/strict';
import { composeHeadline } from '../../src/incidents/incident-headline.js';
import type { IndexedApp } from '../../src/incidents/event-index.js';
import type { AppHolding } from '../../src/incidents/known-tenant.js';

/** The headline of an app that may manage Exchange as far as it has a role, and has these. */
function headline(...roles: readonly AppHolding[]): string {
  const app: IndexedApp = {
    root: 'app:a',
    handles: new Set(['app:a']),
    known: { appId: 'a', publisher: 'foreign' },
    tenant: {
      appId: 'a',
      publisher: 'foreign',
      permissions: [{ name: 'Exchange.ManageAsApp', ref: 'x' }],
      roles,
      credentials: [],
      enabled: true,
    },
    events: [],
    own: false,
  };
  return composeHeadline(
    app,
    new Set(),
    [],
    { isDormant: true, periods: [], hasActed: false, isLastUseReadable: true },
    'Helper',
    new Map(),
  );
}

describe('The headline of an app with Exchange.ManageAsApp', () => {
  it('says that it can manage Exchange where a built-in role lets it', () => {
    assert.match(headline({ name: 'Exchange Administrator', ref: 'x' }), /can manage all of Exchange/);
  });

  it('names a role of the tenant’s own instead, which is nothing to Exchange', () => {
    const name = 'App support (custom role, may change credentials of apps)';
    assert.equal(
      headline({ name, custom: true, ref: 'x' }),
      `"Helper" holds the role ${name}: it is armed but for a credential and asleep.`,
    );
  });
});
