import { findAppsInExchangeRoleGroups } from '../../checks/lib/apps-in-exchange-role-groups.js';
import { TENANT_SUBJECT } from '../../checks/lib/tenant-settings-verdict.js';
import { groupPrivilegedByPrincipal } from '../../checks/lib/role-holder-traits.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { changesMailFlow, MAIL_FLOW_POWER } from './app-powers.js';
import { listFactGaps, valueOf, type AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep, toUnreadCauses, type AttackStepCause } from './attack-step-builder.js';
import { judgeUnprotectedAdmins } from './unprotected-admins.js';
import { judgeUsableApps } from './usable-apps.js';

/** Step 5: connectors and rules change without a record, by an app, or by an admin whose password is enough. */
export function judgeMailFlowStep(readings: AttackPathReadings): AttackPathStep {
  const groups = (valueOf(readings, 'exchangeRoleGroupMembers') ?? []).filter(({ level }) => level === 'critical');
  const members = new Set(groups.flatMap(({ ids }) => ids));
  return buildAttackStep(
    {
      id: 'mail-flow-unseen',
      title: 'Mail flow can be changed unseen',
      closed: 'Only admins with a second factor change mail flow, and each change is recorded',
    },
    [
      judgeRecording(readings),
      judgeUsableApps(readings, MAIL_FLOW_POWER, {
        text: 'Remove Exchange.ManageAsApp or the Exchange role of each app that does not need both.',
        url: PORTAL_PAGES.enterpriseApps,
      }),
      judgeUnprotectedAdmins(readings, {
        who: 'who can change mail flow',
        can: ({ id, holdings }) => changesMailFlow(holdings) || members.has(id),
      }),
      judgeOtherMembers(readings, groups),
    ],
  );
}

function judgeRecording(readings: AttackPathReadings): AttackStepCause {
  const off = valueOf(readings, 'unifiedAuditLog')?.enabled === false;
  return {
    evidence: off ? [{ subject: TENANT_SUBJECT, fact: 'The unified audit log is off: no change is recorded' }] : [],
    unread: toUnreadCauses(listFactGaps(readings, ['unifiedAuditLog'])),
    change: { text: 'Turn the unified audit log on.', url: PORTAL_PAGES.audit },
  };
}

/** Members of Organization Management and the like without a role in Entra: nobody reads their second factor. */
function judgeOtherMembers(readings: AttackPathReadings, groups: readonly ExchangeRoleGroupMember[]): AttackStepCause {
  const { byApp, strangers } = findAppsInExchangeRoleGroups(groups, valueOf(readings, 'servicePrincipals') ?? []);
  const apps = [...byApp.values()].flat();
  const admins = groupPrivilegedByPrincipal(valueOf(readings, 'roleHoldings')?.holdings ?? []);
  const others = groups.filter((member) => !apps.includes(member) && !member.ids.some((id) => admins.has(id)));
  return {
    evidence: [],
    unread: others.map((member) => ({
      text: strangers.includes(member)
        ? `the app ${member.name} in ${member.roleGroup}, which is not among the apps of the tenant`
        : `the MFA of ${member.name} in ${member.roleGroup}, who holds no role in Entra`,
      next: { text: 'Look at who is in the role groups of Exchange.', url: PORTAL_PAGES.exchangeRoles },
    })),
    change: {
      text: 'Remove members of Exchange role groups that nobody can explain.',
      url: PORTAL_PAGES.exchangeRoles,
    },
  };
}
