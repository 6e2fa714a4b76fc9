import type { WordList } from '../dictionary.js';

/** Nouns of several words, and the roles as Microsoft writes them. */
export const SPANISH_ROLE_NOUNS: WordList = {
  'full control': 'control total|control completo|control absoluto',
  'full access': 'acceso total|acceso completo|acceso pleno|pleno acceso',
  'read access': 'acceso de lectura|permiso de lectura',
  'write access': 'acceso de escritura|permiso de escritura',
  'least privilege': 'mínimo privilegio|privilegio mínimo|menor privilegio',
  'high risk': 'riesgo alto|alto riesgo|riesgo elevado|riesgos altos',
  'medium risk': 'riesgo medio',
  'low risk': 'riesgo bajo|bajo riesgo',
  'permanent role': 'rol permanente;roles permanentes|rol fijo;roles fijos',
  'all users': 'todos los usuarios',
  everyone: 'todo el mundo|todos los usuarios de la empresa',
  'all mailboxes':
    'todos los buzones|cualquier buzón|buzón de cualquiera|buzones de todos|buzones de todo el mundo|buzón de todo el mundo|todas las casillas',
  "everyone's mail": 'correo de todo el mundo|correos de todo el mundo|correo de cualquiera',
  'all files': 'todos los archivos|todos los ficheros|cualquier archivo|cualquier fichero',
  'the whole company': 'toda la empresa|toda la organización|toda la compañía|empresa entera|organización entera',
  'admin access':
    'acceso de administrador|acceso de administración|acceso de admin|acceso administrativo;accesos administrativos',
  entra: 'entra id',
  'entra role': 'rol de entra|rol de entra id',
  'role group': 'grupo de roles',
  'attack surface': 'superficie de ataque',
  'risk detection': 'detección de riesgo',
  detection: 'detección',
  'password change': 'cambio de contraseña',
  'mfa requirement': 'exigencia de mfa|requisito de mfa|obligación de mfa',
  requirement: 'requisito|exigencia',
  obligation: 'obligación',
  'app code': 'código de un solo uso|código de aplicación',
  'backup method': 'método de respaldo|método alternativo;métodos alternativos',
  'weak mfa': 'mfa débil|mfa floja|mfa flojo',
  'phishing-resistant mfa': 'mfa resistente al phishing|mfa fuerte',
  'phishing-resistant method':
    'método resistente al phishing;métodos resistentes al phishing|método fuerte;métodos fuertes',
  'phishable method': 'método débil;métodos débiles|método vulnerable al phishing',
  'new app':
    'aplicación nueva;aplicaciones nuevas|app nueva;apps nuevas|nueva aplicación;nuevas aplicaciones|nueva app;nuevas apps',
  'secret expiry':
    'caducidad del secreto|caducidad de los secretos|vencimiento del secreto|vencimiento de los secretos',
  'admin portal': 'portal de administración|centro de administración',
  'external address': 'dirección externa;direcciones externas',
  'external domain': 'dominio externo;dominios externos|dominio de fuera',
  'external recipient': 'destinatario externo;destinatarios externos',
  'external account': 'cuenta externa;cuentas externas',
  'external user': 'usuario externo;usuarios externos',
  'private address':
    'dirección privada;direcciones privadas|correo personal;correos personales|correo privado;correos privados|cuenta personal;cuentas personales|cuenta particular',
  'own mail': 'correo propio',
  'normal account':
    'cuenta normal;cuentas normales|cuenta corriente|cuenta de uso diario|cuenta del día a día|cuenta habitual|cuenta diaria',
  'separate account':
    'cuenta separada;cuentas separadas|cuenta aparte|cuenta dedicada;cuentas dedicadas|cuenta propia de administración',
  'day-to-day use': 'uso diario|día a día|trabajo diario|uso cotidiano',
  sending: 'envío',
  theirs: 'dominio público',
  'test account': 'cuenta de prueba|cuenta de pruebas',
  'user account': 'cuenta de usuario',
  'guest account': 'cuenta de invitado',
  'cloud-only account': 'cuenta solo en la nube|cuenta solo nube|cuenta de nube',
  'synced account': 'cuenta sincronizada;cuentas sincronizadas',
  'on-prem account': 'cuenta local;cuentas locales|cuenta on-premise',
  'active directory': 'directorio activo|active directory',
  teams: 'teams',
  sharepoint: 'sharepoint',
  onedrive: 'onedrive',
  outlook: 'outlook',
  exchange: 'exchange',
  intune: 'intune',
  powershell: 'powershell',
  gmail: 'gmail',
  microsoft: 'microsoft',
  'security info': 'datos de seguridad|información de seguridad|info de seguridad',
  'global admin right':
    'permiso de administrador global|permiso de admin global|derecho de administrador global|privilegio de administrador global',
  restriction: 'restricción',
  'Global Administrator': 'administrador global|administradora global|admin global|administrador general',
  'Global Reader': 'lector global',
  'Exchange Administrator':
    'administrador de exchange|administradora de exchange|admin de exchange|administrador exchange',
  'SharePoint Administrator': 'administrador de sharepoint|administradora de sharepoint|admin de sharepoint',
  'Teams Administrator': 'administrador de teams|administradora de teams|admin de teams',
  'Intune Administrator': 'administrador de intune|administradora de intune|admin de intune',
  'User Administrator': 'administrador de usuarios|administradora de usuarios|admin de usuarios',
  'Security Administrator': 'administrador de seguridad|administradora de seguridad|admin de seguridad',
  'Security Reader': 'lector de seguridad|lectora de seguridad',
  'Security Operator': 'operador de seguridad|operadora de seguridad',
  'Compliance Administrator': 'administrador de cumplimiento|administradora de cumplimiento',
  'Helpdesk Administrator':
    'administrador del departamento de soporte técnico|administrador de soporte técnico|administrador de helpdesk|administrador del helpdesk|admin de helpdesk|administrador del servicio de asistencia',
  'Application Administrator':
    'administrador de aplicaciones|administradora de aplicaciones|admin de aplicaciones|administrador de apps',
  'Cloud Application Administrator':
    'administrador de aplicaciones en la nube|administradora de aplicaciones en la nube|admin de aplicaciones en la nube',
  'Privileged Role Administrator':
    'administrador de roles con privilegios|administrador de roles privilegiados|administradora de roles con privilegios|administradora de roles privilegiados|admin de roles privilegiados',
  'Privileged Authentication Administrator':
    'administrador de autenticación con privilegios|administrador de autenticación privilegiada',
  'Authentication Administrator': 'administrador de autenticación|administradora de autenticación',
  'Authentication Policy Administrator': 'administrador de directivas de autenticación',
  'Conditional Access Administrator':
    'administrador de acceso condicional|administradora de acceso condicional|admin de acceso condicional',
  'Billing Administrator': 'administrador de facturación|administradora de facturación|admin de facturación',
  'License Administrator': 'administrador de licencias|administradora de licencias',
  'Groups Administrator': 'administrador de grupos|administradora de grupos',
  'Hybrid Identity Administrator': 'administrador de identidad híbrida|administrador de identidades híbridas',
  'Password Administrator': 'administrador de contraseñas|administradora de contraseñas',
  'Reports Reader': 'lector de informes',
  'Directory Readers': 'lectores de directorio',
  'Directory Writers': 'escritores de directorio',
  'Guest Inviter': 'invitador de invitados',
  'Exchange Recipient Administrator': 'administrador de destinatarios de exchange',
  'Service Support Administrator': 'administrador de soporte técnico del servicio',
  'Cloud Device Administrator': 'administrador de dispositivos en la nube',
  'Power Platform Administrator': 'administrador de power platform',
  'Domain Name Administrator': 'administrador de nombres de dominio',
  'Attack Simulation Administrator': 'administrador de simulación de ataques',
  'Message Center Reader': 'lector del centro de mensajes',
  'Global Administrator role':
    'rol de administrador global|rol de administradora global|rol de admin global|rol de administrador general',
  'Global Reader role': 'rol de lector global',
  'Exchange Administrator role':
    'rol de administrador de exchange|rol de administradora de exchange|rol de admin de exchange|rol de administrador exchange',
  'SharePoint Administrator role':
    'rol de administrador de sharepoint|rol de administradora de sharepoint|rol de admin de sharepoint',
  'Teams Administrator role': 'rol de administrador de teams|rol de administradora de teams|rol de admin de teams',
  'Intune Administrator role': 'rol de administrador de intune|rol de administradora de intune|rol de admin de intune',
  'User Administrator role':
    'rol de administrador de usuarios|rol de administradora de usuarios|rol de admin de usuarios',
  'Security Administrator role':
    'rol de administrador de seguridad|rol de administradora de seguridad|rol de admin de seguridad',
  'Security Reader role': 'rol de lector de seguridad|rol de lectora de seguridad',
  'Security Operator role': 'rol de operador de seguridad|rol de operadora de seguridad',
  'Compliance Administrator role': 'rol de administrador de cumplimiento|rol de administradora de cumplimiento',
  'Helpdesk Administrator role':
    'rol de administrador del departamento de soporte técnico|rol de administrador de soporte técnico|rol de administrador de helpdesk|rol de administrador del helpdesk|rol de admin de helpdesk|rol de administrador del servicio de asistencia',
  'Application Administrator role':
    'rol de administrador de aplicaciones|rol de administradora de aplicaciones|rol de admin de aplicaciones|rol de administrador de apps',
  'Cloud Application Administrator role':
    'rol de administrador de aplicaciones en la nube|rol de administradora de aplicaciones en la nube|rol de admin de aplicaciones en la nube',
  'Privileged Role Administrator role':
    'rol de administrador de roles con privilegios|rol de administrador de roles privilegiados|rol de administradora de roles con privilegios|rol de administradora de roles privilegiados|rol de admin de roles privilegiados',
  'Privileged Authentication Administrator role':
    'rol de administrador de autenticación con privilegios|rol de administrador de autenticación privilegiada',
  'Authentication Administrator role': 'rol de administrador de autenticación|rol de administradora de autenticación',
  'Authentication Policy Administrator role': 'rol de administrador de directivas de autenticación',
  'Conditional Access Administrator role':
    'rol de administrador de acceso condicional|rol de administradora de acceso condicional|rol de admin de acceso condicional',
  'Billing Administrator role':
    'rol de administrador de facturación|rol de administradora de facturación|rol de admin de facturación',
  'License Administrator role': 'rol de administrador de licencias|rol de administradora de licencias',
  'Groups Administrator role': 'rol de administrador de grupos|rol de administradora de grupos',
  'Hybrid Identity Administrator role':
    'rol de administrador de identidad híbrida|rol de administrador de identidades híbridas',
  'Password Administrator role': 'rol de administrador de contraseñas|rol de administradora de contraseñas',
  'Reports Reader role': 'rol de lector de informes',
  'Directory Readers role': '',
  'Directory Writers role': '',
  'Guest Inviter role': 'rol de invitador de invitados',
  'Exchange Recipient Administrator role': 'rol de administrador de destinatarios de exchange',
  'Service Support Administrator role': 'rol de administrador de soporte técnico del servicio',
  'Cloud Device Administrator role': 'rol de administrador de dispositivos en la nube',
  'Power Platform Administrator role': 'rol de administrador de power platform',
  'Domain Name Administrator role': 'rol de administrador de nombres de dominio',
  'Attack Simulation Administrator role': 'rol de administrador de simulación de ataques',
  'Message Center Reader role': 'rol de lector del centro de mensajes',
};
