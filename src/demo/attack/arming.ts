import { randomInt, randomUUID } from 'node:crypto';
import { daysBefore, instant, type Instant } from '../../core/instant.js';
import { PRIVILEGED_ROLES } from '../../core/roles.js';
import { directoryAudit } from '../world/audit/directory-audit.js';
import { entraRecord } from '../world/audit/entra-record.js';
import { pimActivation } from '../world/audit/pim-events.js';
import { AZURE_PORTAL_APP_ID, signInRecord } from '../world/audit/sign-in-record.js';
import { type WorldContext, worldContext } from '../world/context.js';
import { defaultWorldOptions } from '../world/options.js';
import { RESOURCES } from '../world/resources.js';
import { type Body, type DemoClient, textIn } from './demo-client.js';
import type { Step } from './play.js';
import { SECOND_ATTACK } from './second-attack.js';

/**
 * The steps of one night, two months ago: sign in, register the app, arm it. Every write carries that past time and
 * reaches the logs now.
 */
export function armingSteps(now: Date): readonly Step[] {
  const context = worldContext(defaultWorldOptions(now));
  const { admin, appName, foothold, footholdRole, ip, permission, roleId, secretName } = SECOND_ATTACK;
  const begin = daysBefore(instant(now), SECOND_ATTACK.armedDaysAgo).slice(0, 11);
  /** Starts at a different second on each run: records of the same moment would share an id. */
  const beginMs = Date.parse(`${begin}02:05:00Z`) + randomInt(60) * 1000;
  const at = (minutes: number) => instant(beginMs + minutes * 60_000);
  const asAdmin = (client: DemoClient, minutes: number) => client.asPerson(admin, 'graph', ip, at(minutes));
  return [
    {
      words: `${foothold}, who has no second factor, signs in from ${ip} and activates ${footholdRole}.`,
      play: async (client) => {
        const user = await person(client, foothold, at(0));
        const events = pimActivation(context, {
          at: at(2),
          user,
          roleId: templateId(footholdRole),
          ip,
          correlation: randomUUID(),
        });
        await client.tell(
          [signIn(context, user, at(0)), ...events.map((event) => entraRecord(context, event))],
          events.map((event) => directoryAudit(context, event)),
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
        spoils.applicationId = textIn(application, 'id');
        spoils.appId = textIn(application, 'appId');
        const { appId } = spoils;
        spoils.servicePrincipalId = textIn(await client.graph(token, 'POST', '/servicePrincipals', { appId }), 'id');
      },
    },
    {
      words: `The app gets ${permission}.`,
      play: async (client, { servicePrincipalId }) => {
        const token = await asAdmin(client, 15);
        const { appId, appRoles } = RESOURCES.exchange;
        const resource = await client.graph(token, 'GET', `/servicePrincipals(appId='${appId}')`);
        const appRoleId = appRoles.find(({ value }) => value === permission)?.id ?? '';
        await client.graph(token, 'POST', `/servicePrincipals/${servicePrincipalId}/appRoleAssignments`, {
          principalId: servicePrincipalId,
          resourceId: textIn(resource, 'id'),
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
        spoils.secret = textIn(await client.graph(await asAdmin(client, 21), 'POST', path, body), 'secretText');
      },
    },
  ];
}

interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

async function person(client: DemoClient, userPrincipalName: string, at: Instant): Promise<Person> {
  const token = await client.asPerson(userPrincipalName, 'graph', SECOND_ATTACK.ip, at);
  const user = await client.graph(token, 'GET', `/users/${userPrincipalName}?$select=id,displayName`);
  return { id: textIn(user, 'id'), displayName: textIn(user, 'displayName'), userPrincipalName };
}

function signIn(context: WorldContext, user: Person, at: Instant): Body {
  return signInRecord(context, { at, user, ip: SECOND_ATTACK.ip, applicationId: AZURE_PORTAL_APP_ID });
}

function passkeyIds(methods: unknown): readonly string[] {
  if (!Array.isArray(methods)) return [];
  return methods
    .filter((method: Body) => method['@odata.type'] === '#microsoft.graph.fido2AuthenticationMethod')
    .map((method: Body) => textIn(method, 'id'));
}

function templateId(role: string): string {
  return PRIVILEGED_ROLES.find(({ name }) => name === role)?.templateId ?? '';
}
