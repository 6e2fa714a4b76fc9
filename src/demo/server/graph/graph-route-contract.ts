import type { TenantData } from '../../demo-tenant-contract.js';
import type { DirectoryLookup } from '../directory-lookup.js';
import type { ApiReply, ApiRequest } from '../api-request-reply.js';
import type { LiveAuditLog } from '../live-audit-log.js';
import type { TenantWriteOverlay } from '../tenant-write-overlay.js';
import type { ThrottleClass } from '../graph-throttle.js';
import type { TokenCaller } from '../access-tokens.js';

/** Data and services shared by all Graph routes. */
export interface GraphParts {
  readonly world: TenantData;
  readonly overlay: TenantWriteOverlay;
  readonly directory: DirectoryLookup;
  /** The demo's clock; for a write dated in the past, that date. */
  readonly clock: () => Date;
  readonly audit: LiveAuditLog;
  /** How long an audit log query runs. */
  readonly auditQueryMs: number;
  /** Records that an audit log query returns at most. */
  readonly auditQueryRecords: number;
}

/** One authorised request to a route. */
export interface GraphCall extends GraphParts {
  readonly request: ApiRequest;
  readonly caller: TokenCaller;
  readonly version: GraphVersion;
  /** A path parameter. */
  param(name: string): string;
}

/** Graph API version of a request. */
export type GraphVersion = 'v1.0' | 'beta';

/** One route: path, required permissions and handler. */
export interface GraphRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** e.g. `/users/{id}/memberOf`; a name in braces is a parameter. */
  readonly path: string;
  /** Exists in beta only. */
  readonly beta?: boolean;
  /** Any of these application permissions is enough. */
  readonly permissions: readonly string[];
  /** Required licence, and the refusal without it. */
  readonly licence?: LicenceRequirement;
  readonly throttle?: ThrottleClass;
  /** Extra requirement of a particular request, e.g. for a selected property; mostly undefined. */
  readonly alsoNeeds?: (request: ApiRequest) => ExtraRequirement | undefined;
  /** Base resource units, before `$select`, `$expand` and `$top`; default 1. */
  readonly cost?: number;
  readonly handle: (call: GraphCall) => ApiReply;
}

/** A licence requirement and the error without it. */
export interface LicenceRequirement {
  readonly plan: 'p1' | 'p2';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** An extra requirement of one property of a resource. */
export interface ExtraRequirement {
  readonly permissions: readonly string[];
  readonly licence: LicenceRequirement;
  readonly throttle: ThrottleClass;
}

/** Entra ID P1: Conditional Access, registration report and sign-in reports. */
export const ENTRA_P1_LICENCE: LicenceRequirement = {
  plan: 'p1',
  status: 403,
  code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  message: "Neither tenant is B2C or tenant doesn't have premium license",
};

/** Entra ID P2: Privileged Identity Management. */
export const PIM_LICENCE: LicenceRequirement = {
  plan: 'p2',
  status: 400,
  code: 'AadPremiumLicenseRequired',
  message: 'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
};

/**
 * Entra ID P2: Identity Protection names the missing licence only in the message; the error code is a generic refusal.
 */
export const IDENTITY_PROTECTION_LICENCE: LicenceRequirement = {
  plan: 'p2',
  status: 403,
  code: 'Forbidden',
  message: 'Your tenant is not licensed for this feature.',
};

/** Creates a 200 reply whose first property is Graph's `@odata.context`. */
export function okReply(call: GraphCall, context: string, body: Readonly<Record<string, unknown>>): ApiReply {
  return { status: 200, body: { '@odata.context': buildContextUrl(call, context), ...body } };
}

/** The `@odata.context` URL. */
export function buildContextUrl(call: GraphCall, context: string): string {
  return `${call.request.url.origin}/${call.version}/$metadata#${context}`;
}

/** An empty 204 reply. */
export const NO_CONTENT: ApiReply = { status: 204 };
