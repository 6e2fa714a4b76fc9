import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { Explanation } from '../model/explanation.js';
import { askTerms } from './explanation-parts.js';

/** The list of users in the Entra admin center. */
const USERS = 'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers';

/**
 * How a password or the sign-in methods of an account are reset, as after a lost phone. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings
 */
export const ACCOUNT_RESET: Explanation = {
  form: 'how-to',
  subjects: [{ id: 'reset-account', name: 'Reset a password or sign-in methods' }],
  title: 'How to reset a password or sign-in methods',
  headline: 'Five steps on the account’s page in Entra; I do not change accounts myself:',
  paragraphs: [],
  steps: [
    {
      text: 'Make sure who is asking, by a call back or in person: attackers ask service desks for exactly this.',
    },
    {
      text: 'Open the account. Under Authentication methods, delete the lost phone or method, or choose Require re-register multifactor authentication.',
      url: USERS,
    },
    { text: 'Choose Reset password, if the password may be known to others.', url: USERS },
    { text: 'Choose Revoke sessions: whoever is signed in has to sign in anew.', url: USERS },
    {
      text: 'Give a Temporary Access Pass, with which the person registers a new method.',
      url: USERS,
    },
  ],
  links: [],
  asks: askTerms(['temporary-access-pass', 'phishing-resistant-mfa']),
};

/**
 * How an account is locked that may be in other hands. Nothing is read from the tenant. Steps after
 * https://learn.microsoft.com/entra/identity/users/users-revoke-access
 */
export const ACCOUNT_LOCK: Explanation = {
  form: 'how-to',
  subjects: [{ id: 'lock-account', name: 'Lock an account' }],
  title: 'How to lock an account',
  headline: 'Five steps in Entra; I do not change accounts myself:',
  paragraphs: [],
  steps: [
    { text: 'Open the account and switch off Account enabled: nobody can sign in with it.', url: USERS },
    {
      text: 'Choose Revoke sessions. Tokens for apps stay valid for up to about an hour.',
      url: USERS,
    },
    { text: 'Reset the password, twice if the account is synchronised from a domain of your own.', url: USERS },
    {
      text: 'Look at its sign-in methods, devices, inbox rules and forwarding, and delete what its owner does not know.',
      url: USERS,
    },
    {
      text: 'Look at what it did: ask me “what was changed by …?” with its name, and which apps it owns or consented to.',
      url: PORTAL_PAGES.audit,
    },
  ],
  links: [],
  asks: askTerms(['illicit-consent-grant']),
};
