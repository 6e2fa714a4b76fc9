import type { Actor } from '../../m365/audit-event.js';
import { equalsIgnoringCase } from '../../m365/audit-event-fields.js';
import { memoize } from '../../core/bounded-memoize.js';
import { internRecordText } from './record-text-interning.js';
import {
  findGuid,
  findAppIdInNames,
  dropZeroGuid,
  isNonZeroGuid,
  parsePrefixedId,
  type IdentityTypePair,
  type PrefixedId,
} from './record-targets-parser.js';

/** Fields of a Management API record that identify the actor. Source: Office 365 Management Activity API schema. */
export interface ActorFields {
  readonly UserId?: string | undefined;
  readonly UserKey?: string | undefined;
  readonly UserType?: number | undefined;
  readonly AppId?: string | undefined;
  readonly ClientAppId?: string | undefined;
  readonly TokenObjectId?: string | undefined;
  readonly TokenTenantId?: string | undefined;
  readonly OrganizationId?: string | undefined;
  readonly ActorContextId?: string | undefined;
  readonly AppAccessContext?:
    | { readonly ClientAppId?: string | undefined; readonly ClientAppName?: string | undefined }
    | undefined;
  /** Entra records only. */
  readonly Actor?: readonly IdentityTypePair[];
}

/**
 * Microsoft's own clients that people work with: Exchange itself (EAC and older PowerShell), Exchange Online
 * PowerShell, the Exchange admin centre. Their id in `AppId` does not make the actor an app.
 */
const CLIENTS_OF_PEOPLE = new Set([
  '00000002-0000-0ff1-ce00-000000000000',
  'fb78d390-0c51-40cd-8e17-fdbfab77341b',
  '497effe9-df71-4043-a8bb-14cf78c4b63b',
]);

/** Microsoft's provisioning of mailboxes and Teams rooms, seen in many tenants' logs. */
const SERVICES_OF_MICROSOFT = new Set(['61109738-7d2b-4a0b-9fe3-660b1ff83505']);

/**
 * `UserType` in the schema: 3 data centre administrator, 4 system, 5 application, 6 service principal, 9 partner
 * technician.
 */
const PARTNER = 9;
const APPLICATION = 5;
const SERVICE_PRINCIPAL = 6;

/**
 * Identifies who acted. An app acting for itself in Exchange appears as `NT AUTHORITY\SYSTEM (w3wp)`, user type 3, with
 * its id in `AppId` or `ClientAppId`, or only its object id in `TokenObjectId`; if all are missing, the actor cannot be
 * determined. Records of people have Microsoft's client ids there. In Entra, an app is `ServicePrincipal_<object id>`
 * and its app id is in `Actor`.
 */
export function resolveActor(fields: ActorFields): Actor {
  const userId = fields.UserId ?? '';
  const name = userId === '' ? (fields.UserKey ?? '') : userId;
  const appId = actingApp(fields);
  const isSystem = userId.includes('\\') && /^NT AUTHORITY\\|^NT SERVICE\\/i.test(userId);
  const isPersonal = isPerson(userId);
  const principal = actingServicePrincipal(fields);

  if (appId !== undefined && SERVICES_OF_MICROSOFT.has(appId) && !isPersonal)
    return { kind: 'microsoft', id: name, name };
  if (principal !== undefined) {
    return {
      kind: 'app',
      id: principal.appId ?? appId ?? principal.id,
      name: principal.name ?? clientName(fields) ?? name,
    };
  }
  const isMicrosoft = MICROSOFT_NAMES.has(userId) || (isSystem && SERVICE_OF_EXCHANGE.test(userId));
  const objectId = (isSystem || isMicrosoft) && isNonZeroGuid(fields.TokenObjectId) ? fields.TokenObjectId : undefined;
  const actingId = appId ?? objectId;
  if (actingId !== undefined && (isSystem || !isPersonal)) {
    return {
      kind: 'app',
      id: internRecordText(actingId),
      name: clientName(fields) ?? (isSystem || isMicrosoft ? actingId : name),
    };
  }
  if (isPartner(fields)) return { kind: 'partner', id: fields.UserKey ?? name, name };
  if (isMicrosoft) return { kind: 'microsoft', id: name, name };
  if (isPersonal) {
    const person = {
      kind: 'person',
      id: internRecordText(personId(fields, userId)),
      name: internRecordText(userId),
    } as const;
    return appId === undefined ? person : { ...person, throughAppId: internRecordText(appId) };
  }
  return { kind: 'unknown', id: name, name };
}

/**
 * Exchange's own services, as seen in some 3,600 records of a tenant: never with an app id. `(w3wp)` is not included:
 * apps act under that name.
 */
const SERVICE_OF_EXCHANGE = /^NT AUTHORITY\\SYSTEM \((?:Microsoft\.Exchange\.)?(?:ServiceHost|AdminApi\.NetCore)\)$/i;
/** Microsoft's operators in Exchange, and Entra's own provisioning. */
const MICROSOFT_NAMES = new Set(['Microsoft Operator', 'Certificate']);

function clientName({ AppAccessContext }: ActorFields): string | undefined {
  const name = AppAccessContext?.ClientAppName;
  return name === '' ? undefined : name;
}

function actingApp(fields: ActorFields): string | undefined {
  return appsOwn(fields.AppId) ?? appsOwn(fields.ClientAppId) ?? appsOwn(fields.AppAccessContext?.ClientAppId);
}

function appsOwn(id: string | undefined): string | undefined {
  const lower = id?.toLowerCase();
  return isNonZeroGuid(lower) && !CLIENTS_OF_PEOPLE.has(lower) ? lower : undefined;
}

interface Principal {
  readonly id: string;
  readonly appId?: string | undefined;
  readonly name?: string | undefined;
}

/** The service principal that a record names as the actor; undefined if it names none. */
function actingServicePrincipal(fields: ActorFields): Principal | undefined {
  const { UserType, UserId = '', TokenObjectId, Actor: entries = [] } = fields;
  const named = firstOfKind('ServicePrincipal', UserId, entries);
  // With `User_<id>` next to it, a person acts through the app, and the person is the actor.
  if (named !== undefined && !entries.some(({ ID }) => /^User_/i.test(ID))) {
    const appId = entries.flatMap(({ ID, Type }) => guidsOf(ID, Type)).find((id) => id !== named.id);
    return { id: named.id, appId, name: entries.find(({ ID, Type }) => Type === 1 && ID !== '')?.ID };
  }
  const isServicePrincipal =
    UserType === APPLICATION || UserType === SERVICE_PRINCIPAL || /^ServicePrincipal_/i.test(UserId);
  return isServicePrincipal ? { id: TokenObjectId ?? findGuid(UserId) ?? UserId } : undefined;
}

/** The first `<Kind>_<id>` of this kind in the text or the entry ids. */
function firstOfKind(kind: string, text: string, entries: readonly IdentityTypePair[]): PrefixedId | undefined {
  const first = parsePrefixedId(text);
  if (first !== undefined && equalsIgnoringCase(first.kind, kind)) return first;
  for (const { ID } of entries) {
    const named = parsePrefixedId(ID);
    if (named !== undefined && equalsIgnoringCase(named.kind, kind)) return named;
  }
  return undefined;
}

/** Ids in `Actor`: type 2 holds object and app ids, type 4 service principal names. */
function guidsOf(id: string, type: number): readonly string[] {
  if (type === 2) return isNonZeroGuid(id) ? [id] : [];
  const found = type === 4 ? findAppIdInNames(id) : undefined;
  return found === undefined ? [] : [found];
}

/** Whether it is a person's user principal name. Microsoft's own service accounts use its data centre domains. */
const isPerson = memoize(
  (userId) => /^[^@\s\\]+@[^@\s\\]+$/.test(userId) && !userId.toLowerCase().endsWith('.prod.outlook.com'),
);

function personId(fields: ActorFields, userId: string): string {
  const id = dropZeroGuid(firstOfKind('User', '', fields.Actor ?? [])?.id);
  if (id !== undefined) return id;
  return isNonZeroGuid(fields.TokenObjectId) ? fields.TokenObjectId : userId;
}

/**
 * Whether the actor belongs to another organisation: by user type, or by the tenant of the token (Exchange) or of the
 * actor (Entra).
 */
function isPartner(fields: ActorFields): boolean {
  if (fields.UserType === PARTNER) return true;
  const { TokenTenantId, ActorContextId, OrganizationId: own } = fields;
  return isOtherTenant(TokenTenantId, own) || isOtherTenant(ActorContextId, own);
}

/** Compares as written first: in nearly every record both are the same text. */
function isOtherTenant(tenant: string | undefined, own: string | undefined): boolean {
  if (tenant === own) return false;
  return isNonZeroGuid(tenant) && isNonZeroGuid(own) && tenant.toLowerCase() !== own.toLowerCase();
}
