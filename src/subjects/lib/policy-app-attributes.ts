import type { Attribute } from '../model/attribute.js';
import type { PolicyRow } from './policy-rows.js';
import { applyingWords } from './policy-verb-words.js';
import { REACHED_APP_VALUES } from './policy-target-words.js';
import { listApps, listClients, listExcludedApps, listReachedApps, readAppScope } from './policy-traits.js';

/** The apps and kinds of clients that a Conditional Access policy is for. */
export const POLICY_APP_ATTRIBUTES = {
  apps: {
    type: 'choice',
    label: 'App scope',
    values: {
      'all-apps': {
        label: 'all apps',
        words: applyingWords({
          en: 'all app|all apps|all cloud app|every app|all applications|any app|all resource|all cloud applications',
          de: 'alle apps|allen apps|alle anwendungen|alle cloud apps|alle ressourcen',
          fr: 'toutes les applications|toutes les apps|toutes les ressources',
          es: 'todas las aplicaciones|todas las apps|todos los recursos',
        }),
        says: ['applies to all apps', 'apply to all apps'],
        saysNot: ['does not apply to all apps', 'do not apply to all apps'],
      },
      'some-apps': {
        label: 'certain apps',
        words: applyingWords({
          en: 'certain app|specific app|selected app|some app|only some apps|limited to app|single app',
          de: 'bestimmte apps|einzelne apps|ausgewählte apps',
          fr: 'certaines applications|applications précises|applications sélectionnées',
          es: 'ciertas aplicaciones|aplicaciones concretas|algunas aplicaciones',
        }),
        says: ['applies to certain apps', 'apply to certain apps'],
      },
    },
    read: readAppScope,
  },
  appNames: {
    type: 'text',
    label: 'Apps',
    lookup: 'app',
    words: {
      en: 'app|application|which app|resource|apps|applications|which application|what app|cloud app|targeted app|which resource|apps in scope|apps covered|covered app|for which app|target resource',
      de: 'app|apps|anwendung|anwendungen',
      fr: 'application|applications|app',
      es: 'aplicación|aplicaciones|app',
    },
    says: ['applies to', 'apply to'],
    read: listApps,
  },
  reaches: {
    type: 'choice',
    label: 'Reaches',
    values: REACHED_APP_VALUES,
    read: listReachedApps,
  },
  excludesApps: {
    type: 'flag',
    label: 'Leaves apps out',
    yes: {
      en: 'exclude app|excludes app|exclude any app|exclude application|excludes application|exclude cloud app|leave out app|leaves out app|exempt app|app exclusion|exclude some app|exclude certain app|leaves apps out|apps excluded|with app exclusions|have app exclusions|skip app|spare app|ignore app|not cover all apps|app exception|with excluded apps|have excluded apps',
      de: 'schließen apps aus|apps ausschließen|schließen anwendungen aus|app ausnahmen',
      fr: 'excluent des applications|exclut des applications|excluent des apps',
      es: 'excluyen aplicaciones|excluye aplicaciones|excluyen apps',
    },
    says: ['leaves apps out', 'leave apps out'],
    saysNot: ['leaves no app out', 'leave no app out'],
    read: (row) => listExcludedApps(row).length > 0,
  },
  excludedApps: {
    type: 'text',
    label: 'Excluded apps',
    words: {
      en: 'which app excluded|excluded app|excluded application|app excluded|app left out|which app exclude|apps exempt|exempt app|what apps excluded|which apps left out|exclude which app',
      de: 'ausgeschlossene app|ausgeschlossene apps|apps ausgeschlossen',
      fr: 'application exclue|applications exclues',
      es: 'aplicación excluida|aplicaciones excluidas',
    },
    says: ['excludes the app', 'exclude the app'],
    read: listExcludedApps,
  },
  clients: {
    type: 'choice',
    label: 'Clients',
    words: {
      en: 'client|client type|client app type|clients|client apps|kind of client|type of client|which client',
      de: 'client|clients|clienttyp',
      fr: 'client|clients|type de client',
      es: 'cliente|clientes|tipo de cliente',
    },
    values: {
      'every-client': {
        label: 'every client',
        words: applyingWords({
          en: 'every client|all client|any client',
          de: 'alle clients|jeder client',
          fr: 'tous les clients',
          es: 'todos los clientes',
        }),
        says: ['applies to every client', 'apply to every client'],
        saysNot: ['does not apply to every client', 'do not apply to every client'],
      },
      browser: {
        label: 'browsers',
        words: applyingWords({
          en: 'browser|web browser',
          de: 'browser',
          fr: 'navigateur|navigateurs',
          es: 'navegador|navegadores',
        }),
        says: ['names browsers', 'name browsers'],
      },
      'modern-clients': {
        label: 'mobile and desktop apps',
        words: applyingWords({
          en: 'desktop app|mobile app|mobile client|desktop client',
          de: 'desktop apps|mobile apps',
          fr: 'applications mobiles|applications de bureau',
          es: 'aplicaciones móviles|aplicaciones de escritorio',
        }),
        says: ['names mobile and desktop apps', 'name mobile and desktop apps'],
      },
      'legacy-clients': {
        label: 'legacy clients',
        words: applyingWords({
          en: 'legacy client|old client|exchange activesync|activesync|eas',
          de: 'legacy clients|alte clients|activesync',
          fr: 'clients hérités|anciens clients|activesync',
          es: 'clientes heredados|clientes antiguos|activesync',
        }),
        says: ['names legacy clients', 'name legacy clients'],
      },
    },
    read: listClients,
  },
} as const satisfies Readonly<Record<string, Attribute<PolicyRow>>>;
