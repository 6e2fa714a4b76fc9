import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** Actions of a rule that change or hold up mail in plain sight. */
export type RuleOtherAction = 'disclaimer' | 'subject-prefix' | 'quarantine' | 'reject' | 'moderate' | 'encrypt';

/** The parts of a mail flow rule (`Get-TransportRule`) that can hide, redirect or let mail through. */
export interface TransportRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Enforce, Audit or AuditAndNotify; only Enforce takes effect. */
  readonly mode: string;
  readonly priority: number;
  readonly removeHeader?: string;
  readonly setHeaderName?: string;
  readonly setHeaderValue?: string;
  readonly setScl?: number;
  readonly blindCopyTo: readonly string[];
  readonly copyTo: readonly string[];
  readonly redirectMessageTo: readonly string[];
  readonly addToRecipients: readonly string[];
  /** Recipient of a report on each message, and whether the message is attached. */
  readonly incidentReport?: { readonly to: string; readonly withMessage: boolean };
  readonly deleteMessage: boolean;
  /** What else it does that can neither hide nor let mail through. Absent: nothing. */
  readonly otherActions?: readonly RuleOtherAction[];
  readonly routeMessageOutboundConnector?: string;
  readonly setAuditSeverity?: string;
  /** Words or patterns that it matches in subject or body. */
  readonly words: readonly string[];
  /** It applies to all mail: Exchange lists its conditions, and there is none. */
  readonly unconditional?: true;
  /** No later rule sees the mail that it applies to. */
  readonly stopRuleProcessing?: true;
  /** Senders that it matches: addresses, parts of addresses, or patterns. */
  readonly senders?: readonly string[];
  readonly senderIpRanges: readonly string[];
  readonly senderDomainIs: readonly string[];
  readonly headerContains?: { readonly name: string; readonly words: readonly string[] };
  /** Recipients that it matches: addresses, groups and domains. Absent: none are named. */
  readonly sentTo?: readonly string[];
  readonly fromScope?: string;
  readonly sentToScope?: string;
  readonly changedAt?: Instant;
  /** The display name alone, of a person or an app. */
  readonly createdBy?: string;
  readonly lastModifiedBy?: string;
  readonly comment?: string;
}

/** All mail flow rules. */
export const transportRules = defineFact<readonly TransportRule[]>({ words: 'transport rules' });
