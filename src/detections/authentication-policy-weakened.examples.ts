import { DEPLOY_APP_ACTOR, entraEvent, exchangeEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const METHODS = 'Authentication Methods Policy Update';
const COMPANY = 'Set Company Information';
const AUTHORITY = 'Add CertificationBasedAuthConfiguration';
const policy = (states: Readonly<Record<string, string | number>>) =>
  JSON.stringify({
    id: 'authenticationMethodsPolicy',
    authenticationMethodConfigurations: Object.entries(states).map(([id, state]) => ({ id, state })),
  });
const methods = (before: Readonly<Record<string, string | number>>, after: Readonly<Record<string, string | number>>) =>
  entraEvent(METHODS, { changes: { AuthenticationMethodsPolicy: [policy(before), policy(after)] } });
const named = (operation: string) =>
  entraEvent(operation, { targets: [{ kind: 'policy', id: 's1', name: 'Strong for admins' }] });

/** Examples of `authentication-policy-weakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'certificates are accepted',
    event: methods({ X509Certificate: 'disabled', Fido2: 'enabled' }, { X509Certificate: 'enabled', Fido2: 'enabled' }),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: 'authentication-methods',
      title: 'The policy of sign-in methods lets people sign in with a certificate (by megan@contoso.com)',
    },
  },
  {
    name: 'text messages, with the state as a number',
    event: methods({ Sms: 1 }, { Sms: 0 }),
    expect: { severity: 'medium' },
  },
  {
    name: 'passkeys are gone',
    event: methods({ Fido2: 'enabled' }, { Fido2: 'disabled' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'another provider is asked',
    event: entraEvent(METHODS, {
      changes: {
        OpenIdConnectConfiguration: [
          '{"discoveryUrl":"https://login.contoso.com/"}',
          '{"discoveryUrl":"https://login.mail.example/"}',
        ],
      },
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'the record does not show what',
    event: entraEvent(METHODS, { changes: { AuthenticationMethodsPolicy: ['{"cut', '{"cut'], Other: ['x', 'y'] } }),
    expect: { severity: 'low', confidence: 'low' },
  },
  {
    name: 'the policy is set back',
    event: entraEvent('Authentication Methods Policy Reset'),
    expect: { severity: 'medium' },
  },
  {
    name: 'a strength changes',
    event: named('Authentication Strength Policy Update'),
    expect: { severity: 'medium', confidence: 'low' },
  },
  { name: 'a strength is gone', event: named('Authentication Strength Policy Delete'), expect: { severity: 'medium' } },
  {
    name: 'another certificate authority, as the directory writes it',
    event: entraEvent(COMPANY, {
      changes: { TrustedCAsForPasswordlessAuth: ['[]', '[{"trustedCertificate":"MII…"}]'] },
    }),
    expect: { severity: 'critical', subjectId: 'certificate-authorities' },
  },
  {
    name: 'the same under its newer name, by an app',
    event: entraEvent(AUTHORITY, { actor: DEPLOY_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'a password is enough for an old protocol',
    event: exchangeEvent('Set-AuthenticationPolicy', 'Block', { Identity: 'Block', AllowBasicAuthImap: 'True' }),
    expect: { severity: 'high' },
  },
  {
    name: 'a new policy that lets passwords in',
    event: exchangeEvent('New-AuthenticationPolicy', 'Printers', { Name: 'Printers', AllowBasicAuthSmtp: '$true' }),
    expect: { severity: 'high', subjectId: 'exchange:Printers' },
  },
  {
    name: 'every mailbox may send with a password',
    event: exchangeEvent('Set-TransportConfig', 'contoso', { SmtpClientAuthenticationDisabled: 'False' }),
    expect: { severity: 'high' },
  },
  {
    name: 'text messages are switched off',
    event: methods({ Sms: 'enabled' }, { Sms: 'disabled' }),
    expect: 'silent',
  },
  {
    name: 'passkeys are switched on',
    event: methods({ Fido2: 'disabled' }, { Fido2: 'enabled' }),
    expect: 'silent',
  },
  {
    name: 'a setting that is no method',
    event: entraEvent(METHODS, { changes: { PasswordlessMFAEnabled: ['false', 'true'] } }),
    expect: 'silent',
  },
  {
    name: 'the company has another telephone number',
    event: entraEvent(COMPANY, { changes: { TelephoneNumber: ['1', '2'] } }),
    expect: 'silent',
  },
  {
    name: 'an authority is removed',
    event: entraEvent(COMPANY, {
      changes: { TrustedCAsForPasswordlessAuth: ['[{"trustedCertificate":"MII…"}]', '[]'] },
    }),
    expect: 'silent',
  },
  {
    name: 'SMTP AUTH is switched off',
    event: exchangeEvent('Set-TransportConfig', 'contoso', { SmtpClientAuthenticationDisabled: 'True' }),
    expect: 'silent',
  },
  {
    name: 'Microsoft changes its defaults',
    event: { ...methods({ Sms: 'disabled' }, { Sms: 'enabled' }), actor: MICROSOFT_ACTOR },
    expect: 'silent',
  },
];
