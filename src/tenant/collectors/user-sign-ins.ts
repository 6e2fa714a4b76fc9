import type { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { SIGN_INS_READ, toAdminSignIn, userSignInSchema } from './admin-sign-ins.js';
import { readUserList } from './lib/read-user-list.js';

/**
 * When every account last signed in, 500 per request, the most that `signInActivity` allows.
 * Sources: https://learn.microsoft.com/graph/api/user-list, https://learn.microsoft.com/graph/api/resources/signinactivity
 */
export const userSignIns = defineCollector({
  fact: 'userSignIns',
  after: [],
  permissions: ['AuditLog.Read.All', 'User.Read.All'],
  licence: 'Microsoft Entra ID P1',
  async collect({ graph }) {
    const { items, gaps } = await readUserList(graph, {
      path: '/v1.0/users?$select=id,signInActivity&$top=500',
      schema: userSignInSchema,
      key: ({ id }: z.infer<typeof userSignInSchema>) => id,
      need: SIGN_INS_READ,
    });
    return { value: items.map(toAdminSignIn), gaps };
  },
});
