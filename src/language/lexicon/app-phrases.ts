import type { AppConcept } from '../../core/question-concepts.js';
import { joinAllForms, joinPastTenseForms, joinPresentTenseForms } from './verb-forms.js';

/** "register an app", "creating applications": articles are passed over. */
const NEW_APPS = ['register', 'create', 'add', 'install', 'connect', 'make', 'onboard', 'publish']
  .flatMap((verb) => joinPresentTenseForms(verb).split('|'))
  .flatMap((verb) =>
    ['app', 'application', 'app registration', 'own app', 'own application'].map((noun) => `${verb} ${noun}`),
  )
  .join('|');

/** Words for applications: what they are, hold, may and do. */
export const APP_PHRASES: Readonly<Record<AppConcept, string>> = {
  app: [
    'app|application|enterprise app|enterprise application|app registration|application registration|service principal|spn|sp|sps',
    'oauth|oauth app|oauth application|o auth|service account|robot|bot|workload identity|managed identity|integration|third party',
    'third party app|daemon|non human identity|non human|machine identity|machine account|automation|addin|add in|addon|add on|software|tool',
    'saas|nhi|plugin|connected app|background service|script account|workload|client app|multi tenant app|cloud app|api client|registered app|service identity|background process|program|3rd party|3rd party app|vendor app|entapp|ent app|appreg|app reg|robot account|bot account|application identity|nonhuman identity|technical account|vendor|machine',
    'entra app|azure ad app|ad app|connected service|client id|logic app|power automate|automation account|graph app|third party integration|oauth client|foreign app|line of business app|lob app|applications',
  ].join('|'),
  permission: [
    'permission|scope|impersonate user|impersonate people|impersonate anyone|impersonate anybody|on behalf of|act on behalf|api permission|app role|app role assignment|access right|graph permission|delegated permission|application permission',
    'oauth permission|oauth scope|right|api access|entitlement|permissions|overprivileged|over privileged|overpermissioned|over permissioned|excessive permission',
    'too much access|too many permission|excessive access|broad access|powerful access|access level|application access|high privilege permission|tenant wide access|api right|delegation',
    'consented scope|privilege|app only|application level access|graph scope|obo',
  ].join('|'),
  powerful:
    'powerful|high priority|high privilege|highly privileged|powerful permission|most powerful|too powerful|sensitive|tenant wide|full access|full control|impactful|broad|excessive|overprivileged|over privileged|overpermissioned|over permissioned|critical permission|dangerous permission|wide|most access|most permission|too much|too many|potent|strongest|toxic|elevated|crown jewel|everything|god mode|mighty',
  risky:
    'risky|risk|could be abused|can be abused|be abused|be misused|misused|abusable|dangerous|danger|high risk|unsafe|scary|worrying|worrisome|harmful|threatening|threat|hazardous|riskiest|worst|insecure|vulnerable|problematic|gefaehrlich|concerning|bad|nasty|most dangerous|worry|worried|do damage|damage|do harm|wreck|hurt us|blast radius|scariest',
  can: 'can|could|able|capable|may|allowed|permitted|might|ability|let|able to|koennen|duerfen|power|reach|touch|access to|has access|have access|get at|with access|access|accessing|accesses|possible|permit|permitting|authorised to|authorized to|entitled|in a position to|hand over',
  'mail-data':
    'mail|email|e mail|mailbox|mailboxes|inbox|message|mail of everyone|outlook|all mail|everyone mail|exchange|exo|exchange online|exol|calendar|contact|correspondence|mailboxe',
  exchange: 'exchange|exo|exchange online|exol|ex online|exchange server|exchange admin api',
  directory:
    'directory|entra|azure ad|aad|graph|microsoft graph|file|sharepoint|onedrive|one drive|site|teams chat|chat|user data|group|entra id|company data|our data|data|document',
  'read-verb': `${joinPresentTenseForms('read', 'send', 'write', 'manage', 'access', 'control', 'impersonate', 'see', 'administer', 'view', 'touch', 'reach', 'open', 'modify', 'own')}|readwrite|lesen|senden|run|snoop|peek|exfiltrate|download|send as|send from|go through`,
  credential: [
    'secret|certificate|cert|key|credential|client secret|app secret|app password|api key|app key|federated credential|federated identity credential|thumbprint',
    'federated|token|refresh token|client credential|password credential|key credential|private key|keyvault|app cert|secrets|issuer|federation|creds|cred|oidc|client cert|signing key|access key',
    'pfx|app secrets|auth material|authentication material|login key|service principal password|mot de passe applicatif',
  ].join('|'),
  expiry:
    'expire|expires|expired|expiring|expiry|expiration|run out|running out|runs out|outdated|rotate|rotated|rotation|renew|renewal|renewed|overdue|lifetime|long lived|valid|validity|lapse|lapsing|end of life|due|die soon|too old|live longer|longer than|longest|never expire|never expiring|not rotated|year old|multi year|soon|stale secret|about to expire|going to expire|time out|times out',
  suspicious: [
    'suspicious|odd|weird|strange|fishy|shady|dodgy|sketchy|imitate|imitating|imitates|impersonate|impersonating|impersonates|impersonation|pretend|pretending|pretends',
    'fake|faked|bogus|lookalike|look alike|look like|looks like|looking like|unverified|not verified|no verified publisher|without verified publisher|unverified publisher|publisher|malicious|malware|evil|rogue|homoglyph|spoofed|spoof|spoofing',
    'reply url|redirect uri|reply uri|redirect url|typosquat|typosquatting|masquerade|masquerading|mimic|mimicking|mimics|unknown publisher|unusual|not normal|abnormal|not look right|name like microsoft|like microsoft|look wrong|looks wrong|look off|looks off|phony|look like microsoft|looks like microsoft|looking like microsoft|untrusted|untrustworthy|trustworthy|trusted|unfamiliar|unknown|legit|legitimate|illegitimate|pose as|posing as|poses as|copycat|verdaechtig|known bad|known abused|funny name|weird name|strange name|odd name|funny|smell|smells|imposter|impostor|mixed script|cyrillic|random name|gibberish name|disguised|suspect|phishy|not trust|trust|pretend to be|should not be here|does not belong|not belong|look official|looks official|traitorware|wrong|seem off|seems off|crooked|named after',
    'cloned|clone|counterfeit|knock off|knockoff|scam|scammy|malicious app|iffy|dubious|questionable|off looking|trick|sigparser|bizarre',
  ].join('|'),
  naming: 'name|named|naming|publisher|brand|microsoft|logo',
  consent:
    'consent|consenting|consents|give an app|give app|give an application|give application|give third party|let an app|let app|accept|authorise|authorize|consent grant|oauth grant|oauth consent|grant|granting|permission grant|app consent|admin consent|delegated grant|say yes to|click accept|click allow|hit allow|hit accept|agree to|allow app|allow application|authorise app|authorize app|permit app|allow third party app',
  consented: [
    joinPastTenseForms('consent', 'grant', 'authorise', 'authorize', 'accept'),
    'gave consent|gave permission|given permission|given consent|agreed|said yes|clicked accept|clicked allow|hit accept|pressed accept|let in|granted consent|consent given|got permission|got granted|new consent|new grant|recent consent|recent grant|latest consent|latest grant|consent event|consent history|gave access|given access|got access|gave an app|gave app|handed out|handed|received|newly granted|given|permission given|given rights|signed off permission|new permission|recent permission|latest permission|okayed|rubber stamped|illicit consent|consent phishing|permission added|gained|gain|obtained|were given|was given|approved app|approved an app|approved the app',
    'ticked accept|clicked yes|pressed allow|signed up for|waved through|authorised app|authorized app|oked|gave',
  ].join('|'),
  'may-consent': [
    'user consent|user consent setting|allowed to grant|allowed to give consent|grant consent|who can grant consent|consent setting|consent policy|consent policies|consent workflow|admin consent workflow|admin consent request|consent request',
    'consent configuration|consent flow|consent on their own|consent themselves|self consent|who can consent|who may consent|can consent|may consent|allowed to consent|able to consent|group owner consent|consent reviewer',
    'approve app|approve an app|approve application|approve third party app|approve third party application|group owner|users consent|user consenting|group consent|risk based consent|consent approval|approval workflow|permitted to consent|people consent|admin approval|employee consent|staff consent|anyone consent|everyone consent|allow consent|consent for themselves|user grant|consent restricted|request consent|permission classification|let user consent|let user grant|let people consent|low impact permission|verified publisher consent',
    'default user permission|default user role|user setting|self service consent|user driven consent',
  ].join('|'),
  registration: 'app registration|application registration|registration',
  'register-app': `register app|add app|add an app|add application|add new app|install app|install an app|connect app|connect an app|add third party app|add a third party app|install a third party app|use a third party app|use third party app|register application|register an app|register an application|register their own app|register own app|register new app|create app registration|create app|create application|registering app|app registration setting|create an app|create an app registration|can register|may register|allowed to register|able to register|register|registering|add app registration|create their own app|self register|create own app|make app registration|app creation|creating app|apps registrieren|registrieren|${joinPresentTenseForms('onboard')}|${NEW_APPS}`,
  'app-facts': `permission of|owner of|who own|detail|details|dossier|history of|background on|everything about|what do we know|know about|tell me about|info on|info about|information on|information about|all about|profile|look up|lookup|what is the app|describe|deep dive|dig into|investigate|zoom in|drill into|more about|inspect|${joinAllForms('examine')}`,
  'new-thing':
    'new|newly|fresh|newest|brand new|just created|young|recently created|recently registered|recently added|popped up|appeared',
};
