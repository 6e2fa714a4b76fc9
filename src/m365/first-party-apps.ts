/**
 * The tenants that own Microsoft's apps. A name proves nothing ("Microsoft Backup" of another tenant is an imitation), and
 * managed identities have no owner at all. Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const MICROSOFT_TENANTS: readonly string[] = [
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
  'cdc5aeea-15c5-4db6-b079-fcadd2505dc2',
];

/** Whether Microsoft owns the app. */
export function isMicrosoftApp(servicePrincipal: { readonly ownerTenantId?: string }): boolean {
  return servicePrincipal.ownerTenantId !== undefined && MICROSOFT_TENANTS.includes(servicePrincipal.ownerTenantId);
}
