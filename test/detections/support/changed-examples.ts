import type { AuditEvent } from '../../../src/m365/audit-event.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  PARTNER_ACTOR,
  UNKNOWN_ACTOR,
} from '../../../src/detections/lib/event-samples.js';
import type { KnownApp } from '../../../src/detections/model/detection-context.js';
import type { DetectionExample } from '../../../src/detections/model/detection-example.js';

type Known = NonNullable<DetectionExample['known']>;

/** An example with one thing changed, and what that is. */
export interface ChangedExample {
  readonly change: string;
  readonly event: AuditEvent;
  readonly known: Known;
}

/** The act of an example as it might have happened in another tenant, by somebody else, or as a poorer record tells it. */
export function listChangedExamples({ event, known = {} }: DetectionExample): readonly ChangedExample[] {
  return [
    ...otherTenants(event, known).map(([change, other]) => ({ change, event, known: other })),
    ...[...otherActors(event), ...otherValues(event), ...lessOfTheRecord(event)].map(([change, other]) => ({
      change,
      event: { ...event, ...other },
      known,
    })),
    ...(['app', 'person', 'correlationId'] as const)
      .filter((part) => event[part] !== undefined)
      .map((part) => ({ change: `no ${part}`, event: lacking(event, part), known })),
  ];
}

/** Less is known of the tenant, or the people and the app of the act are others. */
function otherTenants(event: AuditEvent, known: Known): readonly (readonly [change: string, known: Known])[] {
  const { apps = [] } = known;
  const { app } = event;
  const names = Object.keys(known) as (keyof Known)[];
  const users = event.targets.filter(({ kind }) => kind === 'user');
  const everybody = [event.actor, ...users, ...(event.person === undefined ? [] : [event.person])].filter(
    ({ id }) => id !== '',
  );
  const people = everybody.map(({ id, name }) => ({ id, userPrincipalName: name, privileged: true }));
  const judged = (change: string, what: Partial<KnownApp>) =>
    app === undefined
      ? []
      : ([[change, { ...known, apps: [{ ...app, publisher: 'own', ...what } satisfies KnownApp] }]] as const);
  return [
    ...names.map((name) => [`no ${name} known`, { ...known, [name]: undefined }] as const),
    ...apps.flatMap((one, place) =>
      (['verifiedPublisher', 'highPriority', 'criticalPower', 'createdAt', 'name'] as const)
        .filter((field) => one[field] !== undefined)
        .map((field) => [`no ${field} of the app`, { ...known, apps: apps.with(place, lacking(one, field)) }] as const),
    ),
    ['all are privileged', { ...known, people: [...people, ...(known.people ?? [])] }],
    ...judged('an app of critical power', { highPriority: true, criticalPower: true }),
    ...judged('an app without power', { highPriority: false, criticalPower: false }),
    ...judged('an app of Microsoft’s', { publisher: 'microsoft' }),
    ...judged('an unverified app from outside', { publisher: 'foreign', verifiedPublisher: false }),
  ];
}

type OtherRecord = readonly [change: string, event: Partial<AuditEvent>];

function otherActors({ app, person }: AuditEvent): readonly OtherRecord[] {
  return [
    ['by megan', { actor: ADMIN_ACTOR }],
    ['by another app', { actor: DEPLOY_APP_ACTOR }],
    ['by a partner', { actor: PARTNER_ACTOR }],
    ['by nobody', { actor: UNKNOWN_ACTOR }],
    ...(person === undefined ? [] : [['by themselves', { actor: { kind: 'person', ...person } }] as const]),
    ...(app?.appId === undefined
      ? []
      : [['by the app itself', { actor: { kind: 'app', id: app.appId, name: app.appId } }] as const]),
  ];
}

/** Each value with something before it or after it, or with blanks around. */
function otherValues({ changes, parameters }: AuditEvent): readonly OtherRecord[] {
  const spellings = [
    ['x before', (value: string) => `x${value}`],
    ['x after', (value: string) => `${value}x`],
    ['blanks around', (value: string) => ` ${value} `],
  ] as const;
  return spellings.flatMap(([how, spell]) => [
    ...changes.flatMap((one, place) =>
      (['old', 'new'] as const)
        .filter((side) => one[side] !== '')
        .map((side): OtherRecord => {
          const change = { ...one, [side]: spell(one[side]) };
          return [`${how} ${side} ${one.name}`, { changes: changes.with(place, change) }];
        }),
    ),
    ...Object.entries(parameters).map(([name, value]): OtherRecord => [
      `${how} ${name}`,
      { parameters: { ...parameters, [name]: spell(value) } },
    ]),
  ]);
}

/** One part of the record is missing or empty. */
function lessOfTheRecord(event: AuditEvent): readonly OtherRecord[] {
  const { changes, parameters, targets, app } = event;
  const nameless = { target: '', targets: targets.map((target) => ({ ...target, name: '' })) };
  return [
    ...changes.flatMap((change, place) => [
      [`no change ${change.name}`, { changes: changes.toSpliced(place, 1) }] as const,
      ...(['old', 'new'] as const)
        .filter((side) => change[side] !== '')
        .map(
          (side) => [`no ${side} ${change.name}`, { changes: changes.with(place, { ...change, [side]: '' }) }] as const,
        ),
    ]),
    ...Object.keys(parameters).map((name) => [`no ${name}`, { parameters: lacking(parameters, name) }] as const),
    ...targets.flatMap((target, place) => [
      [`no ${target.kind}`, { targets: targets.toSpliced(place, 1) }] as const,
      [`no id of ${target.kind}`, { targets: targets.with(place, { ...target, id: '' }) }] as const,
    ]),
    ['no name', { ...nameless, parameters: lacking(lacking(parameters, 'Name'), 'Identity') }],
    ...Object.keys(app ?? {}).map((id) => [`no ${id} of the app`, { app: lacking(app ?? {}, id) }] as const),
  ];
}

function lacking<T extends object>(whole: T, name: string): T {
  return Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name)) as T;
}
