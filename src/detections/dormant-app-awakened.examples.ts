import { instant } from '../core/instant.js';
import {
  ADMIN_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP,
  HELPER_APP_ACTOR,
  knownHelperApp,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const ARMED = knownHelperApp({ highPriority: true });

/** What was done to the app, so many days before the examples' act. */
const granted = (at: string) =>
  entraEvent('Add app role assignment to service principal', { id: 'grant', at: instant(at), app: HELPER_APP });

const connector = exchangeEvent('New-InboundConnector', 'relay', {}, { actor: HELPER_APP_ACTOR });

/** Examples of `dormant-app-awakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a connector, after weeks of sleep',
    event: connector,
    known: { apps: [ARMED], events: [granted('2026-09-20T02:10:00Z')] },
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: HELPER_APP.servicePrincipalId,
      title: 'Office Sync Helper acted after 61 days of silence: New-InboundConnector',
    },
  },
  {
    name: 'another act than mail flow, told by the object id',
    event: entraEvent('Add member to role', { actor: { ...HELPER_APP_ACTOR, id: HELPER_APP.servicePrincipalId } }),
    known: { apps: [ARMED], events: [granted('2026-10-21T02:10:00Z')] },
    expect: { severity: 'high' },
  },
  {
    name: 'the silence ended a moment before',
    event: connector,
    known: {
      apps: [ARMED],
      events: [
        granted('2026-09-20T02:10:00Z'),
        exchangeEvent(
          'New-TransportRule',
          'r',
          {},
          { id: 'rule', actor: HELPER_APP_ACTOR, at: instant('2026-11-20T02:09:58Z') },
        ),
      ],
    },
    expect: 'silent',
  },
  {
    name: 'a day short of sleep',
    event: connector,
    known: { apps: [ARMED], events: [granted('2026-10-22T02:10:00Z')] },
    expect: 'silent',
  },
  {
    name: 'nothing is known of the time before',
    event: connector,
    known: { apps: [ARMED] },
    expect: 'silent',
  },
  {
    name: 'an app that can do little',
    event: connector,
    known: { apps: [knownHelperApp({ highPriority: false })], events: [granted('2026-09-20T02:10:00Z')] },
    expect: 'silent',
  },
  {
    name: 'one of Microsoft’s',
    event: connector,
    known: {
      apps: [knownHelperApp({ highPriority: true, publisher: 'microsoft' })],
      events: [granted('2026-09-20T02:10:00Z')],
    },
    expect: 'silent',
  },
  {
    name: 'a person acts on it',
    event: entraEvent('Add owner to application', { actor: ADMIN_ACTOR, app: HELPER_APP }),
    known: { apps: [ARMED], events: [granted('2026-09-20T02:10:00Z')] },
    expect: 'silent',
  },
];
