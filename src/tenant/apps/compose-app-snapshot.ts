import type { RoleHolding } from '../../facts/fact-types.js';
import { describeRole } from '../../facts/lib/role-wording.js';
import type { Gap } from '../../core/gap.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { ReadResult } from '../../core/read-result.js';
import { serializeGap } from '../../core/serialized-gap.js';
import type { Credential } from '../../facts/fact-types.js';
import type { ApprovedAppPart, AppSnapshot, CredentialSnapshot } from '../../remediations/model/app-snapshot.js';
import type { IdentifiedAppReading } from '../model/app-reader-port.js';

/** What an app made in Exchange, as far as it still exists, with all properties. */
export interface AppMailFlow {
  readonly inboundConnectors: ReadResult<AppSnapshot['inboundConnectors']>;
  readonly transportRules: ReadResult<AppSnapshot['transportRules']>;
}

/**
 * Derives the snapshot that plans are built from and undo restores. Pure. What was not read is in `unseen`, and in `unread` if an
 * approval is bound to it; a missing licence hides nothing that an approval is bound to.
 */
export function composeAppSnapshot(reading: IdentifiedAppReading, mailFlow: AppMailFlow): AppSnapshot {
  const unseen = new Set<string>();
  const unread = new Set<ApprovedAppPart>();
  const missed = (gap: Gap, hides: readonly ApprovedAppPart[]): void => {
    unseen.add(serializeGap(gap));
    if (gap.reason !== 'licence-missing') for (const part of hides) unread.add(part);
  };
  const seen = <T>(part: ReadResult<T>, otherwise: T, ...hides: readonly ApprovedAppPart[]): T => {
    for (const gap of part.gaps) missed(gap, hides);
    return part.ok ? part.value : otherwise;
  };
  const { app } = reading;
  const registration = seen(reading.registration, undefined, 'credentials', 'replyUrls', 'publisher');
  const identity = reading.identity.value;
  const federated = registration === undefined ? [] : seen(reading.federated, [], 'credentials');
  const inboundConnectors = seen(mailFlow.inboundConnectors, []);
  const transportRules = seen(mailFlow.transportRules, []);
  const roles = seen(reading.directoryRoles, { holdings: [], pim: 'unreadable', direct: [] }, 'roles');
  const members = seen(reading.exchangeRoleGroupMembers, [], 'roles');
  const delegatedGrants = seen(reading.delegatedGrants, [], 'permissions');
  const lastUsedAt = seen(reading.lastUsedAt, null);
  const owners = [...seen(reading.owners, [], 'owners'), ...seen(reading.registrationOwners, [], 'owners')];
  const appRoles = seen(reading.appRoleGrants, [], 'permissions');
  const own = new Set([app.id, app.appId].map((id) => id.toLowerCase()));
  return {
    app,
    takenAt: reading.asOf,
    accountEnabled: identity.accountEnabled,
    ...omitUndefined({ applicationId: registration?.id }),
    verifiedPublisher: identity.verifiedPublisher ?? null,
    publisherTenantId: identity.ownerTenantId ?? null,
    replyUrls: identity.replyUrls,
    owners: [...new Map(owners.map(({ id, name, kind }) => [id, { id, name, kind }])).values()],
    directoryRoles: [
      ...roles.direct.map((role) => ({ ...role, ...meaningOf(role, roles.holdings) })),
      ...throughGroups(roles.holdings),
    ],
    exchangeRoleGroups: members.flatMap(({ roleGroup, ids }) => {
      const memberId = ids.find((id) => own.has(id.toLowerCase()));
      return memberId === undefined ? [] : [{ name: roleGroup, memberId }];
    }),
    appRoles: appRoles.map(({ id, resourceId, resourceName, appRoleId, value }) => ({
      assignmentId: id,
      resourceId,
      resourceName,
      appRoleId,
      value: value ?? appRoleId,
    })),
    delegatedGrants: delegatedGrants.map(({ id, consentType, principalId, resourceId, scopes }) => ({
      grantId: id,
      consentType,
      ...omitUndefined({ principalId }),
      resourceId,
      scope: scopes.join(' '),
    })),
    credentials: [
      ...(registration?.credentials ?? []).flatMap((credential) => credentialOf('application', credential)),
      ...identity.credentials.flatMap((credential) => credentialOf('servicePrincipal', credential)),
    ],
    keyCredentials: {
      application: registration?.keyCredentials ?? [],
      servicePrincipal: identity.keyCredentials,
    },
    federated,
    inboundConnectors,
    transportRules,
    suspects: [],
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    consenting: new Set(delegatedGrants.flatMap(({ principalId }) => principalId ?? [])).size,
    peopleRead: [reading.owners, reading.registrationOwners, reading.delegatedGrants].every(
      (part) => part.ok && part.gaps.length === 0,
    ),
    unseen: [...unseen],
    unread: [...unread],
  };
}

type HeldRole = AppSnapshot['directoryRoles'][number];

/** The role's name and, for a custom role, what it allows. */
function meaningOf(
  { assignmentId, roleTemplateId }: Pick<HeldRole, 'assignmentId' | 'roleTemplateId'>,
  holdings: readonly RoleHolding[],
): Pick<HeldRole, 'roleName' | 'can'> {
  const held = holdings.find(({ ref }) => ref.endsWith(`/roleAssignments/${assignmentId}`));
  return held === undefined ? { roleName: roleTemplateId } : meaning(held);
}

function meaning(held: RoleHolding): Pick<HeldRole, 'roleName' | 'can'> {
  return { roleName: describeRole(held), ...omitUndefined({ can: held.custom?.can }) };
}

/** Roles held through a group: revoking means ending the membership. */
function throughGroups(holdings: readonly RoleHolding[]): AppSnapshot['directoryRoles'] {
  return holdings.flatMap((holding) => {
    const { through, roleTemplateId, ref } = holding;
    if (through?.membership !== 'member') return [];
    return [{ assignmentId: ref, roleTemplateId, ...meaning(holding), scope: '/', throughGroupId: through.groupId }];
  });
}

/** Skips SAML signing pairs, which cannot sign in, and federated credentials, which are listed separately. */
function credentialOf(
  on: CredentialSnapshot['on'],
  { keyId, kind, displayName, startsAt, endsAt }: Credential,
): readonly CredentialSnapshot[] {
  if (kind !== 'secret' && kind !== 'certificate') return [];
  return [
    {
      on,
      keyId,
      kind: kind === 'secret' ? 'password' : 'certificate',
      name: displayName,
      ...omitUndefined({ startsAt, endsAt }),
    },
  ];
}
