import assert from 'node:assert/strict';
import type { Actor, AuditEvent } from '../../src/m365/audit-event.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  exchangeEvent,
  MICROSOFT_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import {
  accessPolicyJson,
  authorizationPolicyEvent,
  policyUpdateEvent,
} from '../../src/detections/lib/policy-samples.js';
import { assertOneIncident, assertSilent, type LookAlike, on } from './support/one-incident.js';

const federated = (given: Partial<AuditEvent> = {}) =>
  entraEvent('Set domain authentication', {
    target: 'contoso.com',
    targets: [{ kind: 'other', id: '', name: 'contoso.com' }],
    ...given,
    changes: { LiveType: ['Managed', 'Federated'] },
  });
const issuer = entraEvent('Set federation settings on domain', {
  target: 'contoso.com',
  changes: { IssuerUri: ['http://adfs.contoso.com/', 'http://login.mail.example/'] },
});
const renewed = entraEvent('Set federation settings on domain', {
  target: 'contoso.com',
  changes: { SigningCertificate: ['MII1', 'MII2'] },
});
const trusted = entraEvent('Update a partner cross-tenant access setting', {
  changes: { tenantId: ['', 'f9'], inboundTrust: ['{"isMfaAccepted":false}', '{"isMfaAccepted":true}'] },
});
const synced = entraEvent('Create a partner cross-tenant identity sync setting', {
  changes: { tenantId: ['', 'f9'], isSyncAllowed: ['', 'true'] },
});
const authority = entraEvent('Set Company Information', {
  changes: { TrustedCAsForPasswordlessAuth: ['[]', '[{"trustedCertificate":"MII"}]'] },
});
const certificates = entraEvent('Authentication Methods Policy Update', {
  changes: {
    AuthenticationMethodsPolicy: [
      '{"authenticationMethodConfigurations":[{"id":"X509Certificate","state":"disabled"}]}',
      '{"authenticationMethodConfigurations":[{"id":"X509Certificate","state":"enabled"}]}',
    ],
  },
});
const policyOff = policyUpdateEvent(
  'Update conditional access policy',
  accessPolicyJson(),
  accessPolicyJson({ state: 'disabled' }),
);
const policyExcludes = policyUpdateEvent(
  'Update conditional access policy',
  accessPolicyJson(),
  accessPolicyJson({ users: { includeUsers: ['All'], excludeUsers: ['x'] } }),
);
const consent = authorizationPolicyEvent('ManagePermissionGrantsForSelf.microsoft-user-default-legacy');
const auditOff = exchangeEvent('Set-AdminAuditLogConfig', '', { UnifiedAuditLogIngestionEnabled: 'False' });
const by = (actor: Actor, event: AuditEvent): AuditEvent => ({ ...event, actor });

const ATTACKS: readonly (readonly [
  name: string,
  events: readonly AuditEvent[],
  stages: readonly string[],
  headline: RegExp,
])[] = [
  [
    'a domain is federated',
    [on(federated(), 3)],
    ['federation-changed'],
    /^Somebody can come back into the tenant at any time: a domain trusts another sign-in \(by megan@contoso\.com\)\.$/,
  ],
  ['another issuer signs for a domain', [on(issuer, 3)], ['federation-changed'], /a domain trusts another sign-in/],
  [
    'a certificate authority, and certificates accepted',
    [on(authority, 3), on(certificates, 4)],
    ['authentication-opened'],
    /a weaker sign-in is accepted/,
  ],
  [
    'another tenant is trusted and a policy switched off',
    [on(trusted, 3), on(policyOff, 6)],
    ['trust-opened', 'policy-opened'],
    /another tenant is trusted and policies protect less/,
  ],
  [
    'accounts are synchronised, consent is opened, the log is off',
    [on(synced, 3), on(consent, 4), on(auditOff, 5)],
    ['trust-opened', 'consent-opened', 'audit-off'],
    /another tenant is trusted, less is recorded and people may let apps in/,
  ],
  [
    'by an app',
    [on(by(DEPLOY_APP_ACTOR, trusted), 3), on(by(DEPLOY_APP_ACTOR, policyOff), 4)],
    ['trust-opened', 'policy-opened'],
    /\(by Deploy Helper\)\.$/,
  ],
  [
    'a domain federated, and the log switched off in Exchange under the other id of the same person',
    [on(federated(), 3), on(by({ ...ADMIN_ACTOR, id: ADMIN_ACTOR.name }, auditOff), 3, 5)],
    ['federation-changed', 'audit-off'],
    /less is recorded/,
  ],
];

describe('tenant-backdoor', () => {
  for (const [name, events, stages, headline] of ATTACKS) {
    it(`is one incident in any order: ${name}`, function () {
      this.timeout(60_000);
      const incident = assertOneIncident(events);
      assert.deepEqual([incident.kind, incident.stages], ['tenant-backdoor', stages]);
      assert.match(incident.headline, headline);
    });
  }
});

const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: 'the federation server’s app renews its signing certificate',
    events: [
      entraEvent('Set federation settings on domain', {
        actor: DEPLOY_APP_ACTOR,
        target: 'contoso.com',
        changes: { SigningCertificate: ['MIIC1', 'MIIC2'] },
      }),
    ],
  },
  { name: 'AD FS renews its certificate', events: [renewed] },
  {
    name: 'security defaults off and Conditional Access on, the same day',
    events: [
      entraEvent('Update security defaults', { changes: { isEnabled: ['true', 'false'] } }),
      policyUpdateEvent(
        'Update conditional access policy',
        accessPolicyJson({ state: 'disabled' }),
        accessPolicyJson(),
      ),
    ],
  },
  { name: 'an emergency account is left out of two policies', events: [policyExcludes, policyExcludes] },
  {
    name: 'a partner is added, and another blocked',
    events: [
      entraEvent('Add a partner to cross-tenant access setting', { changes: { tenantId: ['', 'f9'] } }),
      entraEvent('Update a partner cross-tenant access setting', {
        changes: { inboundTrust: ['{"isMfaAccepted":true}', '{"isMfaAccepted":false}'] },
      }),
    ],
  },
  {
    name: 'one tenant of the group is trusted',
    events: [
      trusted,
      entraEvent('Update a partner cross-tenant access setting', {
        changes: { automaticUserConsentSettings: ['{"inboundAllowed":false}', '{"inboundAllowed":true}'] },
      }),
    ],
  },
  {
    name: 'a policy is switched off by one administrator, trust given by another',
    events: [policyOff, by(EMPLOYEE_ACTOR, trusted)],
  },
  {
    name: 'the log is switched on, a domain back to managed',
    events: [
      exchangeEvent('Set-AdminAuditLogConfig', '', { UnifiedAuditLogIngestionEnabled: 'True' }),
      entraEvent('Set domain authentication', { changes: { LiveType: ['Federated', 'Managed'] } }),
    ],
  },
  {
    name: 'a migration account is exempt from auditing, and passes are introduced',
    events: [
      exchangeEvent('Set-MailboxAuditBypassAssociation', 'mig', { Identity: 'mig', AuditBypassEnabled: 'True' }),
      entraEvent('Authentication Methods Policy Update', {
        changes: {
          AuthenticationMethodsPolicy: [
            '{"c":[{"id":"TemporaryAccessPass","state":"disabled"}]}',
            '{"c":[{"id":"TemporaryAccessPass","state":"enabled"}]}',
          ],
        },
      }),
    ],
  },
  {
    name: 'passwordless sign-in is switched on',
    source: 'Panther azure_auth_methods_policy_oidc_change: "Non-OIDC Policy Change"',
    events: [
      entraEvent('Authentication Methods Policy Update', { changes: { PasswordlessMFAEnabled: ['false', 'true'] } }),
      policyExcludes,
    ],
  },
  {
    name: 'a new domain is verified for a brand',
    source: 'Elastic "Entra ID Custom Domain Added or Verified": false positives',
    events: [
      entraEvent('Add unverified domain', { target: 'brand.example' }),
      entraEvent('Verify domain', { target: 'brand.example' }),
    ],
  },
  {
    name: 'outbound settings of a partner',
    source: 'Azure-Sentinel Cross-tenantAccessSettingsOrganizationOutboundCollaborationSettingsChanged',
    events: [
      entraEvent('Update a partner cross-tenant access setting', {
        changes: { b2bCollaborationOutbound: ['{"AccessType":2}', '{"AccessType":1}'] },
      }),
      policyOff,
    ],
  },
  {
    name: 'Conditional Access is updated for another platform',
    source: 'Azure-Sentinel "A Conditional Access Device platforms condition has changed"',
    events: [
      policyUpdateEvent(
        'Update conditional access policy',
        accessPolicyJson(),
        accessPolicyJson({ only: { platforms: { excludePlatforms: ['linux'] } } }),
      ),
    ],
  },
  {
    name: 'Exchange writes its own audit settings',
    source: 'Azure-Sentinel exchange_auditlogdisabled: excludes the service',
    events: [{ ...auditOff, actor: MICROSOFT_ACTOR }, trusted],
  },
  {
    name: 'named locations and roles are tidied up',
    source: 'Sigma azure_ad_named_location_deleted_or_modified, azure_pim_change_settings: false positives',
    events: [
      entraEvent('Update named location'),
      entraEvent('Update role setting in PIM', { reason: 'MFA on activation enabled' }),
      policyExcludes,
    ],
  },
];

describe('how bad and how sure a tenant-backdoor is', () => {
  it('is critical and sure where two things of less are opened, and no more sure than its one act otherwise', () => {
    const two = assertOneIncident([on(trusted, 3), on(certificates, 6)]);
    assert.deepEqual([two.severity, two.confidence], ['critical', 'high']);
    const one = assertOneIncident([on(authority, 3), on(certificates, 4)]);
    assert.deepEqual([one.severity, one.confidence], ['critical', 'medium']);
  });
});

describe('what looks like a tenant-backdoor and is none', () => {
  for (const lookAlike of LOOK_ALIKES) {
    it(`${lookAlike.name}${lookAlike.source === undefined ? '' : ` (${lookAlike.source})`}`, () => {
      assertSilent(lookAlike);
    });
  }
});
