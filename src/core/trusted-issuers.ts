/**
 * Issuers whose tokens Microsoft documents for workload identity federation and that prove which pipeline or workload asks.
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
const ENTRA = /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\/([0-9a-f-]{36})(?:\/v2\.0)?$/;

/**
 * Who vouches for the one who signs in, if it is somebody known. Entra itself counts for our own tenants only: whoever owns
 * another tenant says who its identities are.
 */
export function trustedIssuer(issuer: string, ownTenants: ReadonlySet<string>): string | undefined {
  const url = issuer.trim().toLowerCase().replace(/\/$/, '');
  const tenant = ENTRA.exec(url)?.[1];
  if (tenant !== undefined) return ownTenants.has(tenant) ? 'Entra ID' : undefined;
  return KNOWN.find((one) => one.issuer.test(url) || one.issuer.test(`${url}/`))?.name;
}

/** Subjects that more people can bring about than those who may deploy: a pull request is made by whoever likes. */
export function isOpenSubject(subject: string): boolean {
  return subject === '' || subject.includes('*') || /:pull_request$/.test(subject);
}
