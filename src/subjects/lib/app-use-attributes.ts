import type { Attribute } from '../model/attribute.js';
import { NEW_APP_DAYS, type AppRow } from './app-rows.js';
import { NEW_APP_WORDS } from './app-words.js';
import { combinePhrases } from './combine-phrases.js';

/** What people say an app was when it came. */
const CREATED =
  'created|added|registered|installed|appeared|introduced|onboarded|set up|deployed|signed up|integrated|arrived|connected|made|built';

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
          en: 'enabled|switched on|turned on|allowed to sign in|able to sign in|can sign in|sign in enabled|not blocked|live and enabled|activated',
          de: 'aktiv|aktive|aktiven|aktiviert|aktivierte|aktivierten|eingeschaltet|angeschaltet|angeschaltete|eingeschaltete|nicht gesperrt|scharf',
          fr: 'actives|toujours active|encore active|activée|activées|en service|en fonction|allumée|allumées|activé|activés|non désactivée|en marche|autorisée à se connecter',
          es: 'activa|activas|habilitada|habilitadas|encendida|encendidas|en marcha|en funcionamiento|activada|activadas|activado|encendido|operativa|operativas|no deshabilitada',
        },
        says: ['is enabled', 'are enabled'],
        saysNot: ['is not enabled', 'are not enabled'],
      },
      disabled: {
        label: 'disabled',
        words: {
          en: 'disabled|switched off|is off|are off|turned off|switched off for sign in|suspended|shut down|disabled for sign in|blocked for sign in|blocked from signing in|sign in blocked|not allowed to sign in|out of service|taken offline|paused|retired|decommissioned|deactivated|blocked|shut off|sign in disabled',
          de: 'deaktiviert|deaktivierte|deaktivierten|abgeschaltet|abgeschaltete|ausgeschaltet|stillgelegt|stillgelegte|lahmgelegt|abgestellt|aus sind|blockiert|blockierte|gesperrt|gesperrte|ausgeschaltete|ausgeschalteten|abgeschalteten|stillgelegten|deaktivierter|deaktiviertes|gesperrten|nicht aktiv|inaktiv geschaltet',
          fr: 'désactivée|désactivées|désactivé|bloquée|bloquées|coupée|coupées|éteinte|éteintes|arrêtée|arrêtées|suspendue|suspendues|hors service|désactivés|bloqué|bloqués|mise hors service|mises hors service|débranchée|pas active|pas actives',
          es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|apagada|apagadas|parada|suspendida|suspendidas|inhabilitadas|fuera de servicio|bloqueada|bloqueadas|inhabilitada|desactivado|desactivados|deshabilitado|deshabilitados|bloqueado|dada de baja|dadas de baja|apagado|no activa|no activas',
        },
        says: ['is disabled', 'are disabled'],
        saysNot: ['is not disabled', 'are not disabled'],
      },
      'disabled-by-microsoft': {
        label: 'disabled by Microsoft',
        words: {
          en: 'disabled by microsoft|blocked by microsoft|disabled by microsoft for abuse|disabled by microsoft for violation|blocked by microsoft for abuse|suspended by microsoft|switched off by microsoft|shut down by microsoft|flagged by microsoft|microsoft has disabled|microsoft has blocked|microsoft switched off|microsoft suspended|microsoft banned|microsoft took down|microsoft shut down|for violating terms|violate terms|breaking terms of service|disabled by ms|blocked by ms|banned by microsoft|taken down by microsoft|microsoft disabled|microsoft blocked|violating terms',
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
      en: 'creation date|created date|date of creation|been here|in our system|in system|on board|here since|in tenant since|in our tenant since|exist since|been on board|been with us|been around|been in place|been there|birth date|first seen|first appeared|date added|date registered|added on|install date|installation date|onboarding date|since when registered|since when do we have|since when have we had|since when have we|been registered|age|old|registration date|how old',
      de: 'erstellungsdatum|alter|alt|erstellt am|registrierungsdatum',
      fr: 'date de création|âge|ancienneté',
      es: 'fecha de creación|antigüedad|edad',
    },
    verbs: {
      en: 'created|registered|got registered|added|we added|show up|showed up|shown up|did we add|have we added|we add|did we install|did we register|did we create|did we bring in|made|appeared|create|register|install|setup|deployed|deploy|rolled out|roll out|signed up for|sign up for|signed up|enrolled|launched|integrated|connected to our tenant|joined|popped up|pop up|came into tenant|came to tenant|appear|first appeared|first seen|bring in|onboard|implemented|put in|new app|new application|new enterprise app|new service principal|new integration|apps are new|newly created|newly added|newly registered|newly installed|introduced|set up|installed|onboarded|arrived|built|brought in|came in|show up|showed up|turned up',
      de: 'erstellt|angelegt|registriert|hinzugefügt|hinzugekommen|eingerichtet|installiert|aufgetaucht|dazugekommen|erstellte|registrierte',
      fr: 'créée|créées|créé|ajoutée|ajoutées|enregistrée|enregistrées|inscrite|inscrites|apparue|apparues|installée|installées',
      es: 'creada|creadas|creado|registrada|registradas|añadida|añadidas|agregada|agregadas|aparecido|instalada|instaladas|creó|crearon|registraron|añadieron|agregaron|instalaron|se creó',
    },
    says: ['was created', 'were created'],
    saysNot: ['was not created', 'were not created'],
    read: ({ app: { servicePrincipal } }) => servicePrincipal?.createdAt,
  },
  recent: {
    type: 'flag',
    label: 'New',
    yes: {
      en: `${NEW_APP_WORDS.en}|apps are new|apps new|app is new|is new|are new|new one|new here|new in tenant|new to tenant|new to us|brand new|newcomer|new arrival|latest arrival|${combinePhrases('recently|newly|lately|freshly|just recently', CREATED)}|${combinePhrases(CREATED, 'recently|lately|of late')}`,
      de: `${NEW_APP_WORDS.de ?? ''}|neu hinzugekommen|${combinePhrases('kürzlich|neulich|vor kurzem|neu', 'erstellt|angelegt|registriert|hinzugefügt|hinzugekommen|installiert|eingerichtet')}`,
      fr: `${NEW_APP_WORDS.fr ?? ''}|${combinePhrases('récemment', 'créée|créées|ajoutée|ajoutées|enregistrée|enregistrées|installée|installées')}|${combinePhrases('créée|créées|ajoutée|ajoutées|enregistrée|enregistrées|installée|installées', 'récemment')}`,
      es: `${NEW_APP_WORDS.es ?? ''}|${combinePhrases('recientemente', 'creada|creadas|añadida|añadidas|registrada|registradas|instalada|instaladas')}|${combinePhrases('creada|creadas|añadida|añadidas|registrada|registradas|instalada|instaladas', 'recientemente')}`,
    },
    says: [`was created within ${NEW_APP_DAYS} days`, `were created within ${NEW_APP_DAYS} days`],
    saysNot: [`is older than ${NEW_APP_DAYS} days`, `are older than ${NEW_APP_DAYS} days`],
    lately: 'created',
    read: ({ isNew }) => isNew,
  },
  lastUsed: {
    type: 'instant',
    label: 'Last use',
    words: {
      en: 'last use|last used|last sign in|last log on|last logon|last run|last time in use|last time active|last time signed in|date of last use|most recent use|most recent sign in|most recent activity|last authentication|usage date|activity|last signin|last login|last activity|last seen|last active|last time used|usage|use date',
      de: 'letzte nutzung|letzte anmeldung|zuletzt genutzt|zuletzt verwendet|zuletzt benutzt|letzte verwendung|zuletzt aktiv|letzte aktivität|nutzung|letzter zugriff|zuletzt gelaufen|zuletzt angemeldet|zuletzt gesehen|letzte benutzung|letztes mal benutzt|letztes mal genutzt|wann zuletzt',
      fr: 'dernière utilisation|dernière connexion|dernière activité|utilisée pour la dernière fois|dernier usage|dernier accès|vue pour la dernière fois|dernière fois utilisée|date de dernière utilisation|a servi pour la dernière fois',
      es: 'último uso|último inicio de sesión|última actividad|última vez que se usó|usada por última vez|última utilización|último acceso|última conexión|última vez usada|utilizada por última vez|última vez que se utilizó',
    },
    verbs: {
      en: 'used|last used|last signed in|log on|logged on|logged into|log into|signed into|sign into|log in to|logged in to|signed in to|logging into|signing into|signed in with|last logged on|last log on|last logon|logon|sign on|signed on|last time used|last ran|last run|ran|run last|last touched|touched|last authenticated|last connected|last called|in action|seen active|last in use|last active|last seen|last sign in|last signin|last login|last logged in|signed in|sign in|logged in|authenticated|in use|been active|were active|been used|being used|signing in|woke up|woken up|log in|logging in',
      de: 'zuletzt benutzt|zuletzt genutzt|zuletzt verwendet|benutzt|genutzt|verwendet|angemeldet|gebraucht|benutzt worden|genutzt worden|in benutzung|in gebrauch|meldet sich an|aktiv gewesen|lief|liefen|gelaufen|im einsatz|gearbeitet|zuletzt gelaufen|eingeloggt|tätig|zum einsatz gekommen|zugegriffen|genutzte|benutzte|eingesetzt',
      fr: 'tournait|tournaient|tourné|fonctionnait|fonctionnaient|utilisée|utilisées|utilisé|servi|connectée|connectées|employée|authentifiée|authentifiées|marché|employé|employées|utilisés|accédé|servi à quelque chose|lancée|lancées',
      es: 'usada|usadas|usado|utilizada|utilizadas|utilizado|empleada|conectado|autenticado|iniciado sesión|usó|usarse|utilizarse|ser usadas|ser usada|funcionaba|funcionaban|funcionó|funcionaron|corrió|corrieron|entrado|trabajado|usaron|utilizados|usados|accedido|usaba|usaban|empleadas',
    },
    verbsNot: {
      en: 'inactive|idle|unused|dormant|quiet|silent|stale|untouched|asleep|abandoned|not in use|out of use|disused|not active|without use|without activity|without sign in|no activity|no sign in|no use|gone quiet|gone silent|not seen|sitting idle|sit idle',
      de: 'inaktiv|inaktive|ungenutzt|unbenutzt|ungenutzte|unbenutzte|ohne nutzung|ungenutzten|unbenutzten|nicht in benutzung|brach|eingeschlafen|ohne aktivität|ohne zugriff',
      fr: 'inactive|inactives|inutilisée|inutilisées|sans activité|sans utilisation|sans connexion|inactif|inutilisé|inutilisés|sans servir|sans être utilisée|sans être utilisées|dormante|dormantes|endormie',
      es: 'inactiva|inactivas|sin uso|sin actividad|sin utilizar|sin iniciar sesión|inactivo|sin usar|sin usarse|sin utilizarse|sin ser usada|dormida|dormidas|sin conectarse|sin funcionar',
    },
    says: ['was last used', 'were last used'],
    saysNot: ['has no use on record', 'have no use on record'],
    read: ({ lastUsedAt }) => lastUsedAt,
  },
  everUsed: {
    type: 'flag',
    label: 'Ever used',
    yes: {
      en: 'ever been used|ever used|ever in use|ever been in use|used at all|been used at all|used even once|used once|ever signed in|ever sign in|ever logged in|ever been active|ever active|ever been seen|any use on record|use on record|any sign in on record|any sign in at all',
      de: 'jemals benutzt|jemals genutzt|jemals verwendet|je benutzt|je genutzt|je verwendet|jemals angemeldet',
      fr: 'déjà été utilisée|déjà été utilisé|déjà utilisée|déjà utilisées|jamais servi une seule fois',
      es: 'alguna vez usada|usada alguna vez|se ha usado alguna vez|utilizada alguna vez',
    },
    says: ['has been used', 'have been used'],
    saysNot: ['has never been used', 'have never been used'],
    read: ({ lastUsedAt }) => (lastUsedAt === undefined ? undefined : lastUsedAt !== null),
  },
  dormant: {
    type: 'flag',
    label: 'Unused for long',
    also: ['lastUsed'],
    yes: {
      en: 'unused|inactive|idle|stale|nobody uses any more|quiet|silent|no sign in|no use|not seen|nobody uses anymore|nobody is using|no one is using|nobody using|not more in use|no more in use|not in use any more|not in use anymore|no longer needed|not needed anymore|not needed any more|gathering dust|collecting dust|dusty|sitting idle|sit idle|sits idle|just sitting there|zombie|ghost app|not touched|untouched|not active|not active anymore|gone quiet|gone silent|gone stale|gone cold|fallen out of use|out of use|disused|lying around|not really used|hardly used|never really used|not used recently|not been used recently|not used lately|not been touched|not signed in recently|not signed in lately|not logged in lately|we no longer use|we do not use any more|we do not use anymore|we do not use|not actively used|nobody needs|no one needs|without use|without any use|without activity|no activity|no recent activity|no recent use|no recent sign in|without recent sign in|without sign in|show no activity|not seen lately|not seen for long|candidate for removal|candidate for deletion|safe to delete|safe to remove|clean up candidate|abandoned|forgotten|obsolete|not in use|no longer used|no longer in use|not used anymore|not used any more|not being used|nobody uses|no one uses|not been used lately|not been used for long|unused for long|long unused|not used for a long time|not used in a long time|dead|leftover',
      de: 'unbenutzt|unbenutzte|unbenutzten|ungenutzt|rumliegen|herumliegen|rumliegende|vor sich hin gammeln|gammeln|verstauben|eingeschlafen|eingeschlafene|lange nicht angemeldet|lange nicht gelaufen|seit langem nicht benutzt|kein mensch nutzt|keiner mehr nutzt|niemand mehr nutzt|werden nicht mehr verwendet|ungenutzte|ungenutzten|inaktiv|inaktive|inaktiven|verwaist genutzt|nicht mehr genutzt|nicht mehr gebraucht|werden nicht mehr benutzt|werden nicht mehr genutzt|niemand benutzt|ohne nutzung|niemand nutzt|niemand verwendet|keiner nutzt|nicht mehr in benutzung|nicht mehr in gebrauch|nicht mehr im einsatz|lange nicht gebraucht|ausgedient|nicht mehr verwendet|nicht mehr benutzt|lange nicht benutzt|lange nicht genutzt|lange nicht verwendet|nicht genutzt werden|brachliegend|vergessen|vergessene|tote|niemand mehr benutzt|niemand mehr verwendet|keiner mehr benutzt|keiner mehr braucht|niemand mehr braucht|nicht mehr benötigt|brachliegen|brach liegen|ewig nicht benutzt|ewig nicht genutzt|seit ewigkeiten nicht benutzt|lange nicht mehr benutzt|lange nicht mehr genutzt|inaktiver|überflüssig|überflüssige|tot|verstaubt',
      fr: "inutilisée|inutilisées|inactive|inactives|qui traînent|traînent|dont personne ne se sert|que personne n'utilise|plus personne n'utilise|qui dorment|dorment|endormies|ne servent plus à rien|pas utilisées depuis longtemps|pas servi depuis longtemps|plus utilisée|ne servent plus|sans activité|sans utilisation|sans connexion|ne sert plus|servent plus|sert plus|ne sont plus utilisées|n'est plus utilisée|ne sont plus utilisés|plus servi|plus employées|plus employée|dont on ne se sert plus|personne n'utilise|laissées à l'abandon|plus utilisées|non utilisée|non utilisées|abandonnée|abandonnées|oubliée|oubliées|obsolète|obsolètes|plus personne ne s'en sert|personne ne s'en sert|personne ne les utilise|plus personne ne l'utilise|pas utilisées|pas utilisée|pas utilisés|en sommeil|mortes|morte|en friche|superflues|inutiles|inutile|n'ont plus servi|n'a plus servi|depuis longtemps|plus nécessaires|ne servent à rien",
      es: 'sin uso|inactiva|inactivas|no utilizadas|ya no usa nadie|que ya nadie usa|ya nadie usa|ya nadie utiliza|no se usan desde hace mucho|tiradas|muertas de risa|dormidas|paradas desde hace tiempo|no usadas|en desuso|ya no se usan|ya no se utilizan|sin actividad|sin utilizar|sin iniciar sesión|ya no se utiliza|ya no se usa|no se utilizan|no se usan|no se utiliza|nadie usa|nadie utiliza|que no se usan|que nadie usa|dejado de usar|han dejado de usarse|abandonada|abandonadas|olvidada|olvidadas|obsoleta|obsoletas|inutilizadas|no usa nadie|no utiliza nadie|no las usa nadie|nadie las usa|nadie la usa|sin usarse|que no usa nadie|que ya no usa nadie|inútiles|sobran|muertas|dormido|sin usar|no hacen falta|ya no hacen falta|que sobran|en el olvido',
    },
    no: {
      en: 'in use|still in use|still used|still being used|in active use|actively used|being used|currently used|used regularly|regularly used|used recently|recently used|been used recently|used lately|been used lately|signed in recently|signed in lately|logged in recently|recently active|recently seen|seen recently|active recently|still needed|anyone still use|anybody still use|still use|still rely on|still running|still signing in|still alive',
      de: 'noch in benutzung|noch in gebrauch|laufen noch|läuft noch|noch laufen|noch läuft|noch im einsatz|noch aktiv genutzt|noch benutzt|noch genutzt|noch verwendet|wird noch benutzt|wird noch genutzt|kürzlich benutzt|kürzlich genutzt|kürzlich verwendet|aktiv genutzt|noch gebraucht|noch benötigt|braucht noch jemand|benutzt noch jemand|nutzt noch jemand|noch im gebrauch|regelmäßig genutzt',
      fr: "encore utilisée|encore utilisées|tournent encore|tourne encore|servent encore|sert encore|qui tournent|encore en service|encore utilisé|toujours utilisée|toujours utilisées|utilisée récemment|utilisées récemment|récemment utilisée|récemment utilisées|encore utile|encore utiles|toujours en service|sert toujours|utilisée actuellement|quelqu'un s'en sert encore|s'en sert encore",
      es: 'todavía se usa|todavía se usan|siguen usándose|sigue usándose|siguen funcionando|se siguen usando|se sigue usando|siguen corriendo|aún se usa|aún se usan|sigue en uso|siguen en uso|en uso|usada recientemente|usadas recientemente|se usa|se usan|todavía en uso|todavía hacen falta|siguen usando|sigue usando|se siguen utilizando|se sigue utilizando|aún se utiliza|aún se utilizan|alguien la usa todavía|alguien las usa',
    },
    says: ['was not used for more than 30 days', 'were not used for more than 30 days'],
    saysNot: ['was used within 30 days', 'were used within 30 days'],
    read: ({ isDormant }) => isDormant,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
