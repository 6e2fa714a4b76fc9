import type { Instant } from '../../../core/instant.js';
import { buildConsentEvents, toServicePrincipalFacts } from '../audit/app-lifecycle-history.js';
import { toUserActor } from '../audit/audit-user-actor.js';
import type { AppFacts, EntraChange, KeyFacts } from '../audit/entra-object-changes.js';
import {
  toAppDeletedOrRestored,
  toApplicationAdded,
  toApplicationKeysChanged,
  toApplicationTarget,
  toServicePrincipalAdded,
  toServicePrincipalKeysChanged,
  toServicePrincipalTarget,
} from '../audit/entra-object-changes.js';
import type { EntraEvent } from '../audit/entra-event.js';
import { toAppRoleChange, toDirectoryRoleChange } from '../audit/entra-grant-changes.js';
import type { GeneratorContext } from '../generator-context.js';
import type { PersonKey } from '../named-people.js';
import { personId } from '../named-people.js';
import type { ApiResourceKey } from '../microsoft-api-permissions.js';
import { appRoleId } from '../microsoft-api-permissions.js';

/** An app that was tried and removed: only the log knows it. */
export interface TrialApp {
  readonly name: string;
  /** Registered here, or by a vendor. */
  readonly kind: 'own' | 'vendor';
  readonly by: PersonKey;
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  readonly appRoles?: readonly { readonly resource: ApiResourceKey; readonly value: string }[];
  readonly credential?: Pick<KeyFacts, 'type' | 'name'>;
  readonly roleId?: string;
  /** Graph scopes; for all users unless a person is named. */
  readonly delegated?: { readonly scope: string; readonly person?: PersonKey };
}

/** Events of a trial app, minute by minute from 09:00 on its first day; removed on its last day. */
export function buildTrialAppEvents(context: GeneratorContext, app: TrialApp): readonly EntraEvent[] {
  const appId = context.named(`trial app ${app.name}`);
  const servicePrincipal = { id: context.named(`trial principal ${app.name}`), appId, displayName: app.name };
  const application = { ...servicePrincipal, id: context.named(`trial application ${app.name}`) };
  const at = (minute: number) => context.ago(app.fromDaysAgo, `09:${String(minute).padStart(2, '0')}:12`);
  const actor = toUserActor(context, app.by);
  const event = (when: Instant, change: EntraChange): EntraEvent => ({
    at: when,
    actor,
    correlation: `trial ${app.name} ${when} ${change.activity}`,
    ...change,
  });
  const own = app.kind === 'own';
  return [
    ...(own ? [event(at(0), toApplicationAdded(application))] : []),
    event(at(0), toServicePrincipalAdded(servicePrincipal)),
    ...delegated(context, app, servicePrincipal, at(2)),
    ...(app.appRoles ?? []).map(({ resource, value }, place) => {
      const role = { id: appRoleId(resource, value), value };
      const facts = {
        resource: toServicePrincipalFacts(context, resource),
        role,
        principal: toServicePrincipalTarget(servicePrincipal),
        createdAt: at(5 + place),
      };
      return event(at(5 + place), toAppRoleChange(facts, 'given'));
    }),
    ...credential(context, app).map((key) =>
      event(
        at(20),
        own
          ? toApplicationKeysChanged(application, [], [key])
          : toServicePrincipalKeysChanged(servicePrincipal, [], [key]),
      ),
    ),
    ...(app.roleId === undefined
      ? []
      : [
          event(
            at(25),
            toDirectoryRoleChange(context, toServicePrincipalTarget(servicePrincipal), app.roleId, 'given'),
          ),
        ]),
    ...gone(context, app, application, servicePrincipal, event),
  ];
}

function delegated(context: GeneratorContext, app: TrialApp, client: AppFacts, at: Instant): readonly EntraEvent[] {
  if (app.delegated === undefined) return [];
  const { scope, person } = app.delegated;
  return buildConsentEvents({
    at,
    actor: toUserActor(context, person ?? app.by),
    correlation: `trial consent ${app.name}`,
    client,
    resource: toServicePrincipalFacts(context, 'graph'),
    ...(person === undefined ? {} : { principalId: personId(context, person) }),
    scope,
    grantId: context.named(`trial grant ${app.name}`),
  });
}

function credential(context: GeneratorContext, { name, credential: key }: TrialApp): readonly KeyFacts[] {
  return key === undefined ? [] : [{ ...key, keyId: context.named(`trial credential ${name}`) }];
}

function gone(
  context: GeneratorContext,
  app: TrialApp,
  application: AppFacts,
  servicePrincipal: AppFacts,
  event: (at: Instant, change: EntraChange) => EntraEvent,
): readonly EntraEvent[] {
  const at = context.ago(app.toDaysAgo, '15:40:02');
  return [
    ...(app.kind === 'own' ? [event(at, toAppDeletedOrRestored(toApplicationTarget(application), 'gone'))] : []),
    event(at, toAppDeletedOrRestored(toServicePrincipalTarget(servicePrincipal), 'gone')),
  ];
}
