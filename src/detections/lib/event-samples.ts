import type { Actor, AuditEvent, AuditPropertyChange } from '../../m365/audit-event.js';
import { instant } from '../../core/instant.js';
import type { KnownApp, KnownPerson } from '../model/detection-context.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** A person with privileges. */
export const ADMIN_ACTOR: Actor = {
  kind: 'person',
  id: 'a0000000-0000-4000-8000-00000000000a',
  name: 'megan@contoso.com',
};
/** A person without privileges. */
export const EMPLOYEE_ACTOR: Actor = {
  kind: 'person',
  id: 'a0000000-0000-4000-8000-00000000000e',
  name: 'adele@contoso.com',
};
/** Another app's service principal, acting without a person. */
export const DEPLOY_APP_ACTOR: Actor = {
  kind: 'app',
  id: 'b0000000-0000-4000-8000-0000000000aa',
  name: 'Deploy Helper',
};
/** One of Exchange's own services. */
export const MICROSOFT_ACTOR: Actor = {
  kind: 'microsoft',
  id: 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
  name: 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
};
/** A partner's technician. */
export const PARTNER_ACTOR: Actor = { kind: 'partner', id: '10032000DEADBEEF', name: 'tech@partner.example' };
/** A record without an actor. */
export const UNKNOWN_ACTOR: Actor = { kind: 'unknown', id: '', name: '' };

/** The app in most examples, with all its ids. */
export const HELPER_APP = {
  appId: 'c0000000-0000-4000-8000-0000000000c1',
  servicePrincipalId: 'c0000000-0000-4000-8000-0000000000c2',
  applicationId: 'c0000000-0000-4000-8000-0000000000c3',
  name: 'Office Sync Helper',
} as const;

/** The same app as the actor. */
export const HELPER_APP_ACTOR: Actor = { kind: 'app', id: HELPER_APP.appId, name: HELPER_APP.appId };

/** The same app as the tenant knows it. */
export function knownHelperApp(change: Partial<KnownApp> = {}): KnownApp {
  return { ...HELPER_APP, publisher: 'own', ...change };
}

/** A person as the tenant knows them. */
export function knownPerson(actor: Actor, privileged?: boolean): KnownPerson {
  return { id: actor.id, userPrincipalName: actor.name, ...omitUndefined({ privileged }) };
}

/** An Entra ID event: by a person, successful, about nothing yet. Changes as `name: [old, new]`. */
export function entraEvent(
  operation: string,
  given: Omit<Partial<AuditEvent>, 'changes'> & {
    readonly changes?: Readonly<Record<string, readonly [old: string, now: string]>>;
  } = {},
): AuditEvent {
  const { changes = {}, ...rest } = given;
  const list: readonly AuditPropertyChange[] = Object.entries(changes).map(([name, [old, now]]) => ({
    name,
    old,
    new: now,
  }));
  return {
    ...base(operation),
    source: 'graph',
    workload: 'entra',
    parameters: {},
    changes: list,
    ...rest,
  };
}

/** An Exchange event: a cmdlet with its parameters, run successfully by a person. */
export function exchangeEvent(
  operation: string,
  target: string,
  parameters: Readonly<Record<string, string>> = {},
  given: Partial<AuditEvent> = {},
): AuditEvent {
  return {
    ...base(operation),
    source: 'activity',
    workload: 'exchange',
    target,
    parameters,
    changes: [],
    ...given,
  };
}

function base(operation: string): Omit<AuditEvent, 'source' | 'workload' | 'parameters' | 'changes'> {
  return {
    id: `event ${operation}`,
    at: instant('2026-11-20T02:10:00Z'),
    operation,
    actor: ADMIN_ACTOR,
    succeeded: true,
    target: '',
    targets: [],
    ip: '203.0.113.7',
    correlationId: 'd0000000-0000-4000-8000-00000000000d',
  };
}
