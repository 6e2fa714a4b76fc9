import { defineCheck, type CheckFacts, type JudgeContext } from './model/check.js';
import type { AuditFeed, MailboxAuditBypasses } from '../facts/baseline-facts.js';
import { daysBetween, instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import { formatUtcMinute } from '../core/sentence-formatting.js';
import type { AuditSourceId, AuditSourceState } from '../facts/audit-source-state.js';
import { judgeAuditSources } from './lib/audit-source-health.js';
import { describeRoles, groupPrivilegedByPrincipal } from './lib/role-holder-traits.js';
import { EXAMPLE_NOW, holds, without } from './lib/sample-facts.js';
import { judgeSettings, type JudgedSetting } from './lib/tenant-settings-verdict.js';

type Facts = CheckFacts<
  'unifiedAuditLog',
  'mailboxAudit' | 'mailboxAuditBypasses' | 'auditFeed' | 'auditWatch' | 'roleHoldings'
>;

/**
 * Records usually arrive within an hour or two, but the service promises nothing, and a small company has quiet days.
 * After this long without records the feed counts as stalled.
 */
const LATE_AFTER_HOURS = 36;
const FEED = '/activity/feed/subscriptions/content';

function ingestion(enabled: boolean): JudgedSetting {
  const state = enabled ? 'on' : 'off';
  return {
    key: 'unified-audit-log',
    name: 'Unified audit log',
    state,
    url: PORTAL_PAGES.audit,
    evidence: [
      {
        source: 'exchange',
        ref: 'Get-AdminAuditLogConfig',
        label: 'UnifiedAuditLogIngestionEnabled',
        value: enabled ? 'True' : 'False',
      },
    ],
    ...(!enabled && {
      wrong: { severity: 'critical' as const, title: 'The unified audit log is off: nothing that happens is recorded' },
    }),
  };
}

function mailboxes(enabled: boolean): JudgedSetting {
  return {
    key: 'mailbox-audit',
    name: 'Mailbox auditing',
    state: enabled ? 'on' : 'off for all mailboxes',
    url: PORTAL_PAGES.audit,
    evidence: [
      { source: 'exchange', ref: 'Get-OrganizationConfig', label: 'AuditDisabled', value: enabled ? 'False' : 'True' },
    ],
    ...(!enabled && {
      wrong: { severity: 'high' as const, title: 'Mailbox auditing is off: who reads mail is not recorded' },
    }),
  };
}

/** Sample: a source read a minute ago. */
function watched(source: AuditSourceId, more: Partial<AuditSourceState> = {}): AuditSourceState {
  const at = instant('2026-11-24T08:59:00Z');
  return { source, readUpTo: at, lastSuccessAt: at, eventsKept: 12, recordsSeen: 4_000, malformed: 0, ...more };
}

/** Sample: a source that was tried and never read. */
function unread(source: AuditSourceId): AuditSourceState {
  return { source, eventsKept: 0, recordsSeen: 0, malformed: 0 };
}

/** An exempt account acts unseen in every mailbox it can reach, and an admin can reach all. */
function bypass(account: MailboxAuditBypasses['bypassed'][number], { roleHoldings }: Facts): JudgedSetting {
  const privileged = groupPrivilegedByPrincipal(roleHoldings?.holdings ?? []);
  const held = account.userId === undefined ? undefined : privileged.get(account.userId);
  const admin = held === undefined ? '' : `, who holds ${describeRoles(held)},`;
  const id = account.userId ?? account.id;
  return {
    key: 'audit-bypass',
    name: `Audit bypass of ${account.name}`,
    state: held === undefined ? 'exempt' : `exempt, an admin (${describeRoles(held)})`,
    url: account.userId === undefined ? PORTAL_PAGES.audit : buildPortalUrl({ kind: 'user', id }),
    subject: { kind: 'user', id, name: account.name },
    evidence: [
      {
        source: 'exchange',
        ref: `Get-MailboxAuditBypassAssociation ${account.id}`,
        label: 'AuditBypassEnabled',
        value: 'True',
      },
      ...(held === undefined
        ? []
        : [{ source: 'graph' as const, ref: held[0].ref, label: 'roles', value: describeRoles(held) }]),
    ],
    wrong: {
      severity: held === undefined ? 'high' : 'critical',
      title: `What ${account.name}${admin} does in mailboxes is not recorded`,
      fingerprint: held === undefined ? 'exempt' : 'exempt admin',
    },
  };
}

function noBypass({ examined }: MailboxAuditBypasses): JudgedSetting {
  return {
    key: 'audit-bypass',
    name: 'Exempt from mailbox auditing',
    state: `none of ${formatCount(examined, 'account')}`,
    url: PORTAL_PAGES.audit,
    evidence: [
      { source: 'exchange', ref: 'Get-MailboxAuditBypassAssociation', label: 'AuditBypassEnabled', value: 'none' },
    ],
  };
}

function reading(feed: AuditFeed, recorded: boolean, { now, partial }: JudgeContext): JudgedSetting {
  const { state, newestAt, since } = feed;
  const lateHours = newestAt === undefined ? undefined : Math.floor(daysBetween(newestAt, now) * 24);
  // A feed read in part, or started just now, does not prove a stall; an audit log that is off sends nothing anyway.
  const judged = recorded && !partial.has('auditFeed');
  const late = judged && (lateHours === undefined || lateHours > LATE_AFTER_HOURS);
  const newest =
    newestAt === undefined ? `nothing since ${formatUtcMinute(since)}` : `newest from ${formatUtcMinute(newestAt)}`;
  const words = state === 'refused' ? 'refused' : newest;
  const title =
    state === 'refused'
      ? 'Our reading of the audit log is refused: changes go unnoticed'
      : `The audit log reaches us late: ${newest}`;
  return {
    key: 'reading',
    name: 'Our reading of the audit log',
    state: words,
    url: PORTAL_PAGES.audit,
    evidence: [{ source: 'activity', ref: FEED, label: 'newest content of Audit.Exchange', value: words }],
    ...((state === 'refused' || late) && {
      wrong: {
        severity: 'high' as const,
        title,
        confidence: state === 'refused' ? ('high' as const) : ('medium' as const),
        fingerprint: state === 'refused' ? 'refused' : 'late',
      },
    }),
  };
}

const well: { readonly [K in keyof Facts]: NonNullable<Facts[K]> } = {
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

export const check = defineCheck({
  id: 'audit-logging',
  question: 'Are we recording what happens?',
  examinedNoun: 'settings and accounts',
  needs: ['unifiedAuditLog'],
  wants: ['mailboxAudit', 'mailboxAuditBypasses', 'auditFeed', 'auditWatch', 'roleHoldings'],
  why: 'Without the audit log nobody can tell who gave an app its rights or read a mailbox, and nothing here can warn of it. Turning it off is what an attacker does first.',
  severity:
    'Critical when the unified audit log is off or an admin is exempt from mailbox auditing. High when mailbox auditing is off, another account is exempt, or our own reading is refused or late. Medium when the past cannot be searched.',
  licence: 'None. The log keeps 180 days; longer with Audit (Premium).',
  blindSpots: [
    'Which actions a mailbox records can be cut down mailbox by mailbox; that is not read.',
    'A mailbox’s own AuditEnabled is ignored by the service while mailbox auditing is on, and is not read.',
    'Freshness is judged by Exchange’s records; other services may be late on their own.',
  ],
  falsePositives: [
    'Service accounts exempt on purpose (backup, migration): they remain reported, as what they do is seen by nobody.',
    'A tenant where nothing happens for days.',
  ],
  nextSteps: [
    { text: 'Turn the unified audit log on; it takes up to an hour.', url: PORTAL_PAGES.audit },
    {
      text: 'Take away each exemption: Set-MailboxAuditBypassAssociation <account> -AuditBypassEnabled $false.',
      url: 'https://learn.microsoft.com/powershell/module/exchange/set-mailboxauditbypassassociation',
    },
    {
      text: 'Turn mailbox auditing on: Set-OrganizationConfig -AuditDisabled $false.',
      url: 'https://learn.microsoft.com/purview/audit-mailboxes',
    },
  ],
  portalUrl: PORTAL_PAGES.audit,
  judge: (facts, context) => {
    const { unifiedAuditLog, mailboxAudit, mailboxAuditBypasses: bypasses, auditFeed, auditWatch } = facts;
    const watch = { now: context.now, feedRefused: auditFeed?.state === 'refused' };
    const exempt = (bypasses?.bypassed ?? []).map((account) => bypass(account, facts));
    return judgeSettings(
      {
        check: 'audit-logging',
        settings: [
          ingestion(unifiedAuditLog.enabled),
          ...(mailboxAudit === undefined ? [] : [mailboxes(mailboxAudit.enabled)]),
          ...exempt,
          ...(bypasses !== undefined && exempt.length === 0 ? [noBypass(bypasses)] : []),
          ...judgeAuditSources(auditWatch?.sources, watch),
          ...(auditFeed === undefined ? [] : [reading(auditFeed, unifiedAuditLog.enabled, context)]),
        ],
        examined: [unifiedAuditLog, mailboxAudit, auditFeed].filter(Boolean).length + (bypasses?.examined ?? 0),
        allWell: 'Everything is recorded, nobody is exempt, and the log reaches us',
      },
      context,
    );
  },
  examples: [
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
          'The watch does not read the audit feed of Exchange: read up to 2026-11-23 22:00 UTC: the service could not be reached: manage.office.com',
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
  ],
});
