import type { Instant } from '../core/instant.js';

/** Who acted. `app` is a service principal or application; its id is the app id if the record has one, else the object id. */
export interface Actor {
  readonly kind: 'person' | 'app' | 'microsoft' | 'partner' | 'unknown';
  readonly id: string;
  readonly name: string;
  /** For a person: the app that used the person's token, if the record names one other than Exchange's own tools. */
  readonly throughAppId?: string;
}

/** All ids that a record has of an app; at least one. Records of one app may carry different ids. */
export interface AppIds {
  readonly appId?: string;
  readonly servicePrincipalId?: string;
  /** Object id of the registration. */
  readonly applicationId?: string;
  readonly name?: string;
}

/** One object that an event acted on. `id` is empty if the record has none. */
export interface AuditTarget {
  readonly kind: 'user' | 'service-principal' | 'application' | 'group' | 'role' | 'policy' | 'other';
  readonly id: string;
  readonly name: string;
  /**
   * What kind of AI agent it is (`agenticApp`, `agenticAppInstance`, …); absent for anything else. Source:
   * https://learn.microsoft.com/entra/agent-id/sign-in-audit-logs-agents
   */
  readonly agentType?: string;
}

/** A property before and after, as text. Graph's JSON-in-a-string is decoded; a list stays JSON text (`["a","b"]`). */
export interface AuditPropertyChange {
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

/**
 * One audit record, whatever its source and shape (Graph `directoryAudit`, Management Activity API, audit search). Text in it is
 * hostile. Sources: https://learn.microsoft.com/graph/api/resources/directoryaudit,
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 */
export interface AuditEvent {
  readonly id: string;
  /** When it happened, according to the record, which may arrive hours later. */
  readonly at: Instant;
  /** As Microsoft writes it, trailing period and odd dashes normalised: `New-InboundConnector`. */
  readonly operation: string;
  readonly actor: Actor;
  /** False only if the record says that it failed. */
  readonly succeeded: boolean;
  /** The result is not a known one (`PartiallySucceeded`, Graph's `timeout`): it may have happened. */
  readonly resultUnclear?: true;
  /** Name of what was acted on; for Exchange the connector's or rule's name or GUID. */
  readonly target: string;
  /**
   * Parameters of an Exchange cmdlet, properties of an act in a mailbox, or of a sign-in how it was done, by name. Empty for other events
   * of Entra, which have `changes`.
   */
  readonly parameters: Readonly<Record<string, string>>;
  readonly ip?: string;
  readonly source: 'activity' | 'audit-query' | 'graph';
  readonly workload: 'entra' | 'exchange' | 'other';
  /** Details in words, in Entra: "Admin registered temporary access pass method for user". */
  readonly reason?: string;
  /** All objects that were acted on. */
  readonly targets: readonly AuditTarget[];
  /** Changed properties, in Entra; empty for Exchange. */
  readonly changes: readonly AuditPropertyChange[];
  /** Shared by all events of one click (Graph `correlationId`, Management API `InterSystemsId`). */
  readonly correlationId?: string;
  /**
   * The app that the event is about: the one registered, or given a permission, role, credential or owner. Never the service whose
   * permission it is, although that is the record's target.
   */
  readonly app?: AppIds;
  /** The person that the event is about: given a role, or with changed sign-in methods. `id` is the object id if known, else the UPN. */
  readonly person?: { readonly id: string; readonly name: string };
}
