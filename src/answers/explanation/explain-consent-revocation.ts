import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { tellSteps } from './explanation-parts.js';

/**
 * How a consent is taken back: of one person, or for everybody. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions
 */
export const CONSENT_REVOCATION = tellSteps({
  id: 'revoke-consent',
  name: 'Revoke a consent',
  headline: 'Five steps, beginning with who consented to what:',
  paragraphs: [
    'In Teams, approvers may instead click Revoke on the page or the card of a suspicious app: each step is shown before anything is done, and what was taken away can be given back, apart from secrets.',
  ],
  steps: [
    {
      text: 'See who consented to what: ask me “who consented to …?” with the name of the app.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'In the app’s Permissions, the tab Admin consent has what holds for everybody: revoke it there. The tab User consent shows what single people allowed; the portal cannot revoke that.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Consents of single people are revoked by PowerShell: Get-MgOauth2PermissionGrant lists them, Remove-MgOauth2PermissionGrant -OAuth2PermissionGrantId ID deletes one. People can revoke their own on myapps.microsoft.com.',
    },
    {
      text: 'Tokens that the app has stay valid for up to about an hour: if you do not trust it, disable it meanwhile, and revoke the sessions of whoever consented, which ends its refresh tokens.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Keep it from coming back: let people consent to apps of verified publishers only, or not at all.',
      url: PORTAL_PAGES.userConsent,
    },
  ],
  terms: ['illicit-consent-grant'],
});
