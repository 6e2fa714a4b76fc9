import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const REMOVE_APP = /^1\. See what it may do, when it was last used and who owns it: /;
const STOP_APP = /^1\. Disable its service principal at once \(/;
const LOCK_OUT = /^1\. Open the account and switch off Account enabled/;
const NO_CONSENT =
  /^1\. Set user consent to "Do not allow user consent", so that only administrators consent; or allow only low /;
const NO_REGISTERING = /^1\. Turn "Users can register applications" off, under Users, User settings\./;
const NO_FORWARDING = /^1\. Defender portal, .* Anti-spam outbound policy: Automatic forwarding rules: Off\./;

/** Steps that take something away, each asked in several languages. On the demo tenant. */
const SAID: FirstLines = {
  'how an app is switched off or removed': [
    ['Buenas, ¿cómo desactivo Ticketbridge Connector de forma segura?', REMOVE_APP],
    ['cómo deshabilito Docuvault de manera segura?', REMOVE_APP],
    ['como quito el acceso a Ticketbridge Connector?', REMOVE_APP],
    ['Wie deaktiviere ich Docuvault sicher?', REMOVE_APP],
    ['wie schalte ich Ticketbridge Connector sauber ab?', REMOVE_APP],
    ['comment je désactive Ticketbridge Connector proprement ?', REMOVE_APP],
    ['Comment désactiver HR Onboarding Flow en toute sécurité ?', REMOVE_APP],
    ['how do I safely disable Ticketbridge Connector?', REMOVE_APP],
    ['how can I deactivate Docuvault Backup for Microsoft 365 safely?', REMOVE_APP],
    ['how do I disable HR Onboarding Flow?', REMOVE_APP],
    ['Correct sequence to kick out Office Sync Helper', REMOVE_APP],
    ['how do i get rid of the microsoft office sync app', /: ask me “tell me about "microsoft office sync"”\. /],
    ['how do I remove the app Directory Browser', /: ask me “tell me about "Directory Browser"”\. /],
    ['how do i uninstall the perfectdata app?', REMOVE_APP],
    ['how do I contain a compromised account?', LOCK_OUT],
  ],
  'what is done about an app that is an attacker’s, whose owner is not asked': [
    ['Right way to evict a rogue service principal with Global Admin? In which order.', STOP_APP],
    ['How to contain a rogue service principal, in which order?', STOP_APP],
    ['In which order should I remove a malicious app?', STOP_APP],
    ['In welcher Reihenfolge werde ich eine bösartige App los?', STOP_APP],
    ['Wie wirft man eine bösartige App mit globalen Adminrechten raus, in welcher Reihenfolge?', STOP_APP],
    ['Dans quel ordre évincer une application malveillante ?', STOP_APP],
    ['¿En qué orden se elimina una aplicación maliciosa?', STOP_APP],
    ['what do I do with a malicious app?', STOP_APP],
    ['an app looks malicious, what now?', STOP_APP],
    ['we found a rogue app, what do we do first?', STOP_APP],
    ['a user agreed to a phishing app. what should we do?', STOP_APP],
    ['how do I get rid of a shady app', STOP_APP],
    ['was mache ich mit einer bösartigen App?', STOP_APP],
    ['wie reagiere ich auf eine schädliche App?', STOP_APP],
    ['on a une appli malveillante, on fait quoi', STOP_APP],
    ["que faire d'une application malveillante ?", STOP_APP],
    ['qué es lo primero que hay que hacer si una app es maliciosa', STOP_APP],
    ['qué hago con una aplicación maliciosa?', STOP_APP],
    ['how do I detect malicious apps?', /^1\. Ask whoever agreed to it\./],
    ['which apps are malicious and what should I do about them?', /^5 of 60 apps look wrong/],
    ['how do malicious apps get in?', /^5 of 60 apps look wrong/],
    ['how do I remove a malicious app without losing evidence?', /^1\. On the card of the app/],
  ],
  'how somebody is locked out': [
    ['wie sperre ich Sven Hartmann?', LOCK_OUT],
    ['cómo bloqueo a Sven Hartmann?', LOCK_OUT],
  ],
  'how a setting is switched, and no app': [
    ['how do I disable SMTP AUTH?', /^1\. Turn SMTP AUTH off for the organisation/],
    ['wie deaktiviere ich Sicherheitsstandards?', /^1\. Without Entra ID P1: turn security defaults on\./],
    ['cómo desactivo la autenticación heredada?', /^1\. Enforce the policy template "Block legacy authentication"/],
  ],
  'how users are kept from consenting': [
    ['Comment je fais pour empêcher les utilisateurs de consentir eux-mêmes à des applis tierces ?', NO_CONSENT],
    ['wie kann ich verhindern, dass User Drittanbieter-Apps genehmigen?', NO_CONSENT],
    ['wie verbiete ich Benutzern, Apps zuzustimmen?', NO_CONSENT],
    ['¿Cómo evito que los usuarios den consentimiento a apps de terceros?', NO_CONSENT],
    ['cómo impido que los usuarios autoricen aplicaciones por su cuenta', NO_CONSENT],
    ['how can we prevent users from approving apps themselves?', NO_CONSENT],
    ['how do I keep people from consenting to apps?', NO_CONSENT],
  ],
  'how users are kept from consenting, whatever to': [
    ['comment on empêche les utilisateurs de donner eux-mêmes leur consentement', NO_CONSENT],
    ['comment on empêche les gens de consentir tout seuls ?', NO_CONSENT],
    ['wie verhindern wir, dass Benutzer selbst zustimmen?', NO_CONSENT],
    ['wie unterbinden wir die Benutzerzustimmung?', NO_CONSENT],
    ['cómo evitamos que los usuarios den consentimiento?', NO_CONSENT],
    ['how can we keep users from granting consent', NO_CONSENT],
  ],
  'how users are kept from registering apps, which is another setting': [
    ['how do we stop people from registering apps on their own?', NO_REGISTERING],
    ['how do I turn off app registration for users?', NO_REGISTERING],
    ['how do we make sure nobody registers apps?', NO_REGISTERING],
    ['wie verhindern wir, dass Leute eigene Apps anlegen?', NO_REGISTERING],
    ['wie stelle ich sicher, dass niemand Apps registrieren kann?', NO_REGISTERING],
    ["comment on bloque l'enregistrement d'applications par les utilisateurs ?", NO_REGISTERING],
    ['cómo impedir que la gente registre apps por su cuenta?', NO_REGISTERING],
    ['cómo hago para que nadie pueda registrar aplicaciones?', NO_REGISTERING],
    ['how do I disable an app registration?', REMOVE_APP],
    ['may users register apps?', /^Yes: users may register apps/],
  ],
  'how forwarding is switched off': [
    ['wie schalte ich die automatische Weiterleitung ab?', NO_FORWARDING],
    ['cómo evito el reenvío automático?', NO_FORWARDING],
    ['cómo impido que la gente reenvíe correos fuera?', NO_FORWARDING],
    ["comment éviter le transfert automatique vers l'extérieur ?", NO_FORWARDING],
    ['how do I keep people from forwarding mail outside?', NO_FORWARDING],
    ['was ist automatische Weiterleitung?', /^Mailbox forwarding sends each message of a mailbox to another address/],
  ],
};

describe('questions for how something is ended', () => {
  itSaysFirst(SAID);
});
