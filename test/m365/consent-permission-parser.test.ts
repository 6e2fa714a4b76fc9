import assert from 'node:assert/strict';
import { parseConsentedGrants, parseConsentType, parseScopes } from '../../src/m365/consent-permission-parser.js';

const grant = (scope: string, more: Readonly<Record<string, string>> = {}) => {
  const fields = {
    Id: 'g1',
    ClientId: 'app-1',
    PrincipalId: '',
    ResourceId: 'graph-1',
    ConsentType: 'Principal',
    ...more,
  };
  const told = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `[${told.join(', ')}, Scope: ${scope}, CreatedDateTime: , LastModifiedDateTime ]`;
};
const given = (text: string) => parseConsentedGrants(text).map(({ values }) => values.join(' '));

describe('What somebody consented to', () => {
  it('is read with who got it, of which service, and for whom', () => {
    assert.deepEqual(parseConsentedGrants(`[] => [${grant(' Mail.Read  offline_access')}]; `), [
      { clientId: 'app-1', resourceId: 'graph-1', consentType: 'Principal', values: ['Mail.Read', 'offline_access'] },
    ]);
    const [forAll] = parseConsentedGrants(`[] => [${grant('Mail.Read', { ConsentType: 'AllPrincipals' })}]`);
    assert.equal(forAll?.consentType, 'AllPrincipals');
  });

  it('is only what is new: what was allowed before is not told again', () => {
    assert.deepEqual(given(`[${grant('Mail.Read')}] => [${grant('Mail.Read Mail.Send')}]`), ['Mail.Send']);
    assert.deepEqual(given(`[${grant('Mail.Read')}] => [${grant('Mail.Read')}]`), []);
  });

  it('is new for everyone where one person had it, for another app, and at another service', () => {
    const before = grant('Mail.Read');
    for (const change of [{ ConsentType: 'AllPrincipals' }, { ClientId: 'app-2' }, { ResourceId: 'exchange-1' }]) {
      assert.deepEqual(given(`[${before}] => [${grant('Mail.Read', change)}]`), ['Mail.Read'], JSON.stringify(change));
    }
  });

  it('is everything where the record does not say what was before', () => {
    assert.deepEqual(given(`[${grant('Mail.Read')}, ${grant('Mail.Send', { ConsentType: 'AllPrincipals' })}]`), [
      'Mail.Read',
      'Mail.Send',
    ]);
  });

  it('is told without what the record leaves out, and is nothing without a scope', () => {
    assert.deepEqual(parseConsentedGrants('=> [Scope: Mail.Read]'), [
      { clientId: undefined, resourceId: undefined, consentType: undefined, values: ['Mail.Read'] },
    ]);
    assert.deepEqual(given(`=> [${grant('Mail.Read', { ClientId: '', ConsentType: 'Somebody' })}]`), ['Mail.Read']);
    for (const none of [
      '',
      '=>',
      '[] => []',
      '=> [Scope: ]',
      '=> [ClientId: app-1]',
      '=> [Periscope: Mail.Read]',
      'Scope: Mail.Read',
    ]) {
      assert.deepEqual(given(none), [], none);
    }
  });

  it('is read in its words', () => {
    assert.deepEqual(parseScopes('  Mail.Read\tMail.Send\n'), ['Mail.Read', 'Mail.Send']);
    assert.deepEqual([parseScopes(''), parseScopes(undefined)], [[], []]);
    assert.deepEqual(['AllPrincipals', 'Principal', 'principal', '', undefined].map(parseConsentType), [
      'AllPrincipals',
      'Principal',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
