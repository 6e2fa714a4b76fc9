import type { GraphRoute } from './graph-route-contract.js';
import { appPropertyRoutes } from './routes/app-property-routes.js';
import { appRoutes } from './routes/app-read-routes.js';
import { appWriteRoutes } from './routes/app-write-routes.js';
import { appRoleAssignmentRoutes } from './routes/app-role-assignment-routes.js';
import { createAuditQueryRoutes } from './routes/audit-log-query-routes.js';
import { credentialWriteRoutes } from './routes/app-credential-routes.js';
import { deletedItemRoutes } from './routes/deleted-item-routes.js';
import { delegatedGrantRoutes } from './routes/delegated-grant-routes.js';
import { riskyUserRoutes } from './routes/risky-user-routes.js';
import { groupRoutes } from './routes/group-routes.js';
import { groupWriteRoutes } from './routes/group-write-routes.js';
import { ownerWriteRoutes } from './routes/app-owner-routes.js';
import { membershipActionRoutes } from './routes/membership-action-routes.js';
import { objectCountRoutes } from './routes/object-count-routes.js';
import { pimRoutes } from './routes/pim-schedule-routes.js';
import { reportRoutes } from './routes/report-routes.js';
import { directoryRoleWriteRoutes } from './routes/directory-role-write-routes.js';
import { directoryRoleReadRoutes } from './routes/directory-role-read-routes.js';
import { organizationPolicyRoutes } from './routes/organization-policy-routes.js';
import { userWriteRoutes } from './routes/user-write-routes.js';
import { userRoutes } from './routes/user-read-routes.js';

/** All Graph routes of the demo tenant; any other path is a bad request. */
export function listGraphRoutes(): readonly GraphRoute[] {
  return [
    ...organizationPolicyRoutes,
    ...objectCountRoutes,
    ...membershipActionRoutes,
    ...userRoutes,
    ...groupRoutes,
    ...groupWriteRoutes,
    ...directoryRoleReadRoutes,
    ...pimRoutes,
    ...appRoutes,
    ...appPropertyRoutes,
    ...appWriteRoutes,
    ...appRoleAssignmentRoutes,
    ...credentialWriteRoutes,
    ...deletedItemRoutes,
    ...ownerWriteRoutes,
    ...directoryRoleWriteRoutes,
    ...userWriteRoutes,
    ...delegatedGrantRoutes,
    ...reportRoutes,
    ...riskyUserRoutes,
    ...createAuditQueryRoutes(),
  ];
}
