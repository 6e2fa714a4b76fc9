import type { Instant } from './instant.js';

/** Who acted. `app` is a service principal or application; its id is the app id where the record has one, else the object id. */
export interface Actor {
  readonly kind: 'person' | 'app' | 'microsoft' | 'partner' | 'unknown';
  readonly id: string;
  readonly name: string;
  /** Of a person: the app that acted with the person's token, where the record has one that is not Exchange's own tool. */
  readonly throughAppId?: string;
}

/** An app by all the ids that a record has of it; at least one. Different records of one app have different ones. */
export interface AppIds {
  readonly appId?: string;
  readonly servicePrincipalId?: string;
  /** Object id of the registration. */
  readonly applicationId?: string;
  readonly name?: string;
}

/** One thing that an event was done to. `id` is empty where the record has none. */
export interface AuditTarget {
  readonly kind: 'user' | 'service-principal' | 'application' | 'group' | 'role' | 'policy' | 'other';
  readonly id: string;
  readonly name: string;
}

/** A property before and after, as text; Graph's JSON inside a string is undone. A list stays JSON text (`["a","b"]`). */
export interface AuditChange {
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
  /** When it happened, as the record says; it may arrive hours later. */
  readonly at: Instant;
  /** As Microsoft writes it, trailing period and odd dashes normalised: `New-InboundConnector`. */
  readonly operation: string;
  readonly actor: Actor;
  /** False only where the record says that it failed. */
  readonly succeeded: boolean;
  /** The result is none of those known (`PartiallySucceeded`, Graph's `timeout`): it may have happened. */
  readonly resultUnclear?: true;
  /** What was acted on, by name; for Exchange the connector's or rule's name or GUID. */
  readonly target: string;
  /** Parameters of an Exchange cmdlet, by name. Events of Entra have none: what they set is in `changes`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly ip?: string;
  readonly source: 'activity' | 'audit-query' | 'graph';
  readonly workload: 'entra' | 'exchange' | 'other';
  /** Everything that was acted on. */
  readonly targets: readonly AuditTarget[];
  /** What it changed, in Entra; empty for Exchange. */
  readonly changes: readonly AuditChange[];
  /** Events of one click carry the same (Graph `correlationId`, Management API `InterSystemsId`). */
  readonly correlationId?: string;
  /**
   * The app that the event is about: what was registered, or got a permission, a role, a credential, an owner. Never the service
   * whose permission it is, though that is the record's target.
   */
  readonly app?: AppIds;
  /** The person that the event is about: who got a role, whose methods changed. `id` is the object id where known, else the UPN. */
  readonly person?: { readonly id: string; readonly name: string };
}
