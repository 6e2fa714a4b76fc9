import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { WireObject, World } from '../world.js';
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
  /** Role group name → its members. */
  roleGroupMembers: Map<string, readonly Record<string, unknown>[]>;
}

/** What hangs on objects of the directory and is no table of its own: only what was changed is in here. */
export interface DirectoryDetails {
  /** Application id → its federated identity credentials. */
  readonly federatedCredentials: Map<string, readonly WireObject[]>;
  /** Application or service principal id → its owners. */
  readonly owners: Map<string, readonly { readonly id: string }[]>;
  /** User id → authentication methods. */
  readonly methods: Map<string, readonly WireObject[]>;
  /** Soft-deleted applications and service principals, by id. */
  readonly deleted: Map<string, DeletedApp>;
}

/** A soft-deleted application or service principal, and what went with it and comes back with it. */
export interface DeletedApp {
  readonly table: 'applications' | 'servicePrincipals';
  readonly row: WireObject;
  readonly held: readonly { readonly table: 'appRoleAssignments' | 'oauth2PermissionGrants'; readonly id: string }[];
}

/** A secret that was made here: Graph shows it once and forgets it, and only the token endpoint knows it still. */
export interface KnownSecret {
  /** The registration or service principal it was added to. */
  readonly ownerId: string;
  readonly keyId: string;
  readonly secretText: string;
}

/**
 * The world as it is now: the generated one plus what was written since. Like the real directory it is eventually consistent: a write
 * is answered at once and read only `delayMs` later. The delay runs on real time, whatever the demo's calendar says.
 */
export class Overlay {
  /** What was written is forgotten when the demo ends: tokens that remember a write are good for this run only. */
  readonly run = randomUUID();
  readonly #tables: Readonly<Record<TableName, LiveTable>>;
  readonly #exchange: ExchangeObjects;
  readonly #details: DirectoryDetails = {
    federatedCredentials: new Map(),
    owners: new Map(),
    methods: new Map(),
    deleted: new Map(),
  };
  readonly #secrets: KnownSecret[] = [];
  readonly #pending: { readonly dueMs: number; readonly apply: (sequence: number) => void }[] = [];
  readonly #underWay = new Set<string>();
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
    const { inboundConnectors, outboundConnectors, transportRules, roleGroupMembers } = world.exchange;
    this.#exchange = {
      inboundConnectors: [...inboundConnectors],
      outboundConnectors: [...outboundConnectors],
      transportRules: [...transportRules],
      roleGroupMembers: new Map(roleGroupMembers),
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

  get details(): DirectoryDetails {
    this.#settle();
    return this.#details;
  }

  /** Secrets ever made here; which of them still count stands on the application or service principal. */
  get secrets(): readonly KnownSecret[] {
    return this.#secrets;
  }

  keepSecret(secret: KnownSecret): void {
    this.#secrets.push(secret);
  }

  writeDetailsOnce(key: string, write: (details: DirectoryDetails) => void): boolean {
    return this.#scheduleOnce(key, () => {
      write(this.#details);
    });
  }

  /** Writes to a table later; `write` gets the table and the number of the change. */
  write(name: TableName, write: (table: LiveTable, sequence: number) => void): void {
    this.#schedule((sequence) => {
      write(this.#tables[name], sequence);
    });
  }

  /**
   * The same, unless a write of this name is still on its way: false then. Readers lag behind, the one place that writes does not: what
   * was removed or added a moment ago is refused a second time.
   */
  writeOnce(key: string, name: TableName, write: (table: LiveTable, sequence: number) => void): boolean {
    return this.#scheduleOnce(key, (sequence) => {
      write(this.#tables[name], sequence);
    });
  }

  /** Removes an object later; false when it is not there or already on its way out. */
  remove(name: TableName, id: string): boolean {
    if (this.table(name).byId(id) === undefined) return false;
    return this.writeOnce(`remove ${name} ${id}`, name, (table, sequence) => {
      table.remove(id, sequence);
    });
  }

  writeExchange(write: (objects: ExchangeObjects) => void): void {
    this.#schedule(() => {
      write(this.#exchange);
    });
  }

  writeExchangeOnce(key: string, write: (objects: ExchangeObjects) => void): boolean {
    return this.#scheduleOnce(key, () => {
      write(this.#exchange);
    });
  }

  #scheduleOnce(key: string, apply: (sequence: number) => void): boolean {
    this.#settle();
    if (this.#underWay.has(key)) return false;
    this.#underWay.add(key);
    this.#schedule((sequence) => {
      apply(sequence);
      this.#underWay.delete(key);
    });
    return true;
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
