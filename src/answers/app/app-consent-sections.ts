import type { AuditEvent } from '../../m365/audit-event.js';
import type { AppBackground, AppOwner, AppReading } from '../../tenant/model/app-reader-port.js';
import { findChangedProperty } from '../../m365/audit-event-fields.js';
import type { AppRoleGrant, DelegatedGrant } from '../../facts/fact-types.js';
import { groupBy } from '../../core/group-by.js';
import { ratePermission } from '../../m365/permission-ratings.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatList, formatUtcMinute } from '../../core/sentence-formatting.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import { appOriginOf, dayOf } from './app-identity-section.js';
import { createAppSection, gapsOf, valuesOf } from '../dossier-section.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Owners of the service principal and of the registration: each can add a credential. */
export function appOwnersSection(parts: AppReading): DossierSection {
  const ofPrincipal = valuesOf(parts.owners);
  const ofRegistration = valuesOf(parts.registrationOwners);
  const all = [...new Map([...ofPrincipal, ...ofRegistration].map((owner) => [owner.id, owner])).values()];
  const places = (id: string) => [
    ...(ofRegistration.some((owner) => owner.id === id) ? ['registration'] : []),
    ...(ofPrincipal.some((owner) => owner.id === id) ? ['service principal'] : []),
  ];
  return createAppSection('owners', {
    ...(all.length === 0
      ? {}
      : { summary: formatList(all.map(({ name, kind, enabled }) => `${name}${kindInWords(kind, enabled)}`)) }),
    none: appOriginOf(parts) === 'ours' ? 'nobody' : 'nobody here',
    lines: all.map(({ id, name, kind, enabled }) => ({
      text: `${name}${kindInWords(kind, enabled)}, owner of the ${formatList(places(id))}`,
      technical: id,
    })),
    gaps: gapsOf(parts.owners, parts.registrationOwners),
  });
}

function kindInWords(kind: AppOwner['kind'], enabled: boolean): string {
  const words = [...(kind === 'service-principal' ? ['an app'] : []), ...(enabled ? [] : ['disabled'])];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/**
 * Who granted what, and when. The dates of delegated grants come from the audit log, while it still has them: without a background
 * there is only the summary.
 */
export function appConsentSection(
  parts: AppReading,
  background?: Pick<AppBackground, 'people' | 'history'>,
): DossierSection {
  const roles = valuesOf(parts.appRoleGrants);
  const grants = valuesOf(parts.delegatedGrants);
  const forAll = grants.filter(({ consentType }) => consentType === 'AllPrincipals');
  const byPerson = groupBy(
    grants.filter(({ consentType }) => consentType === 'Principal'),
    ({ principalId }) => principalId ?? '',
  );
  const dates = roles.flatMap(({ grantedAt }) => grantedAt ?? []).toSorted();
  const summary = [
    ...(roles.length === 0 ? [] : [`an admin, to permissions in its own right${spanOf(dates)}`]),
    ...(forAll.length === 0 ? [] : ['an admin, for everyone']),
    ...(byPerson.size === 0 ? [] : [`${formatCount(byPerson.size, 'person', 'people')} for themselves`]),
  ].join('; ');
  return createAppSection('consent', {
    ...(summary === '' ? {} : { summary }),
    none: 'nobody: nothing was granted',
    lines: background === undefined ? [] : consentLines(roles, forAll, byPerson, background),
    gaps: gapsOf(parts.appRoleGrants, parts.delegatedGrants, ...(background === undefined ? [] : [background.history])),
  });
}

function consentLines(
  roles: readonly AppRoleGrant[],
  forAll: readonly DelegatedGrant[],
  byPerson: ReadonlyMap<string, readonly DelegatedGrant[]>,
  { people, history: read }: Pick<AppBackground, 'people' | 'history'>,
): readonly DossierLine[] {
  // A consent that failed gave nothing.
  const history = { events: valuesOf(read).filter(({ succeeded }) => succeeded), isWhole: read.gaps.length === 0 };
  return [
    ...roles.map((grant) => roleGrantLine(grant, history.events)),
    ...forAll.map((grant) => ({
      text: `For everyone who signs in${consentedIn(history, isForAll(true), true)}`,
      technical: grant.scopes.join(' '),
    })),
    ...[...byPerson].map(([id, own]) => ({
      text: `${people.get(id) ?? id}, for themselves${consentedIn(history, isBy(id), false)}`,
      technical: scopesOf(own),
    })),
  ];
}

function roleGrantLine(grant: AppRoleGrant, history: readonly AuditEvent[]): DossierLine {
  const { value, resourceAppId, appRoleId, grantedAt } = grant;
  const words = ratePermission({
    resourceAppId,
    type: 'Application',
    id: appRoleId,
    ...omitUndefined({ value }),
  })?.words;
  const when = grantedAt === undefined ? 'at a time not known' : formatUtcMinute(grantedAt);
  const event = history.find((one) => becameOf(one, 'AppRole.Id') === appRoleId);
  return {
    text: `In its own right: ${words ?? 'not rated'}, granted ${when}${event === undefined ? '' : ` by ${event.actor.name}${fromIp(event)}`}`,
    technical: value ?? appRoleId,
  };
}

function fromIp({ ip }: AuditEvent): string {
  return ip === undefined ? '' : ` from ${ip}`;
}

/** The value that the event set a property to. */
function becameOf(event: AuditEvent, name: string): string | undefined {
  return findChangedProperty(event, name)?.new;
}

const isForAll =
  (yes: boolean) =>
  (event: AuditEvent): boolean =>
    (becameOf(event, 'ConsentContext.OnBehalfOfAll') === 'True') === yes;
const isBy =
  (id: string) =>
  (event: AuditEvent): boolean =>
    event.actor.id === id && isForAll(false)(event);

interface ReadHistory {
  readonly events: readonly AuditEvent[];
  /** false: the log may have more of them. */
  readonly isWhole: boolean;
}

/** When and from where the newest matching consent was given. */
function consentedIn({ events, isWhole }: ReadHistory, fits: (event: AuditEvent) => boolean, named: boolean): string {
  const event = events.find((one) => one.operation === 'Consent to application' && fits(one));
  if (event === undefined) return isWhole ? ', at a time that the audit log no longer has' : ', at a time not known';
  const from = event.ip === undefined ? '' : ` from ${event.ip}`;
  return `, agreed ${formatUtcMinute(event.at)}${named ? ` by ${event.actor.name}` : ''}${from}`;
}

function scopesOf(grants: readonly DelegatedGrant[]): string {
  return [...new Set(grants.flatMap(({ scopes }) => scopes))].join(' ');
}

function spanOf(dates: readonly string[]): string {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  return dayOf(first) === dayOf(last) ? ` on ${dayOf(first)}` : ` between ${dayOf(first)} and ${dayOf(last)}`;
}

/** The app's audit events, newest first. */
export function appHistorySection({ history }: Pick<AppBackground, 'history'>): DossierSection {
  const events = valuesOf(history);
  const [newest] = events;
  return createAppSection('history', {
    ...(newest === undefined
      ? {}
      : {
          summary: `${formatCount(events.length, 'event')}, the last: ${newest.operation}, ${formatUtcMinute(newest.at)}`,
        }),
    none: 'nothing in what the audit log keeps (30 days; 7 without Entra ID P1)',
    lines: events.map((event) => {
      const by = event.actor.name === '' ? '' : ` by ${event.actor.name}`;
      const from = event.ip === undefined ? '' : ` from ${event.ip}`;
      const permission = becameOf(event, 'AppRole.Value');
      return {
        text: `${formatUtcMinute(event.at)}: ${event.operation}${by}${from}${event.succeeded ? '' : ' (failed)'}`,
        ...omitUndefined({ technical: permission }),
      };
    }),
    gaps: history.gaps,
  });
}
