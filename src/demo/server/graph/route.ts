import type { World } from '../../world.js';
import type { Directory } from '../directory.js';
import type { ApiReply, ApiRequest } from '../http.js';
import type { LiveAudit } from '../live-audit.js';
import type { Overlay } from '../overlay.js';
import type { ThrottleClass } from '../throttle.js';
import type { Caller } from '../tokens.js';

/** What the endpoints answer from. */
export interface GraphParts {
  readonly world: World;
  readonly overlay: Overlay;
  readonly directory: Directory;
  /** The demo's calendar; for an act of the past that is told now, the moment of the act. */
  readonly clock: () => Date;
  readonly audit: LiveAudit;
  /** How long an audit log query takes. */
  readonly auditQueryMs: number;
}

/** One request at one endpoint, already allowed. */
export interface GraphCall extends GraphParts {
  readonly request: ApiRequest;
  readonly caller: Caller;
  readonly version: GraphVersion;
  /** A parameter of the path. */
  param(name: string): string;
}

export type GraphVersion = 'v1.0' | 'beta';

/** One endpoint: its address, who may call it, and what it answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `/users/{id}/memberOf`; a name in braces is a parameter. */
  readonly path: string;
  /** Only in beta. */
  readonly beta?: boolean;
  /** Any of these application permissions is enough. */
  readonly permissions: readonly string[];
  /** What the tenant must have bought, and how the service refuses without. */
  readonly licence?: Licence;
  readonly throttle?: ThrottleClass;
  /** What a request needs besides because of what it asks for; undefined for most. */
  readonly alsoNeeds?: (request: ApiRequest) => FurtherNeed | undefined;
  /** Resource units before `$select`, `$expand` and `$top` count; 1 when left out. */
  readonly cost?: number;
  readonly handle: (call: GraphCall) => ApiReply;
}

export interface Licence {
  readonly plan: 'p1' | 'p2';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A property with rules of its own among those of a resource. */
export interface FurtherNeed {
  readonly permissions: readonly string[];
  readonly licence: Licence;
  readonly throttle: ThrottleClass;
}

/** Conditional Access, registration report and sign-in reports. */
export const PREMIUM: Licence = {
  plan: 'p1',
  status: 403,
  code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  message: "Neither tenant is B2C or tenant doesn't have premium license",
};

/** Privileged Identity Management. */
export const PIM: Licence = {
  plan: 'p2',
  status: 400,
  code: 'AadPremiumLicenseRequired',
  message: 'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
};

/** Identity Protection says what is missing in words only; the code is that of any refusal. */
export const IDENTITY_PROTECTION: Licence = {
  plan: 'p2',
  status: 403,
  code: 'Forbidden',
  message: 'Your tenant is not licensed for this feature.',
};

/** A 200 with Graph's context annotation first. */
export function ok(call: GraphCall, context: string, body: Readonly<Record<string, unknown>>): ApiReply {
  return { status: 200, body: { '@odata.context': contextUrl(call, context), ...body } };
}

export function contextUrl(call: GraphCall, context: string): string {
  return `${call.request.url.origin}/${call.version}/$metadata#${context}`;
}

export const NO_CONTENT: ApiReply = { status: 204 };
