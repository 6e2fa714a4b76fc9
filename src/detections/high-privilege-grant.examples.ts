import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../m365/permission-risk/permission-risk.js';
import { ADMIN_ACTOR } from './lib/event-samples.js';
import { grantSamples } from './lib/grant-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const DELEGATED_REMOVED = 'Remove delegated permission grant';

const { appRole, delegated, helper } = grantSamples;

/** Examples of `high-privilege-grant`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'an administrator lends an app somebody else’s mail',
    event: delegated('', 'Mail.Read offline_access', 'Principal', {
      person: { id: 'a0000000-0000-4000-8000-00000000000e', name: 'adele@contoso.com' },
    }),
    expect: {
      severity: 'medium',
      title: 'Mail.Read was granted to Office Sync Helper for one person, by somebody else',
    },
  },
  {
    name: 'on Azure AD Graph, by the value',
    event: appRole('Directory.ReadWrite.All', '00000002-0000-0000-c000-000000000000'),
    expect: { severity: 'critical', title: 'Directory.ReadWrite.All was granted to Office Sync Helper' },
  },
  {
    name: 'on Azure AD Graph, by its own id alone',
    event: appRole('', '', { id: '1CDA74F2-2616-4834-b122-5cb1b07f8a59' }),
    expect: { severity: 'critical', title: 'Application.ReadWrite.All was granted to Office Sync Helper' },
  },
  {
    name: 'somebody consents to mail for themselves: told from the record of the consent',
    event: delegated('', 'Mail.Read offline_access', 'Principal', {
      person: { id: ADMIN_ACTOR.id, name: ADMIN_ACTOR.name },
    }),
    expect: 'silent',
  },
  {
    name: 'Exchange.ManageAsApp, as the record has it',
    event: appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE),
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: helper.appId,
      title: 'Exchange.ManageAsApp was granted to Office Sync Helper',
    },
  },
  {
    name: 'the same by its id alone, and without the service’s names',
    event: appRole('', '', { id: 'dc50a0fb-09a3-484d-be87-e023b12c6440' }),
    expect: {
      severity: 'high',
      confidence: 'medium',
      title: 'Exchange.ManageAsApp was granted to Office Sync Helper',
    },
  },
  {
    name: 'the service known by its object id in this tenant',
    event: appRole('Mail.ReadWrite', '', {}, { targets: [grantSamples.resource] }),
    known: { apps: [grantSamples.knownResource(MICROSOFT_GRAPH)] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'an app grants itself what makes administrators',
    event: appRole('AppRoleAssignment.ReadWrite.All', MICROSOFT_GRAPH, {}, { actor: grantSamples.helperActor }),
    expect: {
      severity: 'critical',
      title: 'AppRoleAssignment.ReadWrite.All was granted to Office Sync Helper by itself',
    },
  },
  {
    name: 'ManageAsApp by the app itself is worse than by an administrator',
    event: appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE, {}, { actor: grantSamples.helperActor }),
    expect: { severity: 'critical' },
  },
  {
    name: 'delegated, for everyone; only what is new in it',
    event: delegated('User.Read', 'User.Read Mail.Read Mail.Send', 'AllPrincipals'),
    expect: { severity: 'high', title: 'Mail.Read and Mail.Send were granted to Office Sync Helper for everyone' },
  },
  {
    name: 'the removal event as half of a change that adds',
    event: delegated('User.Read', ' User.Read Mail.ReadWrite', 'AllPrincipals', { operation: DELEGATED_REMOVED }),
    expect: { severity: 'high', title: 'Mail.ReadWrite was granted to Office Sync Helper for everyone' },
  },
  {
    name: 'one person lends an app the whole directory',
    event: delegated('', 'Directory.AccessAsUser.All', 'Principal'),
    expect: {
      severity: 'high',
      title: 'Directory.AccessAsUser.All was granted to Office Sync Helper for one person',
    },
  },
  {
    name: 'taken away again',
    event: grantSamples.appRoleRemoved('Exchange.ManageAsApp', EXCHANGE_ONLINE),
    expect: { severity: 'info', title: 'Exchange.ManageAsApp was taken from Office Sync Helper' },
  },
  {
    name: 'a delegated permission taken away',
    event: delegated('Mail.Read', '', 'AllPrincipals', { operation: DELEGATED_REMOVED }),
    expect: { severity: 'info' },
  },
  {
    name: 'a permission that does little',
    event: appRole('User.ReadBasic.All', MICROSOFT_GRAPH),
    expect: 'silent',
  },
  {
    name: 'one of that name, of an API of the company’s own',
    event: appRole('Mail.ReadWrite', 'e0000000-0000-4000-8000-00000000000e'),
    expect: 'silent',
  },
  {
    name: 'one person’s mail: told from the record of the consent',
    event: delegated('', 'Mail.Read offline_access', 'Principal'),
    expect: 'silent',
  },
  {
    name: 'to one of Microsoft’s apps',
    event: appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE),
    known: { apps: [grantSamples.known({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
  {
    name: 'refused',
    event: appRole('Exchange.ManageAsApp', EXCHANGE_ONLINE, {}, { succeeded: false }),
    expect: 'silent',
  },
];
