import type { z } from 'zod/v4';
import type { DirectoryUser } from '../../facts/fact-types.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { defineCollector } from '../fact-collector.js';
import { userSchema } from './admin-accounts.js';
import { optionalInstant } from './lib/graph-property-schemas.js';
import { readUserList } from './lib/read-user-list.js';

const schema = userSchema.omit({ assignedPlans: true }).extend({ lastPasswordChangeDateTime: optionalInstant });
const SELECT = Object.keys(schema.shape).join(',');

/** Reads the accounts of the directory, 999 per request. https://learn.microsoft.com/graph/api/user-list */
export const users = defineCollector({
  fact: 'users',
  after: [],
  permissions: ['User.Read.All'],
  async collect({ graph }) {
    const { items, gaps } = await readUserList(graph, {
      path: `/v1.0/users?$select=${SELECT}&$top=999`,
      schema,
      key: ({ id }: z.infer<typeof schema>) => id,
      need: { permission: 'User.Read.All' },
    });
    return { value: items.map(toUser), gaps };
  },
});

function toUser(wire: z.infer<typeof schema>): DirectoryUser {
  return omitUndefined({
    id: wire.id,
    displayName: wire.displayName,
    userPrincipalName: wire.userPrincipalName,
    enabled: wire.accountEnabled,
    guest: wire.userType === 'Guest',
    syncedFromOnPremises: wire.onPremisesSyncEnabled === true,
    createdAt: wire.createdDateTime,
    department: wire.department,
    passwordChangedAt: wire.lastPasswordChangeDateTime,
  });
}
