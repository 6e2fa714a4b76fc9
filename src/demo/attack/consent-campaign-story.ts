import { randomUUID } from 'node:crypto';
import { buildConsentEvents } from '../tenant-data/audit/app-lifecycle-history.js';
import { API_RESOURCES } from '../tenant-data/microsoft-api-permissions.js';
import { COMPANY } from '../tenant-data/past-attack-profile.js';
import { readAttackedPerson, tellEntra, toAttackActor } from './attack-people.js';
import type { AttackStep } from './attack-step.js';
import { readTextProperty } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { startStory } from './story-times.js';

const APP_NAME = 'Document Signing Online';
const SCOPE = 'Mail.Read Mail.Send offline_access';
const PEOPLE = ['jonathan.ward', 'rosalind.achterberg', 'chloe.dubreuil', 'bram.devries'];

/** `illicit-consent-campaign`: several people let an app of another tenant into their mail. */
export function buildConsentCampaignSteps(now: Date): readonly AttackStep[] {
  const { context, at } = startStory(now);
  const client = { id: randomUUID(), appId: randomUUID(), displayName: APP_NAME };
  return PEOPLE.map((local, place): AttackStep => {
    const who = `${local}@${COMPANY.domain}`;
    return {
      words: `${who} follows a link to “${APP_NAME}”, an app of another tenant, and lets it read and send their mail.`,
      play: async (tenant, spoils) => {
        spoils.appId = client.appId;
        const user = await readAttackedPerson(tenant, who, LIVE_ATTACK.ip);
        const token = await tenant.asPerson(who, 'graph', LIVE_ATTACK.ip);
        const { appId } = API_RESOURCES.graph;
        const api = await tenant.graph(token, 'GET', `/servicePrincipals(appId='${appId}')`);
        await tellEntra(
          tenant,
          context,
          buildConsentEvents({
            at: at(place * 5),
            actor: toAttackActor(user, LIVE_ATTACK.ip),
            correlation: randomUUID(),
            client,
            resource: { id: readTextProperty(api, 'id'), appId, displayName: 'Microsoft Graph' },
            principalId: user.id,
            scope: SCOPE,
            grantId: randomUUID(),
          }),
        );
      },
    };
  });
}
