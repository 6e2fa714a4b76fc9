import { parseQueryOptions } from '../../odata/query-options-parser.js';
import { okReply, type GraphRoute } from '../graph-route-contract.js';
import { READ_APPLICATIONS } from '../route-permission-sets.js';
import { requireApplication, requireServicePrincipal } from './app-read-routes.js';

const PROPERTIES = {
  applications: { of: requireApplication, names: ['appRoles'] },
  servicePrincipals: { of: requireServicePrincipal, names: ['appRoles', 'oauth2PermissionScopes'] },
} as const;

/**
 * GET routes of single properties of apps, which other clients than Warden read by a path of their own.
 * Source: https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_RequestingIndividualProperties
 */
export const appPropertyRoutes: readonly GraphRoute[] = Object.entries(PROPERTIES).flatMap(
  ([collection, { of, names }]) =>
    names.map((name): GraphRoute => ({
      method: 'GET',
      path: `/${collection}/{id}/${name}`,
      permissions: READ_APPLICATIONS,
      handle: (call) => {
        parseQueryOptions(call.request.url, call.request.headers, []);
        const row = of(call);
        return okReply(call, `${collection}('${row.id}')/${name}`, { value: row[name] ?? [] });
      },
    })),
);
