import type { WordList } from '../dictionary.js';

/** Roles by the names that Microsoft gives them. */
export const GERMAN_ROLES: WordList = {
  'Global Administrator':
    'globaler administrator|globale administrator|globalen administrator|globalem administrator|global administrator|globaladministrator|globale administratorrolle|globalen administratorrolle',
  'Global Administrators':
    'globale administratoren|globalen administratoren|globaladministratoren|globaler administratoren',
  'Global Reader': 'globaler leser|globale leser|globalen leser|globalleser',
  'Exchange Administrator':
    'exchange administrator|exchange-administrator|exchangeadministrator|exchange admin|exchange-admin|exchangeadmin',
  'Exchange Administrators':
    'exchange administratoren|exchange-administratoren|exchange admins|exchange-admins|exchangeadmins',
  'Exchange Recipient Administrator': 'exchange-empfängeradministrator|exchange empfängeradministrator',
  'User Administrator':
    'benutzeradministrator|benutzer-administrator|user-administrator|user administrator|benutzeradmin|benutzer-admin|user admin|user-admin',
  'User Administrators':
    'benutzeradministratoren|benutzer-administratoren|benutzeradmins|benutzer-admins|user admins|user-admins',
  'SharePoint Administrator':
    'sharepoint administrator|sharepoint-administrator|sharepoint-admin|sharepoint admin|sharepointadmin',
  'SharePoint Administrators':
    'sharepoint administratoren|sharepoint-administratoren|sharepoint-admins|sharepoint admins',
  'Teams Administrator':
    'teams administrator|teams-administrator|teams-admin|teams admin|teamsadmin|teams administratoren|teams-administratoren|teams-admins|teams admins',
  'Security Administrator':
    'sicherheitsadministrator|sicherheits-administrator|security-administrator|security administrator|sicherheitsadmin|sicherheits-admin|security-admin|security admin',
  'Security Administrators':
    'sicherheitsadministratoren|sicherheits-administratoren|sicherheitsadmins|security-admins|security admins',
  'Security Reader': 'sicherheitsleser|sicherheits-leser|sicherheitsleseberechtigter|security-reader',
  'Security Operator': 'sicherheitsoperator|sicherheits-operator',
  'Helpdesk Administrator':
    'helpdeskadministrator|helpdesk-administrator|helpdesk administrator|helpdeskadmin|helpdesk-admin|helpdesk admin|helpdeskadministratoren|helpdesk-administratoren|helpdesk-admins|helpdesk admins|helpdeskadmins',
  'Privileged Role Administrator':
    'administrator für privilegierte rollen|privilegierter rollenadministrator|privilegierter rollen-administrator|administrator privilegierter rollen|rollenadministrator|administratoren für privilegierte rollen|privileged-role-administrator',
  'Privileged Authentication Administrator':
    'privilegierter authentifizierungsadministrator|privilegierte authentifizierungsadministratoren|privilegierten authentifizierungsadministrator',
  'Authentication Administrator':
    'authentifizierungsadministrator|authentifizierungs-administrator|authentifizierungsadministratoren|authentifizierungsadmin|authentifizierungsadmins',
  'Authentication Policy Administrator':
    'authentifizierungsrichtlinienadministrator|authentifizierungsrichtlinien-administrator',
  'Application Administrator':
    'anwendungsadministrator|anwendungs-administrator|anwendungsadmin|app-administrator|anwendungsadministratoren|app-admin|app-admins|anwendungsadmins|application admin|application administrator',
  'Cloud Application Administrator':
    'cloudanwendungsadministrator|cloud-anwendungsadministrator|cloudanwendungsadministratoren|cloud-anwendungsadministratoren|cloud-app-administrator|cloud anwendungsadministrator',
  'Cloud Device Administrator': 'cloudgeräteadministrator|cloud-geräteadministrator|geräteadministrator',
  'Conditional Access Administrator':
    'administrator für bedingten zugriff|administratoren für bedingten zugriff|conditional-access-administrator|conditional access administrator|ca-administrator|conditional-access-admin',
  'Hybrid Identity Administrator':
    'hybrididentitätsadministrator|hybrid-identitätsadministrator|administrator für hybrididentität|administrator für hybride identitäten',
  'Groups Administrator':
    'gruppenadministrator|gruppen-administrator|gruppenadministratoren|gruppenadmin|gruppenadmins',
  'License Administrator': 'lizenzadministrator|lizenz-administrator|lizenzadministratoren|lizenzadmin',
  'Intune Administrator':
    'intune-administrator|intune administrator|intune-administratoren|intune-admin|intune-admins|intune admin|intune admins',
  'Compliance Administrator':
    'complianceadministrator|compliance-administrator|compliance administrator|compliance-admin|complianceadministratoren|compliance admin',
  'Billing Administrator':
    'abrechnungsadministrator|rechnungsadministrator|abrechnungsadministratoren|abrechnungsadmin',
  'Password Administrator':
    'kennwortadministrator|passwortadministrator|kennwortadministratoren|passwort-administrator|kennwort-administrator|passwort-admin',
  'Reports Reader': 'berichtleser|berichtsleser|berichte-leser',
  'Message Center Reader': 'nachrichtencenter-leser|nachrichtencenterleser',
  'Service Support Administrator':
    'dienstunterstützungsadministrator|dienstsupportadministrator|service-support-administrator',
  'Power Platform Administrator': 'power-platform-administrator|power platform administrator|power-platform-admin',
  'Identity Governance Administrator': 'identity-governance-administrator|identitätsgovernanceadministrator',
  'User Access Administrator': 'benutzerzugriffsadministrator|benutzerzugriffs-administrator',
  'Domain Name Administrator': 'domänennamenadministrator|domänenadministrator',
  'Directory Readers': 'verzeichnisleseberechtigte|verzeichnisleser|verzeichnis leser',
  'Directory Writers': 'verzeichnisschreibberechtigte',
  'Directory Synchronization Accounts': 'verzeichnissynchronisierungskonten',
  'Guest Inviter': 'gasteinladender',
  'Attack Simulation Administrator': 'angriffssimulationsadministrator',
};
