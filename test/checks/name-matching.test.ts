import assert from 'node:assert/strict';
import { matchesName, matchesObject, matchesRole } from '../../src/checks/lib/name-matching.js';
import { parseMailDomain, isAcceptedDomain, isWideIpRange, isSameOrSubdomain } from '../../src/m365/mail-domains.js';
import { createPermissionMatcher, isKnownPermission } from '../../src/checks/lib/question-permission-matcher.js';
import { roleId } from '../../src/checks/lib/admin-samples.js';

const role = (roleName: string) => ({ roleName, roleTemplateId: roleId(roleName) });

describe('what a question names', () => {
  it('a person by words of the name, by user principal name, or by id; not by the middle of a word', () => {
    assert.ok(matchesName('adele', 'Adele Vance'));
    assert.ok(matchesName('vance ADELE', 'Adele Vance'));
    assert.ok(!matchesName('dele', 'Adele Vance'));
    assert.ok(!matchesName('', 'Adele Vance'));
    assert.ok(matchesObject('Adele@contoso.com', { displayName: 'A. V.', ids: ['id', 'adele@contoso.com'] }));
  });

  it('a role as people say it', () => {
    for (const asked of [
      'global admin',
      'Global Administrators',
      'global administrator role',
      roleId('Global Administrator'),
    ]) {
      assert.ok(matchesRole(asked, role('Global Administrator')), asked);
    }
    assert.ok(!matchesRole('global admin', role('User Administrator')));
  });

  it('a role by its exact name, not those whose names hold it', () => {
    assert.ok(matchesRole('application admin', role('Application Administrator')));
    assert.ok(!matchesRole('application admin', role('Cloud Application Administrator')));
    assert.ok(!matchesRole('authentication administrator', role('Privileged Authentication Administrator')));
  });

  it('a permission with all that gives the same power', () => {
    const manages = createPermissionMatcher('Exchange.ManageAsApp');
    assert.ok(manages({ value: 'Exchange.ManageAsAppV2' }));
    assert.ok(!manages({ value: 'full_access_as_app' }));
    assert.ok(createPermissionMatcher('read mail')({ value: 'Mail.ReadWrite' }));
    assert.ok(!createPermissionMatcher('Mail.Read')({ value: 'Mail.ReadBasic' }));
    assert.ok(isKnownPermission('Mail.Send'));
    assert.ok(!isKnownPermission('Mail.Sned'));
  });
});

describe('mail domains', () => {
  it('of an address, and of nothing else', () => {
    assert.equal(parseMailDomain('smtp:A@Contoso.COM'), 'contoso.com');
    for (const none of ['Archive', '@contoso.com', 'a@', 'Some One', ''])
      assert.equal(parseMailDomain(none), undefined, none);
  });

  it('are accepted by their whole name; subdomains only where that was said', () => {
    assert.ok(isAcceptedDomain('CONTOSO.com', ['contoso.com']));
    assert.ok(!isAcceptedDomain('evilcontoso.com', ['contoso.com']));
    assert.ok(!isAcceptedDomain('mail.contoso.com', ['contoso.com']));
    assert.ok(isAcceptedDomain('mail.contoso.com', ['*.contoso.com']));
    assert.ok(!isSameOrSubdomain('evilcontoso.com', 'contoso.com'));
  });

  it('and ranges that leave nobody out', () => {
    const wide = ['0.0.0.0/0', '0.0.0.0', '0.0.0.0-255.255.255.255', '1.0.0.1 - 223.255.255.254', '10.0.0.0/8', '::/0'];
    for (const range of [...wide, '::-ffff::', 'a-b']) assert.ok(isWideIpRange(range), range);
    const narrow = ['192.0.2.10', '192.0.2.64/28', '192.0.2.1-192.0.2.254', '2001:db8::/48'];
    for (const range of narrow) assert.ok(!isWideIpRange(range), range);
  });
});
