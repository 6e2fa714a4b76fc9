import { defineFact } from './lib/fact-definition.js';

/** A person for whom alone an app holds a delegated permission. */
export interface ConsentingPerson {
  readonly id: string;
  readonly displayName: string;
  readonly signInName?: string;
  readonly enabled: boolean;
}

/**
 * People behind the delegated grants of single people. Deleted people are left out: their grants remain.
 * Source: https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant (`principalId`)
 */
export const consentingPeople = defineFact<readonly ConsentingPerson[]>({ words: 'people who consented to apps' });
