import type { PeopleConcept } from '../../core/question-concepts.js';
import { joinAllForms, joinPastTenseForms } from './verb-forms.js';

/** Words for people, their accounts, their power and its state. Phrases are separated by `|`, singular, lower case. */
export const PEOPLE_PHRASES: Readonly<Record<PeopleConcept, string>> = {
  admin: [
    'admin|administrator|adm|sysadmin|superuser|super user|super admin|administer the tenant|administer our tenant|administering|administer everything|administrate|run the tenant|runs the tenant|run our tenant|runs our tenant|do everything in|can do everything|do anything in our tenant|control the tenant|manage the tenant|admin account|admin user|admin people|admin person|global role holder|firecall account|root account|tier zero account|admin identity|administrative account|administrative identity|admin login|domain admin',
    'privileged user|privileged account|privileged person|privileged people|privileged identity|privileged human|privileged one',
    'privileged staff|privileged member|privileged login|elevated user|elevated account|tier 0 account|tier 0 user|tier zero',
    'role holder|break glass|breakglass|break glass account|emergency access|emergency access account|emergency account',
    'it staff|it people|it team|it guy|powerful account|powerful user|power account|high value account|key to the kingdom|key to our tenant|key to the tenant|key to our kingdom|key to everything',
    'people with power|people in charge|highly privileged|administratorrechte|adminrechte|admin rechte|administratorrolle|priv user|priv account|priviledged',
    'high privilege account|high privilege user|high privileged account|high privileged user',
  ].join('|'),
  'break-glass':
    'break glass|breakglass|break glass account|emergency access|emergency access account|emergency account|emergency admin|firecall|firecall account|break the glass',
  privileged: 'privileged|privilege|elevated|tier 0|high privilege|highly privileged|admin level|admin privilege|priv',
  role: [
    'role|directory role|entra role|azure ad role|aad role|admin role|admin right|administrative role|administrative right|role member|privileged access|entra id role|azure role|office 365 role|m365 role',
    'administrative privilege|admin privilege|admin access|administrator right|administrator role|role group|role assignment',
    'rbac|admin rechte|role membership|privileged role|privileged right|admin power|administrative power|admin permission',
    'admin hat|elevated right|elevated privilege|elevated access|elevated permission|administrative access|exchange role|exchange role group',
  ].join('|'),
  assignment:
    'pim|eligible|eligibility|permanent|permanently|standing|just in time|jit|time bound|privileged identity management|active assignment|assigned|hold|holding|holder|has got|through a group|via group|nested',
  user: 'user|employee|staff|people|person|colleague|end user|normal user|regular user|ordinary user|standard user|member|worker|folk|human|non admin',
  account: 'account|identity|login|user account',
  anyone: 'anyone|anybody|everyone|everybody|someone|somebody|nobody|all of us|no one',
  guest: 'guest|external user|external account|b2b|outsider|external people',
  separation: [
    'separate|separated|separation|separately|dedicated|kept apart|apart|split|daily account|everyday account|daily driver|admin and normal account|newsletter|private mail|personal mail|spare account|separate identity|tiered|tiering',
    'day to day|daily work|daily use|daily job|normal account|regular account|standard account|personal account|same account',
    'single account|second account|mixed|mixing|mix|double as|doubling as|everyday|daily business|office work|own account',
    'everyday work|both for|normal user account|regular user account|normal user|regular user|ordinary user|standard user|daily user|dual use|ordinary account|segregated|segregation|own admin account|work account|mail enabled',
    'mail enabled admin|daily|primary account|surf|browse|day to day account',
    'separate konten|separates konto',
  ].join('|'),
  licence:
    'licence|license|licensed|e3|e5|e1|office licence|office license|productivity licence|productivity license|business premium|exchange plan|m365 licence|m365 license|office 365 licence|office 365 license|f3|teams licence|teams license|copilot licence',
  synced:
    'synced|sync|synchronised|synchronized|synchronise|synchronize|on prem|onprem|on premise|on premises|hybrid|cloud only|cloud native|ad connect|active directory|local ad|entra connect|from ad|non cloud|dirsync|cloud account',
  compromised: [
    joinAllForms('hijack', 'hack', 'compromise', 'breach', 'phish'),
    'compromised|compromise|hacked|taken over|hijacked|breached|pwned|at risk|risk detection|risk level|risk state|risk event',
    'identity protection|leaked|steal|stealing|stole|stolen|phished|broken into|under attacker control|risky sign in|suspicious sign in|owned by attacker',
    'impossible travel|in danger|risky user|flagged|account takeover|takeover|take over|takes over|taking over|took over|got owned|cracked|infiltrated|popped|confirmed compromised',
    'suspicious login|risky login|unusual sign in|odd sign in|strange sign in|malicious sign in|behaving strangely|acting strangely',
    'leaked credential|risk flag|suspicious activity',
    'password spray|brute force|brute forced|token theft|stolen token|stolen session|user risk|sign in risk|risk user|high risk user|unfamiliar sign in|atypical travel|anomalous|anomaly|malicious login|credential stuffing|in the hand of an attacker|in hands of an attacker|unusual behaviour|unusual behavior|suspicious behaviour|already owned|been owned|pwnd|owned already',
  ].join('|'),
  tampering:
    'mfa removed|mfa was removed|method changed|method were changed|method removed|method was removed|password reset by|password was reset|password were reset|password been reset|password got reset|password reset|password of an admin reset|were reset|was reset|been reset|got reset|password of admin reset|password of any admin reset|password of an administrator reset|password of a user reset|reset password|security info changed|security info|security info reset|changed method|removed mfa|lost mfa|lost their mfa|mfa reset|mfa was reset|mfa change|method modified|method replaced|authentication method changed|authentication method were changed|new phone number|new mfa method|new authentication method|reset the password|reset his password|reset her password|reset their password|method was swapped|method swapped|mfa method was swapped|authenticator was removed|authenticator removed|authenticator was replaced|lost a method|added a method|method wiped|mfa wiped|mfa got wiped|method got wiped|method deleted|mfa deleted|security info deleted|reset by someone|reset by somebody|phone number changed|changed phone number',
  dormant: [
    'dormant|sleeping|asleep|sleep|unused|idle|inactive|inactivity|not used|never used|not being used|stale|abandoned|forgotten|lying around|laying around|sitting around|obsolete|decommission|decommissioned|retired|clean up|cleaned up|cleanup|get rid of|could be deleted|can be deleted|could be removed|can be removed|safely delete|safely remove|no one use|left behind|shelfware|not used anymore|unattended',
    'silent|orphaned|zombie|ghost|no sign in|not signed in|never signed in|not logged in|never logged in|no login|not log in',
    'no activity|nobody use|no one use|nobody is using|no one is using|nobody using|no one using|not active|collecting dust|gathering dust|not sign in|never log in|never sign in|leftover',
    'without sign in|without login|last sign in|last login|last used|last logon|last seen|not touched|hibernating|quiet|dead|old and unused',
    'no longer used|no longer use|no longer need|no longer needed|not need|no longer in use|not in use|out of use|unutilised|unutilized|slept|disused|no recent activity|still used|still needed|still work here',
    'not authenticated|not used in|not show up|gone quiet|never been used|not been used|not been seen|not seen|nobody used|not use|not using',
    'no logon|without any sign in|without any login|not log on|not logged on|never logged on|ex employee|left the company|no sign of life|without activity|without any activity|without use',
    'sleeper|hibernate|snoozing|nobody touches|silently|quietly',
  ].join('|'),
  activity:
    'sign in|signin|signing in|signed in|log in|login|logged in|logon|logged on|log on|activity|used|usage|seen|in use|active|touched|needed|need|needs',
  'global-admin':
    'global admin|global administrator|ga|gas|company admin|company administrator|tenant admin|tenant administrator|globaladmin|glob admin|global adm|globale administrator|super admin|globaler administrator',
  'held-role': `${joinPastTenseForms('assign')}|member of|hold|holding|has the role|in the role|belong to|have the role`,
};
