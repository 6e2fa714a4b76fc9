import type { RecordedRequest } from '../../../src/tenant/recording/request-recorder.js';
import type { HeldPermissions } from './judge-requests.js';

/** A mistake as a programmer makes it: what is sent, changed, or a right that setup forgot. */
export interface SeededFault {
  readonly fault: string;
  /** The request that is changed: the first for which this holds. */
  readonly of: (request: RecordedRequest) => boolean;
  readonly change: (request: RecordedRequest) => RecordedRequest;
  readonly held?: (held: HeldPermissions) => HeldPermissions;
}

const at = (method: string, path: RegExp) => (request: RecordedRequest) =>
  request.service === 'graph' && request.method === method && path.test(decodeURIComponent(request.url));
const batchWith = (path: RegExp) => (request: RecordedRequest) =>
  request.url.endsWith('/$batch') && path.test(JSON.stringify(request.body));
const cmdlet = (name: string) => (request: RecordedRequest) =>
  request.service === 'exchange' && JSON.stringify(request.body).includes(`"${name}"`);
const url = (from: string | RegExp, to: string) => (request: RecordedRequest) => ({
  ...request,
  url: request.url.replace(from, to),
});
const body = (from: string | RegExp, to: string) => (request: RecordedRequest) => ({
  ...request,
  body: JSON.parse(JSON.stringify(request.body).replace(from, to)) as unknown,
});
const same = (request: RecordedRequest) => request;
const without =
  (who: keyof HeldPermissions, ...permissions: string[]) =>
  (held: HeldPermissions): HeldPermissions => ({
    ...held,
    [who]: held[who].filter((one) => !permissions.includes(one)),
  });

/** Mistakes that the demo tenant, written by the same hands, could share. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    fault: 'a property in $select that no such type has',
    of: at('GET', /\/applications\?.*\$select/),
    change: url('$select=', '$select=isPrivileged,'),
  },
  {
    fault: 'a property of beta in v1.0',
    of: at('GET', /\/roleDefinitions\?/),
    change: url('$select=id', '$select=id,isPrivileged'),
  },
  {
    fault: 'a misspelt path',
    of: at('GET', /\/policies\/authorizationPolicy/),
    change: url('authorizationPolicy', 'authorisationPolicy'),
  },
  {
    fault: 'a relation that no such type has',
    of: at('GET', /\$expand=principal/),
    change: url('$expand=principal', '$expand=roleDefinitions'),
  },
  {
    fault: 'a property inside of $expand',
    of: at('GET', /\$expand=owners/),
    change: url('userPrincipalName', 'userPrincipalNames'),
  },
  {
    fault: 'a filter by what no such type has',
    of: at('GET', /\/users\?\$filter=.*userPrincipalName/),
    change: url('userPrincipalName', 'upn'),
  },
  {
    fault: 'an order by what no such type has',
    of: at('GET', /\$orderby=activityDateTime/),
    change: url('$orderby=activityDateTime', '$orderby=createdDateTime'),
  },
  {
    fault: 'a query option without its dollar',
    of: at('GET', /\/directoryAudits\?.*\$top/),
    change: url('$top', 'top'),
  },
  { fault: 'a page larger than the service gives', of: at('GET', /\$top=999/), change: url('$top=999', '$top=5000') },
  {
    fault: 'a negation without ConsistencyLevel',
    of: at('GET', /\/users\?\$filter/),
    change: url('$filter=', '$filter=accountEnabled%20ne%20true%20and%20'),
  },
  {
    fault: 'a cast without ConsistencyLevel',
    of: batchWith(/transitiveMembers\/microsoft\.graph/),
    change: body(/"ConsistencyLevel"/g, '"X-Level"'),
  },
  {
    fault: 'more ids than one filter takes',
    of: batchWith(/id%20in%20\(/),
    change: body('id%20in%20(', "id%20in%20('1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16',"),
  },
  {
    fault: 'a part of a batch with a version in its path',
    of: batchWith(/"\/users\//),
    change: body('"/users/', '"/v1.0/users/'),
  },
  {
    fault: 'a wrong property in a body',
    of: at('PATCH', /\/servicePrincipals\//),
    change: body('accountEnabled', 'enabled'),
  },
  {
    fault: 'a text for a Boolean',
    of: at('PATCH', /\/servicePrincipals\//),
    change: body('"accountEnabled":false', '"accountEnabled":"false"'),
  },
  {
    fault: 'an object for a list',
    of: at('PATCH', /\/(servicePrincipals|applications)\//),
    change: (request) => ({ ...request, body: { keyCredentials: {} } }),
  },
  {
    fault: 'null for what is never null',
    of: at('POST', /\/oauth2PermissionGrants$/),
    change: (request) => ({ ...request, body: { ...(request.body as object), resourceId: null } }),
  },
  {
    fault: 'a wrong property inside of a list in a body',
    of: at('POST', /\/federatedIdentityCredentials$/),
    change: body('"subject"', '"subjects"'),
  },
  {
    fault: 'a value that an enumeration does not have',
    of: at('POST', /\/auditLog\/queries$/),
    change: body(/"exchangeAdmin"|"azureActiveDirectory"/, '"exchangeAdmins"'),
  },
  {
    fault: 'a method that the path does not have',
    of: at('DELETE', /\/oauth2PermissionGrants\//),
    change: (request) => ({ ...request, method: 'PUT' }),
  },
  {
    fault: 'a right of the reader that setup forgot',
    of: at('GET', /\/policies\/authorizationPolicy/),
    change: same,
    held: without('reader', 'Policy.Read.All'),
  },
  {
    fault: 'a right over groups that setup forgot',
    of: at('DELETE', /\/groups\/.*\/members\//),
    change: same,
    held: without('responder', 'GroupMember.ReadWrite.All'),
  },
  {
    fault: 'the reader’s right for a write',
    of: at('DELETE', /\/appRoleAssignments\//),
    change: (request) => ({ ...request, identity: 'reader' }),
  },
  {
    fault: 'a parameter that the cmdlet does not have',
    of: cmdlet('Set-InboundConnector'),
    change: body('"Enabled"', '"State"'),
  },
  {
    fault: 'a cmdlet that does not exist',
    of: cmdlet('Disable-TransportRule'),
    change: body('Disable-TransportRule', 'Disable-InboundConnector'),
  },
  {
    fault: 'a list of Exchange that is cut at its default',
    of: cmdlet('Get-TransportRule'),
    change: body(/"ResultSize":"Unlimited"|"Identity":"[^"]*"/, '"State":"Enabled"'),
  },
  {
    fault: 'a blob without PublisherIdentifier',
    of: ({ service, url: path }) => service === 'management' && path.includes('/audit/'),
    change: url(/[?&]PublisherIdentifier=[^&]*/, ''),
  },
  {
    fault: 'a window of three days',
    of: ({ url: path }) => path.includes('startTime='),
    change: url(/startTime=(\d{4})-(\d\d)-(\d\d)/, 'startTime=$1-01-01'),
  },
];
