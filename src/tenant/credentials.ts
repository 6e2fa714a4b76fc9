import { readFile } from 'node:fs/promises';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';

interface AppIdentity {
  readonly tenantId: string;
  readonly clientId: string;
  /** Another cloud's or the demo tenant's; Microsoft's worldwide one unless given. */
  readonly authorityHost?: string;
}

/** How an app of ours proves who it is, best first: with no secret at all, with a key, and with a secret last. */
export type CredentialConfig =
  | { readonly kind: 'managed-identity'; readonly clientId?: string }
  | ({ readonly kind: 'workload-federation'; readonly tokenFilePath: string } & AppIdentity)
  | ({
      readonly kind: 'certificate';
      readonly certificatePath: string;
      readonly certificatePassword?: string;
    } & AppIdentity)
  | ({ readonly kind: 'secret'; readonly clientSecret: string } & AppIdentity)
  /** The demo tenant's token endpoint: an authority that Microsoft does not know, with a certificate of its own. */
  | ({
      readonly kind: 'demo';
      readonly clientSecret: string;
      readonly authorityHost: string;
      readonly caPem: string;
    } & Omit<AppIdentity, 'authorityHost'>);

/** Its own retries are off: trying again is the tenant room's business, in one place. */
const NO_RETRIES = { retryOptions: { maxRetries: 0 } };

export function createCredential(config: CredentialConfig): TokenCredential {
  switch (config.kind) {
    case 'managed-identity':
      return config.clientId === undefined
        ? new ManagedIdentityCredential(NO_RETRIES)
        : new ManagedIdentityCredential({ clientId: config.clientId, ...NO_RETRIES });
    case 'workload-federation':
      // The file is replaced while we run (Kubernetes, GitHub): read each time a token is asked for.
      return new ClientAssertionCredential(
        config.tenantId,
        config.clientId,
        async () => (await readFile(config.tokenFilePath, 'utf8')).trim(),
        authority(config),
      );
    case 'certificate':
      return new ClientCertificateCredential(
        config.tenantId,
        config.clientId,
        {
          certificatePath: config.certificatePath,
          ...(config.certificatePassword === undefined ? {} : { certificatePassword: config.certificatePassword }),
        },
        authority(config),
      );
    case 'secret':
      return new ClientSecretCredential(config.tenantId, config.clientId, config.clientSecret, authority(config));
    case 'demo':
      return new ClientSecretCredential(config.tenantId, config.clientId, config.clientSecret, {
        ...authority(config),
        disableInstanceDiscovery: true,
        tlsOptions: { ca: config.caPem },
      });
  }
}

function authority({ authorityHost }: Pick<AppIdentity, 'authorityHost'>) {
  return authorityHost === undefined ? NO_RETRIES : { ...NO_RETRIES, authorityHost };
}
