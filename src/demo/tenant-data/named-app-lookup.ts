import type { AppSpec } from './app-spec.js';
import type { GeneratorContext } from './generator-context.js';
import { EVERYDAY_APPS } from './everyday-app-specs.js';
import { MICROSOFT_APPS } from './microsoft-app-specs.js';
import { NOTABLE_APPS } from './notable-app-specs.js';

const APPS = { ...MICROSOFT_APPS, ...NOTABLE_APPS, ...EVERYDAY_APPS } as const;

/** Key of a named app. */
export type AppKey = keyof typeof APPS;

/** Keys of all named apps. */
export const APP_KEYS = Object.keys(APPS) as readonly AppKey[];

/** The specification of a named app. */
export function appSpec(key: AppKey): AppSpec {
  return APPS[key];
}

/** Client id: Microsoft's real id, our own fixed id, else derived from the seed. */
export function appId(context: GeneratorContext, key: AppKey): string {
  return appSpec(key).appId ?? context.named(`app ${key}`);
}

/** Object id of an app's service principal. */
export function servicePrincipalId(context: GeneratorContext, key: AppKey): string {
  return context.named(`service principal ${key}`);
}

/** Object id of an app's registration, for apps of this tenant. */
export function applicationId(context: GeneratorContext, key: AppKey): string {
  return context.named(`application ${key}`);
}
