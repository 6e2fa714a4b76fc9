import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { TOPIC_PAGES, type TopicDefinition } from './topic-definition.js';

/** Words for what nobody uses or needs. Of most things it is not known: no record of use is read. */
const UNUSED = {
  en: 'unused|not used|never used|nobody use|nobody still use|no one use|nobody is using|no one is using|not being used|no longer used|still used|still being used|actually used|forgotten|stale|abandoned|disused|obsolete|superfluous|not needed|no longer needed|unnecessary|still needed',
  de: 'ungenutzt|ungenutzte|unbenutzt|unbenutzte|nicht genutzt|nicht mehr genutzt|nicht verwendet|nicht mehr verwendet|nicht benutzt|niemand nutzt|niemand mehr nutzt|nutzt niemand|nutzt niemand mehr|nicht mehr gebraucht|uberflussig|uberflussige|veraltet|veraltete',
  fr: "inutilise|inutilisee|plus utilise|plus utilisee|pas utilise|pas utilisee|jamais utilise|jamais utilisee|personne n'utilise|obsolete|superflu|superflue",
  es: 'sin usar|sin uso|no se usa|no se usan|no utilizado|no utilizada|nadie usa|en desuso|obsoleto|obsoleta|innecesario|innecesaria',
} as const;

/** Words for how often a rule applies and how much mail goes through. */
const TRAFFIC =
  'never matched|ever matched|ever match|never match|was hit|been hit|were hit|triggered|how often was|how often is|how often did|how often doe|most mail|most traffic|least mail|how much traffic|ever applied|ever applie|never applied|ever fired|never fired|message flow through';

const MAIL_REPORTS = {
  title: 'Mail flow reports in the Exchange admin center',
  url: 'https://admin.exchange.microsoft.com/#/reports/mailflowreportsmain',
} as const;

const MAIL_FLOW_THINGS =
  'connector|relay|transport rule|flow rule|mail rule|rule|konnektor|regel|transportregel|nachrichtenflussregel|connecteur|regle|conector|conectore|regla';

/** Whoever is in a group of the directory: it is read of groups alone that a policy leaves out or that give a role. */
export const GROUP_MEMBERS: TopicDefinition = {
  id: 'group-members',
  name: 'who is in a group that no policy excludes',
  words: {
    en: 'who is in the|who are in the|who is in|members of|member of|belong to|belonged to',
    de: 'wer ist in der|mitglied der|mitglieder der',
    fr: 'qui est dans le|membre du|membres du',
    es: 'quien esta en el|miembro del|miembros del',
  },
  beside: 'group|gruppe|groupe|grupo',
  unless:
    'role|admin|administrator|pim|management|exchange|privileged|policy|policie|conditional|connector|rule|app|application|help desk|compliance|hygiene|discovery|records|rolle|rol|regel|richtlinie|directiva|strategie|view only',
  page: TOPIC_PAGES.groups,
  nearest: 'privileged-roles',
};

/** Topics of the use of things: words that a table would take for another state of theirs, or leave unread. */
export const USE_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'mail-flow-use',
    name: 'how much mail connectors and mail flow rules handle, if any',
    words: { ...UNUSED, en: `${UNUSED.en}|${TRAFFIC}` },
    beside: MAIL_FLOW_THINGS,
    unless:
      'app|application|admin|role|policy|policie|secret|credential|certificate|alert|incident|disabled|inbox|mailbox',
    page: MAIL_REPORTS,
    nearest: 'mail-connectors',
  },
  {
    id: 'mailbox-use',
    name: 'which mailboxes are used',
    words: UNUSED,
    beside: 'mailbox|mailboxe|postfach|postfacher|boite aux lettres|boites aux lettres|buzon|buzone',
    unless: 'app|application|admin|role|rule|connector|permission|regel|regle|regla',
    page: TOPIC_PAGES.exchangeMailboxes,
    nearest: 'dormant-apps',
  },
  {
    id: 'permission-use',
    name: 'which of its permissions an app uses',
    words: {
      en: 'permissions are never used|permissions are not used|permissions are not needed|permissions are unused|permissions do apps not need|permissions does it not need|permissions are actually used|permissions actually used|permissions that are not used|permissions that are never used|permissions nobody use',
      de: 'berechtigungen werden nicht genutzt|berechtigungen werden nie genutzt|berechtigungen nutzt niemand',
      fr: 'autorisations ne sont pas utilisee|autorisations ne sont jamais utilisee',
      es: 'permisos no se usan|permisos no se utilizan',
    },
    page: TOPIC_PAGES.enterpriseApps,
    nearest: 'risky-apps',
  },
  {
    id: 'values-before',
    name: 'what a value was before somebody changed it',
    words: { en: 'value before the change|values before the change|value it had before|values it had before' },
    together: [
      'what was|what were|which was|which were|wie war|was war|welche waren|quel etait|quelle etait|quelles etaient|quels etaient|cual era|cuales eran',
      'before|vor|bevor|avant|antes',
      'changed it|changed them|edited it|edited them|modified it|modified them|touched it|touched them|it was changed|they were changed|it was edited|they were edited|the change|that change|der anderung|anderte|geandert hat|geandert wurde|la modification|le changement|modifie|el cambio|cambiara|cambiar',
    ],
    unless: 'who|when|attack|attacker|incident|password',
    page: { title: 'Audit search in Purview', url: 'https://purview.microsoft.com/audit/auditsearch' },
    nearest: 'mail-flow-changes',
  },
  GROUP_MEMBERS,
  {
    id: 'duplicate-rules',
    name: 'whether connectors or mail flow rules do the same as others',
    words: {
      en: 'duplicate rule|duplicated rule|duplicate mail flow rule|duplicate transport rule|redundant rule|redundant mail flow rule|redundant transport rule|identical rule|overlapping rule|duplicate connector|redundant connector|identical connector|rules are duplicate|rules are redundant|connectors are duplicate|connectors are redundant',
      de: 'doppelte regel|doppelten regel|uberflussige regel|doppelter konnektor|doppelte konnektor',
      fr: 'regles en double|regle en double|connecteurs en double',
      es: 'reglas duplicada|regla duplicada|conectores duplicado',
    },
    unless: 'app|application|role|policy|policie|permission',
    page: { title: 'Rules in the Exchange admin center', url: PORTAL_PAGES.transportRules },
    nearest: 'transport-rules',
  },
  {
    id: 'policy-use',
    name: 'to whose sign-ins a Conditional Access policy applied',
    words: UNUSED,
    beside: 'conditional access|ca policy|ca policie|policy|policie|richtlinie|strategie|directiva',
    unless: 'app|application|admin|role|device|legacy|exception|exclusion|group|guest|permission|consent',
    page: TOPIC_PAGES.conditionalAccess,
    nearest: 'conditional-access',
  },
  {
    id: 'credential-use',
    name: 'which of its credentials an app signs in with',
    words: UNUSED,
    beside:
      'credential|secret|certificate|anmeldeinformation|zertifikat|geheimnis|geheimnisse|certificat|secreto|certificado',
    unless:
      'service principal|unused app|dormant|stale app|forgotten app|unused application|apps that are not used|apps are not used|apps not used|app not used|apps nobody use|apps no one use|app nobody use|apps that nobody use|but were never used|but are never used|but never used|but were not used|but are not used|but not used|but unused|but nobody use|gone stale|went stale|enterprise app|permission|policy|admin|role|expired|expire',
    readBy: ['apps'],
    leavesNames: true,
    page: {
      title: 'Service principal sign-ins in the sign-in logs',
      url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
    },
    nearest: 'app-credentials',
  },
  {
    id: 'sign-in-places',
    name: 'where somebody signs in from, and with what',
    words: {
      en: 'sign in from|signed in from|signing in from|signin from|log in from|logged in from|logging in from|login from|logon from|sign ins from|signed in with|signing in with|sign ins with|sign ins used|sign ins using|anyone sign in with|anybody sign in with|who sign in with|who signs in with|who logs in with|logged in with|sign ins were|from abroad|unknown country|unknown countrie|foreign country|foreign countrie',
      de: 'anmeldungen aus|melden sich aus|meldet sich aus|angemeldet aus|aus dem ausland|anmeldung mit|anmeldungen mit|meldet sich mit',
      fr: "connexions depuis|depuis l'etranger|connexions avec",
      es: 'inicios de sesion desde|inicia sesion desde|inicio sesion desde|desde el extranjero|inicia sesion con|inicios de sesion con',
    },
    together: [
      'sign in|signs in|signed in|signing in|sign ins|log in|logs in|logged in|logging in|login|logon|logged on|angemeldet|anmeldet|meldet|melden|anmeldung|eingeloggt|connecte|connectee|connectes|connectent|connecter|connexion|inicio sesion|inicia sesion|iniciado sesion|iniciar sesion|inicio de sesion|conecto|conectado|conecta|conectan',
      "from where|where from|where did|where does|from which|from what|which ip|what ip|ip address|which country|what country|which countries|which city|which device|what device|von wo|woher|von welcher|von welchem|welche ip|aus welchem land|d'ou|depuis ou|depuis quelle|depuis quel|quelle ip|adresse ip|quel pays|desde donde|de donde|desde que|que ip|direccion ip|que pais",
    ],
    unless:
      'app|application|service principal|policy|policie|conditional access|rule|connector|mail|email|block|require|mfa|second factor|suspicious|password only|only a password|only password|legacy|risky|at risk|anwendung|aplicacion|regel|regla|regle',
    page: {
      title: 'Sign-in logs',
      url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
    },
    nearest: 'risky-admins',
  },
  {
    id: 'journal-rules',
    name: 'journal rules: only a change of one is reported',
    words: {
      en: 'journal rule|journaling|journalling|journaled|journalled|journal recipient|journal mailbox|journal report',
      de: 'journalregel|journalregeln|journalisierung|journalisierungsregel|journaling',
      fr: 'regle de journal|regles de journal|regle de journalisation|regles de journalisation|journalisation du courrier',
      es: 'regla de diario|reglas de diario|registro en diario',
    },
    // A mail flow rule may be called after what it does.
    unless: 'journal rule to|journal rule called|transport rule|mail flow rule',
    logged: {
      log: 'exchange',
      says: 'journal rules that were made, changed or removed',
      detections: ['journal-rule-changed'],
      matches: /journal/i,
    },
    page: {
      title: 'Journal rules under Exchange (legacy) in Microsoft Purview',
      url: 'https://purview.microsoft.com/datalifecyclemanagement',
    },
    nearest: 'transport-rules',
  },
];
