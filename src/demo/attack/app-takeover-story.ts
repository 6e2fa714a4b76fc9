import { COMPANY } from '../tenant-data/past-attack-profile.js';
import { addSecret, grantAppRole, registerApp } from './app-writes.js';
import type { AttackStep } from './attack-step.js';
import type { DemoTenantClient } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { startStory } from './story-times.js';

/** The stories have accounts of their own, so that several can be played into one tenant. */
const ADMIN = `priya.raman@${COMPANY.domain}`;
const APP_NAME = 'Graph Backup Agent';
const PERMISSION = 'RoleManagement.ReadWrite.Directory';

/** `app-takeover`: an app made minutes ago may make itself administrator, and has a secret. */
export function buildAppTakeoverSteps(now: Date): readonly AttackStep[] {
  const { at } = startStory(now);
  const { ip } = LIVE_ATTACK;
  const asAdmin = (client: DemoTenantClient, minutes: number) => client.asPerson(ADMIN, 'graph', ip, at(minutes));
  return [
    {
      words: `${ADMIN} registers the app ${APP_NAME} from ${ip}.`,
      play: async (client, spoils) => {
        await registerApp(client, await asAdmin(client, 0), APP_NAME, spoils);
      },
    },
    {
      words: `The app gets ${PERMISSION}: it can make itself and others administrator.`,
      play: async (client, spoils) => {
        await grantAppRole(client, await asAdmin(client, 4), { api: 'graph', permission: PERMISSION }, spoils);
      },
    },
    {
      words: 'A secret is added to it.',
      play: async (client, spoils) => {
        await addSecret(client, await asAdmin(client, 7), 'agent', spoils);
      },
    },
  ];
}
