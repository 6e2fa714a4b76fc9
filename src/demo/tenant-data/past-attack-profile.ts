import { createNamedGuid } from './indexed-guid.js';

/**
 * Names and dates of the attack in the demo tenant's history, for tests and tours. No verdicts. The pattern is the one
 * Microsoft described:
 * https://www.microsoft.com/security/blog/2022/09/22/malicious-oauth-applications-used-to-compromise-email-servers-and-spread-spam/
 */
export const PAST_ATTACK = {
  appId: '6f1d2a9e-4b7c-4d35-9a1e-8c2b5f0d7e64',
  appName: 'Office Sync Helper',
  /** The compromised admin account, which had no second factor. */
  adminUserPrincipalName: 'it.admin@alpine-instruments.example',
  /** The attacker's IP address (RFC 5737 documentation address). */
  ip: '203.0.113.7',
  /** Days before the anchor: app registered and armed; put to use; traces removed; returned. */
  armedDaysAgo: 75,
  awakenedDaysAgo: 14,
  cleanedDaysAgo: 11,
  returnedDaysAgo: 5,
  /** Created when the app was put to use, removed with the traces. */
  connectorName: 'Inbound relay 01',
  /** Created on the return, still there. */
  leftConnectorName: 'Inbound relay 02',
  /** One rule per header, in this order, created when the app was put to use and removed with the traces. */
  strippedHeaders: [
    'X-MS-Exchange-ExternalOriginalInternetSender',
    'X-MS-Exchange-SkipListedInternetSender',
    'Received-SPF',
    'Received',
    'ARC-Authentication-Results',
    'ARC-Message-Signature',
    'DKIM-Signature',
    'ARC-Seal',
    'X-MS-Exchange-SenderADCheck',
    'X-MS-Exchange-Authentication-Results',
    'Authentication-Results',
    'X-MS-Exchange-AntiSpam-MessageData-ChunkCount',
  ],
} as const;

/** Principals that no table contains, on purpose: a deleted one and a partner's (GDAP) still hold a role. */
export const MISSING_PRINCIPALS = {
  deleted: 'deleted principal',
  partner: 'partner principal',
} as const;

/** Their ids for a seed: role assignments reference them, but no table contains them. */
export function listMissingPrincipalIds(seed: number): readonly string[] {
  return Object.values(MISSING_PRINCIPALS).map((name) => createNamedGuid(seed, name));
}

/** The company. `.example` is reserved by RFC 2606. */
export const COMPANY = {
  name: 'Alpine Instruments',
  domain: 'alpine-instruments.example',
  initialDomain: 'alpineinstruments.onmicrosoft.com',
} as const;
