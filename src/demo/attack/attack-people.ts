import type { Instant } from '../../core/instant.js';
import { toDirectoryAudit } from '../tenant-data/audit/directory-audit-formatter.js';
import type { EntraActor, EntraEvent } from '../tenant-data/audit/entra-event.js';
import { toEntraRecord } from '../tenant-data/audit/entra-record-formatter.js';
import { toSignInRecord, type UserSignIn } from '../tenant-data/audit/sign-in-record-formatter.js';
import type { GeneratorContext } from '../tenant-data/generator-context.js';
import { type DemoTenantClient, readTextProperty } from './demo-tenant-client.js';

/** A person of the running demo, as its directory has them. */
export interface AttackedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Reads a person from the running demo. */
export async function readAttackedPerson(
  client: DemoTenantClient,
  userPrincipalName: string,
  ip: string,
): Promise<AttackedPerson> {
  const token = await client.asPerson(userPrincipalName, 'graph', ip);
  const user = await client.graph(token, 'GET', `/users/${userPrincipalName}?$select=id,displayName`);
  return { id: readTextProperty(user, 'id'), displayName: readTextProperty(user, 'displayName'), userPrincipalName };
}

/** The person as the actor of an event. */
export function toAttackActor({ id, userPrincipalName }: AttackedPerson, ip: string): EntraActor {
  return { kind: 'user', id, userPrincipalName, ip };
}

/** Tells both logs of what no live write of the demo does. */
export async function tellEntra(
  client: DemoTenantClient,
  context: GeneratorContext,
  events: readonly EntraEvent[],
): Promise<void> {
  await client.tell(
    events.map((event) => toEntraRecord(context, event)),
    events.map((event) => toDirectoryAudit(context, event)),
  );
}

/** Tells of a sign-in, which only the unified audit log has. */
export async function tellSignIn(
  client: DemoTenantClient,
  context: GeneratorContext,
  signIn: UserSignIn,
): Promise<void> {
  await client.tell([toSignInRecord(context, signIn)], []);
}

/** Moments so many minutes after the beginning of an attack. */
export type AttackTimes = (minutes: number) => Instant;
