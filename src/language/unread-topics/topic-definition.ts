import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { DetectionId } from '../../detections/model/detection-id.js';
import type { LoggedTopic, UnreadTopic } from '../model/understanding.js';

/** A topic of the field that is not read, and how people speak of it. A check that comes later removes it. */
export interface TopicDefinition extends UnreadTopic {
  readonly logged?: LoggedTopic<DetectionId>;
  /**
   * Phrases that name it, separated by `|`, by language: lower case, without accents and hyphens, the last word in the singular. One of
   * them makes the question one about this topic.
   */
  readonly words: { readonly en: string; readonly de?: string; readonly fr?: string; readonly es?: string };
  /** Phrases of which one must stand beside: "unused" is another question of an app and of a connector. */
  readonly beside?: string;
  /** Phrases of all languages that make the question one about this topic where one of each stands in it. */
  readonly together?: readonly string[];
  /** Phrases beside which the question is about something that is read. */
  readonly unless?: string;
  /** Subject tables that read part of it: a question of which such a table reads every word is theirs. */
  readonly readBy?: readonly string[];
  /** true: asked of one person or app, that one's report answers. */
  readonly leavesNames?: true;
}

/** Words of apps and their permissions, in all languages: with them a question is about apps, which are read. */
export const OF_APPS =
  'app|appli|application|service principal|enterprise app|permission|consent|oauth|anwendung|berechtigung|autorisation|aplicacion|permiso|scope';

/** Words of admins and roles. */
export const OF_ADMINS =
  'admin|administrator|role|privileged|ga|gas|global|rolle|adminrolle|adminrecht|administratorrolle|administratorrecht|admin rolle|rol|roles|administrateur|administrador|privilegiert|tier 0|accounts with|holder';

/** Words of mail flow rules and connectors. */
export const OF_MAIL_FLOW =
  'transport|mail flow|mailflow|flow rule|exchange rule|connector|header|konnektor|connecteur|conector|scl|organisation level|organization level';

/** Portal pages of topics that are not read. */
export const TOPIC_PAGES = {
  exchangeMailboxes: {
    title: 'Exchange admin center, Mailboxes',
    url: 'https://admin.exchange.microsoft.com/#/mailboxes',
  },
  conditionalAccess: { title: 'Conditional Access', url: PORTAL_PAGES.conditionalAccess },
  groups: {
    title: 'Groups',
    url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/AllGroups',
  },
  enterpriseApps: { title: 'Enterprise applications', url: PORTAL_PAGES.enterpriseApps },
  authenticationMethods: { title: 'Authentication methods', url: PORTAL_PAGES.authenticationMethods },
} as const;
