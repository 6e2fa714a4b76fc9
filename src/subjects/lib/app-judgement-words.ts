import type { CheckId } from '../../checks/model/check-id.js';
import type { TableJudgement } from '../model/subject-table.js';
import type { AppRow } from './app-rows.js';

/** Words of what the checks about apps judge and no attribute says. */
export const APP_JUDGEMENTS = {
  'risky-apps': {
    words: {
      en: 'risky|dangerous|high priority permission|too powerful|too much power|too much access|too broad|too broad permission|overly broad|broad permission|wide permission|far reaching|far reaching permission|excessive access|excessive right|excessive privilege|excessively privileged|unnecessary permission|unnecessary right|more permission than they need|more right than they need|more access than they need|more power than they need|more than they need|more permission than needed|more permission than necessary|more right than necessary|more right than needed|more than necessary|high risk|riskiest|most risk|worst|worst offender|worst if compromised|worst if they were compromised|worst if hacked|be worst if they were hacked|worry about|worried about|worrisome|worrying|worry me|worry us|be worried about|concerned about|concern me|concern us|of concern|keep me awake|lose sleep over|most harm|do most harm|do most damage|do harm|do damage|harmful|cause damage|cause most damage|hurt most|hurt us|hurt us most|a threat|threat|too many right|too many privilege|over permissive|overly permissive|permissive|juicy|juicy permission|strong right|powerful right|high permission|elevated permission|elevated right|elevated privilege|elevated access|privileged access|high impact permission|critical asset|crown jewel|high privilege permission|high privileged permission|high privilege|highly privileged|high privileged|privileged permission|privileged|powerful|powerful permission|strong permission|overprivileged|over privileged|overpermissioned|over permissioned|excessive permission|too many permission|too much permission|dangerous permission|risky permission|sensitive permission|high risk permission|worrying permission',
      de: 'riskant|riskante|riskanten|gefährlich|gefährliche|gefährlichen|gefährliche berechtigungen|mächtig|mächtige|hohe berechtigungen|weitreichende berechtigungen|überprivilegiert|überprivilegierte|zu viele rechte|zu viele berechtigungen|privilegiert|privilegierte|kritische rechte|gefährlichste|gefährlichsten|riskanteste|riskantesten|heikel|heikle|heiklen|brandgefährlich|zu mächtig|zu viel dürfen|zu viel darf|mehr dürfen als|zu weitreichend|zu weitgehende|überberechtigt|kritisch|sorgen machen|mächtigste|mächtigsten|hohe rechte|weitreichende rechte|zu viel rechte|problematisch|problematische|hohen rechten|hohen berechtigungen|hohe privilegien|hohen privilegien|erhöhte rechte|erhöhten rechten|weitreichenden rechten|weitreichenden berechtigungen',
      fr: "risqué|risquée|risquées|à risque|dangereux|dangereuse|dangereuses|puissante|puissantes|privilégiée|privilégiées|autorisations élevées|autorisations dangereuses|trop de droits|trop de permissions|trop de privilèges|plus dangereuse|plus dangereuses|plus risquée|plus risquées|trop puissante|trop puissantes|surprivilégiée|surprivilégiées|sensibles|sensible|inquiétante|inquiétantes|préoccupante|préoccupantes|problématique|problématiques|droits excessifs|droits élevés|privilèges élevés|permissions élevées|hauts privilèges|droits étendus|permissions excessives|trop d'accès|trop d'autorisations",
      es: 'arriesgada|arriesgadas|de riesgo|peligrosa|peligrosas|potente|potentes|privilegiada|privilegiadas|permisos elevados|permisos peligrosos|demasiados permisos|permisos excesivos|más peligrosa|más peligrosas|más arriesgada|más arriesgadas|demasiado potente|demasiado potentes|sobreprivilegiada|sobreprivilegiadas|preocupante|preocupantes|problemática|problemáticas|riesgosa|riesgosas|demasiado acceso|privilegios elevados|altos privilegios|permisos altos|derechos elevados|demasiados privilegios|permisos de más|demasiado poder',
    },
    says: ['holds high-priority permissions', 'hold high-priority permissions'],
  },
  'suspicious-apps': {
    words: {
      en: 'suspicious|suspect|look wrong|looks off|look off|look funny|looks funny|look weird|looks weird|look strange|looks strange|look suspicious|looks suspicious|look fishy|looks fishy|looks dodgy|look dodgy|look malicious|looks malicious|smell|smells|smell fishy|sketchy|questionable|spoofed|counterfeit|bogus|scam|hostile|unknown to us|nobody recognises|nobody recognizes|we do not recognise|we do not recognize|not recognise|not recognize|out of place|not belong here|does not belong here|ought not be here|should not be there|of attacker|from attacker|planted by attacker|backdoor|trojan|illicit|phishing app|consent phishing|look bad|looks bad|red flag|anomalous|unusual|looks wrong|malicious|rogue|shady|fishy|fake|evil|phishy|dodgy|bad|weird|strange|odd|do not belong|should not be here|untrustworthy|unwanted|illegitimate',
      de: 'verdächtig|verdächtige|verdächtigen|bösartig|bösartige|auffällig|auffällige|merkwürdig|merkwürdige|gefälscht|gefälschte|dubios|dubiose|unseriös|seltsam|seltsame|komisch|komische|komischen|seltsamen|merkwürdigen|dubiosen|gefälschten|unseriöse|unseriösen|nicht geheuer|faul|faule|zwielichtig|zwielichtige|verdächtigste|gefakt|schädlich|schädliche|böse|fragwürdig|fragwürdige|eigenartig|eigenartige|nicht koscher',
      fr: 'suspect|suspecte|suspectes|malveillant|malveillante|malveillantes|louche|louches|douteuse|douteuses|étrange|étranges|bizarre|bizarres|frauduleuse|frauduleuses|pas nette|pas nettes|pas clair|pas claires|chelou|bizarroïde|fausse|fausses|piégée|piégées|nuisible|nuisibles|curieuse|curieuses|frauduleux|pas nets|anormale|anormales|inquiétante',
      es: 'sospechosa|sospechosas|maliciosa|maliciosas|extraña|extrañas|rara|raras|fraudulenta|fraudulentas|dudosa|dudosas|falsa|falsas|falso|falsos|sospechoso|sospechosos|chungas|chunga|turbia|turbias|raro|raros|extraño|extraños|anómala|anómalas|fraudulento|maligna|malignas|dañina|dañinas|huele mal|mala pinta|mala espina',
    },
    says: ['looks wrong', 'look wrong'],
  },
  'dormant-apps': {
    words: {
      en: 'dormant|asleep|sleep|dangerous but unused|unused but dangerous|privileged but unused|unused but privileged|risky but unused|unused but risky|powerful and unused|unused and powerful|powerful yet unused|sleeping giant|unused with strong permission|powerful but idle|idle but powerful|powerful but dormant|sleeps|sleeping|powerful but unused|unused but powerful|hibernating|lie dormant|lies dormant|lying dormant',
      de: 'schlafend|schlafende|schlafen|schläft|schlummern|schlummernde|ruhend|ruhende|eingeschlafen|eingeschlafene|karteileichen|mächtig aber ungenutzt|gefährlich aber ungenutzt',
      fr: 'dormante|dormantes|dorment|dort|en sommeil|endormie|endormies|endormis|en veille',
      es: 'dormida|dormidas|duermen|duerme|latentes|durmiente|durmientes|dormido|dormidos|en letargo|aletargadas',
    },
    says: ['is powerful and not used', 'are powerful and not used'],
  },
  'apps-with-roles': {
    words: {
      en: 'admin role|administrator role|directory role|any admin role|some admin role|administrators role|admin permission|hold role|privileged directory role|admin power|sit in role|act as administrator|entra admin role|has admin role|privileged role|entra role|admin|administrator|are admin|is admin|act as admin|admin right|admin privilege|administrative role|administrative privilege',
      de: 'adminrolle|adminrollen|administratorrolle|administratorrollen|admin rolle|admin rollen|verzeichnisrolle|verzeichnisrollen|administratorrechte|adminrechte|administrator|admin|globaler administrator|privilegierte rolle|privilegierte rollen|administratorrechten|adminrechten|administratorenrolle|administratorenrollen|rolle in entra',
      fr: "rôle d'administrateur|rôles d'administrateur|rôle administrateur|rôles administrateur|rôle d'administration|rôles d'administration|droits d'administrateur|administrateur|rôle privilégié|rôles privilégiés|rôle admin|rôles admin|droits admin|droits d'admin|rôles d'annuaire|rôle d'annuaire",
      es: 'rol de administrador|roles de administrador|rol administrativo|roles administrativos|rol privilegiado|roles privilegiados|derechos de administrador|administrador|rol de admin|roles de admin|permisos de administrador|permisos de admin|permisos de administración|privilegios de administrador|rol de directorio|roles de directorio',
    },
    says: ['holds an admin role', 'hold an admin role'],
    only: ({ roles }) => roles && roles.length > 0,
  },
} as const satisfies Readonly<Partial<Record<CheckId, TableJudgement<AppRow>>>>;
