import { randomInt } from 'node:crypto';
import { daysBefore, instant } from '../../core/instant.js';
import { createGeneratorContext } from '../tenant-data/generator-context.js';
import { defaultTenantDataOptions } from '../tenant-data/default-generator-options.js';
import { buildAdminAccountSteps } from './admin-account-steps.js';
import type { AttackStep } from './attack-step.js';
import { addSecret, grantAppRole, registerApp } from './app-writes.js';
import type { DemoTenantClient } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

/**
 * The steps of one night, two months ago: sign in, register the app, arm it. Every write carries that past time and
 * reaches the logs now.
 */
export function buildArmingSteps(now: Date): readonly AttackStep[] {
  const context = createGeneratorContext(defaultTenantDataOptions(now));
  const { admin, appName, ip, permission, roleId, secretName } = LIVE_ATTACK;
  const begin = daysBefore(instant(now), LIVE_ATTACK.armedDaysAgo).slice(0, 11);
  /** Starts at a different second on each run: records of the same moment would share an id. */
  const beginMs = Date.parse(`${begin}02:05:00Z`) + randomInt(60) * 1000;
  const at = (minutes: number) => instant(beginMs + minutes * 60_000);
  const asAdmin = (client: DemoTenantClient, minutes: number) => client.asPerson(admin, 'graph', ip, at(minutes));
  return [
    ...buildAdminAccountSteps(context, at),
    {
      words: `It registers the app ${appName}.`,
      play: async (client, spoils) => {
        await registerApp(client, await asAdmin(client, 12), appName, spoils);
      },
    },
    {
      words: `The app gets ${permission}.`,
      play: async (client, spoils) => {
        await grantAppRole(client, await asAdmin(client, 15), { api: 'exchange', permission }, spoils);
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
        await addSecret(client, await asAdmin(client, 21), secretName, spoils);
      },
    },
  ];
}
