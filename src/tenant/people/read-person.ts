import type { DirectoryObject } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { quoteODataText } from '../graph/odata-text.js';
import { z } from 'zod/v4';
import type { AdminAccount } from '../../facts/fact-types.js';
import type { Log } from '../../core/log.js';
import type { PersonIdentity, PersonReading } from '../model/person-reader-port.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { getBatchedBody, readBatchedList, readDossierPart, toBatchRequest } from '../dossier-part-reader.js';
import { toAdminAccount, userSchema } from '../collectors/admin-accounts.js';
import { authenticationMethodSchema } from '../collectors/admin-authentication.js';
import { perUserMfaSchema } from '../collectors/admin-per-user-mfa.js';
import { SIGN_INS_READ, toAdminSignIn, userSignInSchema } from '../collectors/admin-sign-ins.js';
import { hasSecondFactor, mapMethodTypes } from '../collectors/lib/authentication-method-kinds.js';
import { METHODS_POLICY_PATH, METHODS_POLICY_READ } from '../collectors/lib/methods-policy.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { TenantProblem } from '../tenant-problem.js';
import { PEOPLE_READ } from './find-people.js';
import { APPS_READ } from '../apps/read-app-identity.js';
import { addUnlistedMethodsOfOne } from './unlisted-methods-of-person.js';
import { OWNED_READ, ownedObjectSchema, readOwnedAppPermissions } from './owned-app-permissions.js';

const METHODS_READ = { permission: 'UserAuthenticationMethod.Read.All' };
const POLICY_READ = { permission: 'Policy.Read.All' };
const GROUPS_READ = { permission: 'GroupMember.Read.All' };
/** Permissions needed to read one person; for the permission table. Their audit events need the same one as their sign-ins. */
export const PERSON_PERMISSIONS: readonly string[] = [
  PEOPLE_READ,
  SIGN_INS_READ,
  METHODS_READ,
  POLICY_READ,
  GROUPS_READ,
  OWNED_READ,
  APPS_READ,
].map(({ permission }) => permission);

/** For an id that a role or event still names. */
const GONE_GAP = {
  reason: 'truncated',
  detail: 'the account is not in this directory (deleted, or a partner’s)',
} as const;
const gone = { ok: false, gaps: [GONE_GAP] } as const;
const GONE = { identity: gone, signIn: gone, methods: gone, perUserMfa: gone, groups: gone, owned: gone };

const membership = graphObject<DirectoryObject>()({ id: z.string() });
/** The account without licence plans, which the dossier does not show. */
const account = userSchema.omit({ assignedPlans: true });

/**
 * Reads one person in two requests, whatever the size of the tenant, and up to three more for the apps they own, one or two where a method
 * may be registered that the list of methods cannot have. The facts that checks
 * use cover only people with a privileged role. Reading `signInActivity` of a single user is limited to ten requests a minute; a list
 * is not.
 */
export async function readPerson(
  graph: GraphReader,
  log: Log,
  { id }: NamedPerson,
): Promise<Omit<PersonReading, 'asOf' | 'cost'>> {
  const one = `/v1.0/users/${encodeURIComponent(id)}`;
  const byId = encodeURIComponent(`id eq ${quoteODataText(id)}`);
  const requests = {
    identity: { path: `${one}?$select=${Object.keys(account.shape).join(',')}`, need: PEOPLE_READ },
    signIn: {
      path: `/v1.0/users?$filter=${byId}&$select=id,signInActivity&$top=1`,
      schema: userSignInSchema,
      need: SIGN_INS_READ,
    },
    methods: { path: `${one}/authentication/methods`, schema: authenticationMethodSchema, need: METHODS_READ },
    policy: { path: METHODS_POLICY_PATH, need: METHODS_POLICY_READ },
    groups: { path: `${one}/transitiveMemberOf?$select=id&$top=999`, schema: membership, need: GROUPS_READ },
    owned: {
      path: `${one}/ownedObjects?$select=id,displayName,appId&$top=999`,
      schema: ownedObjectSchema,
      need: OWNED_READ,
    },
  };
  const perUser = { path: `${one}/authentication/requirements`, need: POLICY_READ };
  const [results, settings] = await Promise.all([
    graph.batch(Object.values(requests).map(toBatchRequest)),
    graph.batch([toBatchRequest(perUser)], 'beta'),
  ]);
  const [found] = results;
  if (found?.ok === false && found.problem.status === 404) return GONE;
  const resultOf = (name: keyof typeof requests) => results[Object.keys(requests).indexOf(name)];
  const groups = readDossierPart(log, 'the groups', async () => {
    const { value, gaps } = await readBatchedList(graph, requests.groups, resultOf('groups'));
    return { value: value.map((group) => group.id), gaps };
  });
  return {
    identity: await readDossierPart(log, 'the account', () => {
      const body = parseWithSchema(
        getBatchedBody(resultOf('identity'), requests.identity.path),
        account,
        requests.identity.path,
      );
      return { value: identityOf(toAdminAccount({ ...body, assignedPlans: undefined })) };
    }),
    signIn: await readDossierPart(log, 'the last sign-in', async () => {
      const { value, gaps } = await readBatchedList(graph, requests.signIn, resultOf('signIn'));
      const [found] = value;
      if (found === undefined) throw new TenantProblem('invalid-response', `${requests.signIn.path}: not answered`);
      return { value: toAdminSignIn(found), gaps };
    }),
    methods: await readDossierPart(log, 'the methods', async () => {
      const { value, gaps } = await readBatchedList(graph, requests.methods, resultOf('methods'));
      const methods = mapMethodTypes(value.map((kind) => kind['@odata.type']));
      const source = 'authentication-methods' as const;
      const row = { userId: id, methods, secondFactor: hasSecondFactor(methods), source, ref: requests.methods.path };
      if (gaps.length > 0) return { value: row, gaps };
      return addUnlistedMethodsOfOne(graph, row, resultOf('policy'), await groups);
    }),
    perUserMfa: await readDossierPart(log, 'the per-user setting', () => ({
      value: parseWithSchema(getBatchedBody(settings[0], perUser.path), perUserMfaSchema, perUser.path).perUserMfaState,
    })),
    groups: await groups,
    owned: await readDossierPart(log, 'the apps they own', async () => {
      const { value, gaps } = await readBatchedList(graph, requests.owned, resultOf('owned'));
      const apps = await readOwnedAppPermissions(graph, log, value);
      return { value: apps.value, gaps: [...gaps, ...apps.gaps] };
    }),
  };
}

function identityOf({ plans: _plans, ...rest }: AdminAccount): PersonIdentity {
  return rest;
}
