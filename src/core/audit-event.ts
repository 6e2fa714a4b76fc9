import type { Instant } from './instant.js';

/** Who acted. `app` is a service principal or application; its id is the app id where the record has one, else the object id. */
export interface Actor {
  readonly kind: 'person' | 'app' | 'microsoft' | 'partner' | 'unknown';
  readonly id: string;
  readonly name: string;
}

/** One audit record, whatever its source. Text in it is hostile. */
export interface AuditEvent {
  readonly id: string;
  readonly at: Instant;
  /** As Microsoft writes it, trailing period and odd dashes normalised: `New-InboundConnector`. */
  readonly operation: string;
  readonly actor: Actor;
  readonly succeeded: boolean;
  /** What was acted on, by name; for Exchange the connector's or rule's name or GUID. */
  readonly target: string;
  /** Cmdlet parameters (Exchange) or new values (Entra), by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly ip?: string;
  readonly source: 'activity' | 'audit-query' | 'graph';
}
