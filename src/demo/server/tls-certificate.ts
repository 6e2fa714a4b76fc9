import type { webcrypto } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** The demo's own certificate authority and a server certificate signed by it, all PEM. */
export interface ServerCertificate {
  readonly caPem: string;
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const LIFETIME_DAYS = 365;
/** A stored certificate is renewed when it expires sooner than this. */
const RENEW_DAYS = 30;

/**
 * Creates the certificate for `127.0.0.1` and `localhost`; with a directory, reuses it between runs. The authority's
 * private key is discarded at once, so a CA the user has trusted cannot sign for another host.
 */
export async function loadServerCertificate(directory?: string): Promise<ServerCertificate> {
  if (directory === undefined) return makeCertificate();
  const kept = await readKept(directory);
  if (kept !== undefined) return kept;
  const made = await makeCertificate();
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'server-key.pem'), made.privateKeyPem, { mode: 0o600 });
  await writeFile(join(directory, 'server.pem'), made.certificatePem);
  await writeFile(join(directory, 'ca.pem'), made.caPem);
  return made;
}

async function readKept(directory: string): Promise<ServerCertificate | undefined> {
  const read = (name: string) => readFile(join(directory, name), 'utf8').catch(() => undefined);
  const [caPem, certificatePem, privateKeyPem] = await Promise.all([
    read('ca.pem'),
    read('server.pem'),
    read('server-key.pem'),
  ]);
  if (caPem === undefined || certificatePem === undefined || privateKeyPem === undefined) return undefined;
  return isUsable(caPem, certificatePem) ? { caPem, certificatePem, privateKeyPem } : undefined;
}

function isUsable(caPem: string, certificatePem: string): boolean {
  const soon = Date.now() + RENEW_DAYS * DAY_MS;
  try {
    return [caPem, certificatePem].every((pem) => new x509.X509Certificate(pem).notAfter.getTime() > soon);
  } catch {
    return false;
  }
}

async function makeCertificate(): Promise<ServerCertificate> {
  const [ca, server] = await Promise.all([generateKeys(), generateKeys()]);
  const notBefore = new Date(Date.now() - DAY_MS);
  const notAfter = new Date(Date.now() + LIFETIME_DAYS * DAY_MS);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: 'CN=Tenant Warden demo authority',
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    keys: ca,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(ca.publicKey),
    ],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: 'CN=Tenant Warden demo tenant',
    issuer: authority.subject,
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    publicKey: server.publicKey,
    signingKey: ca.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(ca.publicKey),
    ],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', server.privateKey));
  return {
    caPem: authority.toString('pem'),
    certificatePem: certificate.toString('pem'),
    privateKeyPem: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

/** A positive, unique serial number: browsers refuse two certificates of one issuer with the same number. */
function serial(): string {
  return `01${crypto.randomUUID().replaceAll('-', '')}`;
}
