import assert from 'node:assert/strict';
import { findAppsInExchangeRoleGroups } from '../../src/checks/lib/apps-in-exchange-role-groups.js';
import type { ExchangeRoleGroupMember, ServicePrincipal } from '../../src/facts/fact-types.js';

function app(id: string, appId: string, displayName: string): ServicePrincipal {
  return {
    id,
    appId,
    displayName,
    type: 'Application',
    accountEnabled: true,
    disabledByMicrosoft: false,
    replyUrls: [],
    credentials: [],
  };
}

function member(name: string, ids: readonly string[], kind: ExchangeRoleGroupMember['kind']): ExchangeRoleGroupMember {
  return { roleGroup: 'Organization Management', level: 'critical', ids, name, kind, ref: name };
}

describe('apps in role groups of Exchange', () => {
  const apps = [app('O-1', 'A-1', 'Backup'), app('O-2', 'A-2', 'Backup'), app('O-3', 'A-3', 'Sync')];
  const found = (one: ExchangeRoleGroupMember) => [...findAppsInExchangeRoleGroups([one], apps).byApp.keys()];

  it('are found by object id or app id, in any case and whatever Exchange calls the member', () => {
    assert.deepEqual(found(member('', ['o-2'], 'app')), ['O-2']);
    assert.deepEqual(found(member('Backup', ['gone', 'a-1'], 'other')), ['O-1']);
  });

  it('are found by name where one app alone has it, and are strangers otherwise', () => {
    assert.deepEqual(found(member('Sync', [], 'app')), ['O-3']);
    assert.deepEqual(found(member('Sync', [], 'other')), []);
    const { byApp, strangers } = findAppsInExchangeRoleGroups([member('Backup', [], 'app')], apps);
    assert.equal(byApp.size, 0);
    assert.deepEqual(
      strangers.map(({ name }) => name),
      ['Backup'],
    );
  });
});
