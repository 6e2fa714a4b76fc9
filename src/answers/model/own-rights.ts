import type { Gap } from '../../core/gap.js';

/** A permission of one of our own apps. */
export interface OwnPermission {
  readonly name: string;
  /** Whether it lets the app change something, with the roles that the app has. */
  readonly writes: boolean;
  /** What needs it: ids of checks and remediations, and other readers; empty: nothing. */
  readonly neededBy: readonly string[];
}

/** One of our own apps in this tenant. */
export interface OwnApp {
  readonly does: 'read' | 'respond';
  readonly name: string;
  readonly permissions: readonly OwnPermission[];
  readonly roles: readonly string[];
  /** true: what is granted, as the tenant says; false: what is needed, as that could not be read. */
  readonly isGranted: boolean;
  /** Permissions that something needs and that are not granted. */
  readonly missing: readonly OwnPermission[];
}

/** What the bot may do in this tenant. */
export interface OwnRights {
  /** The app that reads first; the other one is absent where decisions are not carried out. */
  readonly apps: readonly OwnApp[];
  /** Why it could not be read what is granted. */
  readonly gaps: readonly Gap[];
}

/** Reads the permissions of our own apps. */
export type ReadOwnRights = () => Promise<OwnRights>;
