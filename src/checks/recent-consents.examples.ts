import type { CheckExamples } from './model/check-example.js';
import type { check } from './recent-consents.js';
import type { ConsentEvent } from '../facts/fact-types.js';
import { instant } from '../core/instant.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../m365/permission-ratings.js';
import { app, granted, MICROSOFT_TENANT, secret } from './lib/app-samples.js';
import { without } from './lib/admin-samples.js';

const GRAPH = app('graph', { appId: MICROSOFT_GRAPH, ownerTenantId: MICROSOFT_TENANT });
const EXCHANGE = app('exchange', { appId: EXCHANGE_ONLINE, ownerTenantId: MICROSOFT_TENANT });

/** Sample: something granted to an app by a person. */
function event(appObjectId: string, values: readonly string[], change: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    id: `event-${appObjectId}-${values.join('-')}`,
    correlationId: `click-${appObjectId}`,
    at: instant('2026-11-22T10:00:00Z'),
    kind: 'delegated',
    actor: { kind: 'person', id: 'adele', name: 'adele@contoso.com' },
    ip: '192.0.2.1',
    succeeded: true,
    appObjectId,
    resourceId: 'graph',
    values,
    consentType: 'Principal',
    ...change,
  };
}
const from = instant('2026-11-17T09:00:00Z');
/** Sample: everything was read; nothing was granted. */
const complete = {
  consentEvents: { from, events: [] },
  servicePrincipals: [app('backup'), app('survey'), app('sync'), GRAPH, EXCHANGE],
  appRoleGrants: [],
} as const;
const given = (...events: readonly ConsentEvent[]) => ({ ...complete, consentEvents: { from, events } });

export const examples: CheckExamples<typeof check> = [
  {
    name: 'Microsoft’s own app, for which somebody here holds a credential: whoever has that can act as it',
    facts: {
      ...given(event('opened', ['Mail.ReadWrite'], { kind: 'application' })),
      servicePrincipals: [
        app('opened', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
        GRAPH,
      ],
    },
    expect: { status: 'fail', findings: [['opened', 'critical']] },
  },
  {
    name: 'refused at first, and there nonetheless: the event of what succeeded comes later than the grant',
    facts: {
      ...given(event('backup', ['Mail.ReadWrite'], { kind: 'application', succeeded: false })),
      appRoleGrants: [granted('backup', 'Mail.ReadWrite', { grantedAt: instant('2026-11-22T10:05:00Z') })],
    },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'nothing was granted',
    facts: complete,
    expect: { status: 'pass', headline: 'Nothing was granted to an app in this period' },
  },
  {
    name: 'a sign-in permission, a failed grant, and one to Microsoft’s own app: listed, not counted',
    facts: given(
      event('survey', ['openid', 'User.Read']),
      event('backup', ['Mail.ReadWrite'], { succeeded: false }),
      event('exchange', ['Mail.ReadWrite']),
    ),
    expect: { status: 'pass', headline: '3 grants in this period, none of high priority' },
  },
  {
    name: 'for the app itself, for everyone, for one person; the worst first',
    facts: given(
      event('backup', ['Exchange.ManageAsApp'], { kind: 'application', resourceId: 'exchange' }),
      event('survey', ['User.Read', 'Mail.Read']),
      event('sync', ['Directory.AccessAsUser.All'], { consentType: 'AllPrincipals' }),
    ),
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'critical'],
        ['backup', 'high'],
        ['survey', 'medium'],
      ],
      headline: '3 grants in this period, 3 of high priority',
    },
  },
  {
    name: 'one click writes several events and is one grant',
    facts: given(
      event('survey', ['Mail.Read', 'offline_access'], { id: 'consent' }),
      event('survey', ['Mail.Read', 'offline_access'], { id: 'grant' }),
    ),
    expect: {
      status: 'fail',
      findings: [['survey', 'medium']],
      headline: '1 grant in this period, 1 of high priority',
    },
  },
  {
    name: 'a grant of the period whose event is gone, beside one that has its event and one of before',
    facts: {
      ...given(event('backup', ['Mail.Read'], { kind: 'application' })),
      appRoleGrants: [
        granted('backup', 'Mail.Read', { grantedAt: instant('2026-11-22T10:00:00Z') }),
        granted('survey', 'Mail.Read', { grantedAt: instant('2026-11-20T10:00:00Z') }),
        granted('sync', 'Mail.Read', { grantedAt: instant('2025-11-20T10:00:00Z') }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'high'],
        ['survey', 'high'],
      ],
    },
  },
  {
    name: 'the service whose permission it is could not be read: the worst that the name can mean',
    facts: {
      ...without(complete, 'servicePrincipals'),
      consentEvents: { from, events: [event('sync', ['Mail.ReadWrite'], { kind: 'application' })] },
    },
    expect: { status: 'fail', findings: [['sync', 'critical']] },
  },
  {
    name: 'outside of the period that was asked for',
    facts: given(event('sync', ['Mail.Read'])),
    parameters: { since: instant('2026-11-23T00:00:00Z') },
    expect: { status: 'pass' },
  },
  {
    name: 'asked about a person',
    facts: given(event('sync', ['Mail.Read'])),
    parameters: { user: 'bert@contoso.com' },
    expect: { status: 'pass' },
  },
  {
    name: 'the log does not go back as far as was asked',
    facts: complete,
    partial: ['consentEvents'],
    parameters: { since: instant('2026-09-01T00:00:00Z') },
    expect: { status: 'unknown' },
  },
  { name: 'audit log not readable', facts: without(complete, 'consentEvents'), expect: { status: 'unknown' } },
];
