/**
 * Issuers that Microsoft documents for workload identity federation and whose tokens prove which pipeline or workload signs in.
 * Source: https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
const KNOWN: readonly { readonly name: string; readonly issuer: RegExp }[] = [
  { name: 'GitHub Actions', issuer: /^https:\/\/token\.actions\.githubusercontent\.com$/ },
  { name: 'Azure Kubernetes Service', issuer: /^https:\/\/([a-z0-9-]+\.)?(oic|oidc)\.prod-aks\.azure\.com\// },
  { name: 'Azure DevOps', issuer: /^https:\/\/vstoken\.dev\.azure\.com\/[0-9a-f-]{36}$/ },
  { name: 'Google', issuer: /^https:\/\/accounts\.google\.com$/ },
  { name: 'GitLab', issuer: /^https:\/\/gitlab\.com$/ },
  { name: 'HCP Terraform', issuer: /^https:\/\/app\.terraform\.io$/ },
];
/** Source of the hosts of other clouds: https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
const ENTRA =
  /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|login\.(?:partner\.microsoftonline|chinacloudapi)\.cn|sts\.windows\.net|sts\.chinacloudapi\.cn)\/([0-9a-f-]{36})(?:\/v2\.0)?$/;

/**
 * Finds the name of a trusted token issuer; undefined if unknown. Entra ID is trusted only for our own tenants: the owner of another
 * tenant controls its identities.
 */
export function findTrustedIssuer(issuer: string, ownTenants: ReadonlySet<string>): string | undefined {
  const url = issuer.trim().toLowerCase().replace(/\/$/, '');
  const tenant = ENTRA.exec(url)?.[1];
  if (tenant !== undefined) return ownTenants.has(tenant) ? 'Entra ID' : undefined;
  return KNOWN.find((one) => one.issuer.test(url) || one.issuer.test(`${url}/`))?.name;
}

/** Whether people without deployment rights can obtain a token with this subject: anyone can open a pull request. */
export function isOpenFederatedSubject(subject: string): boolean {
  return subject === '' || subject.includes('*') || /:pull_request$/.test(subject);
}
