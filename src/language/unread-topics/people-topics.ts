import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { combinePhrases } from '../../subjects/lib/combine-phrases.js';
import { OF_ADMINS, OF_APPS, type TopicDefinition } from './topic-definition.js';

const ENTRA = 'https://entra.microsoft.com/#view';

/** Topics of people that are not read. */
export const PEOPLE_TOPICS: readonly TopicDefinition[] = [
  {
    id: 'risk-dismissals',
    name: 'whose risk was dismissed or remediated, by whom and when',
    words: {
      en: 'dismissed|dismiss|dismisses|dismissal|waved away|explained away|cleared the risk|risk cleared|risk was cleared|remediated|remediation|risk removed|removed the risk|no longer at risk|risk lifted',
      de: 'verworfen|verwarf|geschlossen|behoben|aufgehoben|bereinigt|nicht mehr gefahrdet|nicht mehr riskant|entwarnung',
      fr: "ignore|ecarte|rejete|leve|enleve le risque|retire le risque|corrige|remedie|n'est plus a risque|ne sont plus a risque",
      es: 'descarto|descartado|descartada|desestimado|desestimo|quito el riesgo|quitado el riesgo|quitaron el riesgo|remediado|corregido|resuelto|ya no estan en riesgo|ya no esta en riesgo',
    },
    beside: 'risk|risky|risiko|risque|riesgo',
    unless: `${OF_APPS}|finding|alert|incident|policy|policie|consent`,
    page: { title: 'Risky users', url: `${ENTRA}/Microsoft_AAD_IAM/RiskyUsersBlade` },
    nearest: 'risky-admins',
  },
  {
    id: 'past-risks',
    name: 'past risks of accounts, once they are dismissed or remediated',
    words: {
      en: 'ever been flagged|ever flagged|ever been at risk|ever at risk|ever been risky|ever risky|ever been a risky user|ever a risky user|at risk in the past|risky in the past|flagged in the past|past risk|risk history|history of risk|ever in identity protection|ever been in identity protection',
      de: 'jemals gefahrdet|jemals riskant|jemals als riskant|jemals als gefahrdet|schon einmal riskant|schon einmal gefahrdet|schon einmal als riskant|jemals von identity protection|schon einmal von identity protection|schon mal von identity protection|fruhere risiken|risikoverlauf',
      fr: 'deja ete a risque|deja ete signale par identity protection|deja ete signalee par identity protection|jamais ete a risque|risques passes|historique des risques|historique de risque',
      es: 'alguna vez en riesgo|estado alguna vez en riesgo|alguna vez marcada|alguna vez marcado|alguna vez identity protection|riesgos pasados|historial de riesgo',
    },
    unless: `${OF_APPS}|finding|alert|incident|policy|policie|rule|connector|domain|sign in|certificate|secret`,
    page: { title: 'Risky users', url: `${ENTRA}/Microsoft_AAD_IAM/RiskyUsersBlade` },
    nearest: 'risky-admins',
  },
  {
    id: 'account-changes',
    name: 'who created, disabled or deleted an account',
    words: {
      en: [
        'accounts deleted|account deleted|users deleted|user deleted|accounts been deleted|users been deleted|accounts were deleted|users were deleted|user accounts were deleted',
        // Without a time it is asked how things stand.
        combinePhrases(
          'accounts|users|people|admins',
          'were disabled|were blocked|were enabled|was disabled|was blocked|been disabled|been blocked',
          'in the last|in the past|over the last|within the last|during the last|this week|this month|this year|last week|last month|today|yesterday|since|recently|lately',
        ),
        combinePhrases(
          'who created|who deleted|who disabled|who enabled|who blocked|who removed|who added|who made|who set up|who has created|who has deleted|who has disabled|who has blocked',
          'the account|an account|this account|that account|their account|his account|her account|the user|a user|this user|that user|the new user|a new user|the new account|a new account|the newest user|the newest account|the latest user|the last user|the user account|a user account|the guest|the guest account|account|user account|user',
        ),
        combinePhrases(
          'create|delete|disable|block|unblock|enable|remove|add',
          'any account|any user|an account|a user|a user account|any user account|any new account|any new user|a new user|a new account|other account|other user',
        ),
      ].join('|'),
    },
    together: [
      'did|changes by|wer hat|wer hatte|von wem|qui a|par qui|quien|por quien',
      'which account|what account|which user|how many account|how many user|konto|konten|benutzer|benutzerkonto|compte|utilisateur|cuenta|usuario|created account|deleted account|disabled account|created user|deleted user|disabled user',
      'create|delete|disable|block|created|deleted|disabled|angelegt|erstellt|geloscht|deaktiviert|gesperrt|cree|supprime|desactive|bloque|creo|elimino|borro|deshabilito|desactivo|bloqueo',
    ],
    unless: `${OF_APPS}|can|could|may|might|able to|allowed to|right|secret|credential|rule|connector|policy|policie|group|mfa|method|factor|role|rolle|rol|password|passwort|geheimnis|regel|regle|regla|connecteur|konnektor|conector`,
    page: {
      title: 'Audit logs of users',
      url: `${ENTRA}/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/Audit`,
    },
    nearest: 'mail-flow-changes',
  },
  {
    id: 'guest-invitations',
    name: 'who invited a guest',
    words: {
      en: 'who invited|invited by|who has invited|invitation|invitations',
      de: 'eingeladen|einladung|einladungen',
      fr: 'a invite|invite par|invitation|invitations',
      es: 'invito a|quien invito|invitado por|invitacion|invitaciones',
    },
    unless: `${OF_APPS}|calendar|meeting|kalender|restricted|limited|setting`,
    // The log keeps the act, as far back as it reaches; the settings tell only who may.
    page: {
      title: 'Audit logs of users, activity “Invite external user”',
      url: `${ENTRA}/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/Audit`,
    },
    nearest: 'privileged-roles',
  },
  {
    id: 'personal-details',
    name: 'managers, phone numbers, job titles and other personal details',
    words: {
      en: 'line manager|without manager|without a manager|manager of|s manager|their manager|his manager|her manager|s boss|boss of|s supervisor|supervisor of|reporting line|reports to whom|direct report|org chart|phone number|mobile number|telephone number|phone extension|job title|job description|cost centre|cost center|working hour|office hour|office location|employee id|employee number|personnel number|date of birth|birthday|home address|postal address|hire date|salary|salarie',
      de: 'vorgesetzte|vorgesetzter|vorgesetzten|vorgesetzt|chef von|chefin von|linienvorgesetzter|telefonnummer|handynummer|mobilnummer|durchwahl|stellenbezeichnung|berufsbezeichnung|jobtitel|kostenstelle|arbeitszeit|burozeit|personalnummer|geburtsdatum|geburtstag|privatadresse|eintrittsdatum|gehalt|gehalter',
      fr: "responsable hierarchique|superieur hierarchique|superieure hierarchique|manager de|manageur de|chef de|numero de telephone|numero de portable|intitule de poste|intitule du poste|centre de cout|horaires de travail|heures de travail|matricule|date de naissance|anniversaire|adresse personnelle|date d'embauche|salaire",
      es: 'jefe de|jefa de|jefe directo|superior directo|supervisor de|responsable directo|numero de telefono|numero de movil|puesto de trabajo|centro de coste|horario de trabajo|horario laboral|horas de trabajo|fecha de nacimiento|cumpleanos|direccion particular|fecha de contratacion|salario',
    },
    together: ['who|whom|what|a qui', 'report to|reports to|reporting to|depend de|depend d'],
    // A number may be a sign-in method, and people look for what happened outside working hours.
    unless: `${OF_APPS}|${OF_ADMINS}|mfa|factor|faktor|facteur|sms|method|methode|metodo|call|registered|registriert|enregistre|registrado|new|added|group|rule|policy|policie|connector|outside|outside of|during|in working|after|before|ausserhalb|wahrend|hors|pendant|fuera|durante|changed|change|sign in|signed in|logged in|manager role|chef de projet|incident|who manages|whole system|everything|can do`,
    page: { title: 'All users', url: PORTAL_PAGES.users },
    nearest: 'privileged-roles',
  },
];
