import type { CheckExamples, CheckSampleFacts } from './model/check-example.js';
import type { check } from './audit-logging.js';
import { instant } from '../core/instant.js';
import type { AuditSourceId, AuditSourceState } from '../facts/fact-types.js';
import { EXAMPLE_NOW, holds, without } from './lib/admin-samples.js';

/** Sample: a source read a minute ago. */
function watched(source: AuditSourceId, more: Partial<AuditSourceState> = {}): AuditSourceState {
  const at = instant('2026-11-24T08:59:00Z');
  return { source, readUpTo: at, lastSuccessAt: at, eventsKept: 12, recordsSeen: 4_000, malformed: 0, ...more };
}

/** Sample: a source that was tried and never read. */
function unread(source: AuditSourceId): AuditSourceState {
  return { source, eventsKept: 0, recordsSeen: 0, malformed: 0 };
}

const well: CheckSampleFacts<typeof check> = {
  unifiedAuditLog: { enabled: true },
  mailboxAudit: { enabled: true },
  mailboxAuditBypasses: { examined: 250, bypassed: [] },
  auditFeed: {
    state: 'readable',
    newestAt: instant('2026-11-24T08:15:00Z'),
    since: instant('2026-11-21T09:00:00Z'),
  },
  auditWatch: {
    sources: [
      watched('activity:Audit.AzureActiveDirectory'),
      watched('activity:Audit.Exchange'),
      watched('activity:Audit.General'),
      watched('graph:directoryAudits'),
      watched('audit-query'),
    ],
  },
  roleHoldings: { pim: 'read', holdings: [holds('adele', 'Exchange Administrator')] },
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'everything is recorded and reaches us',
    facts: well,
    expect: { status: 'pass', headline: 'Everything is recorded, nobody is exempt, and the log reaches us' },
  },
  {
    name: 'the audit log is off: an empty feed is its consequence and said once',
    facts: {
      ...well,
      unifiedAuditLog: { enabled: false },
      auditFeed: { state: 'readable', since: instant('2026-11-21T09:00:00Z') },
    },
    expect: {
      status: 'fail',
      findings: [['tenant', 'critical']],
      headline: 'The unified audit log is off: nothing that happens is recorded',
    },
  },
  {
    name: 'an admin and a service account are exempt, the admin is worse',
    facts: {
      ...well,
      mailboxAuditBypasses: {
        examined: 250,
        bypassed: [
          { id: 'guid-1', name: 'svc-backup', userId: 'backup' },
          { id: 'guid-2', name: 'Adele', userId: 'adele' },
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'critical'],
        ['backup', 'high'],
      ],
      headline: 'What Adele, who holds Exchange Administrator, does in mailboxes is not recorded, and 1 more thing',
    },
  },
  {
    name: 'an exempt account that Entra does not know',
    facts: { ...well, mailboxAuditBypasses: { examined: 2, bypassed: [{ id: 'guid-1', name: 'OLDSERVER' }] } },
    expect: { status: 'fail', findings: [['guid-1', 'high']] },
  },
  {
    name: 'mailbox auditing off for everyone',
    facts: { ...well, mailboxAudit: { enabled: false } },
    expect: { status: 'fail', findings: [['tenant', 'high']] },
  },
  {
    name: 'nothing has reached us for two days',
    facts: { ...well, auditFeed: { ...well.auditFeed, newestAt: instant('2026-11-22T08:00:00Z') } },
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline: 'The audit log reaches us late: newest from 2026-11-22 08:00 UTC',
    },
  },
  {
    name: 'a quiet day is no failure',
    facts: { ...well, auditFeed: { ...well.auditFeed, newestAt: instant('2026-11-23T02:00:00Z') } },
    now: EXAMPLE_NOW,
    expect: { status: 'pass' },
  },
  {
    name: 'the feed began just now: it holds nothing, which proves nothing',
    facts: { ...well, auditFeed: { state: 'readable', since: instant('2026-11-21T09:00:00Z') } },
    partial: ['auditFeed'],
    expect: { status: 'unknown' },
  },
  {
    name: 'our reading is refused',
    facts: { ...well, auditFeed: { state: 'refused', since: instant('2026-11-21T09:00:00Z') } },
    partial: ['auditFeed'],
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline: 'Our reading of the audit log is refused: changes go unnoticed',
    },
  },
  {
    name: 'the watch may not read the directory’s own log, nor search the past',
    facts: {
      ...well,
      auditWatch: {
        sources: [
          watched('activity:Audit.Exchange'),
          { ...unread('graph:directoryAudits'), gap: { reason: 'permission-missing', detail: 'AuditLog.Read.All' } },
          {
            ...unread('audit-query'),
            gap: { reason: 'permission-missing', detail: 'AuditLogsQuery-Exchange.Read.All' },
          },
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['tenant', 'high'],
        ['tenant', 'medium'],
      ],
      headline:
        'The watch does not read the directory’s own log: refused: the permission AuditLog.Read.All is not granted, and 1 more thing',
    },
  },
  {
    name: 'a source that nothing was read of for a night',
    facts: {
      ...well,
      auditWatch: {
        sources: [
          watched('activity:Audit.Exchange', {
            readUpTo: instant('2026-11-23T22:00:00Z'),
            gap: { reason: 'unreachable', detail: 'manage.office.com' },
          }),
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline:
        'The watch does not read the audit feed of Exchange: read up to 2026-11-23 22:00 UTC, 11 h ago: the service could not be reached: manage.office.com',
    },
  },
  {
    name: 'a source that nobody reads any more, though nothing refuses it',
    facts: {
      ...well,
      auditWatch: { sources: [watched('graph:directoryAudits', { readUpTo: instant('2026-11-24T08:25:00Z') })] },
    },
    expect: {
      status: 'fail',
      findings: [['tenant', 'high']],
      headline: 'The watch does not read the directory’s own log: read up to 2026-11-24 08:25 UTC, 35 min ago',
    },
  },
  {
    name: 'a hiccup, and sources that were not read yet, are shown and are no failure',
    facts: {
      ...well,
      auditWatch: {
        sources: [watched('activity:Audit.Exchange', { gap: { reason: 'throttled', detail: 'manage.office.com' } })],
      },
    },
    expect: { status: 'pass' },
  },
  {
    name: 'the feed is refused: said once, not once for each of its parts',
    facts: {
      ...well,
      auditFeed: { state: 'refused', since: instant('2026-11-21T09:00:00Z') },
      auditWatch: {
        sources: [
          {
            ...unread('activity:Audit.Exchange'),
            gap: { reason: 'permission-missing', detail: 'ActivityFeed.Read' },
          },
          { ...unread('activity:Audit.General'), gap: { reason: 'permission-missing', detail: 'ActivityFeed.Read' } },
        ],
      },
    },
    partial: ['auditFeed'],
    expect: { status: 'fail', findings: [['tenant', 'high']] },
  },
  {
    name: 'exempt accounts not readable, mailbox auditing off nonetheless',
    facts: without({ ...well, mailboxAudit: { enabled: false } }, 'mailboxAuditBypasses'),
    expect: { status: 'fail', findings: [['tenant', 'high']] },
  },
  {
    name: 'the setting itself not readable',
    facts: without(well, 'unifiedAuditLog'),
    expect: { status: 'unknown' },
  },
];
