import type { AskedPower } from './asked-power.js';
import { combinePhrases, combineBothWays } from './combine-phrases.js';
import { READ, TAKE, CHANGE, WIPE, LESEN, AENDERN, LIRE, MODIFIER, LEER, CAMBIAR } from './power-verbs.js';
import type { PowerWording } from './power-wording.js';

const FULL_CONTROL =
  'full control|full control over|full control of|full control on|full control to|full control for|complete control over|complete control of|total control over|total control of|full rights on|full rights over|full rights to|control over';
const VOLLZUGRIFF = 'vollzugriff|vollzugriff haben|volle kontrolle|volle kontrolle haben|vollständige kontrolle';
const CONTROLE_TOTAL = 'contrôle total|contrôle total de|contrôle total sur|contrôle complet de|contrôle complet sur';
const CONTROL_TOTAL = 'control total|control total de|control total sobre|control completo de|control completo sobre';

/** Words of the powers over files, calendars, contacts, chats and logs. */
export const DATA_POWERS = {
  'reads-all-files': [
    'read all files',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, 'all file|every file|any file|all document|every document|everyone file|everyone document|all onedrive|every onedrive|all sharepoint|file of everyone|file in every site|everybody file|anyone file|all of sharepoint|all our data')}|all file|every file|all document`,
      de: `${combineBothWays('alle dateien|alle dokumente|jede datei|sämtliche dateien|auf alle dateien|auf alle dokumente|dateien aller benutzer', LESEN)}|alle dateien|alle dokumente`,
      fr: combinePhrases(
        LIRE,
        'tous les fichiers|tous les documents|n importe quel fichier|fichiers de tous|tous fichiers',
      ),
      es: combinePhrases(
        LEER,
        'todos los archivos|todos los ficheros|todos los documentos|cualquier archivo|todos archivos',
      ),
    },
  ],
  'reads-files': [
    'read files',
    {
      en: `file|document|${combinePhrases(`${READ}|${TAKE}`, 'file|document|sharepoint|onedrive|sharepoint file|onedrive file|user file|sharepoint data|sharepoint content|company file|company document|file and site')}|file access|sharepoint access|our file|file share|cloud file|stored file|file data|onedrive access|access to sharepoint|access to onedrive|access to files|sharepoint|onedrive`,
      de: `${combineBothWays('dateien|dokumente|sharepoint|onedrive|auf dateien|auf dokumente|auf sharepoint|auf onedrive', LESEN)}|zugriff auf dateien|zugriff auf sharepoint|zugriff auf onedrive|sharepoint|onedrive`,
      fr: `${combinePhrases(LIRE, 'fichiers|documents|sharepoint|onedrive|à sharepoint')}|accès aux fichiers|accès à sharepoint|sharepoint|onedrive`,
      es: `${combinePhrases(LEER, 'archivos|ficheros|documentos|sharepoint|onedrive')}|acceso a archivos|acceso a los archivos|acceso a sharepoint|sharepoint|onedrive`,
    },
  ],
  'reads-all-sites': [
    'read all sites of SharePoint',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, 'all sharepoint site|every sharepoint site|all site|every site|any site')}|all sharepoint site|every sharepoint site|all site|every site`,
      de: `${combineBothWays('alle sharepoint sites|alle sites|auf alle sites', LESEN)}|alle sharepoint sites|alle sites`,
      fr: `${combinePhrases(LIRE, 'tous les sites|tous les sites sharepoint')}|tous les sites|tous les sites sharepoint`,
      es: `${combinePhrases(LEER, 'todos los sitios|todos los sitios de sharepoint')}|todos los sitios|todos los sitios de sharepoint`,
    },
  ],
  'reads-sites': [
    'read sites of SharePoint',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, 'sharepoint site|site')}|sites|sharepoint site|site access|site permission|sharepoint site permission`,
      de: `${combineBothWays('sharepoint sites|sites|auf sites', LESEN)}|sites|sharepoint sites`,
      fr: `${combinePhrases(LIRE, 'sites|sites sharepoint')}|sites|sites sharepoint`,
      es: `${combinePhrases(LEER, 'sitios|sitios de sharepoint')}|sitios|sitios de sharepoint`,
    },
  ],
  'controls-all-sites': [
    'fully control all sites of SharePoint',
    {
      en: combinePhrases(
        `${FULL_CONTROL}|fully control`,
        'all site|every site|any site|all sharepoint site|every sharepoint site|any sharepoint site|sharepoint|all sharepoint|all of sharepoint|whole of sharepoint',
      ),
      de: combineBothWays(
        'alle sites|alle sharepoint sites|sharepoint|ganz sharepoint|auf alle sites|auf alle sharepoint sites|auf sharepoint|über alle sites|über alle sharepoint sites|über sharepoint',
        VOLLZUGRIFF,
      ),
      fr: combinePhrases(CONTROLE_TOTAL, 'tous les sites|tous les sites sharepoint|sharepoint|tout sharepoint'),
      es: combinePhrases(CONTROL_TOTAL, 'todos los sitios|todos los sitios de sharepoint|sharepoint|todo sharepoint'),
    },
  ],
  'controls-sites': [
    'fully control sites of SharePoint',
    {
      en: combinePhrases(`${FULL_CONTROL}|fully control`, 'site|sites|sharepoint site|sharepoint sites'),
      de: combineBothWays(
        'sites|sharepoint sites|auf sites|auf sharepoint sites|über sites|über sharepoint sites',
        VOLLZUGRIFF,
      ),
      fr: combinePhrases(
        CONTROLE_TOTAL,
        'sites|sites sharepoint|des sites|des sites sharepoint|les sites|les sites sharepoint',
      ),
      es: combinePhrases(CONTROL_TOTAL, 'sitios|sitios de sharepoint|los sitios|los sitios de sharepoint'),
    },
  ],
  'changes-all-files': [
    'change all files',
    {
      en: `${combinePhrases(`${CHANGE}|${WIPE}|encrypt|control|fully control`, 'all file|every file|all document|every document|all sharepoint site|every sharepoint site|all site|every site|all sharepoint|all of sharepoint')}|control sharepoint`,
      de: combineBothWays(
        'alle dateien|alle dokumente|jede datei|sämtliche dateien|alle sharepoint sites|alle sites|überall in sharepoint|in sharepoint überall|in ganz sharepoint|sharepoint überall|im ganzen sharepoint',
        `${AENDERN}|verschlüsseln`,
      ),
      fr: combinePhrases(
        `${MODIFIER}|chiffrer`,
        'tous les fichiers|tous les documents|tous les sites|partout dans sharepoint|tout sharepoint|sharepoint partout',
      ),
      es: combinePhrases(
        `${CAMBIAR}|cifrar`,
        'todos los archivos|todos los ficheros|todos los documentos|todos los sitios|todo sharepoint|en todo sharepoint|en cualquier sitio de sharepoint',
      ),
    },
  ],
  'changes-files': [
    'change files',
    {
      en: combinePhrases(
        `${CHANGE}|${WIPE}|encrypt`,
        'file|document|sharepoint|onedrive|sharepoint site|sharepoint file|site',
      ),
      de: combineBothWays(
        'dateien|dokumente|sites|sharepoint|onedrive|in sharepoint|in onedrive|auf sharepoint',
        `${AENDERN}|verschlüsseln`,
      ),
      fr: combinePhrases(`${MODIFIER}|chiffrer`, 'fichiers|documents|sites|sharepoint|onedrive|dans sharepoint'),
      es: combinePhrases(`${CAMBIAR}|cifrar`, 'archivos|ficheros|documentos|sitios|sharepoint|onedrive|en sharepoint'),
    },
  ],
  'reads-all-calendars': [
    'read all calendars',
    {
      en: `${combinePhrases(READ, 'all calendar|every calendar|everyone calendar|everybody calendar|any calendar|calendar of everyone|calendar of all user|anyone calendar')}|all calendar|everyone calendar|every calendar`,
      de: combineBothWays('alle kalender|jeden kalender|kalender aller benutzer|sämtliche kalender', LESEN),
      fr: combinePhrases(LIRE, 'tous les calendriers|tous les agendas|calendriers de tous'),
      es: combinePhrases(LEER, 'todos los calendarios|cualquier calendario|calendarios de todos'),
    },
  ],
  'reads-calendars': [
    'read calendars',
    {
      en: `${combinePhrases(READ, 'calendar|user calendar|people calendar|meeting|appointment')}|calendar access|access to calendars|calendar`,
      de: `${combineBothWays('kalender|termine', LESEN)}|kalenderzugriff|kalender`,
      fr: `${combinePhrases(LIRE, 'calendriers|agendas|calendrier|agenda')}|calendriers|agendas`,
      es: `${combinePhrases(LEER, 'calendarios|calendario|agendas')}|calendarios`,
    },
  ],
  'changes-calendars': [
    'change calendars',
    {
      en: combinePhrases(
        CHANGE,
        'calendar|all calendar|every calendar|everyone calendar|user calendar|meeting|appointment',
      ),
      de: combineBothWays('kalender|alle kalender|termine', AENDERN),
      fr: combinePhrases(MODIFIER, 'calendriers|agendas|tous les calendriers'),
      es: combinePhrases(CAMBIAR, 'calendarios|agendas|todos los calendarios'),
    },
  ],
  'reads-contacts': [
    'read contacts',
    {
      en: `${combinePhrases(READ, 'contact|user contact|all contact|everyone contact')}|contact access|address book|contact`,
      de: `${combineBothWays('kontakte|alle kontakte', LESEN)}|kontakte`,
      fr: `${combinePhrases(LIRE, 'contacts|tous les contacts')}|contacts`,
      es: `${combinePhrases(LEER, 'contactos|todos los contactos')}|contactos`,
    },
  ],
  'reads-all-chats': [
    'read all chats',
    {
      en: combinePhrases(
        READ,
        'all chat|every chat|everyone chat|any chat|all teams chat|all teams message|all channel message|every teams chat',
      ),
      de: combineBothWays('alle chats|sämtliche chats|alle teams chats', LESEN),
      fr: combinePhrases(
        LIRE,
        'tous les chats|tous les chats teams|toutes les conversations|toutes les conversations teams|toutes les discussions',
      ),
      es: combinePhrases(LEER, 'todos los chats|todos los chats de teams|todas las conversaciones'),
    },
  ],
  'reads-chats': [
    'read chats',
    {
      en: `${combinePhrases(READ, 'chat|teams chat|teams message|channel message|teams conversation|user chat')}|chat access|chat`,
      de: `${combineBothWays('chats|teams chats|teams nachrichten', LESEN)}|chats`,
      fr: `${combinePhrases(LIRE, 'chats|chats teams|chats de teams|conversations|conversations teams|discussions|discussions teams|messages teams')}|chats|chats teams`,
      es: `${combinePhrases(LEER, 'chats|chats de teams|conversaciones|conversaciones de teams|mensajes de teams')}|chats|chats de teams`,
    },
  ],
  'reads-data': [
    'read mail, files, calendars, contacts or chats',
    {
      en: `${combinePhrases(`${READ}|${TAKE}`, 'data|our data|company data|corporate data|business data|customer data|personal data|sensitive data|confidential data|tenant data|content|our content|information|our information|people data|employee data')}|data access|access company data|data of company|our data|company data`,
      de: `${combineBothWays('daten|unsere daten|firmendaten|unternehmensdaten|auf daten|auf unsere daten|kundendaten|vertrauliche daten', LESEN)}|datenzugriff|zugriff auf daten|zugriff auf unsere daten`,
      fr: `${combinePhrases(LIRE, 'données|nos données|aux données|données sensibles')}|accès aux données|accès à nos données`,
      es: `${combinePhrases(LEER, 'datos|nuestros datos|a datos|a nuestros datos|datos sensibles')}|acceso a datos|acceso a nuestros datos|acceso a los datos`,
    },
  ],
  'keeps-access': [
    'keep their access while nobody is signed in',
    {
      en: 'offline access|offline_access|refresh token|keep access|keeps access|stay signed in|stays signed in|access when user is offline|access when user is away|access while user is away|persistent access|lasting access|work while user is away',
      de: 'offlinezugriff|offline zugriff|dauerhaften zugriff|aktualisierungstoken',
      fr: "accès hors connexion|accès hors ligne|jeton d'actualisation|accès permanent",
      es: 'acceso sin conexión|acceso permanente|token de actualización',
    },
  ],
  'reads-logs': [
    'read the audit or sign-in logs',
    {
      en: combinePhrases(
        READ,
        'audit log|log|sign in log|audit data|audit record|activity log|login log|unified audit log|all log|sign in data|sign in activity|sign in record|who sign in|who signed in|who logs in|who logged in|audit trail',
      ),
      de: combineBothWays(
        'audit log|audit logs|überwachungsprotokoll|überwachungsprotokolle|anmeldeprotokolle|protokolle|logs',
        LESEN,
      ),
      fr: combinePhrases(LIRE, "journaux|journaux d'audit|journal d'audit|les journaux de connexion"),
      es: combinePhrases(LEER, 'registros|registros de auditoría|registro de auditoría|registros de inicio de sesión'),
    },
  ],
} as const satisfies Partial<Record<AskedPower, PowerWording>>;
