import assert from 'node:assert/strict';
import { findNameOddity } from '../../src/m365/suspicious-app-name.js';
import { findUrlOddity } from '../../src/m365/reply-url-oddities.js';
import { isOpenFederatedSubject, findTrustedIssuer } from '../../src/m365/trusted-token-issuers.js';
import { rateExchangeRoleGroup } from '../../src/m365/exchange-role-groups.js';
import { imitatesLatin, foldLookAlikes, foldLookAlikesLoosely } from '../../src/core/look-alike-text.js';

const PEOPLE = new Set(['adele vance']);
const NAMES: readonly (readonly [string, ReturnType<typeof findNameOddity>])[] = [
  ['\u039cicrosoft Office Sync', 'disguised-microsoft'],
  ['Mi\u0441rosoft Teams', 'disguised-microsoft'],
  ['Micro\u200Bsoft 365', 'disguised-microsoft'],
  ['rnicrosoft', 'disguised-microsoft'],
  ['Micr0soft Account', 'disguised-microsoft'],
  ['\uFF2Dicrosoft', 'disguised-microsoft'],
  ['Microsoft Security Update', 'like-microsoft'],
  ['Office Sync Helper', 'like-microsoft'],
  ['Backup for Microsoft 365', undefined],
  ['Officer Planning', undefined],
  ['Adele Vance', 'person'],
  ['adele@contoso.com', 'person'],
  ['TestApp', 'test'],
  ['Testing Portal', undefined],
  ['...', 'signs-only'],
  ['Счёт', undefined],
  ['Εφαρμογή', undefined],
  ['経費精算', undefined],
  ['Größenänderung', undefined],
  ['\u202Egpj.exe', 'disguised'],
];

describe('A name', () => {
  for (const [name, oddity] of NAMES) {
    it(`${JSON.stringify(name)}: ${oddity ?? 'as it should be'}`, () => {
      assert.equal(findNameOddity(name, PEOPLE), oddity);
    });
  }

  it('reads as what a person takes it for', () => {
    assert.equal(foldLookAlikes('\u039ci\u0441r\u00f3soft'), 'microsoft');
    assert.equal(foldLookAlikesLoosely('Rnicr0soft'), 'microsoft');
    assert.ok(imitatesLatin('Mi\u0441rosoft') && !imitatesLatin('Microsoft'));
  });
});

describe('An address that gets tokens', () => {
  const cases: readonly (readonly [string, ReturnType<typeof findUrlOddity>])[] = [
    ['http://localhost:8080/access', 'tool'],
    ['http://localhost:8080/signin', undefined],
    ['http://127.0.0.1/', undefined],
    ['http://login.example/callback', 'plain-http'],
    ['http://198.51.100.7/callback', 'bare-address'],
    ['https://[2001:db8::1]/callback', 'bare-address'],
    ['https://x.ngrok.io/a', 'tunnel'],
    ['https://ngrok.io.vendor.example/a', undefined],
    ['https://*.vendor.example/a', 'wildcard'],
    ['msal12345://auth', undefined],
    ['urn:ietf:wg:oauth:2.0:oob', undefined],
    ['not an address', undefined],
  ];
  for (const [url, oddity] of cases) {
    it(`${url}: ${oddity ?? 'as it should be'}`, () => {
      assert.equal(findUrlOddity(url), oddity);
    });
  }
});

describe('An issuer of federated credentials', () => {
  const own = new Set(['22222222-2222-4222-8222-222222222222']);
  it('is trusted when Microsoft documents it, and Entra for our own tenant only', () => {
    assert.equal(findTrustedIssuer('https://token.actions.githubusercontent.com', own), 'GitHub Actions');
    assert.equal(findTrustedIssuer('https://eastus.oic.prod-aks.azure.com/a/b/', own), 'Azure Kubernetes Service');
    assert.equal(
      findTrustedIssuer('https://login.microsoftonline.com/22222222-2222-4222-8222-222222222222/v2.0', own),
      'Entra ID',
    );
    assert.equal(
      findTrustedIssuer('https://login.microsoftonline.com/33333333-3333-4333-8333-333333333333/v2.0', own),
      undefined,
    );
  });

  it('is not trusted for looking like one', () => {
    for (const issuer of [
      'https://token.actions.githubusercontent.com.evil.example',
      'https://evil.example/token.actions.githubusercontent.com',
      'http://token.actions.githubusercontent.com',
      'https://oic.prod-aks.azure.com.evil.example/a/',
    ]) {
      assert.equal(findTrustedIssuer(issuer, own), undefined, issuer);
    }
  });

  it('is trusted for too much when anyone can bring the subject about', () => {
    assert.ok(
      isOpenFederatedSubject('repo:contoso/site:pull_request') &&
        isOpenFederatedSubject('repo:contoso/*') &&
        isOpenFederatedSubject(''),
    );
    assert.ok(!isOpenFederatedSubject('repo:contoso/site:ref:refs/heads/main'));
  });
});

describe('A role group of Exchange', () => {
  it('is weighed by its name where it is built in, by what is in it where it is not', () => {
    const level = (name: string, ...roles: string[]) => rateExchangeRoleGroup({ name, roles });
    assert.equal(level('organization management'), 'critical');
    assert.equal(level('View-Only Organization Management', 'View-Only Configuration'), 'reading');
    assert.equal(level('Mail flow team', 'Transport Rules'), 'privileged');
    assert.equal(level('Quiet admins', 'Role Management'), 'critical');
    assert.equal(level('My Distribution Groups', 'MyDistributionGroups'), undefined);
  });

  it('is as much as what was added to it, whatever it is called', () => {
    const level = (name: string, ...roles: string[]) => rateExchangeRoleGroup({ name, roles });
    assert.equal(
      level('View-Only Organization Management', 'View-Only Configuration', 'Transport Rules'),
      'privileged',
    );
    assert.equal(level('Security Reader', 'Role Management'), 'critical');
    assert.equal(level('Help Desk', 'User Options', 'Role Management'), 'critical');
    assert.equal(level('Organization Management'), 'critical');
  });
});
