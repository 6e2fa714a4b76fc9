import type { ConversationReference } from '../bot/model/conversation-reference.js';
import type { Person } from '../core/person-id-and-name.js';
import { isNamedInIncident } from '../incidents/model/acknowledge-incident.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import type { AlertStore } from './model/alert-store-port.js';
import { IncidentNotTaken } from './model/subscription-service-port.js';
import type { FindChangeRight } from './model/quieter-change.js';

/**
 * "I'm on it" stops the escalation, so an attacker who may ask would say it first. It counts where others see it, and not from a person
 * that the incident names. Gives the person as Entra names them; throws IncidentNotTaken for anyone else.
 */
export async function checkTakingOn(
  {
    store,
    findChangeRight,
  }: { readonly store: Pick<AlertStore, 'isToldIn'>; readonly findChangeRight: FindChangeRight },
  record: IncidentRecord,
  { where, by }: { readonly where: ConversationReference; readonly by: Person },
): Promise<Person> {
  if (!(await store.isToldIn(record.id, [where.conversationId, `person:${by.objectId}`]))) {
    throw new IncidentNotTaken(
      'An incident is taken on where its card was posted, so that everybody there sees it.',
      'Press the button on the card in that channel, or ask somebody there to.',
    );
  }
  const { person, userPrincipalName = '' } = await findChangeRight(by);
  if (
    isNamedInIncident(
      record,
      [by.objectId, userPrincipalName].filter((id) => id !== ''),
    )
  ) {
    throw new IncidentNotTaken(
      'The incident names you: your account may be the one that was used.',
      'Ask somebody else to take it on, and tell them what you know of it.',
    );
  }
  return person;
}
