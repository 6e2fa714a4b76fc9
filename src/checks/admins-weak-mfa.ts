import { defineCheck } from './model/check.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, formatShare, type JudgedAdmin } from './lib/judged-admin-report.js';
import {
  describeAskedPeople,
  isAskedPerson,
  listPrivilegedPeople,
  listUnseenHolderGaps,
} from './lib/privileged-people.js';
import { account, holds, holdsCustom, registered, PARTNER_HOLDS } from './lib/sample-facts.js';
import { keepsWeaker, RESISTANCE_STATES, judgeResistance, type PhishingResistance } from './lib/phishing-resistance.js';

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
  return judged.length === 1
    ? 'The one admin has phishing-resistant MFA'
    : `All ${formatCount(judged.length, 'admin')} have phishing-resistant MFA`;
}

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const two = { pim: 'read' as const, holdings: [holds('adele', GLOBAL), holds('diego', USER, { how: 'eligible' })] };
const accounts = [account('adele'), account('diego')];
const alone = {
  roleHoldings: { pim: 'read' as const, holdings: [holds('adele', GLOBAL)] },
  adminAccounts: [account('adele')],
};

export const check = defineCheck({
  id: 'admins-weak-mfa',
  question: 'Which admins rely on phishable MFA?',
  examinedNoun: 'admins',
  needs: ['roleHoldings', 'adminAccounts', 'adminAuthentication'],
  wants: [],
  why: 'A false sign-in page passes codes and approvals on in the same second. Against passkeys, Windows Hello and certificates it gets nothing.',
  severity: 'High for roles that can become Global Administrator or own all mail, else medium.',
  licence:
    'None. With Entra ID P1 the registration report is read; without it each admin’s own methods. Passkeys and Windows Hello need no licence.',
  blindSpots: [
    'Whether a policy demands the stronger method at sign-in is not judged here: who has both can be asked for the weaker one.',
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
    const all = listPrivilegedPeople(facts.roleHoldings, facts.adminAccounts).filter((one) =>
      isAskedPerson(one, context),
    );
    const { people, notes, leftOut } = selectJudgeable(all, true);
    const registrations = new Map(facts.adminAuthentication.users.map((one) => [one.userId, one]));
    const judged = people.map((person) => judgeResistance(person, registrations.get(person.id), context.now));
    const without = judged.filter(({ state }) => state === 'none').length;
    const both = judged.filter(({ person, state }) => {
      const registration = registrations.get(person.id);
      return state === 'resistant' && registration !== undefined && keepsWeaker(registration);
    }).length;
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
        unseen: listUnseenHolderGaps(facts.roleHoldings, context),
        notes: [
          ...notes,
          ...(without === 0
            ? []
            : [
                `${formatCount(without, 'admin')} without any second factor: see "Which admins lack MFA?", not counted as wrong here.`,
              ]),
          ...(both === 0
            ? []
            : [
                `${formatCount(both, 'admin')} with a phishing-resistant method could still be asked for a weaker one.`,
              ]),
        ],
      },
      context,
    );
    if (without === 0 || without < judged.length) return verdict;
    const who = describeAskedPeople(context).length === 0 ? 'no admin here' : 'nobody of those asked for';
    return { ...verdict, notApplicable: `${who} has any second factor: see "Which admins lack MFA?"` };
  },
  examples: [
    {
      name: 'a partner’s technician is Global Administrator: an id alone, whose MFA nobody here can see',
      facts: PARTNER_HOLDS,
      expect: { status: 'unknown', findings: [] },
    },
    {
      name: 'a passkey, and Windows Hello beside the app',
      facts: {
        roleHoldings: two,
        adminAccounts: accounts,
        adminAuthentication: {
          users: [
            registered('adele', 'password', 'passkey'),
            registered('diego', 'windows-hello', 'authenticator-app'),
          ],
        },
      },
      expect: { status: 'pass', findings: [], headline: 'All 2 admins have phishing-resistant MFA' },
    },
    {
      name: 'text messages for one, the app’s approval for an eligible other',
      facts: {
        roleHoldings: two,
        adminAccounts: accounts,
        adminAuthentication: {
          users: [registered('diego', 'sms-or-voice'), registered('adele', 'authenticator-app', 'software-oath')],
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['adele', 'high'],
          ['diego', 'medium'],
        ],
        headline: '2 of 2 admins rely on phishable MFA',
      },
    },
    {
      name: 'a role of the tenant’s own that can do much',
      facts: {
        ...alone,
        roleHoldings: { pim: 'read', holdings: [holdsCustom('adele')] },
        adminAuthentication: { users: [registered('adele', 'sms-or-voice')] },
      },
      expect: { status: 'fail', findings: [['adele', 'high']] },
    },
    {
      name: 'phone sign-in without a password can be phished too',
      facts: { ...alone, adminAuthentication: { users: [registered('adele', 'authenticator-passwordless')] } },
      expect: { status: 'fail', findings: [['adele', 'high']] },
    },
    {
      name: 'no second factor is another question, and said',
      facts: {
        roleHoldings: two,
        adminAccounts: accounts,
        adminAuthentication: { users: [registered('adele', 'certificate'), registered('diego', 'password', 'email')] },
      },
      expect: {
        status: 'pass',
        findings: [],
        headline: 'No admin relies on phishable MFA; 1 of 2 has no second factor at all',
      },
    },
    {
      name: 'nobody has any second factor: nothing to be phished',
      facts: {
        ...alone,
        adminAuthentication: { users: [registered('adele', 'password', 'temporary-access-pass')] },
      },
      expect: { status: 'not-applicable', headline: 'No admin has a second factor at all' },
    },
    {
      name: 'an external provider may be resistant or not: not known',
      facts: { ...alone, adminAuthentication: { users: [registered('adele', 'sms-or-voice', 'external')] } },
      expect: { status: 'unknown' },
    },
    {
      name: 'a guest’s methods are at home',
      facts: {
        ...alone,
        adminAccounts: [account('adele', { userType: 'Guest' })],
        adminAuthentication: { users: [registered('adele', 'password')] },
      },
      expect: { status: 'unknown' },
    },
    {
      name: 'disabled accounts and the synchronisation account are not judged',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            holds('adele', GLOBAL),
            holds('gone', GLOBAL),
            holds('sync', 'Directory Synchronization Accounts'),
          ],
        },
        adminAccounts: [account('adele'), account('gone', { accountEnabled: false }), account('sync')],
        adminAuthentication: {
          users: [registered('adele', 'passkey'), registered('gone', 'sms-or-voice'), registered('sync')],
        },
      },
      expect: { status: 'pass', findings: [], headline: 'The one admin has phishing-resistant MFA' },
    },
    {
      name: 'one relies on codes, another was not read',
      facts: {
        roleHoldings: two,
        adminAccounts: accounts,
        adminAuthentication: { users: [registered('adele', 'hardware-oath')] },
      },
      partial: ['adminAuthentication'],
      expect: { status: 'fail', findings: [['adele', 'high']], headline: '1 of 2 admins relies on phishable MFA' },
    },
    {
      name: 'methods not readable at all',
      facts: alone,
      expect: { status: 'unknown' },
    },
    {
      name: 'asked for somebody who is no admin',
      facts: { ...alone, adminAuthentication: { users: [registered('adele', 'sms-or-voice')] } },
      parameters: { user: 'Megan' },
      expect: { status: 'not-applicable' },
    },
  ],
});
