import type { Route } from './route.js';
import { appRoutes } from './routes-apps.js';
import { appWriteRoutes } from './routes-app-writes.js';
import { assignmentWriteRoutes } from './routes-assignment-writes.js';
import { auditQueryRoutes } from './routes-audit-queries.js';
import { credentialWriteRoutes } from './routes-credential-writes.js';
import { deletedItemRoutes } from './routes-deleted-items.js';
import { grantRoutes } from './routes-grants.js';
import { identityProtectionRoutes } from './routes-identity-protection.js';
import { groupRoutes } from './routes-groups.js';
import { ownerWriteRoutes } from './routes-owner-writes.js';
import { pimRoutes } from './routes-pim.js';
import { reportRoutes } from './routes-reports.js';
import { roleWriteRoutes } from './routes-role-writes.js';
import { roleRoutes } from './routes-roles.js';
import { tenantRoutes } from './routes-tenant.js';
import { userWriteRoutes } from './routes-user-writes.js';
import { userRoutes } from './routes-users.js';

/** All Graph routes of the demo tenant; any other path is a bad request. */
export function graphRoutes(): readonly Route[] {
  return [
    ...tenantRoutes,
    ...userRoutes,
    ...groupRoutes,
    ...roleRoutes,
    ...pimRoutes,
    ...appRoutes,
    ...appWriteRoutes,
    ...assignmentWriteRoutes,
    ...credentialWriteRoutes,
    ...deletedItemRoutes,
    ...ownerWriteRoutes,
    ...roleWriteRoutes,
    ...userWriteRoutes,
    ...grantRoutes,
    ...reportRoutes,
    ...identityProtectionRoutes,
    ...auditQueryRoutes(),
  ];
}
