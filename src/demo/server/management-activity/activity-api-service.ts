import type { TenantData } from '../../demo-tenant-contract.js';
import { ServiceError, type ApiReply, type ApiRequest, type ApiService } from '../api-request-reply.js';
import type { LiveAuditLog } from '../live-audit-log.js';
import { buildNextLink, decodeSkipToken } from '../odata/skip-token.js';
import type { GrantedAppPermissions } from '../granted-app-permissions.js';
import type { AccessTokens } from '../access-tokens.js';
import { omitProperty } from '../omit-property.js';
import { CONTENT_TYPES, buildContentBlobs, type ContentBlob } from './content-blobs.js';
import { parseContentWindow } from './content-time-window.js';

/** What the Management Activity API service is built from. */
export interface ActivityServiceParts {
  readonly world: TenantData;
  readonly tenantId: string;
  readonly permissions: GrantedAppPermissions;
  readonly tokens: AccessTokens;
  readonly clock: () => Date;
  readonly audit: LiveAuditLog;
  /** Blobs per page of `subscriptions/content`. */
  readonly blobsPerPage: number;
}

const PARAMETERS = ['contenttype', 'publisheridentifier', 'starttime', 'endtime', '$skiptoken'];
const EXPIRES_MS = 7 * 86_400_000;

interface Feed extends ActivityServiceParts {
  readonly subscribed: Set<string>;
  readonly blobs: () => ReadonlyMap<string, readonly ContentBlob[]>;
}

/**
 * The Office 365 Management Activity API: subscribe to a content type, list blobs by creation time, fetch them.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference
 */
export function createActivityService(parts: ActivityServiceParts): ApiService {
  let blobs: ReadonlyMap<string, readonly ContentBlob[]> | undefined;
  const feed: Feed = { ...parts, subscribed: new Set(), blobs: () => (blobs ??= buildContentBlobs(parts.world)) };
  return async (request) => {
    const [, , , tenant = '', ...rest] = request.url.pathname.split('/');
    const caller = await parts.tokens.verify(request, 'activity');
    if (tenant.toLowerCase() !== parts.tenantId) {
      throw new ServiceError(
        401,
        'AF20010',
        `The tenant ID passed in the URL (${tenant}) does not match the tenant ID passed in the access token.`,
      );
    }
    if (!parts.permissions.has(caller, ['ActivityFeed.Read'])) {
      throw new ServiceError(
        403,
        'AF10001',
        'The permission set () sent in the request did not include the expected permission.',
      );
    }
    return answer(feed, request, rest);
  };
}

function answer(feed: Feed, request: ApiRequest, path: readonly string[]): ApiReply {
  const { method } = request;
  const unknown = [...request.url.searchParams.keys()].find((name) => !PARAMETERS.includes(name.toLowerCase()));
  if (unknown !== undefined) throw new ServiceError(400, 'AF20002', `Invalid parameter: ${unknown}.`);
  const address = path.join('/');
  if (address === 'activity/feed/subscriptions/start') return inMethod(method, 'POST', () => start(feed, request));
  if (address === 'activity/feed/subscriptions/stop') return inMethod(method, 'POST', () => stop(feed, request));
  if (address === 'activity/feed/subscriptions/list') return inMethod(method, 'GET', () => list(feed));
  if (address === 'activity/feed/subscriptions/content') return inMethod(method, 'GET', () => content(feed, request));
  if (path.slice(0, 3).join('/') === 'activity/feed/audit' && path.length === 4) {
    return inMethod(method, 'GET', () => blob(feed, path[3] ?? ''));
  }
  throw new ServiceError(404, 'AF50000', 'The requested resource was not found.');
}

function inMethod(method: string, allowed: string, handle: () => ApiReply): ApiReply {
  if (method === allowed) return handle();
  throw new ServiceError(405, 'AF50000', `The requested resource does not support http method '${method}'.`);
}

function start(feed: Feed, request: ApiRequest): ApiReply {
  const contentType = contentTypeOf(request);
  if (feed.subscribed.has(contentType)) {
    throw new ServiceError(400, 'AF20024', 'The subscription is already enabled. No property change.');
  }
  feed.subscribed.add(contentType);
  return { status: 200, body: { contentType, status: 'enabled', webhook: null } };
}

function stop(feed: Feed, request: ApiRequest): ApiReply {
  feed.subscribed.delete(subscribedType(feed, request));
  return { status: 204 };
}

function list(feed: Feed): ApiReply {
  const subscriptions = [...feed.subscribed].map((contentType) => ({ contentType, status: 'enabled', webhook: null }));
  return jsonArray(subscriptions);
}

function content(feed: Feed, request: ApiRequest): ApiReply {
  const contentType = subscribedType(feed, request);
  const now = feed.clock().getTime();
  const { fromMs, toMs } = parseContentWindow(request.url, now);
  const within = [...(feed.blobs().get(contentType) ?? []), ...feed.audit.blobs(contentType)]
    .filter(({ createdMs }) => createdMs >= fromMs && createdMs < toMs && createdMs <= now)
    .sort((a, b) => a.createdMs - b.createdMs);
  const token = request.url.searchParams.get('$skiptoken');
  const position = token === null ? 0 : decodeSkipToken(token);
  const next = position + feed.blobsPerPage;
  const { origin } = request.url;
  const page = within.slice(position, next).map(({ id, createdMs }) => ({
    contentUri: `${origin}/api/v1.0/${feed.tenantId}/activity/feed/audit/${id}`,
    contentId: id,
    contentType,
    contentCreated: new Date(createdMs).toISOString(),
    contentExpiration: new Date(createdMs + EXPIRES_MS).toISOString(),
  }));
  return jsonArray(page, next < within.length ? { nextpageuri: buildNextLink(request.url, next) } : {});
}

function blob(feed: Feed, id: string): ApiReply {
  const now = feed.clock().getTime();
  const name = decodeURIComponent(id);
  const found = feed.audit.blob(name) ?? [...feed.blobs().values()].flat().find((candidate) => candidate.id === name);
  if (found === undefined || found.createdMs > now)
    throw new ServiceError(404, 'AF20050', `The specified content (${id}) does not exist.`);
  if (found.createdMs + EXPIRES_MS < now) {
    throw new ServiceError(
      410,
      'AF20051',
      `Content requested with the key ${id} has already expired. Content older than 7 days cannot be retrieved.`,
    );
  }
  return jsonArray(found.records.map((record) => omitProperty(record, 'contentType')));
}

/** The real feed returns lists as bare arrays. */
function jsonArray(items: readonly unknown[], headers: Readonly<Record<string, string>> = {}): ApiReply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(items),
  };
}

function contentTypeOf(request: ApiRequest): string {
  const contentType = request.url.searchParams.get('contentType');
  if (contentType === null) throw new ServiceError(400, 'AF20001', 'Missing parameter: contentType.');
  const known = CONTENT_TYPES.find((type) => type.toLowerCase() === contentType.toLowerCase());
  if (known === undefined) throw new ServiceError(400, 'AF20020', 'The specified content type is not valid.');
  return known;
}

function subscribedType(feed: Feed, request: ApiRequest): string {
  const contentType = contentTypeOf(request);
  if (feed.subscribed.has(contentType)) return contentType;
  throw new ServiceError(400, 'AF20022', 'No subscription found for the specified content type.');
}
