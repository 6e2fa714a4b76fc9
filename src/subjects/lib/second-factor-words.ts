import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';

/** The words of a second factor as such. */
const MFA: Wording = {
  en: 'mfa|2fa|2sv|multi factor|multifactor|multi factor authentication|multifactor authentication|two factor|two factor authentication|two step verification|second factor|2nd factor|mfa registered|registered mfa|registered for mfa|mfa set up|second factor registered|mfa registration|two step|2 step|2 step verification|two step authentication|2 factor|2 factor authentication|2 factor auth|two factor auth|multi factor auth|multifactor auth|multi step authentication|second step|extra factor|additional factor|additional verification|extra verification|second authentication factor|second verification|another factor|enrolled in mfa|enrolled for mfa|mfa enrolled|mfa enrollment|mfa enrolment|signed up for mfa|registered a second factor|register mfa|set up mfa|setup mfa|mfa setup|mfa configured|configured mfa|configure mfa|mfa in place|mfa enabled|enabled mfa|enable mfa|mfa on|mfa active|activated mfa|mfa activated|mfa turned on|turned on mfa|mfa switched on|added mfa|protected by mfa|protected with mfa|secured by mfa|secured with mfa|backed by mfa|covered by mfa|guarded by mfa|any mfa|some mfa|2fa enabled|2fa set up',
  de: 'zweiter faktor|zweiten faktor|zweitfaktor|mfa aktiviert|mfa eingerichtet|mfa an|mfa aktiv|mfa eingeschaltet|zweitem faktor|zweite faktor|zwei faktor anmeldung|doppelte absicherung|zwei faktor|zwei faktor authentifizierung|zwei faktor authentisierung|mehrfaktor authentifizierung|multifaktor authentifizierung|multi faktor authentifizierung|mehrstufige authentifizierung|mfa registriert|2 faktor|zwei faktor auth|zwei faktor login|zwei faktoren|zweiter anmeldefaktor|zweite anmeldemethode|zweiten anmeldefaktor|zweite methode|zweiten authentifizierungsfaktor|mehrfaktorauthentifizierung|multifaktorauthentifizierung|mehrfaktor|multifaktor|doppelte anmeldung|mfa hinterlegt|mfa gesetzt|mfa konfiguriert|mfa scharf|mfa methode|zweitmethode',
  fr: 'second facteur|deuxième facteur|mfa activé|mfa activée|mfa en place|mfa configuré|mfa configurée|validation en deux étapes|vérification en deux étapes|double vérification|double authentification|double facteur|authentification multifacteur|authentification multi facteur|authentification à deux facteurs|authentification forte|a2f|la mfa|double authent|double auth|authentification double|authentification renforcée|authentification à double facteur|deux facteurs|deuxième méthode|seconde méthode|mfa enregistrée|mfa enregistré|mfa paramétrée|second facteur enregistré|méthode mfa',
  es: 'segundo factor|doble factor|mfa activado|mfa activada|mfa habilitado|mfa configurado|mfa puesto|2fa activado|doble verificación|segundo paso|doble autenticación|autenticación multifactor|autenticación de dos factores|autenticación en dos pasos|verificación en dos pasos|doble factor de autenticación|autenticación de doble factor|autenticación doble|autenticación reforzada|dos factores|segundo método|segunda verificación|segundo factor de autenticación|mfa registrado|mfa registrada|mfa habilitada|mfa configurada|mfa dado de alta|verificación doble|factor doble|método mfa',
};

/** The second factor: a person with an enforced one also has one registered. */
export const MFA_VALUES: Readonly<Record<'none' | 'registered' | 'enforced', ChoiceValue>> = {
  registered: {
    label: 'registered',
    words: MFA,
    says: ['has a second factor', 'have a second factor'],
    saysNot: ['has no second factor', 'have no second factor'],
  },
  enforced: {
    label: 'enforced',
    words: {
      en: 'forces|force|forced|enforced|mfa enforced|enforced mfa|mfa required|required mfa|mfa is required|mfa is enforced|forced to use mfa|required to use mfa|must use mfa|have to use mfa|has to use mfa|required to do mfa|forced to do mfa|mfa mandatory|mandatory mfa|obliged to use mfa|asked for mfa|asked for a second factor|prompted for mfa|enforces it|enforces mfa|requires it|requires mfa|forced into mfa|forced through mfa|made to use mfa|made to do mfa|compelled to use mfa|need mfa to sign in|need mfa to log in|must do mfa|must pass mfa|must go through mfa|has to do mfa|have to do mfa|has to pass mfa|have to pass mfa|challenged for mfa|challenged with mfa|held to mfa|mfa compulsory|compulsory mfa|mfa obligatory|obligatory mfa|mfa forced|forced mfa|mfa demanded|mfa insisted|mfa always asked|always asked for mfa|always get mfa|always use mfa|always do mfa|2fa enforced|enforced 2fa|2fa required|2fa mandatory|second factor enforced|second factor required|second factor demanded|second factor mandatory|asked for second factor|asked for 2fa|prompted for a second factor|prompted for 2fa|need a second factor to sign in',
      de: 'erzwungen|erzwungene|erzwungenes|mfa erzwungen|verpflichtend|mfa pflicht|vorgeschrieben|müssen mfa|zu mfa gezwungen|mfa verlangt|müssen mfa machen|muss mfa machen|muss mfa|mfa zwang|mfa vorgeschrieben|mfa wird verlangt|mfa verpflichtend|nach mfa gefragt|mfa abgefragt|gezwungen|zwang|verpflichtet|zu mfa verpflichtet|mfa verpflichtet',
      fr: "imposé|imposée|obligatoire|exigé|exigée|forcé|mfa imposée|mfa obligatoire|obligés d'utiliser la mfa|obligé d'utiliser la mfa|obligés de passer par la mfa|obligé de passer par la mfa|forcés d'utiliser la mfa|doivent passer par la mfa|doit passer par la mfa|doivent utiliser la mfa|doivent faire la mfa|mfa exigée|mfa exigé|mfa imposé|obligés|obligé|obligée|obligées|contraint|contrainte|contraints",
      es: 'obligatorio|obligatoria|exigido|exigida|forzado|forzada|impuesto|impuesta|aplicado|aplicada|mfa obligatorio|mfa exigido|obligados a usar mfa|obligado a usar mfa|obligados a pasar por mfa|obligados a pasar por la mfa|deben usar mfa|debe usar mfa|tienen que usar mfa|tiene que usar mfa|mfa obligatoria|mfa exigida|obligados|obligado|obligada|obligadas|exige mfa|exigen mfa|exige el mfa|exigen el mfa|exige la mfa|exigen la mfa',
    },
    says: ['has a second factor that is enforced', 'have a second factor that is enforced'],
    saysNot: ['can sign in without a second factor', 'can sign in without a second factor'],
  },
  none: {
    label: 'none',
    words: {
      en: 'only a password|only password|just a password|just password|only use a password|only uses a password|single factor|one factor|mfa missing|mfa is missing|mfa off|mfa disabled|mfa turned off|mfa switched off|missing second factor|nothing but a password|bare password|password alone|a password alone|password only|just with password|with a password alone|with only a password|with nothing but a password|nothing besides a password|nothing more than a password|nothing else than a password|only by password|only with password|solely password|only one factor|just one factor|single factor authentication|one factor only|single factor only|password and nothing else|password as the only factor|second factor missing|mfa not set up|mfa not configured|mfa not registered|mfa not enrolled|mfa not enabled|mfa not active|mfa not on|not enrolled in mfa|not enrolled for mfa|not signed up for mfa|not registered for mfa|not set up mfa|not protected by mfa|not secured by mfa|never set up mfa|never registered mfa|never registered for mfa|never enrolled in mfa|never enrolled|never signed up for mfa|unenrolled|zero mfa|without mfa enabled|without mfa set up|without mfa registered|without mfa configured|have yet to register mfa|have yet to set up mfa|yet to register mfa|yet to set up mfa|yet to enroll|yet to enrol|still no mfa|still without mfa',
      de: 'nur ein kennwort|nur ein passwort|nur passwort|nur kennwort|nur mit passwort|nur mit kennwort|allein mit passwort|mfa fehlt|zweiter faktor fehlt|bloß ein passwort|bloß ein kennwort|nur das passwort|nur das kennwort|nur per passwort|nur mit dem passwort|mfa nicht eingerichtet|mfa nicht registriert|ungeschützt',
      fr: "seulement un mot de passe|qu'un mot de passe|uniquement un mot de passe|mot de passe seul|mfa manquante|juste un mot de passe|juste le mot de passe|rien que le mot de passe|uniquement le mot de passe|seulement le mot de passe|avec un simple mot de passe|un simple mot de passe|mfa non configurée|mfa non configuré|mfa absente",
      es: 'solo contraseña|sólo contraseña|solo una contraseña|solo con contraseña|únicamente contraseña|solo tienen contraseña|nada más la contraseña|solo la contraseña|sólo la contraseña|con una simple contraseña|simple contraseña|sin mfa configurado|mfa sin configurar|únicamente con contraseña|sólo con contraseña|nada más contraseña',
    },
    says: ['has no second factor', 'have no second factor'],
    saysNot: ['has a second factor', 'have a second factor'],
  },
};

/** Whether a false sign-in page gains something from the methods. */
export const RESISTANCE_VALUES: Readonly<Record<'phishable' | 'resistant', ChoiceValue>> = {
  phishable: {
    label: 'phishable',
    words: {
      en: 'phishable|phishable mfa|phishable method|weak mfa|weak method|weak second factor|weak authentication|weak factor|weak|weaker mfa|can be phished|could be phished|easily phished|easy to phish|vulnerable to phishing|prone to phishing|susceptible to phishing|phishing prone|phish prone|phishable factor|phishable second factor|phishable authentication|weak 2fa|weaker second factor|weaker method|weakly protected|weak form of mfa|weak kind of mfa|insecure mfa|insecure method|insecure second factor|less secure mfa|less secure method|poor mfa|bad mfa|old mfa|outdated mfa|could be tricked|can be tricked|tricked|could be fooled|can be fooled|easy to trick|fall for phishing|vulnerable mfa|vulnerable method|open to phishing|exposed to phishing|at risk of phishing|phishing risk|not safe from phishing|not phishing proof|not phishing safe|mfa that can be phished|phishing vulnerable|phished',
      de: 'phishbar|phishbare|phishbares|phishing anfällig|phishinganfällig|anfällig für phishing|schwache mfa|schwaches mfa|schwacher zweiter faktor|schwachen zweiten faktor|schwache methode|schwache methoden|phishing gefährdet|angreifbar|abfangbar|leicht abzufangen|unsichere methode|unsichere methoden|unsichere mfa|unsicheren zweiten faktor|schwach abgesichert|schwacher mfa|schwachen mfa|schwache faktoren',
      fr: "hameçonnable|hameçonnables|phishable|mfa faible|second facteur faible|méthode faible|méthodes faibles|vulnérable au phishing|vulnérables au phishing|méthode peu sûre|méthodes peu sûres|mfa peu sûre|sensible au phishing|sensibles au phishing|faible mfa|facteur faible|facteurs faibles|faiblement protégés|vulnérable à l'hameçonnage|vulnérables à l'hameçonnage|interceptable",
      es: 'mfa débil|método débil|métodos débiles|vulnerable al phishing|vulnerables al phishing|susceptible de phishing|segundo factor débil|método inseguro|métodos inseguros|mfa insegura|mfa inseguro|factor débil|factores débiles|sensible al phishing|interceptable|mal protegidos|mfa floja|mfa flojo',
    },
    says: ['relies on phishable MFA', 'rely on phishable MFA'],
    saysNot: ['does not rely on phishable MFA', 'do not rely on phishable MFA'],
  },
  resistant: {
    label: 'phishing-resistant',
    words: {
      en: 'phishing resistant|phishing resistant mfa|phishing resistant method|phish resistant|phishing proof|phish proof|unphishable|strong mfa|strong authentication|strong method|strong second factor|resistant to phishing|safe from phishing|phishing resistance|strong|phishing safe|phishing secure|phishing resisting|phishing resistant authentication|phishing resistant factor|phishing resistant second factor|phishing proof method|phishing proof mfa|phishing proof second factor|phish proof method|phish proof mfa|phish resistant mfa|phish resistant method|protected from phishing|protected against phishing|safe against phishing|secure against phishing|immune to phishing|proof against phishing|withstand phishing|resist phishing|stop phishing|cannot be phished|can not be phished|not be phished|unphishable mfa|unphishable method|strong 2fa|strong factor|strongest mfa|strongest method|strong form of mfa|strongly protected|strong kind of mfa|good mfa|best mfa|modern mfa|secure mfa|secure method',
      de: 'phishing resistent|phishing resistente|phishing resistente methode|phishing resistente methoden|phishing resistenten methode|phishingresistente methode|phishingresistente methoden|phishing sichere methode|phishing resistentes|phishingresistent|phishingresistente|phishing sicher|phishingsicher|phishingsichere|starke mfa|starkes mfa|starke authentifizierung|phishingresistenten|phishingresistenter|phishing resistente mfa|phishing resistenter|phishing sicheren|sicher gegen phishing|gegen phishing geschützt|starken zweiten faktor|starke methode|starke methoden|starker zweiter faktor',
      fr: "résistant au phishing|méthode résistante au phishing|méthodes résistantes au phishing|méthode résistante|méthodes résistantes|facteur résistant au phishing|résistante au phishing|résistants au phishing|résistant à l'hameçonnage|mfa forte|résistance au phishing|résistantes au phishing|résiste au phishing|résistent au phishing|à l'épreuve du phishing|anti phishing|facteur fort|méthode forte|méthodes fortes|protégés contre le phishing",
      es: 'resistente al phishing|método resistente al phishing|métodos resistentes al phishing|método resistente|métodos resistentes|resistentes al phishing|mfa fuerte|autenticación fuerte|resistencia al phishing|resiste al phishing|resisten al phishing|a prueba de phishing|anti phishing|factor fuerte|método fuerte|métodos fuertes|protegidos contra el phishing|inmune al phishing',
    },
    says: ['has a phishing-resistant method', 'have a phishing-resistant method'],
    saysNot: ['has no phishing-resistant method', 'have no phishing-resistant method'],
  },
};

/** English phrases of one method and no other. */
export const ONE_METHOD = `${combinePhrases(
  'only have|only has|only registered|have only|has only|just have|just has|have just|has just|only|just|only use|only set up',
  'one method|one sign in method|one mfa method|one authentication method|one way to sign in|one second factor|single method|single second factor',
)}|single method|one method only|one method and no other|one method registered only|without a backup method|no backup method|without a second method|no spare method|no other method`;

/** How people say that nothing asks for a second factor: it may be registered all the same. */
export const WITHOUT_MFA_WORDS: Wording = {
  en: `${combinePhrases(
    'get in|sign in|log in|log on|sign on|authenticate|connect|come in|get into the tenant|get access',
    'without mfa|without a second factor|without 2fa|without multi factor authentication|without multifactor authentication|without a second step|without doing mfa|without using mfa|with no mfa|with no second factor|without being asked for mfa|without being prompted for mfa|without any second factor|without an mfa prompt',
  )}|${combinePhrases(
    'get around|get past|getting around|go around|circumvent|avoid|dodge|evade|skip|bypass|bypassing|sidestep|escape|slip past|work around|sneak past|opt out of',
    'mfa|2fa|second factor|multi factor authentication|multifactor authentication|mfa requirement|mfa prompt',
  )}|never asked for mfa|never asked for a second factor|never prompted for mfa|never get asked for mfa|not asked for mfa|not prompted for mfa|mfa optional|optional mfa|mfa voluntary|voluntary mfa|mfa is not enforced|mfa not enforced|unenforced mfa|no mfa enforced|registered but not enforced`,
  de: 'ohne mfa anmelden|ohne mfa einloggen|ohne zweiten faktor anmelden|ohne zweiten faktor einloggen|mfa umgehen|umgehen mfa|mfa nicht erzwungen|mfa freiwillig|ohne mfa reinkommen|ohne mfa reinkommt|ohne mfa anmelden kann|ohne mfa anmelden können|ohne 2fa anmelden|mfa umgeht|um mfa herumkommen|um mfa herum|an mfa vorbei|an der mfa vorbei|ohne mfa durchkommen|nicht zu mfa gezwungen',
  fr: "se connecter sans mfa|se connecter sans second facteur|connecter sans mfa|contourner la mfa|contourner l'authentification multifacteur|mfa pas imposée|mfa facultative|entrer sans mfa|rentrer sans mfa|se connectent sans mfa|se connecte sans mfa|passer à côté de la mfa|échappent à la mfa|échappe à la mfa|passer outre la mfa|passent outre la mfa|contournent la mfa|se connecter sans double authentification|dispensés de mfa|dispensé de mfa",
  es: 'iniciar sesión sin mfa|iniciar sesión sin segundo factor|saltarse mfa|saltarse la mfa|eludir la mfa|evitar la mfa|mfa opcional|entrar sin mfa|entran sin mfa|entra sin mfa|acceder sin mfa|se saltan la mfa|se salta la mfa|se libran de la mfa|se libra de la mfa|esquivar la mfa|esquivan la mfa|entrar sin segundo factor|entrar sin doble factor|eluden la mfa|sin pasar por mfa|sin pasar por la mfa',
};
