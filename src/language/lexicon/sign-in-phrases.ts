import type { SignInConcept } from '../../core/question-concepts.js';

/** Words for how people prove who they are, and for the policies around it. */
export const SIGN_IN_PHRASES: Readonly<Record<SignInConcept, string>> = {
  mfa: [
    'mfa|2fa|multi factor|multifactor|two factor|twofactor|second factor|2 factor|two step|2 step|2sv|two step verification',
    'multi factor authentication|multifactor authentication|two factor authentication|multi factor auth|2 step verification',
    'authenticator|authenticator app|registered factor|strong authentication|strong auth|second step|additional verification|extra factor',
    'additional factor|other factor|second authentication|otp|one time code|second proof|2nd factor|dual factor',
    'temporary access pass|tap|mehrfaktor|2 faktor|factor authentication|second form of authentication|second verification|double authentication|two factor auth',
    'login protection|azure mfa|entra mfa|2 fa|m f a|mfa method|mfa disabled|mfa turned off|set up mfa|register mfa|set up 2fa|register 2fa|mfa coverage|mfa status|auth method|authentication method|login method|sign in method',
  ].join('|'),
  'password-only':
    'stolen password|only using password|using only password|use only password|only use password|only have password|rely on password|relying on password|guessed password|password only|only a password|just a password|only password|password alone|single factor|one factor|nothing but a password|only their password|just password|just their password|one password away|with only a password|1fa|only one factor|password enough|password be enough|password would be enough|password suffice|password sufficient|password is enough|password is all|password would do',
  password: 'password',
  only: 'only|just|alone|nothing but|merely|solely',
  'weak-method': [
    'sms|text message|texting|text code|phone call|voice|voice call|phishable|push|push notification|totp|app code|sim swap',
    'weak mfa|weak 2fa|weak factor|weak method|weak authentication|weak second factor|weakest mfa|weakest factor|phone based|mobile phone',
    'insecure mfa|poor mfa|by phone|number matching|phish|phishing|can be phished|be phished|phished mfa|mfa fatigue|mfa bombing|telephone|phone number|phone|weak auth|weaker mfa|weaker method|weak multi factor|simjacking|otp code|crappy mfa|bad mfa|sms code|outdated mfa',
    'weak multifactor|weak two factor|weak form of mfa|less secure method|less secure mfa',
    'evilginx|aitm|adversary in the middle|man in the middle|mitm|push bombing|prompt bombing|phishable mfa|phishable method|landline|sms based|one time sms|code by text|codes by text|by text|fake login page|reverse proxy|login page|attacker in the middle|machine in the middle|person in the middle',
  ].join('|'),
  weak: 'weak|insecure|poor|unsafe|bad|outdated|weakest|weaker|less secure|vulnerable|flimsy|strong enough|good enough|outdated',
  'strong-method': [
    'phishing resistant|resistant against phishing|resistant to phishing|resist phishing|withstand phishing|phishing resistance|phish resistant|phishing proof|phish proof|fido|fido2|fido 2|passkey|pass key|fido key|fido2 key|usb key|yubikey',
    'yubi key|security key|hardware key|hardware token|windows hello|hello for business|whfb|webauthn|certificate based authentication',
    'certificate based|cba|smart card|smartcard|strong mfa|strong method|stronger mfa|strong factor|stronger method|passwordless|authentication strength|unphishable|mfa strength|mfa quality|strength|strength of mfa|quality of mfa|strong second factor|proper mfa|hardware mfa|phishing resistant mfa|phishing safe',
    'windows hello for business|platform credential|certificate login|hardware security key|fido token|device bound passkey|phishing resistant method|aitm proof|phishing resistant authentication',
  ].join('|'),
  lack: [
    'without|no|nobody|no one|not|lack|lacking|lacked|missing|miss|absent|none|never|unprotected|un protected|fail|failed|failing|bare',
    'yet to|turned off|switched off|forgot|forgotten to|skip|skipped|still|neglected|unregistered|unenrolled|not enrolled|off|un enrolled|refuse|hole|gap|naked|exposed|nothing|zero',
  ].join('|'),
  registered:
    'registered|register mfa|enrolled|enrol|enroll|enforced|enforce|enforces|set up mfa|required|require|mandatory|requiring|protected by|protected|covered|cover|configured|needed|force|forced|prompted|asked for',
  policy: 'policy|policies|ca policy|policy set|rule set|access policy|access rule',
  'conditional-access':
    'conditional access|ca|cap|caps|ca policy|conditional access policy|conditional policy|conditionalaccess|access policy|access policies|cond access|conditional acces|sign in policy|login policy|named location|trusted location|mfa policy|mfa policies|mfa rule|mfa requirement|device compliance policy|zero trust policy|access control policy|mfa enforcement policy|require mfa policy',
  'report-only':
    'report only|reporting only|audit mode|reportonly|report only mode|only reporting|just reporting|monitor only|dry run',
  exclusion:
    'exclusion|excluded|exclude|exemption|exempt|exempted|exception|carve out|left out|loophole|escape|slip through|slips through|bypass policy|bypassing|circumvent|fall through|skip mfa|bypass mfa|not covered|uncovered|dodge',
  'security-defaults':
    'security default|secure default|default security|default of security|security baseline|baseline|security defaults|base line|default protection|microsoft default|sec default|secdefault|security by default|basic protection|baseline protection|baseline security|default setting on|sec defaults|defaults on|default turned on|default on|default enabled|default off|entra default|tenant default|azure ad default|basic security|minimum security|minimum protection',
  legacy: [
    'legacy authentication|legacy auth|basic authentication|basic auth|legacy protocol|old protocol|older protocol|legacy login|legacy',
    'imap|imap4|pop|pop3|smtp auth|authenticated smtp|smtp client|smtp submission|client submission|active sync|activesync|eas',
    'legacy client|old client|old mail client|modern authentication|modern auth|app password|outdated protocol|old authentication|old school protocol|pre modern|old auth|basic login|smtpauth|basicauth|legacyauth|smtp basic|legacy sign in|username and password protocol|plain password|simple authentication|smtp authentication|old style authentication|altmodische protokolle|deprecated authentication|deprecated protocol|ancient protocol|old login|ews basic|mapi basic|outdated authentication|outdated auth',
    'old outlook|outlook 2010|outlook 2013|old office|outdated client|older client|old mail program|old mail app|ancient outlook|thunderbird|legacy mail client|legacy method|basic credential|exchange web service|ews|authentification legacy',
  ].join('|'),
  'off-or-on':
    'on|off|enabled|disabled|active|activated|turned on|turned off|switched on|switched off|working|running|open|closed|blocked|block|blocking|allowed|allow|still possible|shut|in place|disable|enable|set|stopped',
};
