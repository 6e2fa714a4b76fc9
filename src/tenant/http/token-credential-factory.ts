import { readFile } from 'node:fs/promises';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { omitUndefined } from '../../core/omit-undefined.js';

interface AppIdentity {
  readonly tenantId: string;
  readonly clientId: string;
  /** Token authority of a national cloud or the demo tenant; defaults to Microsoft's worldwide one. */
  readonly authorityHost?: string;
}

/** How one of our apps authenticates, best first: no secret at all, a certificate, a client secret. */
export type TokenCredentialConfig =
  | { readonly kind: 'managed-identity'; readonly clientId?: string }
  | ({ readonly kind: 'workload-federation'; readonly tokenFilePath: string } & AppIdentity)
  | ({
      readonly kind: 'certificate';
      readonly certificatePath: string;
      readonly certificatePassword?: string;
    } & AppIdentity)
  | ({ readonly kind: 'secret'; readonly clientSecret: string } & AppIdentity)
  /** The demo tenant's token endpoint: an authority unknown to Microsoft, with its own certificate. */
  | ({
      readonly kind: 'demo';
      readonly clientSecret: string;
      readonly authorityHost: string;
      readonly caPem: string;
    } & Omit<AppIdentity, 'authorityHost'>);

/** The library's own retries are off: all retries happen in `retry-policy.ts`. */
const NO_RETRIES = { retryOptions: { maxRetries: 0 } };

/** Creates the Entra ID credential that the configuration describes. */
export function createTokenCredential(config: TokenCredentialConfig): TokenCredential {
  switch (config.kind) {
    case 'managed-identity':
      return config.clientId === undefined
        ? new ManagedIdentityCredential(NO_RETRIES)
        : new ManagedIdentityCredential({ clientId: config.clientId, ...NO_RETRIES });
    case 'workload-federation':
      // Kubernetes and GitHub replace the file while we run: read it for every token request.
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
          ...omitUndefined({ certificatePassword: config.certificatePassword }),
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
