import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { tellSteps } from './explanation-parts.js';

/**
 * How a password or the sign-in methods of an account are reset, as after a lost phone. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings
 */
export const ACCOUNT_RESET = tellSteps({
  id: 'reset-account',
  name: 'Reset a password or sign-in methods',
  headline: 'Five steps in the Entra admin center; I do not change accounts myself:',
  steps: [
    {
      text: 'Verify who is asking, by calling back or in person: attackers ask service desks for exactly this.',
    },
    {
      text: 'Open the account. Under Authentication methods, delete the lost phone or method, or choose Require re-register multifactor authentication.',
      url: PORTAL_PAGES.users,
    },
    { text: 'Choose Reset password, if the password may be known to others.', url: PORTAL_PAGES.users },
    { text: 'Choose Revoke sessions: every device has to sign in again.', url: PORTAL_PAGES.users },
    {
      text: 'Issue a Temporary Access Pass, so that the person can register a new method.',
      url: PORTAL_PAGES.users,
    },
  ],
  terms: ['temporary-access-pass', 'phishing-resistant-mfa'],
});

/**
 * Whether a password has to be reset after an attack or a consent. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/users/users-revoke-access
 */
export const PASSWORD_RESET_NEED = tellSteps({
  id: 'reset-need',
  name: 'Decide on a password reset',
  headline: 'A reset alone ends neither open sessions nor what an app was granted:',
  steps: [
    {
      text: 'Reset the password if somebody else may know it: it was phished or reused, or the account is at risk. For an account synchronised from Active Directory, reset it there, twice.',
      url: PORTAL_PAGES.users,
    },
    { text: 'Choose Revoke sessions: whoever is signed in stays so without it.', url: PORTAL_PAGES.users },
    {
      text: 'Remove the consent of an app that should not be there: it keeps its access whatever the password is.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Check the sign-in methods of the account, and delete what its owner does not recognise.',
      url: PORTAL_PAGES.users,
    },
  ],
  terms: ['illicit-consent-grant', 'phishing-resistant-mfa'],
});

/**
 * How an account is locked that may be in other hands. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/users/users-revoke-access
 */
export const ACCOUNT_LOCK = tellSteps({
  id: 'lock-account',
  name: 'Lock an account',
  headline: 'Five steps in the Entra admin center; I do not change accounts myself:',
  steps: [
    { text: 'Open the account and switch off Account enabled: new sign-ins fail.', url: PORTAL_PAGES.users },
    {
      text: 'Choose Revoke sessions. Access tokens already issued stay valid for up to about an hour.',
      url: PORTAL_PAGES.users,
    },
    {
      text: 'Reset the password; for an account synchronised from Active Directory, reset it there, twice.',
      url: PORTAL_PAGES.users,
    },
    {
      text: 'Check its sign-in methods, devices, inbox rules and forwarding, and delete what its owner does not recognise.',
      url: PORTAL_PAGES.users,
    },
    {
      text: 'Check what it did: ask me “what was changed by …?” with its name, and which apps it owns or consented to. Delete it only then; for 30 days it can be restored.',
      url: PORTAL_PAGES.audit,
    },
  ],
  terms: ['illicit-consent-grant'],
});
