import assert from 'node:assert/strict';
import { findTrustedIssuer, isOpenFederatedSubject } from '../../src/m365/trusted-token-issuers.js';

const OURS = '22222222-2222-4222-8222-222222222222';
const THEIRS = '33333333-3333-4333-8333-333333333333';
const DEVOPS = '44444444-4444-4444-8444-444444444444';
const own = new Set([OURS]);

describe('Who may sign in to an app instead of a secret', () => {
  for (const [issuer, name] of [
    ['https://token.actions.githubusercontent.com', 'GitHub Actions'],
    ['https://token.actions.githubusercontent.com/', 'GitHub Actions'],
    [' HTTPS://Token.Actions.GitHubUserContent.com ', 'GitHub Actions'],
    ['https://oidc.prod-aks.azure.com/1234/', 'Azure Kubernetes Service'],
    ['https://oidc.prod-aks.azure.com/', 'Azure Kubernetes Service'],
    ['https://west-europe2.oic.prod-aks.azure.com/a/b', 'Azure Kubernetes Service'],
    [`https://vstoken.dev.azure.com/${DEVOPS}`, 'Azure DevOps'],
    ['https://accounts.google.com', 'Google'],
    ['https://gitlab.com', 'GitLab'],
    ['https://app.terraform.io', 'HCP Terraform'],
    [`https://login.microsoftonline.com/${OURS}/v2.0`, 'Entra ID'],
    [`https://login.microsoftonline.com/${OURS}`, 'Entra ID'],
    [`https://login.microsoftonline.us/${OURS}/v2.0`, 'Entra ID'],
    [`https://login.partner.microsoftonline.cn/${OURS}/v2.0`, 'Entra ID'],
    [`https://sts.windows.net/${OURS}/`, 'Entra ID'],
  ] as const) {
    it(`${issuer.trim()} is ${name}`, () => {
      assert.equal(findTrustedIssuer(issuer, own), name);
    });
  }

  // Each is one slip away from an issuer that is trusted.
  for (const issuer of [
    `https://login.microsoftonline.com/${THEIRS}/v2.0`,
    `https://login.microsoftonline.us/${THEIRS}/v2.0`,
    `https://sts.windows.net/${THEIRS}/`,
    `https://login.microsoftonline.com/${OURS}/v2.0/x`,
    `x-https://login.microsoftonline.com/${OURS}`,
    `https://login.microsoftonline.com.attacker.example/${OURS}`,
    'https://login.microsoftonline.com/common/v2.0',
    'https://accounts.google.com.attacker.example',
    'https://attacker.example/https://accounts.google.com',
    'x-https://accounts.google.com',
    'https://accounts-google.com',
    'https://accountsxgoogle.com',
    'https://gitlab.com.attacker.example',
    'https://gitlabxcom',
    'x-https://gitlab.com',
    'https://gitlab.attacker.example',
    'https://app.terraform.io.attacker.example',
    'https://appxterraform.io',
    'x-https://app.terraform.io',
    `https://vstoken.dev.azure.com/${DEVOPS}/x`,
    'https://vstoken.dev.azure.com/attacker',
    `x-https://vstoken.dev.azure.com/${DEVOPS}`,
    'https://vstoken.dev.azure.com/',
    'https://oidc.prod-aks.azure.com.attacker.example/1234/',
    'https://a.b.oic.prod-aks.azure.com/1/',
    'https://attacker.example/oidc.prod-aks.azure.com/',
    'https://attacker.example#.oic.prod-aks.azure.com/',
    'x-https://oidc.prod-aks.azure.com/',
    'https://token-actions.githubusercontent.com',
    'x-https://token.actions.githubusercontent.com',
    'http://gitlab.com',
    'https://',
    '',
  ]) {
    it(`${JSON.stringify(issuer)} is nobody whom we trust`, () => {
      assert.equal(findTrustedIssuer(issuer, own), undefined);
    });
  }

  it('is anybody where the subject is open', () => {
    for (const subject of ['', '*', 'repo:contoso/*', 'repo:contoso/site:pull_request']) {
      assert.ok(isOpenFederatedSubject(subject), subject);
    }
    for (const subject of [
      'repo:contoso/site:ref:refs/heads/main',
      'repo:contoso/site:pull_request:environment:production',
      'repo:contoso/pull_request',
      'system:serviceaccount:shop:mailer',
    ]) {
      assert.ok(!isOpenFederatedSubject(subject), subject);
    }
  });
});
