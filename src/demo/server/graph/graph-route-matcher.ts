import type { DirectoryLookup } from '../directory-lookup.js';
import { ServiceError } from '../api-request-reply.js';
import { notFound } from './graph-request-errors.js';
import type { GraphVersion, GraphRoute } from './graph-route-contract.js';

/** A matched route with its path parameters. */
export interface MatchedRoute {
  readonly route: GraphRoute;
  readonly params: ReadonlyMap<string, string>;
}

interface Routing {
  readonly routes: readonly GraphRoute[];
  readonly directory: DirectoryLookup;
}

/** Finds the route for a path; throws 400 for an unknown segment and 405 for an unsupported method. */
export function findRoute(
  { routes, directory }: Routing,
  method: string,
  version: GraphVersion,
  segments: readonly string[],
): MatchedRoute {
  const here = routes.filter((route) => route.beta !== true || version === 'beta');
  const path = withIds(segments, directory);
  const found = here
    .map((route) => ({ route, params: match(route.path, path) }))
    .filter((candidate): candidate is MatchedRoute => candidate.params !== undefined);
  const best = found.find(({ route }) => route.method === method);
  if (best !== undefined) return best;
  if (found.length > 0) {
    throw new ServiceError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  }
  throw unknownSegment(here, path);
}

function match(pattern: string, path: readonly string[]): ReadonlyMap<string, string> | undefined {
  const parts = pattern.slice(1).split('/');
  if (parts.length !== path.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const segment = path[index] ?? '';
    if (part.startsWith('{')) params.set(part.slice(1, -1), segment);
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

/** Turns `servicePrincipals(appId='…')` into two segments: the collection and the object id. */
function withIds(segments: readonly string[], directory: DirectoryLookup): string[] {
  return segments.flatMap((segment) => {
    const [, collection, appId] = /^(servicePrincipals|applications)\(appId='([^']+)'\)$/i.exec(segment) ?? [];
    if (collection === undefined || appId === undefined) return [segment];
    const name = collection.toLowerCase() === 'applications' ? 'applications' : 'servicePrincipals';
    const row = directory.overlay.table(name).where('appId', appId)[0];
    if (row === undefined) throw notFound(appId);
    return [name, row.id];
  });
}

function unknownSegment(routes: readonly GraphRoute[], path: readonly string[]): ServiceError {
  const reach = (length: number) => routes.some(({ path: pattern }) => startsLike(pattern, path.slice(0, length)));
  const length = path.findIndex((_, index) => !reach(index + 1));
  const segment = path[length === -1 ? path.length - 1 : length] ?? '';
  return new ServiceError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
}

function startsLike(pattern: string, path: readonly string[]): boolean {
  const parts = pattern.slice(1).split('/').slice(0, path.length);
  return match(`/${parts.join('/')}`, path) !== undefined;
}
