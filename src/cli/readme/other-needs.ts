import { APP_PERMISSIONS } from '../../tenant/apps/read-app.js';
import { AUDIT_API_PERMISSIONS } from '../../tenant/audit-api/audit-api.js';
import { CALLER_PERMISSIONS } from '../../tenant/callers.js';
import { PERSON_PERMISSIONS } from '../../tenant/people/read-person.js';
import type { OtherNeed } from './permission-table.js';

/** Permissions needed by other readers of the tenant than the checks. */
export const OTHER_NEEDS: readonly OtherNeed[] = [
  { who: '`app-details`', permissions: APP_PERMISSIONS },
  { who: '`person-details`', permissions: PERSON_PERMISSIONS },
  { who: 'who may ask', permissions: CALLER_PERMISSIONS },
  { who: 'the watch over the audit trail', permissions: AUDIT_API_PERMISSIONS },
];
