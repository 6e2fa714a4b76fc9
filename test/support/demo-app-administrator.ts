import { DemoTenantClient, type JsonBody } from '../../src/demo/attack/demo-tenant-client.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import type { RunningDemo } from '../../src/demo/running-demo-file.js';

const IP = '192.0.2.20';

/** An app's state in the demo tenant, read by an administrator without the product's rights or code. */
export interface DemoAppState {
  readonly enabled: boolean;
  /** How many of each it has. */
  readonly permissions: number;
  readonly roles: number;
  readonly credentials: number;
}

/** Reads and changes apps of a running demo tenant over its API, as an administrator with tools of his own. */
export class DemoAppAdministrator {
  readonly #client: DemoTenantClient;

  constructor(running: RunningDemo) {
    this.#client = new DemoTenantClient(running);
  }

  /** Finds an app by display name. */
  async find(name: string): Promise<{ readonly id: string; readonly appId: string }> {
    const [found] = await this.#list(`/servicePrincipals?$filter=displayName eq '${name}'`);
    return { id: String(found?.['id']), appId: String(found?.['appId']) };
  }

  async read({ id, appId }: { readonly id: string; readonly appId: string }): Promise<DemoAppState> {
    const token = await this.#graph();
    const principal = await this.#client.graph(token, 'GET', `/servicePrincipals/${id}`);
    const registrations = await this.#list(`/applications?$filter=appId eq '${appId}'`);
    const permissions = await this.#list(`/servicePrincipals/${id}/appRoleAssignments`);
    const grants = await this.#list(`/oauth2PermissionGrants?$filter=clientId eq '${id}'`);
    const roles = await this.#list(`/roleManagement/directory/roleAssignments?$filter=principalId eq '${id}'`);
    const holders = [principal, ...registrations];
    const credentials = holders.flatMap((holder) => [holder['passwordCredentials'], holder['keyCredentials']]);
    return {
      enabled: principal['accountEnabled'] === true,
      permissions: permissions.length + grants.length,
      roles: roles.length,
      credentials: credentials.flatMap(rows).length,
    };
  }

  async inboundConnectors(): Promise<readonly string[]> {
    const token = await this.#client.asPerson(LIVE_ATTACK.admin, 'exchange', IP);
    const { value } = await this.#client.exchange(token, 'Get-InboundConnector', {});
    return rows(value).map(({ Name: name }) => String(name));
  }

  /** What an attacker does to regain the app: adds a secret. */
  async addSecret({ id }: { readonly id: string }): Promise<void> {
    const body = { passwordCredential: { displayName: 'spare' } };
    await this.#client.graph(await this.#graph(), 'POST', `/servicePrincipals/${id}/addPassword`, body);
  }

  async #list(path: string): Promise<readonly JsonBody[]> {
    return rows((await this.#client.graph(await this.#graph(), 'GET', encodeURI(path)))['value']);
  }

  #graph(): Promise<string> {
    return this.#client.asPerson(LIVE_ATTACK.admin, 'graph', IP);
  }
}

function rows(value: unknown): readonly JsonBody[] {
  return Array.isArray(value) ? value.filter((row): row is JsonBody => typeof row === 'object' && row !== null) : [];
}
