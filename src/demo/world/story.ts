import { namedGuid } from './guid.js';

/**
 * The attack that the demo tenant's history tells, by name: what a test or a tour looks for. No verdicts.
 * The pattern is the one Microsoft described: https://www.microsoft.com/security/blog/2022/09/22/malicious-oauth-applications-used-to-compromise-email-servers-and-spread-spam/
 */
export const ATTACK = {
  appId: '6f1d2a9e-4b7c-4d35-9a1e-8c2b5f0d7e64',
  appName: 'Office Sync Helper',
  /** The admin account without a second factor that was taken over. */
  adminUserPrincipalName: 'it.admin@alpine-instruments.example',
  /** Where it signed in from (RFC 5737 documentation address). */
  ip: '203.0.113.7',
  /** Days before the anchor: registered and armed; awakened; traces removed; came back. */
  armedDaysAgo: 75,
  awakenedDaysAgo: 14,
  cleanedDaysAgo: 11,
  returnedDaysAgo: 5,
  /** Made on awakening, removed on cleaning. */
  connectorName: 'Inbound relay 01',
  /** Made on the return, still there. */
  leftConnectorName: 'Inbound relay 02',
  /** One rule each, in this order, made on awakening and removed on cleaning. */
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

/** Who stands in the data and is nobody, on purpose: a deleted principal and a partner's (GDAP) still hold a role. */
export const UNKNOWN_PRINCIPALS = {
  deleted: 'deleted principal',
  partner: 'partner principal',
} as const;

/** Their ids in the world of a seed: role assignments name them, and no table has them. */
export function unknownPrincipalIds(seed: number): readonly string[] {
  return Object.values(UNKNOWN_PRINCIPALS).map((name) => namedGuid(seed, name));
}

/** The company. `.example` is reserved by RFC 2606. */
export const COMPANY = {
  name: 'Alpine Instruments',
  domain: 'alpine-instruments.example',
  initialDomain: 'alpineinstruments.onmicrosoft.com',
} as const;
