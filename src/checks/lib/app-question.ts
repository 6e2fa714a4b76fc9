import type { Gap } from '../../core/gap.js';
import type { ServicePrincipal } from '../../core/facts.js';
import { listed } from '../../core/words.js';
import { matchesObject } from './match.js';

/** The names and ids by which a question can name an app. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly servicePrincipal: ServicePrincipal | undefined;
}

/** The apps a question names, by (part of) the name, object id or app id; all when it names none. */
export function appsAskedFor<T extends Named>(apps: readonly T[], name: string | undefined): readonly T[] {
  if (name === undefined) return apps;
  return apps.filter((one) =>
    matchesObject(name, {
      displayName: one.name,
      ids: [one.id, ...(one.servicePrincipal === undefined ? [] : [one.servicePrincipal.appId])],
    }),
  );
}

/**
 * Notes the apps an answer is narrowed to ("Only Office Sync Helper."), so that it does not read as a statement about
 * all.
 */
export function onlyTheseApps(asked: readonly Named[], name: string | undefined): readonly string[] {
  return name === undefined || asked.length === 0 ? [] : [`Only ${listed(asked.map((one) => one.name))}.`];
}

/** Why a question about an app does not apply; undefined when it does. */
export function noSuchApp(
  all: readonly Named[],
  asked: readonly Named[],
  name: string | undefined,
): string | undefined {
  return all.length > 0 && asked.length === 0 ? `no app matches ${name ?? ''}` : undefined;
}

/** Every tenant has Microsoft apps: an empty list means they were not read. */
export const NO_APPS: Gap = { reason: 'invalid-response', detail: 'no service principal was returned' };

/** Filters by which a question excludes apps. */
export const APP_FILTERS: Readonly<
  Record<
    string,
    (app: { readonly microsoft: boolean; readonly servicePrincipal: ServicePrincipal | undefined }) => boolean
  >
> = {
  'not-microsoft': (one) => !one.microsoft,
  microsoft: (one) => one.microsoft,
  enabled: ({ servicePrincipal }) => servicePrincipal?.accountEnabled !== false,
  disabled: ({ servicePrincipal }) => servicePrincipal?.accountEnabled === false,
};
