import type { AppSpec } from './app-spec.js';
import type { WorldContext } from './context.js';
import { EVERYDAY_APPS } from './everyday-apps.js';
import { MICROSOFT_APPS } from './microsoft-apps.js';
import { NOTABLE_APPS } from './notable-apps.js';

const APPS = { ...MICROSOFT_APPS, ...NOTABLE_APPS, ...EVERYDAY_APPS } as const;

/** An app with a name in this world. */
export type AppKey = keyof typeof APPS;

export const APP_KEYS = Object.keys(APPS) as readonly AppKey[];

export function appSpec(key: AppKey): AppSpec {
  return APPS[key];
}

/** Client id: the real one of Microsoft's, the agreed one of our own, else from the seed. */
export function appId(context: WorldContext, key: AppKey): string {
  return appSpec(key).appId ?? context.named(`app ${key}`);
}

/** Object id of its service principal. */
export function servicePrincipalId(context: WorldContext, key: AppKey): string {
  return context.named(`service principal ${key}`);
}

/** Object id of its registration, for apps of this tenant. */
export function applicationId(context: WorldContext, key: AppKey): string {
  return context.named(`application ${key}`);
}
