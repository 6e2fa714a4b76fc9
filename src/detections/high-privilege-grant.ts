import type { AuditEvent } from '../m365/audit-event.js';
import { parseConsentType, parseScopes } from '../m365/consent-permission-parser.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { RiskLevel } from '../m365/permission-ratings.js';
import { lowerSeverity, type Severity, worstSeverity } from '../core/severity.js';
import { formatList } from '../core/sentence-formatting.js';
import { parseTextList } from '../m365/audit-value-parser.js';
import { findChange, isOperation, readNewOrOldValue } from './lib/event-field-readers.js';
import {
  isMailTakeoverPermission,
  rateAppRoleGrant,
  rateDelegatedGrant,
  type RatedPermission,
} from './lib/permission-grant-rating.js';
import { findKnownApp, isByMicrosoft, toAppSubject } from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

const APP_ROLE = 'Add app role assignment to service principal';
const APP_ROLE_REMOVED = 'Remove app role assignment from service principal';
const DELEGATED = 'Add delegated permission grant';
const DELEGATED_REMOVED = 'Remove delegated permission grant';

const isHigh = ({ rating }: RatedPermission) => rating.level === 'critical' || rating.level === 'high';

/** Permissions granted or removed, rated high or critical. */
interface Granted {
  readonly permissions: readonly RatedPermission[];
  readonly removed: boolean;
  /** Granted to the app itself, on behalf of everyone who signs in, or of one person: by that person, or by somebody else for them. */
  readonly reach: 'app' | 'everyone' | 'person' | 'other-person';
}

function grantedIn(event: AuditEvent, context: DetectionContext): Granted | undefined {
  if (isOperation(event, APP_ROLE, APP_ROLE_REMOVED)) {
    const permission = rateAppRoleGrant(event, context);
    if (permission === undefined || !isHigh(permission)) return undefined;
    return { permissions: [permission], removed: isOperation(event, APP_ROLE_REMOVED), reach: 'app' };
  }
  const rated = (scopes: readonly string[]) =>
    [...new Set(scopes)].flatMap((scope) => rateDelegatedGrant(event, context, scope) ?? []).filter(isHigh);
  const scope = findChange(event, 'DelegatedPermissionGrant.Scope');
  const before = parseScopes(parseTextList(scope?.old).join(' '));
  const after = parseScopes(parseTextList(scope?.new).join(' '));
  const type = parseConsentType(readNewOrOldValue(event, 'DelegatedPermissionGrant.ConsentType'));
  const reach = type !== 'Principal' ? 'everyone' : isForAnother(event) ? 'other-person' : 'person';
  // A removal event may be half of a change: new permissions in it were granted all the same.
  const added = rated(after.filter((one) => !before.includes(one)));
  if (added.length > 0) return { permissions: added, removed: false, reach };
  const gone = isOperation(event, DELEGATED_REMOVED) ? rated(before.filter((one) => !after.includes(one))) : [];
  return gone.length > 0 ? { permissions: gone, removed: true, reach } : undefined;
}

/** Whether the actor grants it for somebody else, whose mail or files the app then reaches: no consent of that person is on record. */
function isForAnother({ actor, person }: AuditEvent): boolean {
  if (actor.kind === 'app') return true;
  if (person === undefined) return false;
  const own = [actor.id, actor.name].map((one) => one.toLowerCase());
  return ![person.id, person.name].some((one) => one !== '' && own.includes(one.toLowerCase()));
}

/**
 * Whether this detection covers the grant. One person's consent to mail or files is left to `illicit-consent`, which
 * reads the consent record; it counts here only if it can make administrators.
 */
function concerns({ permissions, reach }: Granted): boolean {
  return (
    reach !== 'person' || permissions.some(({ rating: { control } }) => control === 'critical' || control === 'high')
  );
}

function severityOf({ permissions, reach }: Granted, toItself: boolean): Severity {
  const worst = worstSeverity(permissions.map(({ rating }) => rating.level)) ?? 'high';
  if (toItself) return 'critical';
  return reach === 'person' || reach === 'other-person' ? lowerSeverity(worst) : worst;
}

/** Of permissions rated alike, those that make administrators come first. */
const POWER: Readonly<Record<RiskLevel, number>> = { critical: 3, high: 2, medium: 1, none: 0 };

const REACH = {
  app: '',
  everyone: ' for everyone',
  person: ' for one person',
  'other-person': ' for one person, by somebody else',
};

function toMatch(event: AuditEvent, context: DetectionContext, granted: Granted): DetectionMatch | undefined {
  const { app } = event;
  if (app === undefined) return undefined;
  const subject = toAppSubject(app, context);
  const { permissions, removed, reach } = granted;
  const names = formatList(permissions.map(({ rating }) => rating.value));
  const confidence = permissions.some(({ certain }) => certain) ? 'high' : 'medium';
  const verb = permissions.length === 1 ? 'was' : 'were';
  if (removed) {
    const title = `${names} ${verb} taken from ${subject.name}`;
    return { subject, severity: 'info', confidence, title, what: `${names} taken away` };
  }
  const actorId = event.actor.id.toLowerCase();
  const own = [
    app.appId,
    app.servicePrincipalId,
    findKnownApp(app, context)?.appId,
    findKnownApp(app, context)?.servicePrincipalId,
  ];
  const toItself =
    event.actor.kind === 'app' && own.some((id) => id !== undefined && id !== '' && id.toLowerCase() === actorId);
  const by = toItself ? ' by itself' : '';
  return {
    subject,
    severity: severityOf(granted, toItself),
    confidence,
    weight: Math.max(...permissions.map(({ rating }) => POWER[rating.control])),
    title: `${names} ${verb} granted to ${subject.name}${REACH[reach]}${by}`,
    what: `${names} granted${REACH[reach]}${by}`,
    ...(permissions.some(({ rating }) => isMailTakeoverPermission(rating)) ? { stage: 'permission-granted' } : {}),
  };
}

export const detection = defineDetection({
  id: 'high-privilege-grant',
  title: 'A powerful permission was granted',
  topic: 'apps',
  privilegedAct: true,
  description: 'An app is granted a permission rated high or critical: for itself, or as everyone who signs in.',
  operations: [APP_ROLE, APP_ROLE_REMOVED, DELEGATED, DELEGATED_REMOVED],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Products for backup, archiving, signatures or compliance need such permissions; so do tools that manage the tenant.',
    'An update of a product asks for more than the version before.',
    'A permission of the same name of an API of your own, where the record does not tell whose it is.',
  ],
  nextSteps: [
    { text: 'Ask who granted it which project needs it, and whether less would do.', url: PORTAL_PAGES.enterpriseApps },
    { text: 'If nobody knows: disable the app, then take the permission away.', url: PORTAL_PAGES.enterpriseApps },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    if (findKnownApp(event.app, context)?.publisher === 'microsoft') return undefined;
    const granted = grantedIn(event, context);
    return granted === undefined || !concerns(granted) ? undefined : toMatch(event, context, granted);
  },
});
