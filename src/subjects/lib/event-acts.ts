import type { AuditEvent } from '../../m365/audit-event.js';
import { findChangedProperty } from '../../m365/audit-event-fields.js';
import { parseTextList } from '../../m365/audit-value-parser.js';
import { parseConsentedGrants, parseScopes } from '../../m365/consent-permission-parser.js';
import { parseFederatedCredentialChange, parseKeyChange } from '../../m365/credential-change-parser.js';
import { parseDirectoryActivity, type DirectoryActivity } from '../../m365/directory-activities.js';
import { findPrivilegedRole } from '../../m365/directory-roles.js';
import { parseMailFlowCmdlet, type MailFlowNoun, type MailFlowVerb } from '../../m365/mail-flow-cmdlets.js';

/** What an event does, and to what, in the words of the table of events. */
export interface EventActs {
  readonly acts: readonly string[];
  readonly things: readonly string[];
}

const MAIL_FLOW_ACTS: Readonly<Record<MailFlowVerb, readonly string[]>> = {
  New: ['created', 'made', 'added', 'new'],
  Set: ['modified'],
  Enable: ['enabled', 'modified'],
  Disable: ['disabled', 'modified'],
  Remove: ['removed'],
};
const MAIL_FLOW_THINGS: Readonly<Record<MailFlowNoun, readonly string[]>> = {
  InboundConnector: ['connector', 'inbound'],
  OutboundConnector: ['connector', 'outbound'],
  TransportRule: ['rule'],
};

/** Things that are created or registered where the log says that they are added. */
const CREATED: ReadonlySet<DirectoryActivity['thing']> = new Set([
  'app',
  'policy',
  'domain',
  'credential',
  'sign-in-method',
]);

/** One act as the several ways in which people say it: a permission that is granted is added, too. */
function waysToSay({ act, thing }: DirectoryActivity): readonly string[] {
  switch (act) {
    case 'added':
      return CREATED.has(thing) ? ['created', 'made', 'added', 'new'] : ['added', 'new'];
    case 'granted':
      return ['granted', 'added', 'made', 'new'];
    case 'consented':
      return ['consented', 'granted', 'added', 'new'];
    case 'changed':
      return ['modified'];
    case 'reset':
      return ['reset', 'modified', 'new'];
    // Whoever resets the MFA of somebody removes their methods.
    case 'removed':
      return thing === 'sign-in-method' ? ['removed', 'reset'] : ['removed'];
    default:
      return [act];
  }
}

/** Credentials that came and went; a record that lists none says only that they were changed. */
function credentialActs(event: AuditEvent): EventActs | undefined {
  const changes = [parseKeyChange(event), parseFederatedCredentialChange(event)];
  const [added, removed] = [changes.flatMap((one) => one.added), changes.flatMap((one) => one.removed)];
  if (added.length + removed.length === 0) return undefined;
  const acts = [
    ...(added.length > 0 ? ['added', 'made', 'created', 'new'] : []),
    ...(removed.length > 0 ? ['removed'] : []),
  ];
  return { acts, things: ['credential', ...new Set([...added, ...removed].map(({ kind }) => kind))] };
}

function thingsOf({ act, thing }: DirectoryActivity): readonly string[] {
  if (thing !== 'app') return [thing];
  return act === 'added' ? ['app', 'new-app'] : act === 'removed' ? ['app', 'gone-app'] : ['app'];
}

/** What one audit event does; undefined where its name is none that we know. */
export function readEventActs(event: AuditEvent): EventActs | undefined {
  const cmdlet = parseMailFlowCmdlet(event.operation);
  if (cmdlet !== undefined) return { acts: MAIL_FLOW_ACTS[cmdlet.verb], things: MAIL_FLOW_THINGS[cmdlet.noun] };
  const activity = parseDirectoryActivity(event.operation);
  if (activity === undefined) return undefined;
  const credentials = activity.thing === 'credential' || activity.thing === 'app' ? credentialActs(event) : undefined;
  return credentials ?? { acts: waysToSay(activity), things: thingsOf(activity) };
}

/** The new value of a property, or the old one where it was removed; without the brackets of a list of one. */
function valueOf(event: AuditEvent, name: string): string | undefined {
  const change = findChangedProperty(event, name);
  return [change?.new, change?.old].flatMap((text) => parseTextList(text)).find((text) => text.trim() !== '');
}

/** The directory roles that an event is about, by their present names. */
export function readEventRoles(event: AuditEvent): readonly string[] {
  if (parseDirectoryActivity(event.operation)?.thing !== 'role') return [];
  const ids = ['Role.TemplateId', 'TemplateId', 'RoleDefinitionOriginId'].flatMap((name) => valueOf(event, name) ?? []);
  const known = ids.flatMap((id) => findPrivilegedRole(id.toLowerCase())?.name ?? []);
  const named = valueOf(event, 'Role.DisplayName') ?? event.targets.find(({ kind }) => kind === 'role')?.name;
  return [...new Set(known.length > 0 || named === undefined || named === '' ? known : [named])];
}

/** The permissions that an event gives or takes away. */
export function readEventPermissions(event: AuditEvent): readonly string[] {
  if (parseDirectoryActivity(event.operation)?.thing !== 'permission') return [];
  const consented = findChangedProperty(event, 'ConsentAction.Permissions');
  if (consented !== undefined) return [...new Set(parseConsentedGrants(consented.new).flatMap(({ values }) => values))];
  const scope = findChangedProperty(event, 'DelegatedPermissionGrant.Scope');
  if (scope !== undefined) {
    const [before, after] = [parseScopes(scope.old), parseScopes(scope.new)];
    return [...after.filter((one) => !before.includes(one)), ...before.filter((one) => !after.includes(one))];
  }
  const value = valueOf(event, 'AppRole.Value') ?? valueOf(event, 'AppRole.DisplayName');
  return value === undefined ? [] : [value];
}

/** The key ids of the credentials that an event added or removed; undefined: it is about one, and its record tells none. */
export function readEventCredentials(event: AuditEvent, things: readonly string[]): readonly string[] | undefined {
  const ids = [parseKeyChange(event), parseFederatedCredentialChange(event)].flatMap(({ added, removed }) =>
    [...added, ...removed].map(({ keyId }) => keyId),
  );
  return ids.length === 0 && things.includes('credential') ? undefined : ids;
}
