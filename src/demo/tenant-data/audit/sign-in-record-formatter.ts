import type { Instant } from '../../../core/instant.js';
import { DEMO_TENANT_ID } from '../../demo-tenant-contract.js';
import type { GeneratorContext } from '../generator-context.js';
import type { AuditRecord } from './unified-audit-record.js';
import { createAuditRecord } from './unified-audit-record.js';
import { derivePuid } from './entra-record-formatter.js';

/** App id of the Azure Portal. */
export const AZURE_PORTAL_APP_ID = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';
/** App id of Office on the web. */
export const OFFICE_APP_ID = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';

/** One sign-in of a person. */
export interface UserSignIn {
  readonly at: Instant;
  readonly user: { readonly id: string; readonly userPrincipalName: string };
  readonly ip: string;
  readonly applicationId: string;
  /** How the token was asked for; default: by the browser. `Cmsi:Cmsi`: by a device code. */
  readonly requestType?: string;
}

/** Formats a person's sign-in (RecordType 15), the only Entra record with an IP address. */
export function toSignInRecord(
  context: GeneratorContext,
  { at, user, ip, applicationId, requestType = 'OAuth2:Authorize' }: UserSignIn,
): AuditRecord {
  return createAuditRecord(context, {
    at,
    operation: 'UserLoggedIn',
    recordType: 15,
    workload: 'AzureActiveDirectory',
    contentType: 'Audit.AzureActiveDirectory',
    userType: 0,
    userId: user.userPrincipalName,
    userKey: user.id,
    objectId: applicationId,
    more: {
      ResultStatus: 'Success',
      ClientIP: ip,
      ActorIpAddress: ip,
      ApplicationId: applicationId,
      AzureActiveDirectoryEventType: 1,
      Actor: [
        { ID: user.id, Type: 0 },
        { ID: user.userPrincipalName, Type: 5 },
        { ID: derivePuid(user.id), Type: 3 },
      ],
      ActorContextId: DEMO_TENANT_ID,
      DeviceProperties: [
        { Name: 'OS', Value: 'Windows10' },
        { Name: 'BrowserType', Value: 'Edge' },
      ],
      ErrorNumber: '0',
      ExtendedProperties: [
        { Name: 'ResultStatusDetail', Value: 'Success' },
        { Name: 'RequestType', Value: requestType },
      ],
      InterSystemsId: context.named(`sign-in ${at} ${user.id}`),
      IntraSystemId: context.named(`sign-in inner ${at} ${user.id}`),
      Target: [{ ID: applicationId, Type: 0 }],
      TargetContextId: DEMO_TENANT_ID,
    },
  });
}
