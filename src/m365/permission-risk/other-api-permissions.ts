import { OFFICE_365_MANAGEMENT_API, POWER_BI, definePermissionRisks, type PermissionRisk } from './permission-risk.js';

/** Permissions of other Microsoft services. Ids: https://learn.microsoft.com/graph/permissions-reference and each resource's own app roles. */
// prettier-ignore
export const OTHER_PERMISSIONS: readonly PermissionRisk[] = [
  ...definePermissionRisks(OFFICE_365_MANAGEMENT_API, 'Application', [
    ['ActivityFeed.Read', '594c1fb6-4f81-4475-ae41-0c394909246c', 'none', 'medium', 'read the audit log', 'Who did what, in every service; this bot holds it too.'],
    ['ActivityFeed.ReadDlp', '4807a72c-ad38-4250-94c9-4eabfe26cd55', 'none', 'high', 'read the audit log with the sensitive text itself', 'The very text that data loss prevention caught.'],
  ]),
  ...definePermissionRisks(POWER_BI, 'Application', [
    ['Tenant.ReadWrite.All', '28379fa9-8596-4fd9-869e-cb60a93b5d84', 'none', 'high', 'change everything in Power BI', 'Every report and its data sources.'],
    ['Tenant.Read.All', '654b31ae-d941-4e22-8798-7add8fdf049f', 'none', 'high', 'read everything in Power BI', 'Every report and its data sources.'],
  ]),
];
