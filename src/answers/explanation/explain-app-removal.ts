import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { tellSteps } from './explanation-parts.js';

/** How an app is removed so that nothing breaks unseen: what can be undone comes first. Nothing is read from the tenant. */
export const APP_REMOVAL = tellSteps({
  id: 'remove-app',
  name: 'Remove an app',
  headline: 'Seven steps, those that can be undone first:',
  paragraphs: [
    'In Teams, the page of an app offers approvers to contain it (step 2, and what it made) or to revoke it (steps 3 to 5 as well), with a plan of each step before anything is done.',
  ],
  steps: [
    {
      text: 'See what it may do, when it was last used and who owns it: ask me about it by its name. Ask the owner whether it is still needed.',
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
    { text: 'Wait some weeks for somebody to miss it.' },
    { text: 'Delete it. For 30 days it can be restored.', url: PORTAL_PAGES.enterpriseApps },
  ],
  terms: ['service-principal'],
});
