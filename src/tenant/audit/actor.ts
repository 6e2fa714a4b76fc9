import type { Actor } from '../../core/audit-event.js';

/** The fields of an audit record that say who acted. Source: Office 365 Management Activity API schema. */
export interface ActorFields {
  readonly UserId?: string | undefined;
  readonly UserKey?: string | undefined;
  readonly UserType?: number | undefined;
  readonly AppId?: string | undefined;
  readonly ClientAppId?: string | undefined;
  readonly TokenObjectId?: string | undefined;
  readonly TokenTenantId?: string | undefined;
  readonly OrganizationId?: string | undefined;
  readonly AppAccessContext?:
    { readonly ClientAppId?: string | undefined; readonly ClientAppName?: string | undefined } | undefined;
}

/**
 * Microsoft's own clients that carry a person's acts: Exchange itself (EAC and older PowerShell), Exchange Online PowerShell,
 * the Exchange admin centre. Their id in `AppId` does not make the act an app's.
 */
const CLIENTS_OF_PEOPLE = new Set([
  '00000002-0000-0ff1-ce00-000000000000',
  'fb78d390-0c51-40cd-8e17-fdbfab77341b',
  '497effe9-df71-4043-a8bb-14cf78c4b63b',
]);

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** UserType of the schema: 3 data centre administrator, 4 system, 5 application, 6 service principal, 9 partner technician. */
const PARTNER = 9;
const APPLICATION = 5;
const SERVICE_PRINCIPAL = 6;

/**
 * Who acted. An app acting for itself in Exchange appears as `NT AUTHORITY\SYSTEM (w3wp)`, user type 3, with its id in `AppId` or
 * `ClientAppId`; Exchange's own services appear the same way with those empty. People carry Microsoft's client ids there.
 */
export function actorOf(fields: ActorFields): Actor {
  const userId = fields.UserId ?? '';
  const name = userId === '' ? (fields.UserKey ?? '') : userId;
  const appId = actingApp(fields);
  const isSystem = /^NT AUTHORITY\\|^NT SERVICE\\/i.test(userId);
  const isServicePrincipal =
    fields.UserType === APPLICATION || fields.UserType === SERVICE_PRINCIPAL || /^ServicePrincipal_/i.test(userId);

  if (isServicePrincipal || (appId !== undefined && (isSystem || !isPerson(userId)))) {
    const id = appId ?? fields.TokenObjectId ?? GUID.exec(userId)?.[0] ?? name;
    return { kind: 'app', id, name: fields.AppAccessContext?.ClientAppName ?? (isSystem ? id : name) };
  }
  if (isPartner(fields)) return { kind: 'partner', id: fields.UserKey ?? name, name };
  if (isSystem || userId === 'Microsoft Operator' || fields.UserType === 3 || fields.UserType === 4) {
    return { kind: 'microsoft', id: name, name };
  }
  if (isPerson(userId)) return { kind: 'person', id: personId(fields, userId), name: userId };
  return { kind: 'unknown', id: name, name };
}

function actingApp(fields: ActorFields): string | undefined {
  return [fields.AppId, fields.ClientAppId, fields.AppAccessContext?.ClientAppId]
    .map((id) => id?.toLowerCase())
    .find((id) => id !== undefined && id !== '' && id !== EMPTY_GUID && !CLIENTS_OF_PEOPLE.has(id));
}

/** A user principal name; Microsoft's own service accounts live in its data centre domains. */
function isPerson(userId: string): boolean {
  return /^[^@\s\\]+@[^@\s\\]+$/.test(userId) && !/\.prod\.outlook\.com$/i.test(userId);
}

function personId(fields: ActorFields, userId: string): string {
  const token = fields.TokenObjectId;
  return token !== undefined && GUID.test(token) && token !== EMPTY_GUID ? token : userId;
}

function isPartner(fields: ActorFields): boolean {
  if (fields.UserType === PARTNER) return true;
  const { TokenTenantId: token, OrganizationId: own } = fields;
  return (
    token !== undefined && token !== '' && token !== EMPTY_GUID && own !== undefined && own !== '' && token !== own
  );
}
