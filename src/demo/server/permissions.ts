import type { Directory } from './directory.js';
import { RESOURCES, type Caller, type ResourceName } from './tokens.js';

/**
 * Which application permissions a caller has. A test can withhold one from every app: at once, also from tokens already issued.
 * Granting it again counts for new tokens only, as with the real service (a client keeps its token for an hour).
 */
export class Permissions {
  readonly #withheld = new Set<string>();

  constructor(readonly directory: Directory) {}

  withhold(permission: string): void {
    this.#withheld.add(permission);
  }

  grant(permission: string): void {
    this.#withheld.delete(permission);
  }

  /** What a token issued now carries. */
  rolesOf(servicePrincipalId: string, resource: ResourceName): string[] {
    const roles = this.directory.appRoleValues(servicePrincipalId, RESOURCES[resource].appId);
    return roles.filter((role) => !this.#withheld.has(role));
  }

  has(caller: Caller, anyOf: readonly string[]): boolean {
    return anyOf.some((role) => caller.roles.includes(role) && !this.#withheld.has(role));
  }
}
