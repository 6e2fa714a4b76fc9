import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { Credential } from './service-principals.js';

/** An app registered in this tenant, with the credentials of its registration. */
export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly createdAt?: Instant;
  readonly credentials: readonly Credential[];
}

/** The apps registered in this tenant. */
export const applications = defineFact<readonly Application[]>({ words: 'app registrations' });
