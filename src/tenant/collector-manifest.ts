import type { FactName } from '../facts/fact-types.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { COLLECTORS } from './collector-registry.js';

/** What reading a fact needs, for documentation tables and `doctor`. */
export interface CollectorManifest {
  readonly fact: FactName;
  readonly after: readonly FactName[];
  readonly permissions: readonly string[];
  readonly licence?: string;
  readonly licenceNote?: string;
}

/** The needs of all facts. */
export const COLLECTOR_MANIFEST: readonly CollectorManifest[] = Object.values(COLLECTORS).map(
  ({ fact, after, permissions, licence, licenceNote }) => ({
    fact,
    after,
    permissions,
    ...omitUndefined({ licence, licenceNote }),
  }),
);
