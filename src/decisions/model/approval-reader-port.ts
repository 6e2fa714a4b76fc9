import type { Person } from '../../core/person-id-and-name.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { UncomparedPart } from './uncompared-fingerprint-parts.js';

/** Reads the currently approved apps, for every answer that lists apps. */
export interface ApprovalReader {
  approved(): Promise<
    readonly {
      readonly app: NamedApp;
      readonly by: readonly Person[];
      readonly at: string;
      readonly until: string;
      readonly reason: string;
      /** Parts of the app that cannot be compared with what was approved; absent: none. */
      readonly uncompared?: readonly UncomparedPart[];
    }[]
  >;
}
