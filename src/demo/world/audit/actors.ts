import type { WorldContext } from '../context.js';
import type { PersonKey } from '../people.js';
import { personFacts } from '../people.js';
import { ATTACK } from '../story.js';
import { userPrincipalName } from '../user-object.js';
import type { EntraActor } from './entra-event.js';
import { OFFICE_IP } from './exchange-record.js';

/**
 * A named person as the actor of an audit event. The compromised account always acts from the attacker's IP address.
 */
export function userActor(context: WorldContext, key: PersonKey): EntraActor {
  const facts = personFacts(context, key);
  return {
    kind: 'user',
    id: facts.id,
    userPrincipalName: userPrincipalName(facts),
    ip: key === 'itAdmin' ? ATTACK.ip : OFFICE_IP,
  };
}
