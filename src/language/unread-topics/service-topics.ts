import { OF_ADMINS, OF_APPS, type TopicDefinition } from './topic-definition.js';

/** Topics of other services of Microsoft 365 that are not read. */
export const SERVICE_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'devices',
    name: 'devices and Intune',
    words: {
      en: 'intune|device compliance|compliant device|noncompliant|managed device|unmanaged device|our devices|which devices|devices are|devices do|how many devices|list devices|mobile device|byod|bitlocker|laptop|autopilot|windows update|patch level|device encryption|endpoint security|jailbroken',
      de: 'gerate sind|welche gerate|unsere gerate|geratekonformitat|konforme gerate|nicht konforme gerate|verwaltete gerate',
      fr: 'appareils conformes|appareils geres|quels appareils|nos appareils|conformite des appareils',
      es: 'dispositivos conformes|dispositivos administrados|que dispositivos|nuestros dispositivos|cumplimiento de dispositivos',
    },
    unless: `device code|conditional access|policy require|policies require|intune admin|intune administrator|device administrator|${OF_APPS}`,
    page: {
      title: 'Intune, Devices',
      url: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/overview',
    },
    nearest: 'conditional-access',
  },
  {
    id: 'file-sharing',
    name: 'sharing in SharePoint and OneDrive',
    words: {
      en: 'sharepoint|onedrive|external sharing|shared link|sharing link|anonymous link|anyone link|shared externally|shared with external|files are shared|shared files|shared documents|shared with people outside|oversharing',
      de: 'freigabelink|externe freigabe|anonyme link|extern freigegeben|freigaben',
      fr: 'partage externe|liens de partage|lien de partage|lien anonyme|liens anonymes|fichiers partages',
      es: 'uso compartido externo|vinculo para compartir|enlaces compartidos|enlaces anonimos|archivos compartidos',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|.all|licence|license`,
    page: {
      title: 'SharePoint admin center, Sharing',
      url: 'https://admin.microsoft.com/sharepoint?page=sharing&modern=true',
    },
    nearest: 'risky-apps',
  },
  {
    id: 'backup',
    name: 'backups',
    words: {
      en: 'backup|backed up|back up our|restore point|restore our data|disaster recovery',
      de: 'datensicherung|backups|gesichert|wiederherstellungspunkt',
      fr: 'sauvegarde|sauvegardes|sauvegardees',
      es: 'copia de seguridad|copias de seguridad|respaldo',
    },
    unless: OF_APPS,
    leavesNames: true,
    page: {
      title: 'Microsoft 365 Backup in the admin center',
      url: 'https://admin.microsoft.com/#/Settings/enhancedRestore',
    },
    nearest: 'audit-logging',
  },
  {
    id: 'defender',
    name: 'Defender and its alerts',
    words: {
      en: 'defender|safe links|safe link|safe attachment|malware|virus|viruses|ransomware|edr|xdr|sentinel|threat explorer|security alert|secure score|vulnerabilit|vulnerability|vulnerabilities|cve',
      de: 'schadsoftware|viren|sicherheitswarnung',
      fr: 'logiciel malveillant|logiciels malveillants|alerte de securite|alertes de securite',
      es: 'software malicioso|alerta de seguridad|alertas de seguridad',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|alert me|tell me when|notify|send|header|rule|connector`,
    page: { title: 'Alerts in Defender', url: 'https://security.microsoft.com/alerts' },
    nearest: 'risky-admins',
  },
  {
    id: 'attack-simulation',
    name: 'phishing simulations and training',
    words: {
      en: 'phishing simulation|attack simulation|simulation training|awareness training|security awareness|phishing test|phishing exercise',
      de: 'phishing simulation|phishingsimulation|angriffssimulation|awareness schulung',
      fr: "simulation d'hameconnage|simulation de phishing|simulation d'attaque",
      es: 'simulacion de phishing|simulacion de ataque|simulacro de phishing',
    },
    page: { title: 'Attack simulation training', url: 'https://security.microsoft.com/attacksimulator' },
    nearest: 'admins-weak-mfa',
  },
  {
    id: 'data-protection',
    name: 'DLP, retention and eDiscovery',
    words: {
      en: 'dlp|data loss prevention|retention policy|retention policie|retention label|retention|ediscovery|litigation hold|legal hold|sensitivity label|information protection|insider risk|data classification|communication compliance|sensitive data|gdpr|records management',
      de: 'aufbewahrungsrichtlinie|aufbewahrung|vertraulichkeitsbezeichnung|datenverlust|beweissicherung',
      fr: 'strategie de retention|etiquette de confidentialite|etiquettes de confidentialite|prevention des pertes de donnees|conservation des donnees',
      es: 'directiva de retencion|etiqueta de confidencialidad|etiquetas de confidencialidad|prevencion de perdida de datos',
    },
    unless: `audit|log|role group|${OF_APPS}|${OF_ADMINS}`,
    page: { title: 'Purview', url: 'https://purview.microsoft.com/' },
    nearest: 'audit-logging',
  },
  {
    id: 'teams-settings',
    name: 'Teams settings and teams',
    words: {
      en: 'teams setting|teams policy|teams policie|teams meeting|meeting policy|meeting recording|teams channel|private channel|teams external access|external access in teams|guest access in teams|guests in teams|teams federation|which teams do|how many teams|teams chat|teams messages|teams phone|list all teams',
      de: 'teams einstellung|teams richtlinie|teams besprechung|gastzugriff in teams',
      fr: 'parametres teams|parametres de teams|strategie teams|reunions teams',
      es: 'configuracion de teams|directiva de teams|reuniones de teams',
    },
    unless: `${OF_APPS}|${OF_ADMINS}|send|alert|post|report here|this channel`,
    page: { title: 'Teams admin center', url: 'https://admin.teams.microsoft.com/' },
    nearest: 'consent-settings',
  },
  {
    id: 'licences',
    name: 'licences and costs',
    words: {
      en: 'licence|license|licensing|e5|e3|business premium|sku|cost|invoice from microsoft|billing|how much do we pay|unused seat',
      de: 'lizenz|lizenzen|lizenzkosten|kosten',
      fr: 'licence|licences|cout|couts|facturation',
      es: 'licencia|licencias|coste|costes|facturacion',
    },
    unless: `${OF_ADMINS}|account|mailboxes|office|${OF_APPS}|cannot see|needed for|need for|missing`,
    leavesNames: true,
    page: { title: 'Licenses in the Microsoft 365 admin center', url: 'https://admin.microsoft.com/#/licenses' },
    nearest: 'admin-separation',
  },
  {
    id: 'power-platform',
    name: 'the Power Platform',
    words: {
      en: 'power platform|power automate|power app|powerapps|power bi|copilot studio|dataverse|our flows|cloud flow|logic app',
      de: 'power automate flow',
    },
    unless: `${OF_ADMINS}|permission|consent|oauth|which apps|tenant.read`,
    leavesNames: true,
    page: { title: 'Power Platform admin center', url: 'https://admin.powerplatform.microsoft.com/' },
    nearest: 'risky-apps',
  },
  {
    id: 'service-health',
    name: 'outages and service health',
    words: {
      en: 'service health|outage|is teams down|is exchange down|is outlook down|is microsoft 365 down|is m365 down|sharepoint is down|teams is down|exchange is down|service incident|maintenance window',
      de: 'dienststatus|storung|ausfall',
      fr: 'etat du service|panne|interruption de service',
      es: 'estado del servicio|interrupcion del servicio|caida del servicio',
    },
    unless: OF_APPS,
    page: {
      title: 'Service health in the Microsoft 365 admin center',
      url: 'https://admin.microsoft.com/#/servicehealth',
    },
    nearest: 'audit-logging',
  },
];
