import { defineFact } from './lib/fact-definition.js';

/** How people can ask an administrator for an app. Source: https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy */
export interface AdminConsentRequestPolicy {
  readonly enabled: boolean;
  /** Number of people, groups and roles that may decide. */
  readonly reviewers: number;
  readonly notifiesReviewers: boolean;
}

/** The workflow by which people ask for apps. */
export const adminConsentRequestPolicy = defineFact<AdminConsentRequestPolicy>({ words: 'the admin consent workflow' });
