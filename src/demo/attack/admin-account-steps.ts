import { randomUUID } from 'node:crypto';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { toDirectoryAudit } from '../tenant-data/audit/directory-audit-formatter.js';
import { toEntraRecord } from '../tenant-data/audit/entra-record-formatter.js';
import { buildPimActivation } from '../tenant-data/audit/pim-activation-events.js';
import { AZURE_PORTAL_APP_ID, toSignInRecord } from '../tenant-data/audit/sign-in-record-formatter.js';
import type { GeneratorContext } from '../tenant-data/generator-context.js';
import { type AttackTimes, readAttackedPerson, tellSignIn } from './attack-people.js';
import type { AttackStep } from './attack-step.js';
import { type JsonBody, readTextProperty } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

/** The steps that take over the emergency account, within its first ten minutes. */
export function buildAdminAccountSteps(context: GeneratorContext, at: AttackTimes): readonly AttackStep[] {
  const { admin, foothold, footholdRole, ip } = LIVE_ATTACK;
  const applicationId = AZURE_PORTAL_APP_ID;
  return [
    {
      words: `${foothold}, who has no second factor, signs in from ${ip} and activates ${footholdRole}.`,
      play: async (client) => {
        const user = await readAttackedPerson(client, foothold, ip);
        const events = buildPimActivation(context, {
          at: at(2),
          user,
          roleId: templateId(footholdRole),
          ip,
          correlation: randomUUID(),
        });
        await client.tell(
          [
            toSignInRecord(context, { at: at(0), user, ip, applicationId }),
            ...events.map((event) => toEntraRecord(context, event)),
          ],
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
        const user = await readAttackedPerson(client, admin, ip);
        await tellSignIn(client, context, { at: at(9), user, ip, applicationId });
      },
    },
  ];
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
