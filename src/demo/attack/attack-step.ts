import type { DemoTenantClient } from './demo-tenant-client.js';

/** What the attack created and obtained; each step fills in its part. */
export interface AttackArtifacts {
  appId: string;
  applicationId: string;
  servicePrincipalId: string;
  secret: string;
  connectorName: string;
  readonly ruleNames: string[];
}

/** One step of the attack: the action, and the sentence to print once it is done. */
export interface AttackStep {
  readonly words: string;
  readonly play: (client: DemoTenantClient, spoils: AttackArtifacts) => Promise<void>;
}
