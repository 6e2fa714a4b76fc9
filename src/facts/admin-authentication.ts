import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** Kind of authentication method. Password and e-mail (self-service reset only) are not second factors. */
export type MethodKind =
  | 'passkey'
  | 'windows-hello'
  | 'certificate'
  | 'authenticator-app'
  | 'authenticator-passwordless'
  | 'software-oath'
  | 'hardware-oath'
  | 'sms-or-voice'
  | 'external'
  | 'temporary-access-pass'
  | 'email'
  | 'password'
  | 'other';

/** A method that the list of a person's methods leaves out: only the registration report has it. */
export type UnlistedMethod = 'hardware-oath' | 'certificate';

/** Registered authentication methods of each admin. */
export interface AdminAuthentication {
  readonly users: readonly {
    readonly userId: string;
    readonly methods: readonly MethodKind[];
    /** At least one second factor is registered. */
    readonly secondFactor: boolean;
    /** Whether the tenant's policy of methods allows one that is registered (`isMfaCapable`); absent where no report says so. */
    readonly capable?: boolean;
    /** What the tenant allows the person and no read shows, so that it may be registered; absent: nothing. */
    readonly unlisted?: readonly UnlistedMethod[];
    readonly source: 'registration-report' | 'authentication-methods';
    /** When the report was updated for this user; absent if the methods were read directly. */
    readonly lastUpdatedAt?: Instant;
    readonly ref: string;
  }[];
}

/** How each admin can sign in. */
export const adminAuthentication = defineFact<AdminAuthentication>({ words: 'sign-in methods' });
