/** What a question says of people, their accounts, their power and its state. */
export type PeopleConcept =
  | 'admin'
  | 'break-glass'
  | 'privileged'
  | 'role'
  | 'assignment'
  | 'user'
  | 'account'
  | 'anyone'
  | 'guest'
  | 'separation'
  | 'licence'
  | 'synced'
  | 'compromised'
  | 'tampering'
  | 'dormant'
  | 'activity'
  | 'global-admin'
  | 'held-role';

/** What a question says of how people prove who they are, and of the policies around it. */
export type SignInConcept =
  | 'mfa'
  | 'password-only'
  | 'password'
  | 'only'
  | 'weak-method'
  | 'weak'
  | 'strong-method'
  | 'lack'
  | 'registered'
  | 'policy'
  | 'conditional-access'
  | 'report-only'
  | 'exclusion'
  | 'security-defaults'
  | 'legacy'
  | 'off-or-on';

/** What a question says of applications: what they are, hold, may and do. */
export type AppConcept =
  | 'app'
  | 'permission'
  | 'powerful'
  | 'risky'
  | 'can'
  | 'mail-data'
  | 'exchange'
  | 'directory'
  | 'read-verb'
  | 'credential'
  | 'expiry'
  | 'suspicious'
  | 'naming'
  | 'consent'
  | 'consented'
  | 'may-consent'
  | 'registration'
  | 'register-app'
  | 'app-facts'
  | 'new-thing';

/** What a question says of mail flow: connectors, rules, what they do, and who changed them. */
export type MailFlowConcept =
  | 'connector'
  | 'connector-trait'
  | 'rule'
  | 'mail-rule'
  | 'mail-flow'
  | 'rule-effect'
  | 'strip-verb'
  | 'made'
  | 'setup'
  | 'change-verb'
  | 'switched'
  | 'which-exist'
  | 'audit-log'
  | 'audit-word';

/** What a question says of the conversation itself: overviews, decisions, subscriptions, greetings. */
export type ConversationConcept =
  | 'who'
  | 'when'
  | 'what'
  | 'how-many'
  | 'show'
  | 'by-app'
  | 'lately'
  | 'incident'
  | 'happening'
  | 'we-us'
  | 'changed'
  | 'overall'
  | 'summary-word'
  | 'security'
  | 'decision'
  | 'revoked'
  | 'alert-me'
  | 'tell-if'
  | 'event'
  | 'cadence'
  | 'send-report'
  | 'stop-talk'
  | 'here'
  | 'you-send'
  | 'greeting'
  | 'thanks'
  | 'about-you'
  | 'our-watch'
  | 'ask-help'
  | 'entertain'
  | 'did'
  | 'decide-verb'
  | 'problem'
  | 'worst'
  | 'in-clear'
  | 'pose'
  | 'offtopic'
  | 'writing-verb'
  | 'writing-thing'
  | 'injection'
  | 'secret-values'
  | 'password-age'
  | 'wish';

/** What a question says of whether an attack could happen here. */
export type AttackPathConcept = 'possibility' | 'courtesy' | 'occur' | 'safe-from' | 'app-attack';

/** What is said with a phrase of the lexicon (`src/language/lexicon`), which gives each one its phrases. */
export type SpokenConcept =
  | PeopleConcept
  | SignInConcept
  | AppConcept
  | MailFlowConcept
  | ConversationConcept
  | AttackPathConcept;

/** What the parameters of a question tell: a named app, a permission, a period … */
type NamedConcept =
  | 'named-app'
  | 'named-user'
  | 'named-permission'
  | 'named-role'
  | 'period'
  | 'mail-access'
  | 'talk-order';

/** All that a question can speak of. A definition says with these how it is asked; `language` finds them in a text. */
export type QuestionConcept = SpokenConcept | NamedConcept;
