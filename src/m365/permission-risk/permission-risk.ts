import type { Severity } from '../../core/severity.js';

/** App ids of resources whose permissions we rate. Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';
/** App id of Office 365 Exchange Online. */
export const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000';
/** App id of Office 365 SharePoint Online. */
export const SHAREPOINT_ONLINE = '00000003-0000-0ff1-ce00-000000000000';
/** App id of the Office 365 Management APIs. */
export const OFFICE_365_MANAGEMENT_API = 'c5393580-f805-4401-95e8-94b7a6ef2fc2';
/** App id of the Power BI service. */
export const POWER_BI = '00000009-0000-0000-c000-000000000000';

/** Risk of a permission on one axis. */
export type RiskLevel = Extract<Severity, 'critical' | 'high' | 'medium'> | 'none';
/** Kind of permission: for the app itself, or on behalf of people who sign in. */
export type PermissionType = 'Application' | 'Delegated';

/** What one permission can do in the wrong hands, on two axes: becoming administrator, and reaching everyone's data. */
export interface PermissionRisk {
  readonly resourceAppId: string;
  readonly type: PermissionType;
  readonly value: string;
  /** App role or scope id. Ids repeat across resources: match by resource and value, and by id only if the value is unknown. */
  readonly id: string;
  /** Risk that it makes its holder, or someone it chooses, an administrator. */
  readonly control: RiskLevel;
  /** Risk that it reads or changes everyone's data. */
  readonly data: RiskLevel;
  /** Completes "may …" for people who do not know the technical name. */
  readonly words: string;
  /** Reason for the rating. */
  readonly reason: string;
}

type Row = readonly [value: string, id: string, control: RiskLevel, data: RiskLevel, words: string, reason: string];

/** Builds the entries of one resource and type. */
export function definePermissionRisks(
  resourceAppId: string,
  type: PermissionType,
  rows: readonly Row[],
): readonly PermissionRisk[] {
  return rows.map(([value, id, control, data, words, reason]) => ({
    resourceAppId,
    type,
    value,
    id,
    control,
    data,
    words,
    reason,
  }));
}
