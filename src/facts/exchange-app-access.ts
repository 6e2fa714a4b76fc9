import { defineFact } from './lib/fact-definition.js';

/** A management role of Exchange that is assigned to an app directly (RBAC for Applications): it shows in no permission and no role of Entra. */
export interface ExchangeAppRole {
  /** `Application Mail.Read`, `Mail Recipients`. */
  readonly role: string;
  /** Ids of the app as Exchange gives them: in Entra where known, else Exchange's own. */
  readonly ids: readonly string[];
  readonly name: string;
  /** What limits the role, in words: `the management scope “Rooms”`. Absent: nothing, it is for the whole organisation. */
  readonly scope?: string;
  readonly ref: string;
}

/**
 * A policy that limits the mailboxes which an app reaches by permissions of Entra. It does not limit management roles.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/application-access-policies
 */
export interface AppAccessPolicy {
  readonly appId: string;
  /** `restrict`: only the mailboxes of the group. `deny`: all but those. */
  readonly right: 'restrict' | 'deny';
  /** Name of the mail-enabled group. */
  readonly group: string;
  readonly ref: string;
}

/** What Exchange itself gives and denies to apps. */
export interface ExchangeAppAccess {
  readonly roles: readonly ExchangeAppRole[];
  readonly policies: readonly AppAccessPolicy[];
}

/** Which mailboxes apps reach by Exchange's own settings. Source: https://learn.microsoft.com/exchange/permissions-exo/application-rbac */
export const exchangeAppAccess = defineFact<ExchangeAppAccess>({ words: 'app access in Exchange' });
