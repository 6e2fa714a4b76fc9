import { defineCheck, type CheckFacts } from './model/check.js';
import { asking } from './audit-logging.asking.js';
import type { MailboxAuditBypasses } from '../facts/fact-types.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAuditFeed } from './lib/audit-feed-health.js';
import { judgeAuditSources } from './lib/audit-source-health.js';
import { describeRoles, groupPrivilegedByPrincipal } from './lib/role-holder-traits.js';
import { judgeSettings, type JudgedSetting } from './lib/tenant-settings-verdict.js';

type Facts = CheckFacts<
  'unifiedAuditLog',
  'mailboxAudit' | 'mailboxAuditBypasses' | 'auditFeed' | 'auditWatch' | 'roleHoldings'
>;

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

export const check = defineCheck({
  id: 'audit-logging',
  title: 'Audit logging',
  question: 'Are we recording what happens?',
  asking,
  examinedNoun: 'settings and accounts',
  postureOrder: 230,
  period: 'ignored',
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
          ...(auditFeed === undefined ? [] : [judgeAuditFeed(auditFeed, unifiedAuditLog.enabled, context)]),
        ],
        examined: [unifiedAuditLog, mailboxAudit, auditFeed].filter(Boolean).length + (bypasses?.examined ?? 0),
        allWell: 'Everything is recorded, nobody is exempt, and the log reaches us',
      },
      context,
    );
  },
});
