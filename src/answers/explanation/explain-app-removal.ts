import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { tellSteps } from './explanation-parts.js';

/** Stands where the app's name is told, if the question names it. */
export const ASK_BY_NAME = 'ask me about it by its name';

/** How an app is removed so that nothing breaks unseen: what can be undone comes first. Nothing is read from the tenant. */
export const APP_REMOVAL = tellSteps({
  id: 'remove-app',
  name: 'Remove an app',
  headline: 'Seven steps, those that can be undone first:',
  paragraphs: [
    'In Teams, approvers can contain an app from its page (step 2, and what it made) or revoke it (steps 3 to 5 as well). The plan is shown before anything is changed.',
  ],
  steps: [
    {
      text: `See what it may do, when it was last used and who owns it: ${ASK_BY_NAME}. Ask the owner whether it is still needed.`,
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Switch its service principal off (Properties, enabled for users to sign in: no). It gets no new tokens; those that it has end within about an hour. Switching it on again undoes this.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Look at what it made: connectors and mail flow rules stay when the app is gone.',
      url: PORTAL_PAGES.connectors,
    },
    { text: 'Take its admin roles away, in Entra and in the role groups of Exchange.', url: PORTAL_PAGES.roles },
    {
      text: 'Take its permissions away, those of the application and those that people consented to, and its secrets, certificates and federated credentials.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'Not sure whether anybody still needs it? Leave it switched off for a few weeks first.' },
    { text: 'Delete it. For 30 days it can be restored.', url: PORTAL_PAGES.enterpriseApps },
  ],
  terms: ['service-principal'],
});

/**
 * What is done about an app that is an attacker's: first it is stopped, then it is told what it did. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/security/operations/incident-response-playbook-compromised-malicious-app and
 * https://learn.microsoft.com/security/operations/incident-response-playbook-app-consent
 */
export const ATTACKERS_APP_STOP = tellSteps({
  id: 'stop-attackers-app',
  name: 'Stop an attacker’s app',
  headline: 'Seven steps. Do not ask its owner first: the owner may be the attacker, or a compromised account.',
  paragraphs: [
    'In Teams, approvers can contain an app from its page (step 1, and what it made) or revoke it (steps 2 and 3 as well). The plan is shown before anything is changed.',
  ],
  steps: [
    {
      text: 'Disable its service principal at once (Properties, Enabled for users to sign in: No). It gets no new tokens; existing ones expire within about an hour.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Note what it may do, then remove it: permissions, user consents, admin roles in Entra and memberships in role groups of Exchange.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Remove its secrets, certificates and federated credentials, and every owner who could add new ones. If it is your own app and was taken over, issue new credentials afterwards.',
      url: PORTAL_PAGES.appRegistrations,
    },
    {
      text: 'Find what it did: ask me “what was changed by …?” with its name, and search the audit log and its sign-ins. Connectors, mail flow rules, apps and accounts that it created remain when it is gone.',
      url: PORTAL_PAGES.audit,
    },
    {
      text: 'Check who consented to it, registered it or added a credential: ask me “who consented to …?”. If such an account may be compromised, block it, revoke its sessions and reset its password.',
      url: PORTAL_PAGES.users,
    },
    {
      text: 'Let users consent only to apps of verified publishers with low permissions, or to none.',
      url: PORTAL_PAGES.userConsent,
    },
    {
      text: 'Delete it last, or not at all: it is evidence, and while it stays disabled nobody can consent to it again.',
      url: PORTAL_PAGES.enterpriseApps,
    },
  ],
  terms: ['illicit-consent-grant', 'service-principal'],
});
