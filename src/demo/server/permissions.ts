import type { Directory } from './directory.js';
import { RESOURCES, type Caller, type ResourceName } from './tokens.js';

/**
 * Application permissions of callers. A test can withhold one from every app, effective at once even for issued tokens.
 * Granting it again affects new tokens only, like the real service (a token lives for an hour).
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

  /** The `roles` of a token issued now. */
  rolesOf(servicePrincipalId: string, resource: ResourceName): string[] {
    const roles = this.directory.appRoleValues(servicePrincipalId, RESOURCES[resource].appId);
    return roles.filter((role) => !this.#withheld.has(role));
  }

  has(caller: Caller, anyOf: readonly string[]): boolean {
    return anyOf.some((role) => caller.roles.includes(role) && !this.#withheld.has(role));
  }
}
