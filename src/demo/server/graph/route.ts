import type { World } from '../../world.js';
import type { Directory } from '../directory.js';
import type { ApiReply, ApiRequest } from '../http.js';
import type { LiveAudit } from '../live-audit.js';
import type { Overlay } from '../overlay.js';
import type { ThrottleClass } from '../throttle.js';
import type { Caller } from '../tokens.js';

/** Data and services shared by all Graph routes. */
export interface GraphParts {
  readonly world: World;
  readonly overlay: Overlay;
  readonly directory: Directory;
  /** The demo's clock; for a write dated in the past, that date. */
  readonly clock: () => Date;
  readonly audit: LiveAudit;
  /** How long an audit log query runs. */
  readonly auditQueryMs: number;
}

/** One authorised request to a route. */
export interface GraphCall extends GraphParts {
  readonly request: ApiRequest;
  readonly caller: Caller;
  readonly version: GraphVersion;
  /** A path parameter. */
  param(name: string): string;
}

/** Graph API version of a request. */
export type GraphVersion = 'v1.0' | 'beta';

/** One route: path, required permissions and handler. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** e.g. `/users/{id}/memberOf`; a name in braces is a parameter. */
  readonly path: string;
  /** Exists in beta only. */
  readonly beta?: boolean;
  /** Any of these application permissions is enough. */
  readonly permissions: readonly string[];
  /** Required licence, and the refusal without it. */
  readonly licence?: Licence;
  readonly throttle?: ThrottleClass;
  /** Extra requirement of a particular request, e.g. for a selected property; mostly undefined. */
  readonly alsoNeeds?: (request: ApiRequest) => FurtherNeed | undefined;
  /** Base resource units, before `$select`, `$expand` and `$top`; default 1. */
  readonly cost?: number;
  readonly handle: (call: GraphCall) => ApiReply;
}

/** A licence requirement and the error without it. */
export interface Licence {
  readonly plan: 'p1' | 'p2';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** An extra requirement of one property of a resource. */
export interface FurtherNeed {
  readonly permissions: readonly string[];
  readonly licence: Licence;
  readonly throttle: ThrottleClass;
}

/** Entra ID P1: Conditional Access, registration report and sign-in reports. */
export const PREMIUM: Licence = {
  plan: 'p1',
  status: 403,
  code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  message: "Neither tenant is B2C or tenant doesn't have premium license",
};

/** Entra ID P2: Privileged Identity Management. */
export const PIM: Licence = {
  plan: 'p2',
  status: 400,
  code: 'AadPremiumLicenseRequired',
  message: 'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
};

/**
 * Entra ID P2: Identity Protection names the missing licence only in the message; the error code is a generic refusal.
 */
export const IDENTITY_PROTECTION: Licence = {
  plan: 'p2',
  status: 403,
  code: 'Forbidden',
  message: 'Your tenant is not licensed for this feature.',
};

/** Creates a 200 reply whose first property is Graph's `@odata.context`. */
export function ok(call: GraphCall, context: string, body: Readonly<Record<string, unknown>>): ApiReply {
  return { status: 200, body: { '@odata.context': contextUrl(call, context), ...body } };
}

/** The `@odata.context` URL. */
export function contextUrl(call: GraphCall, context: string): string {
  return `${call.request.url.origin}/${call.version}/$metadata#${context}`;
}

/** An empty 204 reply. */
export const NO_CONTENT: ApiReply = { status: 204 };
