import type { GeneratorContext } from '../generator-context.js';
import type { PersonKey } from '../named-people.js';
import { personFacts } from '../named-people.js';
import { PAST_ATTACK } from '../past-attack-profile.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import type { EntraActor } from './entra-event.js';
import { OFFICE_IP } from './exchange-record-formatter.js';

/**
 * A named person as the actor of an audit event. The compromised account always acts from the attacker's IP address.
 */
export function toUserActor(context: GeneratorContext, key: PersonKey): EntraActor {
  const facts = personFacts(context, key);
  return {
    kind: 'user',
    id: facts.id,
    userPrincipalName: formatUserPrincipalName(facts),
    ip: key === 'itAdmin' ? PAST_ATTACK.ip : OFFICE_IP,
  };
}
