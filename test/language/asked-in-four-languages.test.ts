import assert from 'node:assert/strict';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { gistOf } from './support/gist-of-understanding.js';
import { instant } from '../../src/core/instant.js';

const context = { now: instant('2026-11-28T10:00:00Z') };
const gist = (question: string) => gistOf(understandInDialogue(question, context));

/** A question in English, and what German, French and Spanish say for it. */
const SAID: readonly (readonly [plain: string, ...others: string[]])[] = [
  [
    "Which guest accounts don't hold any admin role?",
    'Welche Gäste haben keine Administratorrolle?',
    "Quels comptes invités ne détiennent aucun rôle d'administration ?",
    'Enséñame los invitados que no tienen ningún rol de administrador.',
  ],
  [
    'Which Conditional Access policies are enforced and apply to all users?',
    'Welche aktiven Richtlinien für bedingten Zugriff gelten für alle Benutzer?',
    "Quelles stratégies d'accès conditionnel activées s'appliquent à tous les utilisateurs ?",
    '¿Qué directivas de acceso condicional activas se aplican a todos los usuarios?',
  ],
  [
    "Which Conditional Access policies don't exclude any role?",
    'Bei welchen Richtlinien für bedingten Zugriff sind keine Rollen ausgeschlossen?',
    "Quelles stratégies d'accès conditionnel n'excluent aucun rôle ?",
    '¿Qué directivas de acceso condicional no excluyen ningún rol?',
  ],
  [
    'Count everything that holds Global Administrator, apps included.',
    'Wie viele Global Administrators gibt es, Apps mitgezählt?',
    'Combien de Global Administrators avons-nous, applications comprises ?',
    '¿Cuántos Global Administrators hay entre personas y aplicaciones?',
  ],
  [
    'How many disabled accounts hold no admin role?',
    'Wie viele deaktivierte Konten ohne Admin-Rolle haben wir?',
    "Combien de comptes désactivés n'ont aucun rôle d'administrateur ?",
    '¿Cuántas cuentas deshabilitadas no tienen ningún rol de administrador?',
  ],
  [
    'How many of our Conditional Access policies are actually enforced?',
    'Wie viele Richtlinien für bedingten Zugriff sind wirklich aktiv?',
    "Combien de stratégies d'accès conditionnel sont réellement appliquées ?",
    '¿Cuántas directivas de acceso condicional están activadas?',
  ],
  [
    'Does the policy Require MFA for admins apply to Diego Marchetti?',
    'Gilt die Richtlinie Require MFA for admins für Diego Marchetti?',
    "La stratégie Require MFA for admins s'applique-t-elle à Diego Marchetti ?",
    '¿Cubre la directiva Require MFA for admins a Diego Marchetti?',
  ],
  [
    'Is the policy "Require MFA for all users (pilot)" enforced?',
    'Wird die Richtlinie „Require MFA for all users (pilot)“ tatsächlich durchgesetzt?',
    'La stratégie Require MFA for all users (pilot) est-elle réellement appliquée ?',
    '¿Está aplicada de verdad la directiva Require MFA for all users (pilot)?',
  ],
  [
    'Which admin roles does Bram de Vries hold?',
    'Welche Rollen hat Bram de Vries?',
    'De quels rôles Bram de Vries dispose-t-il ?',
    '¿Qué roles tiene asignados Bram de Vries?',
  ],
  [
    'Which group is excluded from the policy Require MFA for admins?',
    'Welche Gruppe ist von der Richtlinie Require MFA for admins ausgenommen?',
    'Quel groupe est exclu de la stratégie Require MFA for admins ?',
    '¿Qué grupo está excluido de la directiva Require MFA for admins?',
  ],
  [
    "What's the difference between an eligible and an active role assignment in PIM?",
    'Worin unterscheiden sich berechtigte und aktive Rollenzuweisungen in PIM?',
    'Quelle est la différence entre une attribution éligible et une attribution active dans PIM ?',
    '¿En qué se diferencia una asignación elegible de una activa en PIM?',
  ],
  [
    'What can a Privileged Authentication Administrator do?',
    'Was darf jemand mit der Rolle Privileged Authentication Administrator?',
    'Que permet de faire le rôle Privileged Authentication Administrator ?',
    '¿Qué puede hacer alguien con el rol Privileged Authentication Administrator?',
  ],
  [
    'What is a break-glass account?',
    'Was versteht man unter einem Break-Glass-Konto?',
    "Qu'est-ce qu'un compte d'accès d'urgence ?",
    '¿Qué es una cuenta de acceso de emergencia?',
  ],
  [
    "What's the difference between Exchange Administrator and Organization Management?",
    'Worin unterscheiden sich Exchange Administrator und Organization Management?',
    'Quelle différence y a-t-il entre Exchange Administrator et Organization Management ?',
    '¿En qué se distinguen Exchange Administrator y Organization Management?',
  ],
  [
    'Which apps have been granted Exchange.ManageAsApp without holding any role?',
    'Welche Apps besitzen Exchange.ManageAsApp, haben aber keine Rolle?',
    'Quelles applications disposent de Exchange.ManageAsApp sans aucun rôle ?',
    '¿Qué aplicaciones tienen Exchange.ManageAsApp pero ningún rol?',
  ],
  [
    'Which apps have Sites.Selected or Sites.Read.All?',
    'Zeig mir die Apps, die Sites.Selected oder Sites.Read.All haben',
    'Quelles applications possèdent Sites.Selected ou Sites.Read.All ?',
    '¿Qué aplicaciones tienen concedido Sites.Selected o Sites.Read.All?',
  ],
  [
    'Which apps hold Mail.Send or Mail.ReadWrite?',
    'Welchen Apps wurde Mail.Send oder Mail.ReadWrite erteilt?',
    'Quelles applications ont reçu Mail.Send ou bien Mail.ReadWrite ?',
    'Dime las aplicaciones que tienen Mail.Send o Mail.ReadWrite',
  ],
  [
    'Which apps have a secret or a certificate that expires within the next 60 days?',
    'Bei welchen Apps läuft in den nächsten 60 Tagen ein Secret oder Zertifikat ab?',
    'Quelles applications ont un secret ou un certificat qui expire dans les 60 prochains jours ?',
    '¿A qué aplicaciones les caduca un secreto o certificado en los próximos 60 días?',
  ],
  [
    'Which disabled apps still have a valid secret?',
    'Welche deaktivierten Apps haben noch ein gültiges Secret?',
    'Quelles applications désactivées ont encore un secret valide ?',
    '¿Qué aplicaciones deshabilitadas conservan un secreto vigente?',
  ],
  [
    'Which apps have offline_access granted for all users?',
    'Welche Apps haben offline_access für alle Benutzer erhalten?',
    "Quelles applications disposent de offline_access pour l'ensemble des utilisateurs ?",
    '¿Qué aplicaciones tienen offline_access concedido para todos los usuarios?',
  ],
  [
    'Which apps are owned by somebody who is a Global Administrator?',
    'Welche Apps haben einen Besitzer, der globaler Administrator ist?',
    'Quelles applications ont pour propriétaire un administrateur général ?',
    '¿Qué aplicaciones son propiedad de un administrador global?',
  ],
  [
    'Count the apps from other tenants that have an unverified publisher',
    'Wie viele fremde Apps haben keinen verifizierten Herausgeber?',
    "Combien d'applications externes ont un éditeur non vérifié ?",
    '¿Cuántas aplicaciones de terceros tienen un editor sin verificar?',
  ],
  [
    'How many apps registered by us have Exchange.ManageAsApp?',
    'Wie viele hier registrierte Apps haben Exchange.ManageAsApp?',
    'Combien de nos propres applications possèdent Exchange.ManageAsApp ?',
    '¿Cuántas aplicaciones registradas por nosotros tienen Exchange.ManageAsApp?',
  ],
  [
    'How many people have consented to Sketchroom Whiteboard?',
    'Wie viele Personen haben Sketchroom Whiteboard zugestimmt?',
    'Combien de personnes ont donné leur consentement à Sketchroom Whiteboard ?',
    '¿Cuántas personas han dado su consentimiento a Sketchroom Whiteboard?',
  ],
  [
    'How many managed identities have no permissions at all?',
    'Wie viele verwaltete Identitäten haben überhaupt keine Berechtigungen?',
    "Combien d'identités managées n'ont aucune autorisation ?",
    '¿Cuántas identidades administradas no tienen ningún permiso?',
  ],
  [
    'Is the owner of Mailbox Statistics Collector a disabled account?',
    'Ist das Konto des Besitzers von Mailbox Statistics Collector deaktiviert?',
    'Le compte du propriétaire de Mailbox Statistics Collector est-il désactivé ?',
    '¿Está deshabilitada la cuenta del propietario de Mailbox Statistics Collector?',
  ],
  [
    'Does Calibration Portal have an owner?',
    'Hat Calibration Portal einen Besitzer?',
    'Calibration Portal a-t-elle un propriétaire ?',
    '¿Tiene propietario Calibration Portal?',
  ],
  [
    'Who made Nadja Keller an owner of HR Onboarding Flow?',
    'Wer hat Nadja Keller als Besitzerin von HR Onboarding Flow eingetragen?',
    'Qui a ajouté Nadja Keller comme propriétaire de HR Onboarding Flow ?',
    '¿Quién añadió a Nadja Keller como propietaria de HR Onboarding Flow?',
  ],
  [
    "How do I revoke a user's consent to PERFECTDATA SOFTWARE?",
    'Wie widerrufe ich die Zustimmung zu PERFECTDATA SOFTWARE?',
    'Comment révoquer le consentement donné à PERFECTDATA SOFTWARE ?',
    '¿Cómo revoco el consentimiento dado a PERFECTDATA SOFTWARE?',
  ],
  [
    'What is the difference between delegated and application permissions?',
    'Worin unterscheiden sich delegierte Berechtigungen und Anwendungsberechtigungen?',
    "Quelle différence y a-t-il entre autorisations déléguées et autorisations d'application ?",
    '¿En qué se diferencian los permisos delegados de los permisos de aplicación?',
  ],
  [
    'How do I stop users from consenting to apps on their own?',
    'Wie verhindere ich, dass Benutzer Apps selbst zustimmen?',
    'Comment empêcher les utilisateurs de consentir eux-mêmes aux applications ?',
    '¿Cómo evito que los usuarios den su consentimiento a aplicaciones por su cuenta?',
  ],
  [
    'Which transport rules were created by neither Yusuf Demir nor Sven Hartmann?',
    'Welche Transportregeln stammen weder von Yusuf Demir noch von Sven Hartmann?',
    "Quelles règles de transport n'ont été créées ni par Yusuf Demir ni par Sven Hartmann ?",
    '¿Qué reglas de transporte no fueron creadas ni por Yusuf Demir ni por Sven Hartmann?',
  ],
  [
    'Which Exchange role groups have an app as a member?',
    'In welchen Exchange-Rollengruppen ist eine App Mitglied?',
    'Dans quels groupes de rôles Exchange trouve-t-on une application parmi les membres ?',
    '¿En qué grupos de roles de Exchange hay alguna aplicación como miembro?',
  ],
  [
    'Whose passwords did Marta Kowalska reset in the last 30 days?',
    'Wessen Passwort hat Marta Kowalska in den letzten 30 Tagen zurückgesetzt?',
    'De qui Marta Kowalska a-t-elle réinitialisé le mot de passe ces 30 derniers jours ?',
    '¿A quién le ha restablecido la contraseña Marta Kowalska en los últimos 30 días?',
  ],
  [
    'Which apps were deleted in the last 180 days?',
    'Welche Apps wurden in den letzten 180 Tagen gelöscht?',
    'Quelles applications ont été supprimées au cours des 180 derniers jours ?',
    '¿Qué aplicaciones se han eliminado en los últimos 180 días?',
  ],
  [
    'Which transport rules apply only to mail from inside to recipients outside the organisation?',
    'Welche Transportregeln gelten nur für Mails von internen Absendern an externe Empfänger?',
    "Quelles règles de transport ne s'appliquent qu'aux messages envoyés de l'interne vers des destinataires externes ?",
    '¿Qué reglas de transporte se aplican únicamente al correo que sale de la organización hacia destinatarios externos?',
  ],
  [
    'How many inbound connectors do we have right now?',
    'Wie viele eingehende Connectors haben wir derzeit?',
    'Combien avons-nous de connecteurs entrants actuellement ?',
    '¿Cuántos conectores de entrada tenemos ahora mismo?',
  ],
  [
    'How many changes did Yusuf Demir make to rules and connectors in the last 180 days?',
    'Wie viele Änderungen an Regeln und Connectors hat Yusuf Demir in den letzten 180 Tagen vorgenommen?',
    'Combien de modifications Yusuf Demir a-t-il apportées aux règles et aux connecteurs en 180 jours ?',
    '¿Cuántos cambios ha hecho Yusuf Demir en reglas y conectores de correo en los últimos 180 días?',
  ],
  [
    'Does the rule "Finance copies" send mail outside the organisation?',
    'Schickt die Regel "Finance copies" Mails nach außen?',
    "Est-ce que la règle « Finance copies » envoie du courrier à l'extérieur ?",
    '¿La regla "Finance copies" manda correo fuera de la organización?',
  ],
  [
    'Is the rule "Journal to the old archive" still active?',
    'Ist die Regel "Journal to the old archive" noch aktiv?',
    'La règle « Journal to the old archive » est-elle toujours active ?',
    '¿Sigue activa la regla "Journal to the old archive"?',
  ],
  [
    'Does the connector Inbound relay 02 require TLS?',
    'Verlangt der Connector Inbound relay 02 TLS?',
    'Le connecteur Inbound relay 02 exige-t-il TLS ?',
    '¿El conector Inbound relay 02 exige TLS?',
  ],
  [
    'Is SMTP AUTH still switched on for our organisation?',
    'Ist SMTP AUTH bei uns auf Organisationsebene noch eingeschaltet?',
    "SMTP AUTH est-il encore activé au niveau de l'organisation ?",
    '¿Sigue habilitado SMTP AUTH en toda la organización?',
  ],
  [
    'Is the app Office Sync Helper still enabled?',
    'Ist die App Office Sync Helper noch aktiviert?',
    "L'application Office Sync Helper est-elle encore activée ?",
    '¿Sigue habilitada la aplicación Office Sync Helper?',
  ],
  [
    'Who disabled the rule "Journal to the old archive"?',
    'Wer hat die Regel "Journal to the old archive" deaktiviert?',
    'Qui a désactivé la règle « Journal to the old archive » ?',
    '¿Quién deshabilitó la regla "Journal to the old archive"?',
  ],
  [
    'To which address does the rule "Invoice copies for the auditor (trial)" send its copies?',
    'An welche Adresse gehen die Kopien der Regel "Invoice copies for the auditor (trial)"?',
    'À quelle adresse la règle « Invoice copies for the auditor (trial) » envoie-t-elle les copies ?',
    '¿A qué dirección envía copias la regla "Invoice copies for the auditor (trial)"?',
  ],
  [
    'SCL -1: meaning?',
    'Was bedeutet es, wenn eine Transportregel den SCL auf -1 setzt?',
    'Que signifie un SCL à -1 dans une règle de transport ?',
    '¿Qué significa que una regla ponga el SCL en -1?',
  ],
  [
    'What is direct send, and how would I turn it off?',
    'Was ist Direct Send und wie schalte ich es ab?',
    "C'est quoi le direct send, et comment le désactiver ?",
    '¿Qué es direct send y cómo se desactiva?',
  ],
  [
    'How do I get rid of a transport rule that nobody knows?',
    'Wie werde ich eine Transportregel los, die niemand kennt?',
    'Comment supprimer une règle de transport que personne ne connaît ?',
    '¿Cómo elimino una regla de transporte que nadie reconoce?',
  ],
  [
    'Why is the app Microsoft Office Sync suspicious?',
    'Warum ist die App Microsoft Office Sync verdächtig?',
    "Pour quelle raison l'application Microsoft Office Sync est-elle suspecte ?",
    '¿Por qué es sospechosa la aplicación Microsoft Office Sync?',
  ],
  [
    'What happens if I disable svc-migration?',
    'Was passiert, wenn ich svc-migration deaktiviere?',
    'Que se passe-t-il si je désactive le compte svc-migration ?',
    '¿Qué pasa si deshabilito la cuenta svc-migration?',
  ],
  [
    "What's the difference between a client secret and a certificate?",
    'Was ist der Unterschied zwischen einem Clientgeheimnis und einem Zertifikat?',
    'Quelle est la différence entre un secret client et un certificat ?',
    '¿Qué diferencia hay entre un secreto de cliente y un certificado?',
  ],
  [
    "What's the difference between a transport rule and an inbox rule?",
    'Was unterscheidet eine Transportregel von einer Posteingangsregel?',
    'Quelle est la différence entre une règle de transport et une règle de boîte de réception ?',
    '¿Cuál es la diferencia entre una regla de transporte y una regla de bandeja de entrada?',
  ],
  [
    "I read about attacks with device codes. What's behind that?",
    'Wie funktioniert Phishing mit Gerätecodes (device code)?',
    "En quoi consiste l'hameçonnage par code d'appareil (device code) ?",
    '¿En qué consiste el phishing con código de dispositivo (device code)?',
  ],
  [
    'How do I remove the connector Inbound relay 02?',
    'Wie lösche ich den Connector Inbound relay 02?',
    'Comment supprimer le connecteur Inbound relay 02 ?',
    '¿Cómo elimino el conector Inbound relay 02?',
  ],
  [
    'Which apps without a verified publisher were added in the last 60 days?',
    'Welche Apps ohne verifizierten Herausgeber sind in den letzten 60 Tagen hinzugekommen?',
    "Quelles applications ajoutées au cours des 60 derniers jours n'ont pas d'éditeur vérifié ?",
    'Aplicaciones agregadas en los últimos 60 días cuyo editor no está verificado',
  ],
  [
    "Which enforced Conditional Access policies don't ask for MFA at all?",
    'Welche durchgesetzten Richtlinien für bedingten Zugriff verlangen überhaupt kein MFA?',
    "Quelles stratégies d'accès conditionnel appliquées ne demandent pas du tout la MFA ?",
    'Directivas de acceso condicional activas que no piden MFA en absoluto',
  ],
  [
    'How many transport rules did Office Sync Helper delete in the last 180 days?',
    'Wie viele Transportregeln hat Office Sync Helper in den letzten 180 Tagen gelöscht?',
    'Combien de règles de transport Office Sync Helper a-t-il supprimées ces 180 derniers jours ?',
    '¿Cuántas reglas de flujo de correo eliminó Office Sync Helper en los últimos 180 días?',
  ],
  [
    'Since when has Chloé Dubreuil been User Administrator?',
    'Seit wann ist Chloé Dubreuil User Administrator?',
    'Depuis quand Chloé Dubreuil est-elle User Administrator ?',
    '¿Desde cuándo es Chloé Dubreuil User Administrator?',
  ],
  [
    'Does the policy Block legacy authentication apply to Emergency Access 1?',
    'Gilt die Richtlinie Block legacy authentication für Emergency Access 1?',
    "La stratégie Block legacy authentication s'applique-t-elle à Emergency Access 1 ?",
    '¿Se aplica la directiva Block legacy authentication a Emergency Access 1?',
  ],
];

describe('A question of another language', () => {
  for (const [plain, ...others] of SAID)
    it(`asks the same as: ${plain}`, () => {
      for (const other of others) assert.deepEqual(gist(other), gist(plain), other);
    });
});
