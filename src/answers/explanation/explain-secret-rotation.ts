import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { Explanation } from '../model/explanation.js';
import { askTerms } from './explanation-parts.js';

const REGISTRATIONS = 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';

/**
 * How a secret or certificate of an app is renewed while the app runs. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
 */
export const SECRET_ROTATION: Explanation = {
  form: 'how-to',
  subjects: [{ id: 'rotate-secret', name: 'Rotate a secret' }],
  title: 'How to rotate a secret or certificate',
  headline: 'Five steps; an app may have two at a time, so that nothing stops:',
  paragraphs: [],
  steps: [
    {
      text: 'Add the new one beside the old one: the app registration, Certificates & secrets. Take a certificate or a managed identity rather than a secret, and a short lifetime.',
      url: REGISTRATIONS,
    },
    { text: 'Put it where the app reads it from, best a key vault, and let the app start anew.' },
    {
      text: 'See in the sign-in logs of service principals that the app signs in with the new one.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Remove the old one. Mind those on the enterprise application, too: ask me “which credentials does … have?” with the name of the app.',
      url: REGISTRATIONS,
    },
    {
      text: 'Note when the new one ends: ask me “which secrets expire in 30 days?”, or let me tell this channel every week.',
    },
  ],
  links: [],
  asks: askTerms(['client-secret', 'managed-identity']),
};
