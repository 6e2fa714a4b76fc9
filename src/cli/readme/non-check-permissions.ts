import { APP_READ_PERMISSIONS } from '../../tenant/apps/read-app-parts.js';
import { AUDIT_API_PERMISSIONS } from '../../tenant/audit/audit-api.js';
import { CALLER_LOOKUP_PERMISSIONS } from '../../tenant/caller-directory.js';
import { PERSON_PERMISSIONS } from '../../tenant/people/read-person.js';
import type { NonCheckPermissions } from './permission-table.js';

/** Permissions needed by other readers of the tenant than the checks. */
export const NON_CHECK_PERMISSIONS: readonly NonCheckPermissions[] = [
  { who: '`app-details`', permissions: APP_READ_PERMISSIONS },
  { who: '`person-details`', permissions: PERSON_PERMISSIONS },
  { who: 'who may ask', permissions: CALLER_LOOKUP_PERMISSIONS },
  { who: 'the watch over the audit trail', permissions: AUDIT_API_PERMISSIONS },
];
