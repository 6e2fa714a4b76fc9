import type { Instant } from '../../../core/instant.js';
import type { TenantData } from '../../demo-tenant-contract.js';
import { DEMO_TENANT_ID } from '../../demo-tenant-contract.js';
import type { GeneratorContext } from '../generator-context.js';

/** A unified audit record with its feed. */
export type AuditRecord = TenantData['auditRecords'][number];

/** The feeds of the Office 365 Management Activity API. */
export type ContentType = 'Audit.AzureActiveDirectory' | 'Audit.Exchange' | 'Audit.SharePoint' | 'Audit.General';

/** The facts a unified audit record is created from. */
export interface RecordFacts {
  readonly at: Instant;
  readonly operation: string;
  /** AuditLogRecordType: 1 ExchangeAdmin, 6 SharePointFileOperation, 8 AzureActiveDirectory, 15 AzureActiveDirectoryStsLogon … */
  readonly recordType: number;
  readonly workload: string;
  readonly contentType: ContentType;
  /** 0 Regular, 2 Admin, 3 DcAdmin, 4 System, 5 Application, 6 ServicePrincipal. */
  readonly userType: number;
  readonly userId: string;
  readonly userKey: string;
  readonly objectId: string;
  /** Distinguishes records of the same second, operation, object and person. */
  readonly key?: string;
  readonly more: Readonly<Record<string, unknown>>;
}

/**
 * Creates a record with the common properties. `CreationTime` is UTC without a Z.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 */
export function createAuditRecord(context: GeneratorContext, facts: RecordFacts): AuditRecord {
  return {
    CreationTime: facts.at.replace('Z', ''),
    Id: context.named(`record ${facts.at} ${facts.operation} ${facts.objectId} ${facts.userId} ${facts.key ?? ''}`),
    Operation: facts.operation,
    OrganizationId: DEMO_TENANT_ID,
    RecordType: facts.recordType,
    UserKey: facts.userKey,
    UserType: facts.userType,
    Version: 1,
    Workload: facts.workload,
    ObjectId: facts.objectId,
    UserId: facts.userId,
    ...facts.more,
    contentType: facts.contentType,
  };
}
