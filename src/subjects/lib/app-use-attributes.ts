import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';

function listStates({ app: { servicePrincipal } }: AppRow): readonly string[] | undefined {
  if (servicePrincipal === undefined) return undefined;
  if (servicePrincipal.disabledByMicrosoft) return ['disabled', 'disabled-by-microsoft'];
  return servicePrincipal.accountEnabled ? ['enabled'] : ['disabled'];
}

/** Whether an app is enabled, since when it exists and when it was used. */
export const APP_USE_ATTRIBUTES = {
  state: {
    type: 'choice',
    label: 'State',
    words: { en: 'state|status|enabled or disabled', de: 'status|zustand', fr: 'état|statut', es: 'estado' },
    values: {
      enabled: {
        label: 'enabled',
        words: {
          en: 'enabled|switched on|turned on|active|activated',
          de: 'aktiv|aktive|aktiven|aktiviert|aktivierte|aktivierten|eingeschaltet',
          fr: 'active|actives|activée|activées',
          es: 'activa|activas|habilitada|habilitadas|activada|activadas',
        },
        says: ['is enabled', 'are enabled'],
        saysNot: ['is not enabled', 'are not enabled'],
      },
      disabled: {
        label: 'disabled',
        words: {
          en: 'disabled|switched off|turned off|deactivated|blocked|shut off|sign in disabled',
          de: 'deaktiviert|deaktivierte|deaktivierten|abgeschaltet|abgeschaltete|ausgeschaltet|gesperrt|gesperrte',
          fr: 'désactivée|désactivées|désactivé|bloquée|bloquées',
          es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|bloqueada|bloqueadas|inhabilitada',
        },
        says: ['is disabled', 'are disabled'],
        saysNot: ['is not disabled', 'are not disabled'],
      },
      'disabled-by-microsoft': {
        label: 'disabled by Microsoft',
        words: {
          en: 'disabled by microsoft|blocked by microsoft|banned by microsoft|taken down by microsoft|microsoft disabled|microsoft blocked|violating terms',
          de: 'von microsoft deaktiviert|von microsoft gesperrt|von microsoft abgeschaltet|durch microsoft deaktiviert',
          fr: 'désactivée par microsoft|désactivées par microsoft|bloquée par microsoft|bloquées par microsoft',
          es: 'desactivada por microsoft|desactivadas por microsoft|bloqueada por microsoft|bloqueadas por microsoft|deshabilitadas por microsoft',
        },
        says: ['is disabled by Microsoft', 'are disabled by Microsoft'],
      },
    },
    read: listStates,
  },
  created: {
    type: 'instant',
    label: 'Created',
    words: {
      en: 'creation date|created date|date of creation|age|old|registration date|how old',
      de: 'erstellungsdatum|alter|alt|erstellt am|registrierungsdatum',
      fr: 'date de création|âge|ancienneté',
      es: 'fecha de creación|antigüedad|edad',
    },
    verbs: {
      en: 'created|registered|added|made|appeared|introduced|set up|installed|onboarded|arrived|built|brought in|came in|show up|showed up|turned up',
      de: 'erstellt|angelegt|registriert|hinzugefügt|hinzugekommen|eingerichtet|installiert|aufgetaucht|dazugekommen|erstellte|registrierte',
      fr: 'créée|créées|créé|ajoutée|ajoutées|enregistrée|enregistrées|inscrite|inscrites|apparue|apparues|installée|installées',
      es: 'creada|creadas|creado|registrada|registradas|añadida|añadidas|agregada|agregadas|aparecido|instalada|instaladas|creó|crearon|registraron|añadieron|agregaron|instalaron|se creó',
    },
    says: ['was created', 'were created'],
    saysNot: ['was not created', 'were not created'],
    read: ({ app: { servicePrincipal } }) => servicePrincipal?.createdAt,
  },
  lastUsed: {
    type: 'instant',
    label: 'Last use',
    words: {
      en: 'last use|last used|last sign in|last signin|last login|last activity|last seen|last active|last time used|usage|use date',
      de: 'letzte nutzung|letzte anmeldung|zuletzt genutzt|zuletzt verwendet|zuletzt benutzt|letzte verwendung|zuletzt aktiv|letzte aktivität|nutzung',
      fr: 'dernière utilisation|dernière connexion|dernière activité|utilisée pour la dernière fois|dernier usage',
      es: 'último uso|último inicio de sesión|última actividad|última vez que se usó|usada por última vez',
    },
    verbs: {
      en: 'used|last used|last signed in|last active|last seen|last sign in|last signin|last login|last logged in|signed in|sign in|logged in|authenticated|in use|been active|were active|been used|being used|signing in|woke up|woken up|log in|logging in',
      de: 'zuletzt benutzt|zuletzt genutzt|zuletzt verwendet|benutzt|genutzt|verwendet|angemeldet|gebraucht|benutzt worden|genutzt worden|in benutzung|in gebrauch|meldet sich an|aktiv gewesen',
      fr: 'utilisée|utilisées|utilisé|servi|connectée|connectées|employée|authentifiée|authentifiées',
      es: 'usada|usadas|usado|utilizada|utilizadas|utilizado|empleada|conectado|autenticado|iniciado sesión|usó',
    },
    says: ['was last used', 'were last used'],
    saysNot: ['has no use on record', 'have no use on record'],
    read: ({ lastUsedAt }) => lastUsedAt,
  },
  dormant: {
    type: 'flag',
    label: 'Unused for long',
    yes: {
      en: 'unused|inactive|idle|stale|abandoned|forgotten|obsolete|not in use|no longer used|no longer in use|not used anymore|not used any more|not being used|nobody uses|no one uses|not been used lately|not been used for long|unused for long|long unused|not used for a long time|not used in a long time|dead|leftover',
      de: 'unbenutzt|unbenutzte|unbenutzten|ungenutzt|ungenutzte|ungenutzten|inaktiv|inaktive|inaktiven|verwaist genutzt|nicht mehr genutzt|nicht mehr verwendet|nicht mehr benutzt|lange nicht benutzt|lange nicht genutzt|lange nicht verwendet|nicht genutzt werden|brachliegend|vergessen|vergessene|tote',
      fr: 'inutilisée|inutilisées|inactive|inactives|plus utilisée|plus utilisées|non utilisée|non utilisées|abandonnée|abandonnées|oubliée|oubliées|obsolète|obsolètes',
      es: 'sin uso|inactiva|inactivas|no utilizadas|no usadas|en desuso|ya no se usan|abandonada|abandonadas|olvidada|olvidadas|obsoleta|obsoletas|inutilizadas',
    },
    says: ['was not used for more than 30 days', 'were not used for more than 30 days'],
    saysNot: ['was used within 30 days', 'were used within 30 days'],
    read: ({ isDormant }) => isDormant,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
