import type { AnySubjectTable } from '../model/subject-table.js';

/** Words of what the checks about apps judge and no attribute says. */
export const APP_JUDGEMENTS = {
  'risky-apps': {
    words: {
      en: 'risky|dangerous|high priority permission|high privilege permission|high privileged permission|high privilege|highly privileged|high privileged|privileged permission|privileged|powerful|powerful permission|strong permission|overprivileged|over privileged|overpermissioned|over permissioned|excessive permission|too many permission|too much permission|dangerous permission|risky permission|sensitive permission|high risk permission|worrying permission',
      de: 'riskant|riskante|riskanten|gefährlich|gefährliche|gefährlichen|gefährliche berechtigungen|mächtig|mächtige|hohe berechtigungen|weitreichende berechtigungen|überprivilegiert|überprivilegierte|zu viele rechte|zu viele berechtigungen|privilegiert|privilegierte|kritische rechte',
      fr: 'risqué|risquée|risquées|à risque|dangereux|dangereuse|dangereuses|puissante|puissantes|privilégiée|privilégiées|autorisations élevées|autorisations dangereuses|trop de droits|trop de permissions|trop de privilèges',
      es: 'arriesgada|arriesgadas|de riesgo|peligrosa|peligrosas|potente|potentes|privilegiada|privilegiadas|permisos elevados|permisos peligrosos|demasiados permisos|permisos excesivos',
    },
    says: ['holds high-priority permissions', 'hold high-priority permissions'],
  },
  'suspicious-apps': {
    words: {
      en: 'suspicious|suspect|look wrong|looks wrong|malicious|rogue|shady|fishy|fake|evil|phishy|dodgy|bad|weird|strange|odd|impersonating|impersonate|imitate|look like microsoft|looks like microsoft|pretend to be microsoft|pretends to be microsoft|do not belong|should not be here|untrustworthy|unwanted|illegitimate|disguised',
      de: 'verdächtig|verdächtige|verdächtigen|bösartig|bösartige|auffällig|auffällige|merkwürdig|merkwürdige|gefälscht|gefälschte|dubios|dubiose|unseriös|seltsam|seltsame|komisch',
      fr: 'suspect|suspecte|suspectes|malveillant|malveillante|malveillantes|louche|louches|douteuse|douteuses|étrange|étranges|bizarre|bizarres|frauduleuse|frauduleuses',
      es: 'sospechosa|sospechosas|maliciosa|maliciosas|extraña|extrañas|rara|raras|fraudulenta|fraudulentas|dudosa|dudosas',
    },
    says: ['looks wrong', 'look wrong'],
  },
  'dormant-apps': {
    words: {
      en: 'dormant|asleep|sleep|sleeps|sleeping|powerful but unused|unused but powerful|hibernating|lie dormant|lies dormant|lying dormant',
      de: 'schlafend|schlafende|schlafen|schläft|schlummern|schlummernde|ruhend|ruhende',
      fr: 'dormante|dormantes|dorment|dort|en sommeil|endormie|endormies',
      es: 'dormida|dormidas|duermen|duerme|latentes|durmiente|durmientes',
    },
    says: ['is powerful and not used', 'are powerful and not used'],
  },
  'apps-with-roles': {
    words: {
      en: 'admin role|administrator role|directory role|privileged role|entra role|admin|administrator|are admin|is admin|act as admin|admin right|admin privilege|administrative role|administrative privilege',
      de: 'adminrolle|adminrollen|administratorrolle|administratorrollen|admin rolle|admin rollen|verzeichnisrolle|verzeichnisrollen|administratorrechte|adminrechte|administrator|admin',
      fr: "rôle d'administrateur|rôles d'administrateur|rôle administrateur|rôles administrateur|rôle d'administration|rôles d'administration|droits d'administrateur|administrateur|rôle privilégié|rôles privilégiés",
      es: 'rol de administrador|roles de administrador|rol administrativo|roles administrativos|rol privilegiado|roles privilegiados|derechos de administrador|administrador',
    },
    says: ['holds an admin role', 'hold an admin role'],
  },
} as const satisfies AnySubjectTable['judgements'];
