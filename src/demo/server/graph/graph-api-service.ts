import type { FaultInjector } from '../fault-injection.js';
import { ServiceError, type ApiReply, type ApiRequest } from '../api-request-reply.js';
import type { GrantedAppPermissions } from '../granted-app-permissions.js';
import { countResourceUnits, type GraphThrottle } from '../graph-throttle.js';
import type { TokenCaller, AccessTokens } from '../access-tokens.js';
import { handleBatch } from './json-batch-handler.js';
import { toGraphErrorReply } from './graph-error-reply.js';
import { findRoute } from './graph-route-matcher.js';
import type {
  ExtraRequirement,
  GraphParts,
  GraphVersion,
  LicenceRequirement,
  GraphRoute,
} from './graph-route-contract.js';

/** What the Graph service is built from. */
export interface GraphServiceParts extends GraphParts {
  readonly routes: readonly GraphRoute[];
  readonly tokens: AccessTokens;
  readonly permissions: GrantedAppPermissions;
  readonly throttle: GraphThrottle;
  readonly faults: FaultInjector;
}

/** Microsoft Graph v1.0 and beta: authenticate, route, authorise, check licence and throttling, then answer. */
export function createGraphApiService(parts: GraphServiceParts): (request: ApiRequest) => Promise<ApiReply> {
  const answer = async (request: ApiRequest): Promise<ApiReply> => {
    const caller = await parts.tokens.verify(request, 'graph');
    const [, version = '', ...segments] = request.url.pathname.split('/').map(decoded);
    if (!isVersion(version)) throw new ServiceError(404, 'ResourceNotFound', 'Invalid version.');
    const { route, params } = findRoute(parts, request.method, version, segments);
    // A person acts through directory roles; the demo does not model which write needs which role.
    if (caller.user === undefined && !parts.permissions.has(caller, route.permissions)) {
      throw new ServiceError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    }
    checkLicence(route.licence, parts.world.options.licence);
    const further = route.alsoNeeds?.(request);
    if (further !== undefined) checkFurther(parts, caller, further);
    const units = countResourceUnits(request.url, route.cost ?? 1);
    const headers = parts.throttle.spend(caller.appId, route.throttle ?? 'identity', units);
    const reply = route.handle({
      ...parts,
      request,
      caller,
      clock: () => caller.actsAt ?? parts.clock(),
      version,
      param: (name) => params.get(name) ?? '',
    });
    return { ...reply, headers: { ...headers, 'odata-version': '4.0', ...reply.headers } };
  };
  return async (received) => {
    const request = inUsualForm(received);
    checkContentType(request);
    if (!/^\/(v1\.0|beta)\/\$batch$/.test(request.url.pathname)) return answer(request);
    await parts.tokens.verify(request, 'graph');
    return handleBatch(request, (part) =>
      parts.faults
        .around(part, () => answer(part))
        .catch((error: unknown) => {
          if (error instanceof ServiceError) return toGraphErrorReply(error, part);
          throw error;
        }),
    );
  };
}

function checkFurther(
  { permissions, throttle, world }: GraphServiceParts,
  caller: TokenCaller,
  need: ExtraRequirement,
): void {
  if (!permissions.has(caller, need.permissions)) {
    const message = `Calling principal does not have required MSGraph permissions ${need.permissions.join(', ')}`;
    throw new ServiceError(403, 'Authentication_MSGraphPermissionMissing', message);
  }
  checkLicence(need.licence, world.options.licence);
  throttle.spend(caller.appId, need.throttle, 1);
}

/** Graph ignores a slash at the end of a path, the case of the version, and `myorganization` after it. */
function inUsualForm(request: ApiRequest): ApiRequest {
  const { pathname } = request.url;
  const usual = pathname
    .replace(/(.)\/+$/, '$1')
    .replace(/^\/(v1\.0|beta)(?=\/|$)/i, (version) => version.toLowerCase())
    .replace(/^(\/v1\.0|\/beta)\/myorganization(?=\/)/i, '$1')
    .replace(/\/\$batch$/i, '/$batch');
  if (usual === pathname) return request;
  const url = new URL(request.url);
  url.pathname = usual;
  return { ...request, url };
}

/** A body is JSON and says so, that of a `$batch` too. Source: https://learn.microsoft.com/graph/json-batching */
function checkContentType({ headers, body }: ApiRequest): void {
  if (body === '') return;
  const type = headers['content-type'];
  if (type !== undefined && /^application\/json\s*(;|$)/i.test(type)) return;
  if (type === undefined) {
    throw new ServiceError(
      400,
      'BadRequest',
      'Write requests (excluding DELETE) must contain the Content-Type header declaration.',
    );
  }
  throw new ServiceError(415, 'UnsupportedMediaType', `The media type '${type}' is not supported.`);
}

function isVersion(text: string): text is GraphVersion {
  return text === 'v1.0' || text === 'beta';
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ServiceError(400, 'BadRequest', 'The request URI is malformed.');
  }
}

function checkLicence(needed: LicenceRequirement | undefined, owned: 'none' | 'p1' | 'p2'): void {
  if (needed === undefined || owned === 'p2' || owned === needed.plan) return;
  throw new ServiceError(needed.status, needed.code, needed.message);
}
