import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';

const words = (en: string, de: string, fr: string, es: string): Wording => ({ en, de, fr, es });

/** What is changed where the question says no kind. */
const SOME = 'anything|something|everything';

const GRANTED = words(
  'granted|grant|grants|granting|gave|give|gives|giving|assigned|assign|assignment|assigning|handed|handed out|handing out|hand out|handed over|promoted|promote|promotes|promotion|elevated|elevate|elevation|conferred|bestowed|awarded|equipped|provisioned|turned into|raised|gave away|give away|given away|giving away',
  'erteilt|erteilte|vergeben|vergab|verteilt|eingeräumt|zugesprochen|gegeben|gab|zugewiesen|wies zu|zuwies|gewährt|gewährte|verliehen|erteilung|zugeteilt',
  'accordé|accordée|accordés|accordées|octroyé|octroyée|octroyés|donné|donnée|donnés|données|attribué|attribuée|attribués|attribuées|assigné',
  'concedió|concedieron|concedido|concedida|concedidos|otorgó|otorgaron|otorgado|otorgada|otorgados|dio|dieron|dado|asignó|asignaron|asignado|asignada|asignados',
);

/** A grant as those say it who ask for who got it. */
export const RECEIVED = words(
  'got|received|receive|receiving|given|was given|were given|was granted|were granted|was assigned|were assigned|was promoted|were promoted|who was made|who were made|who has been made|who became|has been given|has been granted|has been assigned|been given|been granted|gained|gain|obtained|obtain|acquired|picked up|ended up with|ended up',
  'bekommen|bekam|bekamen|erhalten|erhielt|erhielten|gekriegt',
  'reçu|reçus|reçue|obtenu|obtenus|a reçu|ont reçu',
  'recibió|recibieron|obtuvo|obtuvieron|recibido',
);

/** A removal as those say it who ask for who is without it now. */
export const LOST = words(
  'lost|lose|loses|losing|was stripped of|were stripped of|was removed from|were removed from|was demoted|were demoted|got removed|been removed from|been stripped of|forfeited',
  'verloren|verlor|verloren haben|eingebüßt',
  'perdu|perdue|perdus|a perdu|ont perdu',
  'perdió|perdieron|perdido',
);
const REMOVED = words(
  `${combinePhrases(SOME, 'removed|deleted')}|removed|remove|removes|removing|removal|deleted|delete|deletes|deleting|deletion|revoked|revoke|withdrew|withdrawn|took away|taken away|take away|takes away|taking away|took|taken|took off|taken off|take off|taking off|took out|away|wiped|wipe|dropped|drop|destroyed|destroy|got rid of|get rid of|getting rid of|gets rid of|stripped|strip|stripped of|stripping|scrapped|scrap|torn down|tear down|tore down|tears down|taken down|take down|took down|dismantled|dismantle|decommissioned|decommission|binned|axed|kicked|kicked out|kicked off|threw out|thrown out|threw away|thrown away|purged|purge|erased|erase|eradicated|cleared|cleared out|cleaned up|cleaned out|pulled|unassigned|unassign|unregistered|detached|eliminated|discarded|demoted|demote|disappeared|vanished|gone|went away|cancelled|canceled|undid|retired|decommissioned`,
  'weggenommen|nahm weg|rausgenommen|rausgeschmissen|weggeworfen|aberkannt|zurückgenommen|abgenommen|nahm ab|entfernt|entfernte|entfernten|gelöscht|löschte|gelöschte|gelöschten|entzogen|entzog|widerrufen|widerrief|beseitigt|löschung',
  'supprimé|supprimée|supprimés|supprimées|viré|virée|dégagé|ôté|jeté|destitué|suppression|suppressions|retiré|retirée|retirés|retirées|révoqué|révoquée|effacé|effacée|enlevé|enlevée',
  'eliminación|eliminaciones|supresión|supresiones|eliminó|eliminaron|eliminado|suprimió|suprimieron|quitada|quitados|quitadas|retirada|revocada|sacó|sacaron|tiró|eliminada|eliminados|eliminadas|borró|borraron|borrado|borrada|quitó|quitaron|quitado|revocó|revocaron|revocado|retiró|retiraron',
);

/** What was done, as people say it. Most are also what somebody who is asked for did. */
export const EVENT_ACTS = {
  created: {
    label: 'created',
    words: words(
      `${combinePhrases(SOME, 'created|registered')}|created|create|creates|creating|creation|registered|register|registers|registering|registration|built|build|set up|sets up|setting up|established|installed|introduced|turned up|showed up|shown up|popped up|appeared|spun up|deployed|rolled out|launched|brought in|put in place|put up|wrote|written|write|came up with`,
      'erstellt|erstellte|erstellten|angelegt|aufgesetzt|gebaut|gebastelt|aufgetaucht|anlegte|angelegte|registriert|registrierte|eingerichtet|erstellung',
      'créé|créée|créés|créées|création|enregistré|enregistrée|enregistrés|enregistrées|inscrit|inscrite|mis en place|a créé|ont créé',
      'creó|crearon|creado|montó|montaron|dio de alta|dieron de alta|levantó|instaló|instalaron|creada|creados|creadas|creación|registró|registraron|registrado|registrada|registrados|registradas|configuró',
    ),
    says: ['created something', 'created something'],
    saysNot: ['created nothing', 'created nothing'],
  },
  new: {
    label: 'new',
    words: words(
      'new|brand new|fresh|freshly added|newly added|newly created|newly made|newly registered|newly granted|newly assigned|recently added',
      'neu|neue|neuen|neuer|neues',
      'nouveau|nouvelle|nouveaux|nouvelles',
      'nuevo|nueva|nuevos|nuevas',
    ),
    says: ['is about something new', 'are about something new'],
  },
  made: {
    label: 'made',
    words: words('made', '', '', ''),
    says: ['made something', 'made something'],
  },
  added: {
    label: 'added',
    words: words(
      `${combinePhrases(SOME, 'added')}|added|add|adds|adding|addition|put|puts|put on|put in|put onto|put there|attached|attach|planted|plant|inserted|insert|injected|slipped in|stuck|placed|pushed|imported|enrolled|enrol|enroll|enrolling|enrolment|enrollment|uploaded|upload|issued|generated|generate|minted|appended|joined|set as|paired|linked`,
      'hinzugefügt|hinzugefügte|hinzufügte|fügte hinzu|hinzufügen|hinterlegt|aufgenommen|ausgestellt|erzeugt|reingetan|eingespielt|eingebaut|dazugetan|untergeschoben|draufgepackt|nachgetragen|angehängt|drangehängt|rangehängt|reingehängt|dazugehängt|drangepackt|reingepackt|angeheftet',
      'ajouté|ajoutée|ajoutés|ajoutées|ajout|ajouts|a ajouté|ont ajouté|généré|émis|a mis|ont mis|rajouté|rajoutée|mis|mise|posé|posée|collé|intégré|intégrée',
      'añadió|añadieron|añadido|añadida|añadidos|añadidas|agregó|agregaron|agregado|agregada|agregados|agregadas|generó|emitió|metió|metieron|metido|puso|pusieron|incorporó|incluyó|subió',
    ),
    says: ['added something', 'added something'],
  },
  granted: {
    label: 'granted',
    words: joinWordings(GRANTED, RECEIVED),
    says: ['granted something', 'granted something'],
    saysNot: ['granted nothing', 'granted nothing'],
  },
  consented: {
    label: 'consented',
    words: words(
      'consented|consent|consents|consenting|agreed|agree|agree to|accepted|accept|approved|authorised|authorized|signed off|okayed|gave consent|gave consent to app|gave consent to an app|granted consent to app|consented to app|gave their consent|given consent|gave permission to|clicked accept|clicked yes|said yes|green lit|admin consent|user consent',
      'zugestimmt|stimmte zu|zustimmung|zustimmungen|eingewilligt|einwilligung|einwilligungen|genehmigt|zugelassen|erlaubt',
      'consenti|consentement|consentements|accepté|approuvé|autorisé|consenties',
      'consintió|consintieron|consentimiento|consentimientos|aceptó|aceptaron|aprobó|aprobaron|autorizó|autorizaron|consentido',
    ),
    says: ['is a consent', 'are consents'],
    saysNot: ['is no consent', 'are no consents'],
  },
  removed: {
    label: 'removed',
    words: joinWordings(REMOVED, LOST),
    says: ['removed something', 'removed something'],
    saysNot: ['removed nothing', 'removed nothing'],
  },
  modified: {
    label: 'modified',
    words: words(
      `${combinePhrases(SOME, 'modified|edited|altered|updated')}|modified|modify|edited|edit|edits|updated|update|updates|altered|alter|adjusted|reconfigured|adjust|reconfigure|tampered|tamper|tampered with|tweaked|tweak|amended|amend|revised|revise|reworked|rewrote|rewritten|modifying|editing|updating|altering|renamed|rename|loosened|loosen|weakened|weaken|relaxed|tightened|messed with|fiddled with|meddled with|tinkered with`,
      'bearbeitet|bearbeitete|aktualisiert|aktualisierte|angepasst|verändert|veränderte|umgestellt|modifiziert',
      'mis à jour|édité|édités|ajusté|altéré',
      'editó|editaron|actualizó|actualizaron|actualizado|actualizada|ajustó|alteró',
    ),
    says: ['modified something', 'modified something'],
    saysNot: ['modified nothing', 'modified nothing'],
  },
  enabled: {
    label: 'enabled',
    words: words(
      `${combinePhrases(SOME, 'enabled|switched on')}|enabled|enable|enables|enabling|switched on|switch on|switching on|turned on|turn on|turning on|turned back on|switched back on|reenabled|re enabled|reactivated|resumed|started up`,
      'aktiviert|aktivierte|eingeschaltet|angeschaltet|schaltete ein',
      'activé|activée|activés|activées|réactivé',
      'habilitó|habilitaron|habilitado|habilitada|activó|activaron',
    ),
    says: ['enabled something', 'enabled something'],
  },
  disabled: {
    label: 'disabled',
    words: words(
      `${combinePhrases(SOME, 'disabled|switched off')}|disabled|disable|disables|disabling|switched off|switch off|switching off|turned off|turn off|turning off|deactivated|deactivate|shut off|shut down|paused|suspended|stopped|put to sleep|knocked out|killed`,
      'deaktiviert|deaktivierte|ausgeschaltet|abgeschaltet|stillgelegt|lahmgelegt|abgestellt|außer betrieb genommen|angehalten|gestoppt|schaltete aus|schaltete ab',
      'désactivé|désactivée|désactivés|désactivées|coupé|coupée|coupés|éteint|éteinte|arrêté|arrêtée|suspendu|suspendue|stoppé|stoppée|bloqué|bloquée',
      'deshabilitó|deshabilitaron|apagó|apagaron|paró|detuvo|bloqueó|suspendió|inhabilitó|deshabilitado|desactivó|desactivaron|desactivado|desactivada',
    ),
    says: ['disabled something', 'disabled something'],
  },
  reset: {
    label: 'reset',
    words: words(
      'reset|resets|resetting|resetted|re set|got reset',
      'zurückgesetzt|zurücksetzte|setzte zurück|zurücksetzung|zurücksetzungen',
      'réinitialisé|réinitialisée|réinitialisés|réinitialisées|réinitialisation|réinitialisations|remis à zéro',
      'restableció|restablecieron|restablecido|restablecida|restablecidos|restablecidas|restablecimiento|reinició|reseteó',
    ),
    says: ['is a reset', 'are resets'],
  },
  activated: {
    label: 'activated a role',
    words: words(
      'activated|activate|activates|activating|activation|activations|elevated themselves|elevated himself|elevated herself|stepped up|pim activation|pim elevation',
      'pim aktivierung|pim aktivierungen|rollenaktivierung|rollenaktivierungen|rolle aktiviert',
      'activation|activations|activation pim|rôle activé',
      'activación|activaciones|activación pim|rol activado',
    ),
    says: ['activated a role', 'activated a role'],
  },
} satisfies Readonly<Record<string, ChoiceValue>>;

const NEW_APP = words(
  'registered an app|registered app|registered application|app registered|apps registered|application registered|apps were registered|app was registered|applications were registered|created an app|created app|created application|app created|apps created|apps were created|app was created|new app|new application|new app registration|added an app|added app|apps added|app added|apps were added|app was added|register app|register application|created an app registration|set up an app',
  'app registriert|apps registriert|apps wurden registriert|app wurde registriert|neue app|neue apps|neuen apps|neue anwendung|neue anwendungen|anwendungen registriert|anwendung registriert|app angelegt|apps angelegt|app erstellt|apps erstellt|app hinzugefügt|apps hinzugefügt',
  'enregistré une application|nouvelle application|nouvelles applications|applications enregistrées|application enregistrée|application créée|applications créées|créé une application|applications ont été enregistrées|applications ont été créées|ajouté une application',
  'registró una aplicación|nueva aplicación|nuevas aplicaciones|aplicaciones registradas|aplicación registrada|creó una aplicación|aplicaciones creadas|se registraron aplicaciones|aplicaciones se registraron|aplicaciones se crearon|añadió una aplicación',
);
const GONE_APP = words(
  'deleted an app|deleted app|deleted application|removed an app|removed app|app deleted|apps deleted|apps were deleted|app was deleted|app removed|apps removed|apps were removed|app was removed|applications were deleted',
  'app gelöscht|apps gelöscht|gelöschte apps|gelöschte app|app entfernt|apps entfernt|apps wurden gelöscht|anwendung gelöscht|anwendungen gelöscht',
  'supprimé une application|application supprimée|applications supprimées|applications ont été supprimées',
  'eliminó una aplicación|aplicación eliminada|aplicaciones eliminadas|se eliminaron aplicaciones|borró una aplicación',
);

/** What was changed, as people say it. */
export const EVENT_THINGS: Readonly<Record<string, ChoiceValue>> = {
  app: {
    label: 'app',
    words: words(
      'app registration|application registration|enterprise app|enterprise application|service principal|app itself|app object|app setting|app property|app configuration',
      'app registrierung|app registrierungen|unternehmensanwendung|unternehmensanwendungen|dienstprinzipal',
      "inscription d'application|enregistrement d'application|principal de service|application d'entreprise",
      'registro de aplicación|entidad de servicio|aplicación empresarial',
    ),
    says: ['is about an app itself', 'are about apps themselves'],
  },
  'new-app': { label: 'new app', words: NEW_APP, says: ['is the registration of an app', 'are registrations of apps'] },
  'gone-app': { label: 'app removed', words: GONE_APP, says: ['is the removal of an app', 'are removals of apps'] },
  credential: {
    label: 'credential',
    words: words(
      'credential|key|app key|api key|cred|creds|app credential|application credential|login credential',
      'anmeldeinformation|anmeldeinformationen|anmeldedaten|zugangsschlüssel|app schlüssel|zugangsdaten|schlüssel',
      "identifiant|informations d'identification|clé|clés",
      'credencial|credenciales|clave|claves|llave|llaves',
    ),
    says: ['is about a credential', 'are about credentials'],
  },
  secret: {
    label: 'secret',
    words: words(
      'secret|client secret|app secret|app password|application secret|client password|secret key',
      'geheimnis|geheimnisse|clientgeheimnis|clientgeheimnisse|secret',
      'secret|secret client|secrets clients',
      'secreto|secretos|secreto de cliente|secretos de cliente',
    ),
    says: ['is about a secret', 'are about secrets'],
  },
  certificate: {
    label: 'certificate',
    words: words('certificate|cert', 'zertifikat|zertifikate', 'certificat', 'certificado|certificados'),
    says: ['is about a certificate', 'are about certificates'],
  },
  federated: {
    label: 'federated credential',
    words: words(
      'federated credential|federated identity|federated|workload identity',
      'verbundanmeldeinformation|verbundanmeldeinformationen',
      'identifiant fédéré|identifiants fédérés',
      'credencial federada|credenciales federadas',
    ),
    says: ['is about a federated credential', 'are about federated credentials'],
  },
  permission: {
    label: 'permission',
    words: words(
      'permission|api permission|app permission|application permission|delegated permission|graph permission|app role|scope|access right|right|access|privilege|perm|perms|oauth grant|admin consent grant',
      'berechtigung|berechtigungen|recht|rechte|rechten|api berechtigung|api berechtigungen|zugriffsrecht|zugriffsrechte',
      "permission|autorisation|droit|droits|droit d'accès",
      'permiso|permisos|derecho|derechos|privilegio|privilegios',
    ),
    says: ['is about a permission', 'are about permissions'],
  },
  role: {
    label: 'role',
    words: words(
      'role|admin role|directory role|administrator role|admin right|administrator right|admin privilege|admin permission|admin access|admin power|administrative role|administrative right|administrative access|privileged role|privileged access|elevated right|elevated access|directory admin role|role assignment|role membership|role member|role holder|admin status|administrator status|exchange role|exchange roles|exchange admin role|entra role',
      'rolle|rollen|adminrolle|adminrollen|administratorrolle|administratorrollen|verzeichnisrolle|verzeichnisrollen|rollenzuweisung|rollenzuweisungen|adminrechte',
      "rôle|rôle d'administrateur|rôles d'administrateur|droits d'administrateur|attribution de rôle|attributions de rôle",
      'rol|roles|rol de administrador|roles de administrador|derechos de administrador|asignación de rol|asignaciones de rol|asignaciones de roles',
    ),
    says: ['is about a role', 'are about roles'],
  },
  owner: {
    label: 'owner',
    words: words(
      'owner|ownership|app owner|application owner|co owner',
      'besitzer|eigentümer',
      'propriétaire',
      'propietario|propietarios|dueño|dueños',
    ),
    says: ['is about an owner', 'are about owners'],
  },
  password: {
    label: 'password',
    words: words(
      'password|passwd|pwd|pw|passphrase|password reset|reset of password|password change|login password',
      'passwort|passwörter|kennwort|kennwörter',
      'mot de passe|mots de passe',
      'contraseña|contraseñas|clave de acceso',
    ),
    says: ['is about a password', 'are about passwords'],
  },
  'sign-in-method': {
    label: 'sign-in method',
    words: words(
      'mfa|mfa method|2fa|second factor|multi factor|multifactor|multi factor authentication|authentication method|sign in method|login method|authenticator|authenticator app|phone number|passkey|fido key|fido2 key|strong authentication|2 factor|two factor|two factor authentication|two step verification|2 step verification|2nd factor|second factor method|mfa device|mfa registration|mfa setting|mfa method registration|mfa phone|mfa app|mfa factor|mfa option|mfa setup|otp|otp token|phone|mobile number|authentication phone|authentication app|authenticator registration|security key|login factor|verification method|auth method|factor|sign in factor|multi factor method|method',
      'zweiten faktor|zweiter faktor|anmeldemethode|anmeldemethoden|authentifizierungsmethode|authentifizierungsmethoden|mfa methode|mfa methoden|methode|methoden',
      "méthode mfa|méthodes mfa|méthode de mfa|méthode 2fa|second facteur|méthode d'authentification|méthodes d'authentification|méthode de connexion|méthodes de connexion|méthode|méthodes",
      'método mfa|métodos mfa|método de mfa|métodos de mfa|método de verificación|segundo factor|método de autenticación|métodos de autenticación|método de inicio de sesión|método|métodos',
    ),
    says: ['is about a sign-in method', 'are about sign-in methods'],
  },
  policy: {
    label: 'policy or setting',
    words: words(
      'policy|conditional access|conditional access policy|ca policy|security defaults|authorization policy|setting|consent setting|tenant setting|ca rule|access policy|security policy|security setting|named location|authentication policy|sign in policy|tenant configuration|directory setting|policies',
      'richtlinie|richtlinien|bedingter zugriff|bedingten zugriff|zugriffsrichtlinie|zugriffsrichtlinien|einstellung|einstellungen|sicherheitsstandards',
      "stratégie|stratégies|politique|accès conditionnel|stratégie d'accès conditionnel|stratégies d'accès conditionnel|paramètre|paramètres de sécurité par défaut|réglage",
      'directiva|directivas|política|políticas|acceso condicional|directiva de acceso condicional|directivas de acceso condicional|configuración|valores de seguridad predeterminados',
    ),
    says: ['is about a policy or setting', 'are about policies or settings'],
  },
  domain: {
    label: 'domain',
    words: words(
      'domain|federation setting|domain federation|federation|custom domain|federated domain',
      'domäne|domänen|domain',
      'domaine',
      'dominio|dominios',
    ),
    says: ['is about a domain', 'are about domains'],
  },
  connector: {
    label: 'connector',
    words: words(
      'connector|mail connector|mail flow connector|exchange connector|relay|mail relay|smtp relay|email connector',
      'connector|konnektor|konnektoren|connectoren|mailconnector',
      'connecteur|connecteur de messagerie',
      'conector|conectores|conector de correo|conectores de correo',
    ),
    says: ['is about a connector', 'are about connectors'],
  },
  inbound: {
    label: 'inbound connector',
    words: words(
      'inbound|inbound connector|incoming|incoming connector|receive connector|inbound mail connector|incoming mail connector',
      'eingehend|eingehende|eingehenden|eingehender connector|eingehenden connector',
      'entrant|entrants|connecteur entrant|connecteurs entrants',
      'entrante|entrantes|conector de entrada|conectores de entrada|conector entrante|conectores entrantes',
    ),
    says: ['is about an inbound connector', 'are about inbound connectors'],
  },
  outbound: {
    label: 'outbound connector',
    words: words(
      'outbound|outbound connector|outgoing|outgoing connector|send connector|outbound mail connector|outgoing mail connector',
      'ausgehend|ausgehende|ausgehenden',
      'sortant|sortants|connecteur sortant|connecteurs sortants',
      'saliente|salientes|conector de salida|conectores de salida|conector saliente|conectores salientes',
    ),
    says: ['is about an outbound connector', 'are about outbound connectors'],
  },
  rule: {
    label: 'mail flow rule',
    words: words(
      'rule|mail flow rule|mailflow rule|transport rule|mail rule|email rule|exchange rule|flow rule|mail routing rule|exo rule',
      'regel|regeln|nachrichtenflussregel|nachrichtenflussregeln|transportregel|transportregeln|mailregel|mailregeln',
      'règle|règle de flux|règle de transport|règle de messagerie|règle de flux de courrier',
      'regla|regla de flujo|regla de transporte|regla de correo|regla de flujo de correo',
    ),
    says: ['is about a mail flow rule', 'are about mail flow rules'],
  },
  assignment: {
    label: 'assignment to an app',
    words: words(
      'app assignment|user assignment|assigned to the app',
      'app zuweisung|benutzerzuweisung',
      "affectation d'application",
      'asignación de aplicación',
    ),
    says: ['assigned somebody to an app', 'assigned somebody to an app'],
  },
};

/** Acts whose words also ask for who has or lost something: of these only those of who did it count. */
const DOINGS: Readonly<Record<string, Wording>> = { granted: GRANTED, removed: REMOVED };

/** Verbs of a question with "who": every act, and what says only that something was done. */
export const WHO_DID: Wording = joinWordings(
  ...Object.entries(EVENT_ACTS).map(([act, { words: said }]) => DOINGS[act] ?? said),
  NEW_APP,
  GONE_APP,
  words(
    'did|done|made changes|made any changes|made some changes|made a change|made any change|make changes|make any changes|makes changes|making changes|make|makes|making|changed|touched|performed|executed|ran|behind|responsible|caused|is behind|was behind|touch|touching|change|changing|tampered|tampered with|fiddled|fiddled with|messed|messed with|meddled|meddled with|played with|tinkered|tinkered with|worked on|triggered|initiated|started it|carried out|to blame|blame|culprit|messing with|fiddling with|tampering with|tampering|meddling with|playing with|tinkering with|up to',
    'getan|gemacht|geändert|angefasst|herumgefummelt|manipuliert|verstellt|rumgespielt|änderte|durchgeführt|verantwortlich|ausgeführt|steckt hinter',
    'fait|modifié|modifiée|modifiés|touché|touchée|bidouillé|bricolé|retouché|changé|changée|effectué|responsable|exécuté',
    'hizo|modificó|modificaron|tocó|tocaron|tocado|manipuló|alteró|cambiado|modificado|cambió|cambiaron|realizó|responsable|ejecutó',
  ),
);
