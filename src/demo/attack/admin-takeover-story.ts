import { GLOBAL_ADMINISTRATOR } from '../../m365/directory-roles.js';
import { COMPANY } from '../tenant-data/past-attack-profile.js';
import { buildAdminAccountSteps } from './admin-account-steps.js';
import { readAttackedPerson } from './attack-people.js';
import type { AttackStep } from './attack-step.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { startStory } from './story-times.js';

/** Somebody who needs no role. */
const ACCOMPLICE = `jonathan.ward@${COMPANY.domain}`;

/** `admin-takeover`: the emergency account loses its second factor and makes somebody else Global Administrator. */
export function buildAdminTakeoverSteps(now: Date): readonly AttackStep[] {
  const { context, at } = startStory(now);
  const { admin, ip } = LIVE_ATTACK;
  return [
    ...buildAdminAccountSteps(context, at),
    {
      words: `It makes ${ACCOMPLICE} Global Administrator: whoever loses the first account keeps the second.`,
      play: async (client) => {
        const { id } = await readAttackedPerson(client, ACCOMPLICE, ip);
        const token = await client.asPerson(admin, 'graph', ip, at(12));
        await client.graph(token, 'POST', '/roleManagement/directory/roleAssignments', {
          principalId: id,
          roleDefinitionId: GLOBAL_ADMINISTRATOR,
          directoryScopeId: '/',
        });
      },
    },
  ];
}
