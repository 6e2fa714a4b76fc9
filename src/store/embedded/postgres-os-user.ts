import { execFile } from 'node:child_process';
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ExpectedError } from '../../core/expected-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { EmbeddedDataDirectory } from './embedded-data-directory.js';

/** The OS user that PostgreSQL runs as. `self`: the same as ours. */
export type PostgresOsUser =
  | { readonly kind: 'self' }
  | {
      readonly kind: 'other';
      readonly uid: number;
      readonly gid: number;
      /** Capability that lets it enter directories closed to others; undefined: not needed. */
      readonly capability: string | undefined;
    };

/** A command line to spawn. */
export interface SpawnCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Chooses the OS user for PostgreSQL, which refuses to run as root. Started as root, we take the first of: the owner of the existing
 * cluster, the user `postgres`, the user `nobody`. We create no user: that would change the machine for good, and needs tools that small
 * images lack.
 */
export async function choosePostgresOsUser(
  place: EmbeddedDataDirectory,
  binaries: PostgresBinaries,
): Promise<PostgresOsUser> {
  const owner = await stat(place.clusterDir).catch(() => undefined);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner !== undefined && self !== undefined && owner.uid !== self) throw wrongOwner(place);
    return { kind: 'self' };
  }
  const ids =
    owner !== undefined && owner.uid !== 0
      ? { uid: owner.uid, gid: owner.gid }
      : ((await lookUp('postgres')) ?? (await lookUp('nobody')));
  if (ids === undefined) {
    throw new ExpectedError(
      'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor a user "nobody".',
      'Start Tenant Warden as an ordinary user, or set DATABASE_URL to your own PostgreSQL.',
    );
  }
  const open = (await mayEnter(place.dataDir, ids)) && (await mayEnter(binaries.root, ids));
  return { kind: 'other', ...ids, capability: open ? undefined : await passThroughCapability(place, binaries) };
}

/** The command line that runs a program as this user. */
export function buildCommandAs(identity: PostgresOsUser, program: string, args: readonly string[]): SpawnCommand {
  if (identity.kind === 'self') return { file: program, args };
  const { uid, gid, capability } = identity;
  if (capability === undefined) return { file: program, args, uid, gid };
  // Without no_setuid_fixup, access(2), which PostgreSQL uses to find its programs, would ignore the capability.
  const privileges = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
  return { file: 'setpriv', args: [...privileges, program, ...args] };
}

/** Gives this user a directory and everything in it (a copy made with sudo belongs to root). */
export async function changeOwner(identity: PostgresOsUser, directory: string): Promise<void> {
  if (identity.kind === 'self') return;
  await lchown(directory, identity.uid, identity.gid);
  for (const entry of await readdir(directory, { recursive: true })) {
    await lchown(join(directory, entry), identity.uid, identity.gid);
  }
}

function wrongOwner(place: EmbeddedDataDirectory): ExpectedError {
  return new ExpectedError(
    `The database in ${place.clusterDir} belongs to another user: it was probably made when started as root.`,
    `Start as that user, or once: sudo chown -R "$(id -u):$(id -g)" "${place.dataDir}" while nothing runs.`,
  );
}

async function lookUp(user: string): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  const run = promisify(execFile);
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return undefined;
  }
}

async function mayEnter(directory: string, ids: { readonly uid: number; readonly gid: number }): Promise<boolean> {
  const { mode, uid, gid } = await stat(directory);
  const bit = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || mayEnter(parent, ids);
}

/**
 * Root's own directories (`/root`, a `mktemp -d`) are closed to everyone else. Instead of opening them or storing data elsewhere, we start
 * PostgreSQL with the one capability that lets it in; if a container lacks the smaller one, with the larger.
 * Source: capabilities(7), setpriv(1).
 */
async function passThroughCapability(place: EmbeddedDataDirectory, binaries: PostgresBinaries): Promise<string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const has = (bit: bigint) => (effective & (1n << bit)) !== 0n;
  const setpcap = 8n;
  if (has(setpcap) && (await hasSetpriv())) {
    if (has(2n)) return 'dac_read_search';
    if (has(1n)) return 'dac_override';
  }
  throw new ExpectedError(
    `Started as root, PostgreSQL runs as another user, and that one may not enter ${place.dataDir} or ${binaries.root}.`,
    'Move both to a directory that others may enter (/opt, /srv), or start Tenant Warden as an ordinary user.',
  );
}

async function hasSetpriv(): Promise<boolean> {
  return promisify(execFile)('setpriv', ['--version']).then(
    () => true,
    () => false,
  );
}
