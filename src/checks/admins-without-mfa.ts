import { defineCheck } from './model/check.js';
import { asking } from './admins-without-mfa.asking.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isSensitiveLesserRole } from '../m365/directory-roles.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import { judgeAdmins, selectJudgeable } from './lib/judged-admin-report.js';
import { isAskedPerson, isLesserAdmin, listAdmins, listUnseenHolderGaps } from './lib/privileged-people.js';
import { formatMfaHeadline, MFA_STATES, judgeAdminMfa } from './lib/admin-mfa-report.js';
import { determineAdminMfaState, type AdminWithSignIn, type AdminMfaState } from './lib/admin-mfa-state.js';
import { hasCriticalRole } from './lib/role-holder-traits.js';

function severityOf(admin: AdminWithSignIn, standing: AdminMfaState): Severity | null {
  const full = fullSeverity(admin);
  if (standing.state === 'none') return full;
  return standing.state === 'not-enforced' ? lowerSeverity(full) : null;
}

function fullSeverity({ holdings }: AdminWithSignIn): Severity {
  if (hasCriticalRole(holdings)) return 'critical';
  return isLesserAdmin({ holdings }) && !holdings.some(isSensitiveLesserRole) ? 'medium' : 'high';
}

const LIVE =
  'Methods were read from the accounts themselves, not from the registration report (Entra ID P1): whether the tenant allows each of them is not known.';
/** Source: https://learn.microsoft.com/entra/identity/authentication/concept-mandatory-multifactor-authentication */
const MANDATORY =
  'Microsoft itself asks everyone for MFA in the portals of Azure, Entra, Intune and Microsoft 365, and for changes to Azure by its tools. Exchange PowerShell, Microsoft Graph, Teams and mail are not covered, so it does not count here.';

export const check = defineCheck({
  id: 'admins-without-mfa',
  title: 'Admins without MFA',
  question: 'Which admins lack MFA?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 110,
  period: 'ignored',
  needs: ['roleHoldings', 'adminAccounts', 'adminAuthentication'],
  // Without Entra ID P1 no policy can exist: the fact is then an empty list and leaves no gap.
  wants: [
    'securityDefaults',
    'conditionalAccessPolicies',
    'adminPerUserMfa',
    'adminPolicyGroups',
    'exchangeRoleGroupMembers',
  ],
  why: 'A password alone is stolen every day. With an admin’s password an attacker registers an app, gives it Exchange and stays, even after the password is changed.',
  severity:
    'Critical for roles that can become Global Administrator or own all mail; medium for roles that neither change nor read anything that matters; else high. A second factor that nothing enforces: one less.',
  licence:
    'None. With Entra ID P1 the registration report and Conditional Access are read; without it each admin’s own methods, security defaults and the per-user setting.',
  blindSpots: [
    'MFA done by a federated identity provider or in a guest’s home tenant is not visible here; nor is what a third party’s control asks for, which leaves the answer open.',
    'The registration report can be a day behind.',
    'Without the report (Entra ID P1) a registered method counts even where the tenant’s policy of methods forbids it.',
    'Hardware tokens and certificates are in the report alone. Without it, an admin with no other second factor to whom the tenant allows one of the two is left open.',
  ],
  falsePositives: [
    'Emergency accounts kept out of every policy on purpose: they stay reported, labelled as such; give them a passkey.',
    'A federated provider that does MFA itself.',
  ],
  nextSteps: [
    { text: 'Have each person register a passkey or the Authenticator app.', url: PORTAL_PAGES.authenticationMethods },
    {
      text: 'Require MFA of every admin role, for all apps, with no exclusions but two emergency accounts.',
      url: PORTAL_PAGES.conditionalAccess,
    },
    { text: 'Remove the role from accounts that do not need it.', url: PORTAL_PAGES.roles },
  ],
  portalUrl: PORTAL_PAGES.authenticationMethods,
  judge: (facts, context) => {
    const all = listAdmins(facts).filter((one) => isAskedPerson(one, context));
    const { people, notes, leftOut } = selectJudgeable(all, true);
    const registrations = new Map(facts.adminAuthentication.users.map((one) => [one.userId, one]));
    const admins = people.map((person): AdminWithSignIn => ({ ...person, registration: registrations.get(person.id) }));
    const judged = admins.map((admin) => {
      const standing = determineAdminMfaState(admin, facts, context);
      return judgeAdminMfa(admin, standing, severityOf(admin, standing), context.now);
    });
    const live =
      admins.length > 0 && admins.every(({ registration }) => registration?.source !== 'registration-report');
    return judgeAdmins(
      {
        check: 'admins-without-mfa',
        states: MFA_STATES,
        matter: 'the MFA',
        column: 'Second factor',
        pictureTitle: 'Admins by second factor',
        judged,
        headline: formatMfaHeadline(judged),
        leftOut,
        unseen: listUnseenHolderGaps(facts, context),
        notes: [
          ...notes,
          ...(live ? [LIVE] : []),
          ...(judged.some(({ wrong }) => wrong !== undefined) ? [MANDATORY] : []),
        ],
      },
      context,
    );
  },
});
