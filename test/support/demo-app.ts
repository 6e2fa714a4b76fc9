import { DemoClient, type Body } from '../../src/demo/attack/demo-client.js';
import { SECOND_ATTACK } from '../../src/demo/attack/second-attack.js';
import type { RunningDemo } from '../../src/demo/running.js';

const IP = '192.0.2.20';

/** An app's state in the demo tenant, read by an administrator without the product's rights or code. */
export interface AppThere {
  readonly enabled: boolean;
  /** How many of each it has. */
  readonly permissions: number;
  readonly roles: number;
  readonly credentials: number;
}

/** Reads and changes apps of a running demo tenant over its API, as an administrator with tools of his own. */
export class DemoApps {
  readonly #client: DemoClient;

  constructor(running: RunningDemo) {
    this.#client = new DemoClient(running);
  }

  /** Finds an app by display name. */
  async find(name: string): Promise<{ readonly id: string; readonly appId: string }> {
    const [found] = await this.#list(`/servicePrincipals?$filter=displayName eq '${name}'`);
    return { id: String(found?.['id']), appId: String(found?.['appId']) };
  }

  async read({ id, appId }: { readonly id: string; readonly appId: string }): Promise<AppThere> {
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
    const token = await this.#client.asPerson(SECOND_ATTACK.admin, 'exchange', IP);
    const { value } = await this.#client.exchange(token, 'Get-InboundConnector', {});
    return rows(value).map(({ Name: name }) => String(name));
  }

  /** What an attacker does to regain the app: adds a secret. */
  async addSecret({ id }: { readonly id: string }): Promise<void> {
    const body = { passwordCredential: { displayName: 'spare' } };
    await this.#client.graph(await this.#graph(), 'POST', `/servicePrincipals/${id}/addPassword`, body);
  }

  async #list(path: string): Promise<readonly Body[]> {
    return rows((await this.#client.graph(await this.#graph(), 'GET', encodeURI(path)))['value']);
  }

  #graph(): Promise<string> {
    return this.#client.asPerson(SECOND_ATTACK.admin, 'graph', IP);
  }
}

function rows(value: unknown): readonly Body[] {
  return Array.isArray(value) ? value.filter((row): row is Body => typeof row === 'object' && row !== null) : [];
}
