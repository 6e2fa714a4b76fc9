import { ServiceError } from '../api-request-reply.js';

/** Creates the 404 for an unknown object id. */
export function notFound(id: string): ServiceError {
  return new ServiceError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Creates a 400 `Request_BadRequest`. */
export function badRequest(message: string): ServiceError {
  return new ServiceError(400, 'Request_BadRequest', message);
}

/** Refuses properties that the resource lacks or the demo does not allow to change. */
export function assertAllowedProperties(body: Readonly<Record<string, unknown>>, allowed: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !name.startsWith('@') && !allowed.includes(name));
  if (unknown !== undefined) throw badRequest(`Property '${unknown}' is invalid or cannot be changed by this request.`);
}

/** Reads a mandatory string property; throws 400. */
export function requireTextProperty(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '')
    throw badRequest(`A value is required for property '${name}' of resource.`);
  return value;
}
