import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { tellSteps } from './explanation-parts.js';

/**
 * How a secret or certificate of an app is renewed while the app runs. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
 */
export const SECRET_ROTATION = tellSteps({
  id: 'rotate-secret',
  name: 'Rotate a secret or certificate',
  headline: 'Five steps without downtime, as an app can have two credentials at once:',
  steps: [
    {
      text: 'Add the new one under Certificates & secrets of the app registration and keep the old one. Prefer a certificate or a managed identity to a secret, and a short lifetime.',
      url: PORTAL_PAGES.appRegistrations,
    },
    { text: 'Store it where the app reads it, ideally in a key vault, and restart the app.' },
    {
      text: 'Check in the service principal sign-in logs that the app signs in with the new one.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Remove the old one. The enterprise application can have secrets of its own: ask me “which credentials does … have?” with the name of the app.',
      url: PORTAL_PAGES.appRegistrations,
    },
    {
      text: 'Note when the new one expires: ask me “which secrets expire in 30 days?”, or have me post it here every week.',
    },
  ],
  terms: ['client-secret', 'managed-identity'],
});

/**
 * How a secret or certificate of an app is deleted. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/graph/api/application-removepassword and
 * https://learn.microsoft.com/graph/api/serviceprincipal-removepassword
 */
export const SECRET_DELETION = tellSteps({
  id: 'delete-secret',
  name: 'Delete a secret or certificate',
  headline: 'Three steps; a deleted secret cannot be brought back:',
  steps: [
    {
      text: 'Check in the service principal sign-in logs whether the app still signs in with it: each sign-in tells the key id of its credential.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Delete it under Certificates & secrets of the app registration.',
      url: PORTAL_PAGES.appRegistrations,
    },
    {
      text: 'A secret on the enterprise application itself is not shown there: remove it with Remove-MgServicePrincipalPassword. Ask me “which credentials does … have?” with the name of the app to see where it is.',
      url: PORTAL_PAGES.enterpriseApps,
    },
  ],
  terms: ['client-secret', 'managed-identity'],
});
