import type { WordList } from '../dictionary.js';

/** Who and what a tenant has, and its rights. */
export const GERMAN_NOUNS: WordList = {
  account: 'konto;konten|account;accounts|kontos|zugangskonto;zugangskonten',
  'user account': 'benutzerkonto;benutzerkonten|nutzerkonto;nutzerkonten|useraccount;useraccounts',
  'admin account':
    'adminkonto;adminkonten|administratorkonto;administratorkonten|adminaccount;adminaccounts|adm-konto;adm-konten',
  'service account':
    'dienstkonto;dienstkonten|servicekonto;servicekonten|serviceaccount;serviceaccounts|funktionskonto;funktionskonten|systemkonto;systemkonten|technisches konto;technische konten',
  'break glass account':
    'notfallkonto;notfallkonten|notfallzugang;notfallzugänge|notfallaccount;notfallaccounts|notfalladmin;notfalladmins|breakglass-konto;breakglass-konten|break-glass-konto;break-glass-konten|breakglass-account;breakglass-accounts|notfallzugangskonto;notfallzugangskonten|notfall-konto;notfall-konten|notfalluser',
  'guest account': 'gastkonto;gastkonten|gästekonto;gästekonten|gastaccount;gastaccounts|gastzugang;gastzugänge',
  'sync account': 'synchronisierungskonto|synckonto|sync-konto;sync-konten|synchronisationskonto',
  access: 'zugriff|zugang|zugriffs|zugriffe|zutritt',
  'full access': 'vollzugriff|vollzugriffe|vollzugriffs|vollen zugriff|voller zugriff|vollem zugriff',
  'admin access': 'adminzugriff|adminzugang|admin-zugang|administratorzugriff|adminzugriffe',
  'access right': 'zugriffsrecht;zugriffsrechte;zugriffsrechten',
  admin:
    'admin:innen;admin:innen;administrator:innen;administrator*innen|admin;admins|administrator;administratoren|administratorin;administratorinnen|verwalter|admine|adminin;adminnen|sysadmin;sysadmins|systemadministrator;systemadministratoren|systemadmin;systemadmins',
  'global admin':
    'globaladmin;globaladmins|global-admin;global-admins|ga;gas|globaler admin;globale admins|globalen admin;globalen admins|oberadmin;oberadmins|domänenadmin;domänenadmins|globalem admin|voll-admin;voll-admins|volladmin;volladmins',
  right: 'recht;rechte;rechten|befugnis;befugnisse;befugnissen|privileg;privilegien|adminbefugnis;adminbefugnisse',
  'admin right':
    'adminrecht;adminrechte;adminrechten|administratorrecht;administratorrechte;administratorrechten|admin-rechte;admin-rechte|admin-rechten;admin-rechten|administrationsrechte;administrationsrechte',
  'global admin right':
    'globale adminrechte;globale adminrechte|globaladminrechte;globaladminrechte|globalen adminrechte;globalen adminrechten',
  permission:
    'berechtigung;berechtigungen|erlaubnis|api-berechtigung;api-berechtigungen|permission;permissions|zugriffsberechtigung;zugriffsberechtigungen|genehmigungen',
  'application permission':
    'anwendungsberechtigung;anwendungsberechtigungen|app-berechtigung;app-berechtigungen|appberechtigung;appberechtigungen|anwendungsrecht;anwendungsrechte',
  'delegated permission':
    'delegierte berechtigung;delegierte berechtigungen|delegierten berechtigung;delegierten berechtigungen|delegiertes recht;delegierte rechte|delegierten rechten',
  'write permission':
    'schreibrecht;schreibrechte;schreibrechten|schreibberechtigung;schreibberechtigungen|schreibzugriff;schreibzugriffe',
  'read permission': 'leserecht;leserechte;leserechten|leseberechtigung;leseberechtigungen|lesezugriff;lesezugriffe',
  app: 'app;apps|anwendung;anwendungen|applikation;applikationen|app-registrierung;app-registrierungen|programm;programme;programmen|tool;tools|anwendungsregistrierung;anwendungsregistrierungen',
  'app registration':
    'appregistrierung;appregistrierungen|app-registrierung;app-registrierungen|anwendungsregistrierung;anwendungsregistrierungen|registrierung von apps',
  'enterprise application':
    'unternehmensanwendung;unternehmensanwendungen|enterprise-app;enterprise-apps|unternehmens-app;unternehmens-apps|enterprise-anwendung;enterprise-anwendungen|unternehmensapp;unternehmensapps',
  'third-party app':
    'drittanbieter-app;drittanbieter-apps|drittanbieterapp;drittanbieterapps|fremd-app;fremd-apps|fremdapp;fremdapps|drittanwendung;drittanwendungen|drittanbieteranwendung;drittanbieteranwendungen',
  software: 'software|programmpaket|softwares',
  'service principal':
    'dienstprinzipal;dienstprinzipale;dienstprinzipalen|serviceprincipal;serviceprincipals|service-principal;service-principals',
  'managed identity': 'verwaltete identität;verwaltete identitäten|verwalteten identität;verwalteten identitäten',
  'workload identity': 'workload-identität;workload-identitäten|workloadidentität;workloadidentitäten',
  owner:
    'besitzer;besitzer;besitzern|eigentümer;eigentümer;eigentümern|besitzerin;besitzerinnen|eigner;eigner|inhaber;inhaber;inhabern|appbesitzer;appbesitzer',
  publisher: 'herausgeber;herausgeber;herausgebern|verleger|publisher;publishers|anbieter;anbieter',
  vendor:
    'hersteller;hersteller;herstellern|anbieters|anbietern|lieferant;lieferanten|softwarehersteller|drittanbieter;drittanbieter;drittanbietern|fremdanbieter',
  'service provider': 'dienstleister;dienstleister;dienstleistern|systemhaus;systemhäuser|it-dienstleister',
  partner: 'partner;partner;partnern|partnerfirma;partnerfirmen|partnerunternehmen',
  'partner relationship':
    'partnerbeziehung;partnerbeziehungen|gdap-beziehung;gdap-beziehungen|delegierte verwaltungsbeziehung;delegierte verwaltungsbeziehungen',
  relationship: 'beziehung;beziehungen|verhältnis|partnerschaft;partnerschaften',
  tenant: 'tenant;tenants|mandant;mandanten|tenanten|m365-tenant|mandantin|umgebung;umgebungen|tenancy',
  'foreign tenant':
    'fremder tenant;fremde tenants|fremden tenants;fremden tenants|fremden mandanten;fremden mandanten|fremder mandant;fremde mandanten|fremdtenant;fremdtenants|fremden tenant|fremder mandanten',
  company:
    'firma;firmen|unternehmen;unternehmen|betrieb;betriebe|gesellschaft;gesellschaften|laden|haus|konzern|unternehmens|bude',
  organisation: 'organisation;organisationen|orga',
  department: 'abteilung;abteilungen|fachabteilung;fachabteilungen|bereich;bereiche|fachbereich;fachbereiche',
  accounting: 'buchhaltung|finanzbuchhaltung|fibu',
  finance: 'finanzen',
  'finance department': 'finanzabteilung;finanzabteilungen|finanzbereich|finanzteam',
  'human resources department': 'personalabteilung;personalabteilungen|hr-abteilung',
  'sales department': 'vertriebsabteilung;vertriebsabteilungen|verkaufsabteilung',
  'purchasing department': 'einkaufsabteilung;einkaufsabteilungen',
  'marketing department': 'marketingabteilung;marketingabteilungen',
  'legal department': 'rechtsabteilung;rechtsabteilungen',
  'logistics department': 'logistikabteilung;logistikabteilungen',
  'human resources': 'personalwesen|perso',
  sales: 'vertrieb|verkauf',
  purchasing: 'einkauf',
  management: 'geschäftsführung|management|leitung|geschäftsleitung|vorstand|führung',
  boss: 'chef;chefs|chefin;chefinnen|vorgesetzter;vorgesetzte|geschäftsführer|boss;bosse',
  'IT department': 'it-abteilung|it-team|edv|edv-abteilung',
  helpdesk: 'helpdesk|hotline|support|supports|servicedesk|service-desk|benutzerbetreuung',
  user: 'nutzer:in;nutzer:innen;nutzer*innen;nutzer_innen;benutzer:innen;benutzer*innen;anwender:innen;anwender*innen;user:innen|benutzer;benutzer;benutzern|nutzer;nutzer;nutzern|user;user;usern|users;users|anwender;anwender;anwendern|anwenderin;anwenderinnen|benutzerin;benutzerinnen|nutzerin;nutzerinnen|nutzende;nutzende;nutzenden',
  'normal user':
    'normaler benutzer;normale benutzer;normalen benutzer;normalen benutzern|normaler nutzer;normale nutzer;normalen nutzer;normalen nutzern|normaler user;normale user;normalen user;normalen usern|normaler anwender;normale anwender;normalen anwender;normalen anwendern|normaler mitarbeiter;normale mitarbeiter;normalen mitarbeiter;normalen mitarbeitern;normale mitarbeitende;normalen mitarbeitenden|einfacher benutzer;einfache benutzer;einfache nutzer|normalsterblicher;normalsterbliche|nicht-admin;nicht-admins|nichtadmin;nichtadmins|otto normalbenutzer|normalbenutzer;normalbenutzer|normaluser;normaluser',
  'former employee':
    'ehemaliger mitarbeiter;ehemalige mitarbeiter;ehemaligen mitarbeiter;ehemaligen mitarbeitern;frühere mitarbeiter;ehemalige kollegen;ex-mitarbeiter;ausgeschiedene mitarbeiter;ausgeschiedenen mitarbeitern;ausgeschiedenen mitarbeiter|ausgeschiedener mitarbeiter',
  'external company':
    'externe firma;externe firmen;externen firmen|fremde firma;fremde firmen;fremden firmen|fremdfirma;fremdfirmen|externer dienstleister;externe dienstleister;externen dienstleistern;externen dienstleister|externes unternehmen;externe unternehmen',
  'other vendor':
    'fremder hersteller;fremde hersteller;fremden herstellern|anderer hersteller;andere hersteller;anderen herstellern',
  employee:
    'mitarbeiter:in;mitarbeiter:innen;mitarbeiter*innen;mitarbeiter_innen|mitarbeiter;mitarbeiter;mitarbeitern|mitarbeiterin;mitarbeiterinnen|mitarbeitende;mitarbeitende;mitarbeitenden|angestellter;angestellte;angestellten|beschäftigte;beschäftigte;beschäftigten|arbeitnehmer;arbeitnehmer|ma;ma',
  colleague:
    'kolleg:in;kolleg:innen;kolleg*innen|kolleginnen und kollegen;kolleginnen und kollegen|kollege;kollegen|kollegin;kolleginnen|kollegium',
  person: 'person|mensch;menschen|typ',
  people: 'leute|leuten|personen|personal|belegschaft|mannschaft',
  human: 'menschlicher benutzer;menschliche benutzer',
  leaver:
    'ehemaliger;ehemalige;ehemaligen|ausgeschiedener;ausgeschiedene;ausgeschiedenen|ausgetretene;ausgetretenen|ex-mitarbeiter;ex-mitarbeiter|ex-kollege;ex-kollegen|leaver;leavers|ex-kollegin',
  guest:
    'gast;gäste;gästen|gastbenutzer;gastbenutzer;gastbenutzern|gastnutzer;gastnutzer|besucher;besucher|gastuser;gastuser',
  'external user':
    'externer;externe;externen|externer benutzer;externe benutzer|externen benutzer;externen benutzern|externe nutzer;externe nutzer',
  outsider:
    'außenstehender;außenstehende;außenstehenden|fremder;fremde;fremden|unbefugter;unbefugte;unbefugten|dritter;dritte;dritten',
  trainee: 'praktikant;praktikanten|azubi;azubis|auszubildender;auszubildende|werkstudent;werkstudenten',
  freelancer: 'freiberufler|freelancer',
  attacker: 'angreifer;angreifer;angreifern|hacker;hacker;hackern|eindringling;eindringlinge|bösewicht',
  member: 'mitglied;mitglieder;mitgliedern|gruppenmitglied;gruppenmitglieder',
  group: 'gruppe;gruppen|benutzergruppe;benutzergruppen',
  'security group': 'sicherheitsgruppe;sicherheitsgruppen',
  'distribution list': 'verteilerliste;verteilerlisten|verteiler;verteiler|mailverteiler',
  'role group':
    'rollengruppe;rollengruppen|exchange-rollengruppe;exchange-rollengruppen|verwaltungsrollengruppe;verwaltungsrollengruppen|rbac-gruppe;rbac-gruppen',
  role: 'rolle;rollen|funktion;funktionen|verzeichnisrolle;verzeichnisrollen|entra-rolle;entra-rollen|rolle',
  'admin role':
    'adminrolle;adminrollen|administratorrolle;administratorrollen|admin-rolle;admin-rollen|administrationsrolle;administrationsrollen|adminfunktion;adminfunktionen|administrative rolle;administrative rollen|administrativen rollen|administratorenrolle;administratorenrollen',
  'Exchange role': 'exchange-rolle;exchange-rollen',
  'Graph role': 'graph-rolle;graph-rollen',
  'role assignment': 'rollenzuweisung;rollenzuweisungen|rollenvergabe;rollenvergaben|rollenzuteilung;rollenzuteilungen',
  'app role assignment': 'approllenzuweisung;approllenzuweisungen|app-rollenzuweisung;app-rollenzuweisungen',
  pim: 'pim|privileged identity management',
  assignment: 'zuweisung;zuweisungen|zuordnung;zuordnungen|zuteilung;zuteilungen|vergabe',
  'role holder': 'rolleninhaber;rolleninhaber;rolleninhabern|rollenträger;rollenträger',
  'custom role': 'benutzerdefinierte rolle;benutzerdefinierte rollen|eigene rolle;eigene rollen',
  'administrative unit': 'verwaltungseinheit;verwaltungseinheiten|administrative einheit;administrative einheiten',
  scope: 'geltungsbereich;geltungsbereiche|scope;scopes|umfang|reichweite',
  'least privilege': 'geringste rechte|minimalprinzip|least-privilege',
  consent:
    'zustimmung;zustimmungen|einwilligung;einwilligungen|consent;consents|app-zustimmung;app-zustimmungen|benutzerzustimmung;benutzerzustimmungen|einverständnis',
  'admin consent':
    'administratorzustimmung;administratorzustimmungen|adminzustimmung;adminzustimmungen|admin-zustimmung;admin-zustimmungen|admin-consent;admin-consents|administratoreinwilligung',
  'consent request':
    'zustimmungsanforderung;zustimmungsanforderungen|zustimmungsanfrage;zustimmungsanfragen|zustimmungsantrag;zustimmungsanträge',
  approval: 'genehmigung|freigabe|bewilligung|freigaben',
  'user consent': 'benutzereinwilligung|nutzerzustimmung',
  grant: 'erteilung;erteilungen|gewährung;gewährungen|grant;grants|berechtigungserteilung;berechtigungserteilungen',
  secret:
    'secret;secrets|geheimnis;geheimnisse;geheimnissen|clientgeheimnis;clientgeheimnisse|client-geheimnis;client-geheimnisse|clientsecret;clientsecrets|client-secret;client-secrets|app-secret;app-secrets|appsecret;appsecrets|geheimer schlüssel;geheime schlüssel|anwendungsgeheimnis;anwendungsgeheimnisse|app-kennwort;app-kennwörter|app-geheimnis;app-geheimnisse',
  certificate: 'zertifikat;zertifikate;zertifikaten|cert;certs|app-zertifikat;app-zertifikate',
  'SAML signing certificate':
    'saml-zertifikat;saml-zertifikate|signaturzertifikat;signaturzertifikate|sso-zertifikat;sso-zertifikate|saml-signaturzertifikat;saml-signaturzertifikate|signierzertifikat;signierzertifikate',
  key: 'schlüssel;schlüssel;schlüsseln|key;keys',
  'security key':
    'sicherheitsschlüssel;sicherheitsschlüssel;sicherheitsschlüsseln|fido-schlüssel;fido-schlüssel|fido2-schlüssel;fido2-schlüssel|hardwareschlüssel|fido-key;fido-keys|fido2-key;fido2-keys|hardware-token;hardware-tokens|fido-stick;fido-sticks|yubikey;yubikeys',
  credential:
    'anmeldeinformation;anmeldeinformationen|zugangsdatum;zugangsdaten|anmeldedaten;anmeldedaten|credential;credentials|credentials;credentials|app-anmeldeinformation;app-anmeldeinformationen',
  'federated credential':
    'verbundanmeldeinformation;verbundanmeldeinformationen|verbundanmeldedaten;verbundanmeldedaten|föderierte anmeldeinformation;föderierte anmeldeinformationen|verbundidentität;verbundidentitäten|föderierten anmeldeinformationen;föderierten anmeldeinformationen',
  issuer: 'aussteller;aussteller;ausstellern',
  token: 'token;tokens|zugriffstoken;zugriffstoken|zugriffstokens',
  session: 'sitzung;sitzungen|session;sessions',
  password: 'passwort;passwörter;passwörtern|kennwort;kennwörter;kennwörtern|pw;pws|pwd;pwds|passwd|pass|passwordes',
  reset: 'reset;resets',
  'password reset':
    'passwortreset;passwortresets|kennwortreset;kennwortresets|passwort-reset;passwort-resets|kennwortzurücksetzung;kennwortzurücksetzungen|passwortzurücksetzung;passwortzurücksetzungen|zurücksetzung;zurücksetzungen',
  'password change':
    'passwortänderung;passwortänderungen|kennwortänderung;kennwortänderungen|passwortwechsel;passwortwechsel|kennwortwechsel',
  'self-service password reset': 'self-service-kennwortzurücksetzung|sspr|self-service-passwortreset',
  'second factor':
    'zweitfaktor;zweitfaktoren|zweiter faktor;zweite faktoren|zweiten faktor;zweiten faktoren|zweitem faktor|zweite anmeldemethode;zweite anmeldemethoden|zweiten anmeldemethode|2. faktor|zweite faktor',
  factor: 'faktor;faktoren',
  mfa: 'mfa|2fa|multi-faktor-authentifizierung|multifaktor-authentifizierung|multifaktorauthentifizierung|zwei-faktor-authentifizierung|zweifaktor-authentifizierung|mehrfaktorauthentifizierung|mehrfaktor-authentifizierung|zwei-faktor|zwei-faktor-anmeldung|zwei-faktor-auth|multifaktor|multifaktor-anmeldung|multi-faktor-anmeldung|mfa-registrierung|zweifaktorauthentifizierung|zweifaktor|zwei-faktor-authentisierung|multi-faktor|zweistufige anmeldung|mfa-anmeldung',
  'mfa requirement': 'mfa-pflicht|mfa-zwang|mfa-anforderung|mfa-vorgabe|mfa-erfordernis',
  'mfa method': 'mfa-methode;mfa-methoden|mfa-verfahren;mfa-verfahren',
  'mfa policy': 'mfa-richtlinie;mfa-richtlinien|mfa-policy;mfa-policies|mfa-regel;mfa-regeln',
  method: 'methode;methoden|verfahren;verfahren|verfahrens',
  'sign-in method':
    'anmeldemethode;anmeldemethoden|anmeldeverfahren;anmeldeverfahren|authentifizierungsmethode;authentifizierungsmethoden|login-methode;login-methoden',
  'authentication strength': 'authentifizierungsstärke;authentifizierungsstärken',
  authentication: 'authentifizierung|authentisierung|authentifikation|auth',
  'legacy authentication':
    'legacy-authentifizierung|legacyauthentifizierung|legacy authentication|legacy-auth|veraltete authentifizierung|alte authentifizierung|altauthentifizierung|legacy auth|legacy-authentication|veralteten authentifizierung|alten authentifizierung',
  'basic authentication':
    'basisauthentifizierung|standardauthentifizierung|basic-auth|basic auth|basic-authentifizierung|basic authentication',
  'legacy protocol':
    'altprotokoll;altprotokolle|legacy-protokoll;legacy-protokolle;legacy-protokollen|altes protokoll;alte protokolle|alten protokolle;alten protokollen|veraltete protokolle;veraltete protokolle|veralteten protokolle;veralteten protokollen',
  passkey: 'passkey;passkeys|hauptschlüssel',
  authenticator:
    'authenticator|authenticator-app|authentifikator|authenticators|authentifikator-app|microsoft authenticator',
  sms: 'sms|textnachricht;textnachrichten|sms-code;sms-codes',
  'phone call': 'anruf;anrufe|telefonanruf;telefonanrufe|sprachanruf;sprachanrufe',
  phone: 'telefon;telefone|handy;handys|mobiltelefon;mobiltelefone|smartphone;smartphones|diensthandy;diensthandys',
  'phone number': 'telefonnummer;telefonnummern|handynummer;handynummern|rufnummer;rufnummern|mobilnummer;mobilnummern',
  code: 'code;codes|einmalcode;einmalcodes',
  'one-time password': 'einmalpasswort;einmalpasswörter|einmalkennwort;einmalkennwörter',
  'temporary access pass': 'befristeter zugriffspass;befristete zugriffspässe|tap|temporärer zugriffspass',
  identity: 'identität;identitäten',
  protection: 'schutz|absicherung|schutzmaßnahme;schutzmaßnahmen',
};
