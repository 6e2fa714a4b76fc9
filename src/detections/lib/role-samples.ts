import type { Actor, AppIds, AuditEvent } from '../../m365/audit-event.js';
import type { CustomRole } from '../../facts/fact-types.js';
import { ADMIN_ACTOR, EMPLOYEE_ACTOR, entraEvent } from './event-samples.js';

/**
 * A role granted, by template id, to an app, a group or (by default) a person; a removal has the role among the old
 * values.
 */
export function roleEvent(
  operation: string,
  templateId: string,
  given: {
    readonly app?: AppIds;
    readonly group?: string;
    readonly person?: AuditEvent['person'];
    readonly actor?: Actor;
    readonly role?: string;
    /** The role's object id in the record. */
    readonly roleId?: string;
    readonly removed?: boolean;
  },
): AuditEvent {
  const {
    app,
    group,
    actor = ADMIN_ACTOR,
    role = '',
    removed = false,
    roleId = 'e2000000-0000-4000-8000-0000000000e2',
  } = given;
  const pair = (text: string): readonly [string, string] => (removed ? [text, ''] : ['', text]);
  const person = given.person ?? { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name };
  return entraEvent(operation, {
    actor,
    ...(app !== undefined ? { app } : group !== undefined ? {} : { person }),
    targets: [
      app !== undefined
        ? { kind: 'service-principal', id: app.servicePrincipalId ?? '', name: app.name ?? '' }
        : group !== undefined
          ? { kind: 'group', id: 'e1000000-0000-4000-8000-0000000000e1', name: group }
          : { kind: 'user', id: person.id, name: person.name },
    ],
    changes: {
      'Role.ObjectID': pair(roleId),
      'Role.DisplayName': pair(role),
      'Role.TemplateId': pair(templateId),
    },
  });
}

/** A role granted in PIM, as in PIM's own record: the role is a target, by an id of this tenant. */
export function pimRoleEvent(operation: string, templateId: string, name: string): AuditEvent {
  return entraEvent(operation, {
    person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
    targets: [
      { kind: 'role', id: 'e2000000-0000-4000-8000-0000000000e2', name },
      { kind: 'user', id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
    ],
    changes: {
      RoleDefinitionOriginId: ['', templateId],
      RoleDefinitionOriginType: ['', 'BuiltInRole'],
      TemplateId: ['', templateId],
    },
  });
}

/** A custom role known from the tenant that allows signing in as any app. */
export const APP_SUPPORT: CustomRole = {
  id: 'e2000000-0000-4000-8000-0000000000e2',
  templateId: 'e3000000-0000-4000-8000-0000000000e3',
  name: 'App support',
  tier: 'critical',
  can: ['change credentials of apps'],
};
