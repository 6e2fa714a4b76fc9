import { defineCheck } from './model/check.js';
import { asking } from './admins-weak-mfa.asking.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, formatShare, type JudgedAdmin } from './lib/judged-admin-report.js';
import {
  describeAskedPeople,
  isAskedPerson,
  listPrivilegedPeople,
  listUnseenHolderGaps,
} from './lib/privileged-people.js';
import { RESISTANCE_STATES, judgeResistanceUnderPolicies, type PhishingResistance } from './lib/phishing-resistance.js';

function headline(judged: readonly JudgedAdmin<PhishingResistance>[]): string {
  const weak = judged.filter(({ state }) => state === 'phishable').length;
  const none = judged.filter(({ state }) => state === 'none').length;
  if (weak > 0) {
    const more = none === 0 ? '' : `; ${none} more ${none === 1 ? 'has' : 'have'} no second factor at all`;
    return `${formatShare(weak, judged.length)} ${weak === 1 ? 'relies' : 'rely'} on phishable MFA${more}`;
  }
  if (none > 0 && none === judged.length) return 'No admin has a second factor at all';
  if (none > 0) {
    return `No admin relies on phishable MFA; ${none} of ${judged.length} ${none === 1 ? 'has' : 'have'} no second factor at all`;
  }
  const loose = judged.filter(({ wrong }) => wrong !== undefined).length;
  if (loose > 0) {
    return `No admin relies on phishable MFA; ${loose} of ${judged.length} can still be asked for a weaker method`;
  }
  return judged.length === 1
    ? 'The one admin has phishing-resistant MFA'
    : `All ${formatCount(judged.length, 'admin')} have phishing-resistant MFA`;
}

export const check = defineCheck({
  id: 'admins-weak-mfa',
  title: 'Admins with phishable MFA',
  question: 'Which admins rely on phishable MFA?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 120,
  period: 'ignored',
  needs: ['roleHoldings', 'adminAccounts', 'adminAuthentication'],
  wants: ['conditionalAccessPolicies', 'adminPolicyGroups', 'exchangeRoleGroupMembers'],
  why: 'A false sign-in page passes codes and approvals on in the same second. Against passkeys, Windows Hello and certificates it gets nothing.',
  severity:
    'High for roles that can become Global Administrator or own all mail, else medium. One less for a phishing-resistant method beside a weaker one that no policy rules out.',
  licence:
    'None. With Entra ID P1 the registration report and strength policies are read; without it each admin’s own methods. Passkeys and Windows Hello need no licence.',
  blindSpots: [
    'A strength policy counts where it reaches the person at every sign-in to every app.',
    'A certificate counts as resistant; whether the tenant takes it for one factor or two is its own setting.',
    'Windows Hello works on the device where it was set up and nowhere else.',
    'Methods of a federated or external provider, and those in a guest’s home tenant, are not visible here.',
  ],
  falsePositives: ['An admin who was given a passkey within the last day: the registration report follows later.'],
  nextSteps: [
    {
      text: 'Have each admin register a passkey (a security key or the Authenticator app’s).',
      url: PORTAL_PAGES.authenticationMethods,
    },
    {
      text: 'Then require the built-in authentication strength "Phishing-resistant MFA" for admin roles.',
      url: PORTAL_PAGES.conditionalAccess,
    },
  ],
  portalUrl: PORTAL_PAGES.authenticationMethods,
  judge: (facts, context) => {
    const all = listPrivilegedPeople(facts).filter((one) => isAskedPerson(one, context));
    const { people, notes, leftOut } = selectJudgeable(all, true);
    const registrations = new Map(facts.adminAuthentication.users.map((one) => [one.userId, one]));
    const judged = people.map((person) =>
      judgeResistanceUnderPolicies(person, registrations.get(person.id), facts, context),
    );
    const without = judged.filter(({ state }) => state === 'none').length;
    const verdict = judgeAdmins(
      {
        check: 'admins-weak-mfa',
        states: RESISTANCE_STATES,
        matter: 'the MFA',
        column: 'Second factors',
        pictureTitle: 'Admins by strongest method',
        judged,
        headline: headline(judged),
        leftOut,
        unseen: listUnseenHolderGaps(facts, context),
        notes: [
          ...notes,
          ...(without === 0
            ? []
            : [
                `${formatCount(without, 'admin')} without any second factor: see "Which admins lack MFA?", not counted as wrong here.`,
              ]),
        ],
      },
      context,
    );
    if (without === 0 || without < judged.length) return verdict;
    const who = describeAskedPeople(context).length === 0 ? 'no admin here' : 'nobody of those asked for';
    return { ...verdict, notApplicable: `${who} has any second factor: see "Which admins lack MFA?"` };
  },
});
