import type { Gap } from '../../core/gap.js';

/** What the tenant says about a person who writes to the bot; decides whether they may ask. */
export interface CallerRecord {
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** From the directory; hostile text. */
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  /** Object ids of the person's groups, nested ones included. */
  readonly groupIds: readonly string[];
  /** Template ids of active directory roles, including those through groups. */
  readonly roleTemplateIds: readonly string[];
}

/** Result of looking up a caller. `gap`: set if it could not be read (fail closed). */
export type CallerLookup =
  | { readonly found: true; readonly caller: CallerRecord }
  | { readonly found: false; readonly gap?: Gap };

/** Looks up callers in the tenant by object id. Implemented by `tenant`. */
export interface CallerDirectory {
  lookUp(objectId: string, signal?: AbortSignal): Promise<CallerLookup>;
}
