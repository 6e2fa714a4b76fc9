import type { AuditEvent } from '../../m365/audit-event.js';
import { buildActorCorrelationKeys, buildPersonCorrelationKeys } from '../../audit/model/correlation-keys.js';
import type { Instant } from '../../core/instant.js';
import { describeMailFlowNoun, parseMailFlowCmdlet } from '../../m365/mail-flow-cmdlets.js';
import { mergeSameActs, nameEventObject } from '../../m365/same-acts.js';
import type { PersonActivity } from '../../tenant/model/person-reader-port.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { createDossierSection, valuesOf } from '../dossier-section.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import type { PersonDossier, PersonDossierSectionId } from '../model/person-dossier.js';

/** The period in days if the question names none. */
export const DEFAULT_ACTS_DAYS = 30;
/** Limit of lines in the section; the reports list everything. */
const MOST_LINES = 20;

/** What the person did in the period, newest first; excludes what others did to them. */
export function personActsSection(
  person: NamedPerson,
  { events, note }: PersonActivity,
  period: PersonDossier['period'],
): DossierSection<PersonDossierSectionId> {
  const acts = actsOf(person, valuesOf(events), period);
  const shown = acts.slice(0, MOST_LINES);
  const more = acts.length - shown.length;
  const span = actsPeriodInWords(period);
  return createDossierSection('acts', 'Did', {
    // The summary is shown even next to gaps: one log is informative without the other.
    ...(events.ok ? { summary: summaryOf(acts, span) } : {}),
    none: '',
    lines: [
      ...shown.map(actLine),
      ...(more === 0 ? [] : [{ text: `and ${more} more: a shorter period tells them apart` }]),
      ...(note === undefined ? [] : [{ text: note }]),
    ],
    gaps: events.gaps,
  });
}

/** The period of the acts: "in the last 30 days", "since 2026-11-23 09:00 UTC". */
export function actsPeriodInWords({ since, until, byDefault }: PersonDossier['period']): string {
  if (byDefault === true && until === undefined) return `in the last ${DEFAULT_ACTS_DAYS} days`;
  return until === undefined
    ? `since ${formatUtcMinute(since)}`
    : `between ${formatUtcMinute(since)} and ${formatUtcMinute(until)}`;
}

/** Counts per kind, then the newest act, so that the summary answers the question by itself. */
function summaryOf(acts: readonly AuditEvent[], span: string): string {
  const [newest] = acts;
  if (newest === undefined) return `nothing seen ${span}`;
  return `${kindsInWords(acts)} ${span}; the last: ${actLine(newest).text}`;
}

function actsOf(
  person: NamedPerson,
  events: readonly AuditEvent[],
  { since, until }: PersonDossier['period'],
): readonly AuditEvent[] {
  const mine = new Set(personCorrelationKeys(person));
  const inPeriod = (at: Instant) =>
    Date.parse(at) >= Date.parse(since) && (until === undefined || Date.parse(at) < Date.parse(until));
  return mergeSameActs(
    events.filter((event) => inPeriod(event.at) && buildActorCorrelationKeys(event).some((handle) => mine.has(handle))),
  );
}

/** The correlation keys under which audit records name a person. */
export function personCorrelationKeys({ id, upn }: NamedPerson): readonly string[] {
  return buildPersonCorrelationKeys({ id, name: upn });
}

const KINDS = {
  consent: ['consent or permission', 'consents or permissions'],
  app: ['app registered or changed', 'apps registered or changed'],
  credential: ['credential of an app', 'credentials of apps'],
  role: ['role change', 'role changes'],
  mail: ['connector or mail flow rule', 'connectors or mail flow rules'],
  other: ['other change', 'other changes'],
} as const;
type Kind = keyof typeof KINDS;

const NAMED: readonly (readonly [RegExp, Kind])[] = [
  [/consent|delegated permission|oauth2permissiongrant|app role assignment/i, 'consent'],
  [/certificates and secrets|credential|password.*(?:application|service principal)/i, 'credential'],
  [/\brole\b|eligible member|role definition/i, 'role'],
  [/application|service principal/i, 'app'],
];

function kindOf(event: AuditEvent): Kind {
  if (parseMailFlowCmdlet(event.operation) !== undefined) return 'mail';
  return NAMED.find(([pattern]) => pattern.test(event.operation))?.[1] ?? 'other';
}

/** "2 consents or permissions, 1 role change". */
function kindsInWords(events: readonly AuditEvent[]): string {
  return (Object.keys(KINDS) as Kind[])
    .flatMap((kind) => {
      const n = events.filter((event) => kindOf(event) === kind).length;
      const [one, many] = KINDS[kind];
      return n === 0 ? [] : [formatCount(n, one, many)];
    })
    .join(', ');
}

function actLine(event: AuditEvent): DossierLine {
  const mail = parseMailFlowCmdlet(event.operation);
  const about = nameEventObject(event);
  const from = event.ip === undefined ? '' : ` from ${event.ip}`;
  const what = mail === undefined ? event.operation : `${event.operation} (${describeMailFlowNoun(mail.noun)})`;
  const failed = event.succeeded ? '' : ' (failed)';
  const through = event.actor.throughAppId === undefined ? '' : `, through the app ${event.actor.throughAppId}`;
  return {
    text: `${formatUtcMinute(event.at)}: ${what}${about === '' ? '' : `, ${about}`}${from}${through}${failed}`,
    technical: event.id,
  };
}
