import { ADMIN_ACTOR, DEPLOY_APP_ACTOR, entraEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const AUTHENTICATION = 'Set domain authentication';
const FEDERATION = 'Set federation settings on domain';

const on = (operation: string, given: Parameters<typeof entraEvent>[1] = {}) =>
  entraEvent(operation, {
    target: 'contoso.com',
    targets: [{ kind: 'other', id: '', name: 'contoso.com' }],
    ...given,
  });

/** Examples of `domain-federated`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'turned to federated sign-in',
    event: on(AUTHENTICATION, { changes: { LiveType: ['["Managed"]', '["Federated"]'] } }),
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: 'contoso.com',
      title: 'contoso.com was turned to federated sign-in (by megan@contoso.com)',
    },
  },
  {
    name: 'another issuer',
    event: on(FEDERATION, { changes: { IssuerUri: ['http://adfs.contoso.com', 'http://any.sts/B231A11F'] } }),
    expect: {
      severity: 'critical',
      title: 'contoso.com trusts another issuer (http://any.sts/B231A11F) (by megan@contoso.com)',
    },
  },
  {
    name: 'another certificate',
    event: on(FEDERATION, { changes: { SigningCertificate: ['MIIC1', 'MIIC2'] } }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'a record that does not say what changed',
    event: on(FEDERATION),
    expect: { severity: 'high', confidence: 'low' },
  },
  {
    name: 'by an app',
    event: on(FEDERATION, { actor: DEPLOY_APP_ACTOR, changes: { SigningCertificate: ['MIIC1', 'MIIC2'] } }),
    expect: { severity: 'critical' },
  },
  {
    name: 'the name on the sign-in page',
    event: on(FEDERATION, { changes: { FederationBrandName: ['Contoso', 'Contoso Ltd'] } }),
    expect: { severity: 'low' },
  },
  {
    name: 'another issuer, by a record that only lists what changed',
    event: on(FEDERATION, { changes: { 'Included Updated Properties': ['', 'IssuerUri, FederationBrandName'] } }),
    expect: {
      severity: 'critical',
      confidence: 'high',
      title: 'contoso.com trusts another issuer (by megan@contoso.com)',
    },
  },
  {
    name: 'another page to sign in at',
    event: on(FEDERATION, { changes: { PassiveSignInUri: ['https://adfs.contoso.com', 'https://sts.example'] } }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'another page, by a record that only lists what changed',
    event: on(FEDERATION, { changes: { 'Included Updated Properties': ['', 'PassiveLogOnUri'] } }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'the issuer is named and stays',
    event: on(FEDERATION, {
      changes: { IssuerUri: ['http://adfs', 'http://adfs'], FederationBrandName: ['Contoso', 'Contoso Ltd'] },
    }),
    expect: { severity: 'low', confidence: 'medium' },
  },
  {
    name: 'an app renames the sign-in page',
    event: on(FEDERATION, { actor: DEPLOY_APP_ACTOR, changes: { FederationBrandName: ['Contoso', 'Contoso Ltd'] } }),
    expect: { severity: 'low' },
  },
  {
    name: 'the domain stands among the changes only, and the kind of sign-in under an older name',
    event: entraEvent(AUTHENTICATION, {
      changes: { DomainName: ['', 'Fabrikam.com'], Authentication: ['["Managed"]', '["Federated"]'] },
    }),
    expect: { severity: 'critical', subjectId: 'fabrikam.com' },
  },
  {
    name: 'under the oldest name',
    event: on(AUTHENTICATION, { changes: { AuthenticationType: ['["Managed"]', '["Federated"]'] } }),
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'a kind of sign-in that nobody knows',
    event: on(AUTHENTICATION, { changes: { LiveType: ['["Managed"]', '["Unmanaged"]'] } }),
    expect: { severity: 'high', confidence: 'low' },
  },
  {
    name: 'federated before and after',
    event: on(AUTHENTICATION, { changes: { LiveType: ['["Federated"]', '["Federated"]'] } }),
    expect: 'silent',
  },
  {
    name: 'turned back to managed',
    event: on(AUTHENTICATION, { actor: ADMIN_ACTOR, changes: { LiveType: ['["Federated"]', '["Managed"]'] } }),
    expect: 'silent',
  },
  {
    name: 'Microsoft’s own services',
    event: on(AUTHENTICATION, { actor: MICROSOFT_ACTOR, changes: { LiveType: ['["Managed"]', '["Federated"]'] } }),
    expect: 'silent',
  },
  {
    name: 'refused',
    event: on(AUTHENTICATION, { succeeded: false, changes: { LiveType: ['["Managed"]', '["Federated"]'] } }),
    expect: 'silent',
  },
];
