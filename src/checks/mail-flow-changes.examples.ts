import type { CheckExamples } from './model/check-example.js';
import type { check } from './mail-flow-changes.js';
import { instant } from '../core/instant.js';
import { app } from './lib/app-samples.js';
import { without } from './lib/admin-samples.js';
import { act, APP_ACTOR, log } from './lib/mail-flow-samples.js';

const made = act('New-InboundConnector', 'relay', '11-10T02:10');

export const examples: CheckExamples<typeof check> = [
  {
    name: 'nothing happened',
    facts: { mailFlowEvents: log(), servicePrincipals: [] },
    expect: { status: 'pass', headline: 'No connector or mail flow rule was changed' },
  },
  {
    name: 'a person made a connector',
    facts: { mailFlowEvents: log(made), servicePrincipals: [] },
    expect: { status: 'fail', findings: [['relay', 'high']], headline: '1 change of 1 connector or rule' },
  },
  {
    name: 'an app made one: its name comes from the directory',
    facts: {
      mailFlowEvents: log({ ...made, actor: APP_ACTOR }),
      servicePrincipals: [app('backup', { displayName: 'Office Sync Helper' })],
    },
    expect: {
      status: 'fail',
      findings: [['relay', 'critical']],
      headline: '1 change of 1 connector or rule, 1 by an app',
    },
  },
  {
    name: 'made and removed within days is worse than either, whatever the letter case',
    facts: {
      mailFlowEvents: log(made, act('Remove-InboundConnector', 'RELAY', '11-13T02:30')),
      servicePrincipals: [],
    },
    expect: {
      status: 'fail',
      findings: [['relay', 'critical']],
      headline: '2 changes of 1 connector or rule, 1 made and removed within days',
    },
  },
  {
    name: 'removed long after, or removed before something of that name was made again, is no short life',
    facts: {
      mailFlowEvents: log(
        act('New-TransportRule', 'old', '09-01T10:00'),
        act('Remove-TransportRule', 'old', '11-01T10:00'),
        act('Remove-OutboundConnector', 'again', '11-02T10:00'),
        act('New-OutboundConnector', 'again', '11-03T10:00'),
      ),
      servicePrincipals: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['again', 'high'],
        ['old', 'high'],
      ],
    },
  },
  {
    name: 'a connector and a rule of one name are two; changing, enabling and disabling count',
    facts: {
      mailFlowEvents: log(
        act('Set-InboundConnector', 'x', '11-01T10:00'),
        act('Enable-TransportRule', 'x', '11-01T10:01'),
        act('Disable-TransportRule', 'x', '11-01T10:02'),
      ),
      servicePrincipals: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['x', 'high'],
        ['x', 'high'],
      ],
      headline: '3 changes of 2 connectors and rules',
    },
  },
  {
    name: 'a refused attempt is one less; refused, it does not make a short life',
    facts: {
      mailFlowEvents: log(
        { ...made, succeeded: false },
        act('New-TransportRule', 'y', '11-01T10:00', { succeeded: false, actor: APP_ACTOR }),
      ),
      servicePrincipals: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['y', 'high'],
        ['relay', 'medium'],
      ],
    },
  },
  {
    name: 'what Exchange does itself is set aside, as is what is no mail flow',
    facts: {
      mailFlowEvents: log(
        { ...made, actor: { kind: 'microsoft', id: 'system', name: 'NT AUTHORITY\\SYSTEM' } },
        act('Set-Mailbox', 'adele', '11-01T10:00'),
      ),
      servicePrincipals: [],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'the same record from two sources is one event',
    facts: { mailFlowEvents: log(made, { ...made, source: 'activity' }), servicePrincipals: [] },
    expect: { status: 'fail', findings: [['relay', 'high']], headline: '1 change of 1 connector or rule' },
  },
  {
    name: 'outside of the period that was asked for',
    facts: { mailFlowEvents: log(made), servicePrincipals: [] },
    parameters: { since: instant('2026-11-20T00:00:00Z') },
    expect: { status: 'pass' },
  },
  {
    name: 'the log does not reach back as far as asked: nothing found is not nothing happened',
    facts: { mailFlowEvents: { from: instant('2026-11-17T09:00:00Z'), events: [] }, servicePrincipals: [] },
    expect: { status: 'unknown' },
  },
  {
    name: 'the log does not reach back, and something was found',
    facts: { mailFlowEvents: { from: instant('2026-11-01T09:00:00Z'), events: [made] }, servicePrincipals: [] },
    expect: { status: 'fail', findings: [['relay', 'high']] },
  },
  {
    name: 'a period that ends before it begins',
    facts: { mailFlowEvents: log(made), servicePrincipals: [] },
    parameters: { since: instant('2026-11-20T00:00:00Z'), until: instant('2026-11-10T00:00:00Z') },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'asked for what apps did',
    facts: { mailFlowEvents: log(made), servicePrincipals: [] },
    parameters: { filter: 'app-actors' },
    expect: { status: 'pass' },
  },
  { name: 'the audit log not readable', facts: { servicePrincipals: [] }, expect: { status: 'unknown' } },
  {
    name: 'names of apps not readable: the act is still found',
    facts: without({ mailFlowEvents: log({ ...made, actor: APP_ACTOR }), servicePrincipals: [] }, 'servicePrincipals'),
    expect: { status: 'fail', findings: [['relay', 'critical']] },
  },
];
