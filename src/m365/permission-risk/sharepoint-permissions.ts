import { SHAREPOINT_ONLINE, definePermissionRisks, type PermissionRisk } from './permission-risk.js';

/** Permissions of Office 365 SharePoint Online. Ids: https://learn.microsoft.com/graph/permissions-reference and each resource's own app roles. */
// prettier-ignore
export const SHAREPOINT_PERMISSIONS: readonly PermissionRisk[] = [
  ...definePermissionRisks(SHAREPOINT_ONLINE, 'Application', [
    ['Sites.FullControl.All', '678536fe-1083-478a-9c59-b99265e6b0d3', 'none', 'critical', 'control every SharePoint site', 'Reads, changes and hands out every site.'],
    ['Sites.ReadWrite.All', 'fbcd29d2-fcca-4405-aded-518d457caae4', 'none', 'critical', 'read, change and delete everything in every SharePoint site', 'Every document and list of the company.'],
    ['Sites.Manage.All', '9bff6588-13f2-4c48-bbf2-ddab62256b36', 'none', 'high', 'change lists and documents in every SharePoint site', 'Every document and list of the company.'],
    ['Sites.Read.All', 'd13f72ca-a275-4b96-b789-48ebcc4da984', 'none', 'high', 'read every SharePoint site', 'Every document and list of the company.'],
    ['User.ReadWrite.All', '741f803b-c850-494e-b5df-cde7c675a1ca', 'none', 'high', 'change user profiles', 'Changes what others see of a person.'],
  ]),
  ...definePermissionRisks(SHAREPOINT_ONLINE, 'Delegated', [
    ['AllSites.FullControl', '56680e0d-d2a3-4ae1-80d8-3c4f2100e3d0', 'none', 'critical', 'control every site that whoever signs in can reach', 'A SharePoint administrator who signs in lends it every site.'],
    ['AllSites.Write', '640ddd16-e5b7-4d71-9690-3f4022699ee7', 'none', 'critical', 'change every site that whoever signs in can reach', 'Theft or encryption of every document a person can open.'],
    ['AllSites.Manage', 'b3f70a70-8a4b-4f95-9573-d71c496a53f4', 'none', 'high', 'manage lists of every site that whoever signs in can reach', 'Every list a person can open.'],
  ]),
];
