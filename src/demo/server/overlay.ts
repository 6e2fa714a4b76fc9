import { performance } from 'node:perf_hooks';
import type { World } from '../world.js';
import { LiveTable } from './live-table.js';
import { tableOf } from './rows.js';

export type TableName =
  | 'users'
  | 'groups'
  | 'servicePrincipals'
  | 'applications'
  | 'appRoleAssignments'
  | 'oauth2PermissionGrants'
  | 'roleAssignments';

/** Copies of what Exchange holds, which its cmdlets change. */
export interface ExchangeObjects {
  inboundConnectors: Record<string, unknown>[];
  outboundConnectors: Record<string, unknown>[];
  transportRules: Record<string, unknown>[];
}

/**
 * The world as it is now: the generated one plus what was written since. Like the real directory it is eventually consistent: a write
 * is answered at once and read only `delayMs` later. The delay runs on real time, whatever the demo's calendar says.
 */
export class Overlay {
  readonly #tables: Readonly<Record<TableName, LiveTable>>;
  readonly #exchange: ExchangeObjects;
  readonly #pending: { readonly dueMs: number; readonly apply: (sequence: number) => void }[] = [];
  readonly #leaving = new Set<string>();
  #sequence = 0;

  constructor(
    world: World,
    readonly delayMs: number,
  ) {
    this.#tables = {
      users: new LiveTable(world.users),
      groups: new LiveTable(world.groups),
      servicePrincipals: new LiveTable(world.servicePrincipals),
      applications: new LiveTable(world.applications),
      appRoleAssignments: new LiveTable(world.appRoleAssignments),
      oauth2PermissionGrants: new LiveTable(world.oauth2PermissionGrants),
      roleAssignments: new LiveTable(tableOf(world.roleAssignments)),
    };
    const { inboundConnectors, outboundConnectors, transportRules } = world.exchange;
    this.#exchange = {
      inboundConnectors: [...inboundConnectors],
      outboundConnectors: [...outboundConnectors],
      transportRules: [...transportRules],
    };
  }

  /** The number of the last write that can be read; a delta token remembers it. */
  get sequence(): number {
    this.#settle();
    return this.#sequence;
  }

  table(name: TableName): LiveTable {
    this.#settle();
    return this.#tables[name];
  }

  get exchange(): ExchangeObjects {
    this.#settle();
    return this.#exchange;
  }

  /** Writes to a table later; `write` gets the table and the number of the change. */
  write(name: TableName, write: (table: LiveTable, sequence: number) => void): void {
    this.#schedule((sequence) => {
      write(this.#tables[name], sequence);
    });
  }

  /** Removes an object later; false when it is not there or already on its way out. */
  remove(name: TableName, id: string): boolean {
    if (this.table(name).byId(id) === undefined || this.#leaving.has(id)) return false;
    this.#leaving.add(id);
    this.#schedule((sequence) => {
      this.#tables[name].remove(id, sequence);
      this.#leaving.delete(id);
    });
    return true;
  }

  writeExchange(write: (objects: ExchangeObjects) => void): void {
    this.#schedule(() => {
      write(this.#exchange);
    });
  }

  #schedule(apply: (sequence: number) => void): void {
    this.#pending.push({ dueMs: performance.now() + this.delayMs, apply });
  }

  #settle(): void {
    const now = performance.now();
    for (let next = this.#pending[0]; next !== undefined && next.dueMs <= now; next = this.#pending[0]) {
      this.#pending.shift();
      this.#sequence++;
      next.apply(this.#sequence);
    }
  }
}
