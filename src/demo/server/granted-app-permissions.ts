import type { DirectoryLookup } from './directory-lookup.js';
import { SERVICE_APP_IDS } from '../../m365/microsoft-clouds.js';
import type { TokenCaller, TokenResourceName } from './access-tokens.js';

/**
 * Application permissions of callers. A test can withhold one from every app, effective at once even for issued tokens.
 * Granting it again affects new tokens only, like the real service (a token lives for an hour).
 */
export class GrantedAppPermissions {
  readonly #withheld = new Set<string>();

  constructor(readonly directory: DirectoryLookup) {}

  withhold(permission: string): void {
    this.#withheld.add(permission);
  }

  grant(permission: string): void {
    this.#withheld.delete(permission);
  }

  /** The `roles` of a token issued now. */
  rolesOf(servicePrincipalId: string, resource: TokenResourceName): string[] {
    const roles = this.directory.appRoleValues(servicePrincipalId, SERVICE_APP_IDS[resource]);
    return roles.filter((role) => !this.#withheld.has(role));
  }

  has(caller: TokenCaller, anyOf: readonly string[]): boolean {
    return anyOf.some((role) => caller.roles.includes(role) && !this.#withheld.has(role));
  }
}
