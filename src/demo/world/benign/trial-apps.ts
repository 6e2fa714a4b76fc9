import type { Instant } from '../../../core/instant.js';
import { consentEvents, servicePrincipalFacts } from '../audit/app-history.js';
import { userActor } from '../audit/actors.js';
import type { AppFacts, EntraChange, KeyFacts } from '../audit/entra-changes.js';
import {
  appDeletedOrRestored,
  applicationAdded,
  applicationKeysChanged,
  applicationOf,
  servicePrincipalAdded,
  servicePrincipalKeysChanged,
  servicePrincipalOf,
} from '../audit/entra-changes.js';
import type { EntraEvent } from '../audit/entra-event.js';
import { appRoleChanged, directoryRoleChanged } from '../audit/grant-changes.js';
import type { WorldContext } from '../context.js';
import type { PersonKey } from '../people.js';
import { personId } from '../people.js';
import type { ResourceKey } from '../resources.js';
import { appRoleId } from '../resources.js';

/** An app that was tried and removed: only the log knows it. */
export interface TrialApp {
  readonly name: string;
  /** Registered here, or by a vendor. */
  readonly kind: 'own' | 'vendor';
  readonly by: PersonKey;
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  readonly appRoles?: readonly { readonly resource: ResourceKey; readonly value: string }[];
  readonly credential?: Pick<KeyFacts, 'type' | 'name'>;
  readonly roleId?: string;
  /** Graph scopes; for all users unless a person is named. */
  readonly delegated?: { readonly scope: string; readonly person?: PersonKey };
}

/** Events of a trial app, minute by minute from 09:00 on its first day; removed on its last day. */
export function trialAppEvents(context: WorldContext, app: TrialApp): readonly EntraEvent[] {
  const appId = context.named(`trial app ${app.name}`);
  const servicePrincipal = { id: context.named(`trial principal ${app.name}`), appId, displayName: app.name };
  const application = { ...servicePrincipal, id: context.named(`trial application ${app.name}`) };
  const at = (minute: number) => context.ago(app.fromDaysAgo, `09:${String(minute).padStart(2, '0')}:12`);
  const actor = userActor(context, app.by);
  const event = (when: Instant, change: EntraChange): EntraEvent => ({
    at: when,
    actor,
    correlation: `trial ${app.name} ${when} ${change.activity}`,
    ...change,
  });
  const own = app.kind === 'own';
  return [
    ...(own ? [event(at(0), applicationAdded(application))] : []),
    event(at(0), servicePrincipalAdded(servicePrincipal)),
    ...delegated(context, app, servicePrincipal, at(2)),
    ...(app.appRoles ?? []).map(({ resource, value }, place) => {
      const role = { id: appRoleId(resource, value), value };
      const facts = {
        resource: servicePrincipalFacts(context, resource),
        role,
        principal: servicePrincipalOf(servicePrincipal),
        createdAt: at(5 + place),
      };
      return event(at(5 + place), appRoleChanged(facts, 'given'));
    }),
    ...credential(context, app).map((key) =>
      event(
        at(20),
        own ? applicationKeysChanged(application, [], [key]) : servicePrincipalKeysChanged(servicePrincipal, [], [key]),
      ),
    ),
    ...(app.roleId === undefined
      ? []
      : [event(at(25), directoryRoleChanged(context, servicePrincipalOf(servicePrincipal), app.roleId, 'given'))]),
    ...gone(context, app, application, servicePrincipal, event),
  ];
}

function delegated(context: WorldContext, app: TrialApp, client: AppFacts, at: Instant): readonly EntraEvent[] {
  if (app.delegated === undefined) return [];
  const { scope, person } = app.delegated;
  return consentEvents({
    at,
    actor: userActor(context, person ?? app.by),
    correlation: `trial consent ${app.name}`,
    client,
    resource: servicePrincipalFacts(context, 'graph'),
    ...(person === undefined ? {} : { principalId: personId(context, person) }),
    scope,
    grantId: context.named(`trial grant ${app.name}`),
  });
}

function credential(context: WorldContext, { name, credential: key }: TrialApp): readonly KeyFacts[] {
  return key === undefined ? [] : [{ ...key, keyId: context.named(`trial credential ${name}`) }];
}

function gone(
  context: WorldContext,
  app: TrialApp,
  application: AppFacts,
  servicePrincipal: AppFacts,
  event: (at: Instant, change: EntraChange) => EntraEvent,
): readonly EntraEvent[] {
  const at = context.ago(app.toDaysAgo, '15:40:02');
  return [
    ...(app.kind === 'own' ? [event(at, appDeletedOrRestored(applicationOf(application), 'gone'))] : []),
    event(at, appDeletedOrRestored(servicePrincipalOf(servicePrincipal), 'gone')),
  ];
}
