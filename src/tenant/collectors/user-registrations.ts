import type { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { readUserList } from './lib/read-user-list.js';
import { parseReportRow, reportRowSchema } from './lib/registration-report-row.js';
import { REGISTRATION_REPORT, REGISTRATION_REPORT_READ } from './lib/unlisted-methods.js';

/**
 * The registration report of all accounts, which needs P1. Without it nothing is read: the methods of everybody one by one would be a
 * request each.
 * Source: https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails
 */
export const userRegistrations = defineCollector({
  fact: 'userRegistrations',
  after: [],
  permissions: ['AuditLog.Read.All'],
  licence: 'Microsoft Entra ID P1',
  async collect({ graph }) {
    const { items, gaps } = await readUserList(graph, {
      path: `${REGISTRATION_REPORT}?$top=999`,
      schema: reportRowSchema,
      key: ({ id }: z.infer<typeof reportRowSchema>) => id,
      need: REGISTRATION_REPORT_READ,
    });
    return { value: items.map(parseReportRow), gaps };
  },
});
