import type { Table, WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import type { PersonKey } from './named-people.js';
import { PERSON_KEYS, personFacts } from './named-people.js';
import { createLazyTable } from './lazy-table.js';
import type { UserFacts } from './graph-user-object.js';
import { formatUserPrincipalName } from './graph-user-object.js';
import { employeeFacts, countUsers } from './directory-users.js';

/** Exempted from auditing during a mailbox migration and then forgotten. */
const AUDIT_BYPASS: readonly PersonKey[] = ['migration'];

/** All accounts under Exchange's own GUIDs, which its cmdlets use as identity. */
export function buildExchangeUsers(context: GeneratorContext): Table {
  return createLazyTable({
    fixed: PERSON_KEYS.map((key) =>
      exchangeUser(
        context.named(`exchange user ${key}`),
        personFacts(context, key),
        AUDIT_BYPASS.includes(key),
        context,
      ),
    ),
    filler: countUsers(context).filler,
    make: (filler) =>
      exchangeUser(context.guid('exchange user', filler), employeeFacts(context, filler), false, context),
    fillerOf: (id) => context.indexOf('exchange user', id),
  });
}

function exchangeUser(guid: string, facts: UserFacts, bypassed: boolean, context: GeneratorContext): WireObject {
  const name = facts.local.split('@')[0] ?? facts.local;
  return {
    id: guid,
    Guid: guid,
    Identity: name,
    Name: name,
    DisplayName: facts.displayName,
    UserPrincipalName: formatUserPrincipalName(facts),
    ExternalDirectoryObjectId: facts.id,
    RecipientTypeDetails: facts.guest ? 'GuestMailUser' : facts.licensed ? 'UserMailbox' : 'User',
    AuditBypassEnabled: bypassed,
    WhenCreated: context.ago(facts.createdDaysAgo, '08:30'),
    IsValid: true,
  };
}
