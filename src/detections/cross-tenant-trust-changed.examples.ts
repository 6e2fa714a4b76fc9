import { DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const PARTNER = 'Update a partner cross-tenant access setting';
const SYNC = 'Update a partner cross-tenant identity sync setting';
const OTHER = 'f9000000-0000-4000-8000-0000000000f9';
const change = (
  operation: string,
  changes: Readonly<Record<string, readonly [string, string]>>,
  given: Parameters<typeof entraEvent>[1] = {},
) => entraEvent(operation, { ...given, changes: { tenantId: ['', OTHER], ...changes } });
const TRUST = (mfa: boolean) => JSON.stringify({ isMfaAccepted: mfa, isCompliantDeviceAccepted: false });

/** Examples of `cross-tenant-trust-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'another tenant’s second factor is trusted',
    event: change(PARTNER, { inboundTrust: [TRUST(false), TRUST(true)] }),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: `cross-tenant:${OTHER}`,
      title: `Trust in ${OTHER}: its second factor or devices are trusted (by megan@contoso.com)`,
    },
  },
  {
    name: 'its accounts are synchronised, by an app',
    event: change(
      SYNC,
      { userSyncInbound: ['{"isSyncAllowed":false}', '{"isSyncAllowed":true}'] },
      { actor: DEPLOY_APP_ACTOR },
    ),
    expect: { severity: 'critical' },
  },
  {
    name: 'it is added with synchronisation',
    event: change('Create a partner cross-tenant identity sync setting', { isSyncAllowed: ['', 'true'] }),
    expect: { severity: 'high' },
  },
  {
    name: 'its people are not asked, as part of a whole policy',
    event: change(PARTNER, {
      Policy: [
        '{"automaticUserConsentSettings":{"inboundAllowed":false}}',
        '{"automaticUserConsentSettings":{"inboundAllowed":true}}',
      ],
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'its people may be guests again',
    event: change(PARTNER, {
      b2bCollaborationInbound: ['{"usersAndGroups":{"AccessType":2}}', '{"usersAndGroups":{"AccessType":1}}'],
    }),
    expect: { severity: 'medium' },
  },
  {
    name: 'every tenant’s second factor is trusted',
    event: change('Update the default cross-tenant access setting', { inboundTrust: [TRUST(false), TRUST(true)] }),
    expect: { severity: 'high', subjectId: 'cross-tenant:every tenant' },
  },
  {
    name: 'the same under the name of another list',
    event: change('Update the company default cross-tenant access setting', {
      inboundTrust: [TRUST(false), TRUST(true)],
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'a partner is added, nothing more is told',
    event: change('Add a partner to cross-tenant access setting', {}),
    expect: { severity: 'medium', confidence: 'low' },
  },
  {
    name: 'a partner administers the tenant',
    event: entraEvent('Add partner to company', { targets: [{ kind: 'other', id: '', name: 'Partner Ltd' }] }),
    expect: { severity: 'high', subjectId: 'cross-tenant:Partner Ltd' },
  },
  {
    name: 'a tenant joins the organisation',
    event: change('Add MultiTenantOrg tenant', {}),
    expect: { severity: 'medium' },
  },
  {
    name: 'trust is taken back',
    event: change(PARTNER, { inboundTrust: [TRUST(true), TRUST(false)] }),
    expect: 'silent',
  },
  {
    name: 'a partner is blocked',
    event: change(PARTNER, {
      b2bCollaborationInbound: ['{"usersAndGroups":{"AccessType":1}}', '{"usersAndGroups":{"AccessType":2}}'],
    }),
    expect: 'silent',
  },
  {
    name: 'our own people may be guests there',
    event: change(PARTNER, { b2bCollaborationOutbound: ['{"AccessType":2}', '{"AccessType":1}'] }),
    expect: 'silent',
  },
  { name: 'the record shows no change', event: change(SYNC, {}), expect: 'silent' },
  {
    name: 'Microsoft moves settings to another model',
    event: change(PARTNER, { inboundTrust: [TRUST(false), TRUST(true)] }, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
];
