import type { Gap } from '../../core/gap.js';
import type { ServicePrincipal } from '../../facts/fact-types.js';
import { formatList } from '../../core/sentence-formatting.js';
import { matchesObject } from './name-matching.js';

/** The names and ids by which a question can name an app. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly servicePrincipal: ServicePrincipal | undefined;
}

/** The apps a question names, by (part of) the name, object id or app id; all when it names none. */
export function filterAskedApps<T extends Named>(apps: readonly T[], name: string | undefined): readonly T[] {
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
export function noteOnlyTheseApps(asked: readonly Named[], name: string | undefined): readonly string[] {
  return name === undefined || asked.length === 0 ? [] : [`Only ${formatList(asked.map((one) => one.name))}.`];
}

/** Why a question about an app does not apply; undefined when it does. */
export function explainNoSuchApp(
  all: readonly Named[],
  asked: readonly Named[],
  name: string | undefined,
): string | undefined {
  return all.length > 0 && asked.length === 0 ? `no app matches ${name ?? ''}` : undefined;
}

/** Every tenant has Microsoft apps: an empty list means they were not read. */
export const NO_APPS_GAP: Gap = { reason: 'invalid-response', detail: 'no service principal was returned' };

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
