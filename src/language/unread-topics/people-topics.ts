import { OF_APPS, TOPIC_PAGES, type TopicDefinition } from './topic-definition.js';

const ENTRA = 'https://entra.microsoft.com/#view';

/** Whoever is meant is no admin. */
const NO_ADMINS =
  "not admin|not an admin|no admin|non admin|non administrator|not administrator|no administrator|aren't admin|isn't an admin|aren t admin|isn t an admin|arent admin|without a role|without any role|without role|hold no role|holds no role|have no role|other than admin|other than the admin|besides admin|besides the admin|except admin|except the admin|apart from admin|apart from the admin|ordinary user|ordinary people|normal user|regular user|regular people|keine admin|nicht admin|keine administrator|ohne rolle|normale benutzer|pas admin|pas administrateur|sans role|utilisateurs ordinaires|no son admin|no son administrador|que no sean admin|sin rol|usuarios normales";

/** All the people of the tenant. */
const EVERYBODY =
  'people in the company|people in our company|people in the organisation|people in the organization|people in our tenant|people in the tenant|everyone in the company|everybody in the company|everyone in the tenant|all employee|all of our employee|employee|of all staff|staff|workforce|all our user|all of our user|all user|all the user|every user|users in the company|users in the tenant|users in our tenant|users in total|ordinary user|regular user|normal user|non admin|end user|mitarbeiter|alle benutzer|leute in der firma|leute im unternehmen|belegschaft|tous les utilisateurs|employe|salarie|todos los usuarios|empleado|personas de la empresa|personal de la empresa';

/** The same, told by the role that they lack: nobody in the list of admins is one of them. */
const WITHOUT_ROLE =
  "without an admin role|without admin role|without any admin role|without a role|without any role|without role|no admin role|hold no role|have no role|with no role|not admin|no admin|aren't admin|arent admin|ordinary user|ordinary people|ordinary account|ordinary|normal user|regular user|plain user|standard user|simple user|ohne adminrolle|ohne admin rolle|ohne rolle|ohne rollen|ohne adminrecht|ohne admin recht|keine admin|keine administrator|nicht admin|normale benutzer|normalen benutzer|normale nutzer|normale user|normale mitarbeiter|normale konto|normale konten|einfache benutzer|gewohnliche benutzer|gewohnlichen benutzer|gewohnliche nutzer|sans role|sans aucun role|sans role admin|sans role d administrateur|sans role d'administrateur|pas admin|pas administrateur|utilisateurs ordinaire|utilisateur ordinaire|utilisateurs normaux|utilisateurs simples|simples utilisateur|utilisateurs lambda|sin rol|sin roles|sin ningun rol|no son admin|no son administrador|que no sean admin|usuarios normal|usuarios corriente|usuarios comun|usuarios comunes|usuarios ordinario|usuarios de a pie|cuentas normal";

/** Topics of people who hold no role: only admins are read as a list. */
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
    id: 'risk-of-people',
    name: 'the risk of people who are no admins',
    words: {
      en: 'risky user|risky people|risky account|risky sign in|user at risk|users at risk|people at risk|accounts at risk|at risk|compromised|user risk|high risk',
      de: 'riskante benutzer|riskante konten|gefahrdet|risikobenutzer|kompromittiert',
      fr: 'utilisateurs a risque|comptes a risque|a risque|compromis',
      es: 'usuarios en riesgo|usuarios de riesgo|cuentas en riesgo|en riesgo|comprometid|comprometido|comprometida',
    },
    beside: NO_ADMINS,
    unless: `${OF_APPS}|policy|policie|conditional access|richtlinie|strategie|directiva|connector|rule`,
    page: { title: 'Risky users', url: `${ENTRA}/Microsoft_AAD_IAM/RiskyUsersBlade` },
    nearest: 'risky-admins',
  },
  {
    id: 'mfa-of-others',
    name: 'the second factor of people without a role, only that of admins',
    words: {
      en: 'mfa|second factor|2fa|two factor|multi factor|multifactor|mfa method|authentication method|sign in method|authenticator|passkey',
      de: 'zweiter faktor|zweiten faktor|anmeldemethode|authentifizierungsmethode',
      fr: 'second facteur|deuxieme facteur|methode de connexion|methode d authentification',
      es: 'segundo factor|metodo de autenticacion|metodo de inicio de sesion',
    },
    beside: WITHOUT_ROLE,
    unless: `${OF_APPS}|policy|policie|conditional access|require|enforce|exempt|exclude|legacy|richtlinie|strategie|directiva|exigen|security default`,
    leavesNames: true,
    page: TOPIC_PAGES.authenticationMethods,
    nearest: 'admins-without-mfa',
    readBy: ['policies', 'settings'],
  },
  {
    id: 'mfa-of-people',
    name: 'the second factor of all people, only that of admins',
    words: {
      en: 'mfa|second factor|2fa|two factor|multi factor|multifactor|mfa method|authentication method|sign in method|authenticator|passkey',
      de: 'zweiter faktor|zweiten faktor|anmeldemethode|authentifizierungsmethode',
      fr: 'second facteur|deuxieme facteur|methode de connexion|methode d authentification',
      es: 'segundo factor|metodo de autenticacion|metodo de inicio de sesion',
    },
    beside: EVERYBODY,
    unless: `${OF_APPS}|admins|administrator|privileged|role|policy|policie|conditional access|require|enforce|force|demand|cover|apply|applie|exempt|exclude|legacy|richtlinie|erzwing|verlang|strategie|exige|directiva|exigen|security default`,
    leavesNames: true,
    page: TOPIC_PAGES.authenticationMethods,
    nearest: 'admins-without-mfa',
    readBy: ['policies', 'settings'],
  },
];
