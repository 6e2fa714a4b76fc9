import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { GroupMember, WireObject, TenantData } from '../demo-tenant-contract.js';
import { WritableTable } from './writable-table.js';
import { tableFromList } from './row-collection.js';

/** The tables that writes can change. */
export type TableName =
  | 'users'
  | 'groups'
  | 'servicePrincipals'
  | 'applications'
  | 'appRoleAssignments'
  | 'oauth2PermissionGrants'
  | 'roleAssignments';

/** Mutable copies of the Exchange objects that cmdlets change. */
export interface ExchangeObjects {
  inboundConnectors: Record<string, unknown>[];
  outboundConnectors: Record<string, unknown>[];
  transportRules: Record<string, unknown>[];
  /** Role group name → its members. */
  roleGroupMembers: Map<string, readonly Record<string, unknown>[]>;
}

/** Changed details of directory objects that are not tables of their own. */
export interface DirectoryDetails {
  /** Application id → its federated identity credentials. */
  readonly federatedCredentials: Map<string, readonly WireObject[]>;
  /** Application or service principal id → its owners. */
  readonly owners: Map<string, readonly { readonly id: string }[]>;
  /** Group id → its direct members. */
  readonly groupMembers: Map<string, readonly GroupMember[]>;
  /** User id → authentication methods. */
  readonly methods: Map<string, readonly WireObject[]>;
  /** Soft-deleted applications and service principals, by id. */
  readonly deleted: Map<string, DeletedApp>;
}

/** A soft-deleted application or service principal, with the objects deleted and restored along with it. */
export interface DeletedApp {
  readonly table: 'applications' | 'servicePrincipals';
  readonly row: WireObject;
  readonly held: readonly { readonly table: 'appRoleAssignments' | 'oauth2PermissionGrants'; readonly id: string }[];
}

/** A secret created at run time: Graph returns it once; afterwards only the token endpoint knows it. */
export interface KnownSecret {
  /** The registration or service principal it was added to. */
  readonly ownerId: string;
  readonly keyId: string;
  readonly secretText: string;
}

/**
 * The current tenant: generated data plus writes. Eventually consistent like the real directory: a write is answered at
 * once and becomes readable `delayMs` later. The delay runs on real time, not on the demo's clock.
 */
export class TenantWriteOverlay {
  /** Writes are lost when the demo ends, so delta tokens are valid for this run only. */
  readonly run = randomUUID();
  readonly #tables: Readonly<Record<TableName, WritableTable>>;
  readonly #exchange: ExchangeObjects;
  readonly #details: DirectoryDetails = {
    federatedCredentials: new Map(),
    owners: new Map(),
    groupMembers: new Map(),
    methods: new Map(),
    deleted: new Map(),
  };
  readonly #secrets: KnownSecret[] = [];
  readonly #pending: { readonly dueMs: number; readonly apply: (sequence: number) => void }[] = [];
  readonly #underWay = new Set<string>();
  #sequence = 0;

  constructor(
    world: TenantData,
    readonly delayMs: number,
  ) {
    this.#tables = {
      users: new WritableTable(world.users),
      groups: new WritableTable(world.groups),
      servicePrincipals: new WritableTable(world.servicePrincipals),
      applications: new WritableTable(world.applications),
      appRoleAssignments: new WritableTable(world.appRoleAssignments),
      oauth2PermissionGrants: new WritableTable(world.oauth2PermissionGrants),
      roleAssignments: new WritableTable(tableFromList(world.roleAssignments)),
    };
    const { inboundConnectors, outboundConnectors, transportRules, roleGroupMembers } = world.exchange;
    this.#exchange = {
      inboundConnectors: [...inboundConnectors],
      outboundConnectors: [...outboundConnectors],
      transportRules: [...transportRules],
      roleGroupMembers: new Map(roleGroupMembers),
    };
  }

  /** Sequence number of the last readable write; stored in delta tokens. */
  get sequence(): number {
    this.#settle();
    return this.#sequence;
  }

  table(name: TableName): WritableTable {
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

  /** All secrets created at run time; the application or service principal tells which are still valid. */
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

  /** Schedules a write to a table; `write` receives the table and the change's sequence number. */
  write(name: TableName, write: (table: WritableTable, sequence: number) => void): void {
    this.#schedule((sequence) => {
      write(this.#tables[name], sequence);
    });
  }

  /**
   * The same, but returns false while a write of this name is pending. Reads lag behind, writes do not: a second
   * removal or addition within the delay is refused.
   */
  writeOnce(key: string, name: TableName, write: (table: WritableTable, sequence: number) => void): boolean {
    return this.#scheduleOnce(key, (sequence) => {
      write(this.#tables[name], sequence);
    });
  }

  /** Schedules the removal of an object; false when it is missing or already being removed. */
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
