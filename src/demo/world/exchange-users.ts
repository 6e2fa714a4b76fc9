import type { Table, WireObject } from '../world.js';
import type { WorldContext } from './context.js';
import type { PersonKey } from './people.js';
import { PERSON_KEYS, personFacts } from './people.js';
import { lazyTable } from './table.js';
import type { UserFacts } from './user-object.js';
import { userPrincipalName } from './user-object.js';
import { employeeFacts, userCount } from './users.js';

/** Exempted from auditing during a mailbox migration and then forgotten. */
const AUDIT_BYPASS: readonly PersonKey[] = ['migration'];

/** All accounts under Exchange's own GUIDs, which its cmdlets use as identity. */
export function exchangeUsers(context: WorldContext): Table {
  return lazyTable({
    fixed: PERSON_KEYS.map((key) =>
      exchangeUser(
        context.named(`exchange user ${key}`),
        personFacts(context, key),
        AUDIT_BYPASS.includes(key),
        context,
      ),
    ),
    filler: userCount(context).filler,
    make: (filler) =>
      exchangeUser(context.guid('exchange user', filler), employeeFacts(context, filler), false, context),
    fillerOf: (id) => context.indexOf('exchange user', id),
  });
}

function exchangeUser(guid: string, facts: UserFacts, bypassed: boolean, context: WorldContext): WireObject {
  const name = facts.local.split('@')[0] ?? facts.local;
  return {
    id: guid,
    Guid: guid,
    Identity: name,
    Name: name,
    DisplayName: facts.displayName,
    UserPrincipalName: userPrincipalName(facts),
    ExternalDirectoryObjectId: facts.id,
    RecipientTypeDetails: facts.guest ? 'GuestMailUser' : facts.licensed ? 'UserMailbox' : 'User',
    AuditBypassEnabled: bypassed,
    WhenCreated: context.ago(facts.createdDaysAgo, '08:30'),
    IsValid: true,
  };
}
