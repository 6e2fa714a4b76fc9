import type { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { toAdminAccount, userSchema } from './admin-accounts.js';
import { readUserList } from './lib/read-user-list.js';

const schema = userSchema.omit({ assignedPlans: true });
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
    return { value: items.map((wire) => toAdminAccount({ ...wire, assignedPlans: undefined })), gaps };
  },
});
