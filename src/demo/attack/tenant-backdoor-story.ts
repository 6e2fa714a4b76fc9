import { randomUUID } from 'node:crypto';
import { toExchangeRecord } from '../tenant-data/audit/exchange-record-formatter.js';
import { COMPANY } from '../tenant-data/past-attack-profile.js';
import { readAttackedPerson, tellEntra, toAttackActor } from './attack-people.js';
import type { AttackStep } from './attack-step.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { startStory } from './story-times.js';

const ADMIN = `diego.marchetti@${COMPANY.domain}`;

/** `tenant-backdoor`: a domain trusts the attacker's own sign-in server, and the audit log is switched off. */
export function buildTenantBackdoorSteps(now: Date): readonly AttackStep[] {
  const { context, at } = startStory(now);
  const { ip } = LIVE_ATTACK;
  return [
    {
      words: `${ADMIN} turns ${COMPANY.domain} to federated sign-in: whoever holds the key of the new server is everybody there.`,
      play: async (client) => {
        const user = await readAttackedPerson(client, ADMIN, ip);
        const modified = [{ name: 'LiveType', oldValue: 'Managed', newValue: 'Federated' }];
        await tellEntra(client, context, [
          {
            at: at(0),
            activity: 'Set domain authentication',
            category: 'DirectoryManagement',
            type: 'Update',
            actor: toAttackActor(user, ip),
            targets: [{ type: 'Other', id: COMPANY.domain, displayName: COMPANY.domain, modified }],
            correlation: randomUUID(),
          },
        ]);
      },
    },
    {
      words: 'It switches the unified audit log off.',
      play: async (client) => {
        const user = await readAttackedPerson(client, ADMIN, ip);
        const record = toExchangeRecord(context, {
          at: at(6),
          operation: 'Set-AdminAuditLogConfig',
          objectId: 'Admin Audit Log Settings',
          parameters: { UnifiedAuditLogIngestionEnabled: 'False' },
          actor: { kind: 'user', id: user.id, userPrincipalName: ADMIN, ip },
          key: randomUUID(),
        });
        await client.tell([record], []);
      },
    },
  ];
}
