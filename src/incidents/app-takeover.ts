import type { Confidence, Severity } from '../core/severity.js';
import { groupBy } from '../core/group-by.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import { parseKeyChange } from '../m365/credential-change-parser.js';
import { type AppTakeoverStep, groupAppTakeoverSteps } from './app-takeover-steps.js';
import type { DetectionHit } from './detection-runner.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import { readGrantedPermission, readGrantedRole } from './event-privilege-grants.js';
import { draftIncident, type IncidentDraft } from './incident-draft.js';
import { buildTimelineLines } from './incident-timeline.js';
import type { KnownTenant } from './known-tenant.js';
import { assessPeopleSuspicion, groupSuspiciousHits, type PeopleSuspicion } from './suspected-people.js';
import { areNear } from './time-windows.js';

/** Steps further apart than this are the life of an app. */
const NEAR_DAYS = 14;

/**
 * Permissions with which an app makes itself administrator in one or two steps. Others that are rated critical, such as those over groups
 * and devices, are what provisioning and device management need every day.
 * Source: https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 */
const TIER_0 =
  /^(?:RoleManagement\.ReadWrite|AppRoleAssignment\.ReadWrite|Application\.ReadWrite\.All|Directory\.ReadWrite\.All|Role(?:Assignment|Eligibility)Schedule\.ReadWrite|RoleManagementPolicy\.|PrivilegedAccess\.ReadWrite|DelegatedPermissionGrant\.ReadWrite|UserAuthenticationMethod\.ReadWrite|UserAuthMethod-|Domain[.-].*ReadWrite|Policy\.ReadWrite\.PermissionGrant)/i;
/**
 * Of these, with which an app makes somebody administrator at once. A portal that hands out apps and their permissions holds the others, and
 * is new one day.
 */
const MAKES_ADMINS =
  /^(?:RoleManagement\.ReadWrite|Role(?:Assignment|Eligibility)Schedule\.ReadWrite|PrivilegedAccess\.ReadWrite|UserAuthenticationMethod\.ReadWrite|UserAuthMethod-|Domain[.-].*ReadWrite)/i;
/** Every mailbox, or every file. */
const TENANT_WIDE =
  /^(?:full_access_as_app|Mail\.ReadWrite|Files\.ReadWrite\.All|Sites\.(?:FullControl|ReadWrite)\.All)$/i;
const TIER_0_ROLES = /^(?:Global|Privileged Role|Privileged Authentication) Administrator$/;

/** Power that an app gained. */
interface Power {
  readonly step: AppTakeoverStep;
  readonly kind: 'tier-0' | 'tenant-wide' | 'critical';
  readonly words: string;
  /** Makes administrators without another step. */
  readonly isDirect: boolean;
}

/** What makes gained power more than the set-up of a product. */
interface Sign {
  readonly words: string;
  readonly confidence: Confidence;
  readonly stage?: AttackStage;
}

/**
 * `app-takeover`: an app gains power over the whole tenant, over all mail or all files, in a way that the set-up of a product does not
 * explain. `told`: hits that another incident already has; an app with such a one is reported there.
 */
export function findAppTakeovers(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
  told: ReadonlySet<DetectionHit>,
): readonly IncidentDraft[] {
  const steps = groupAppTakeoverSteps(hits, index);
  const aboutPeople = groupSuspiciousHits(hits, index);
  return [...index.apps.values()].flatMap((app) => {
    const own = steps.get(app.root) ?? [];
    if (app.own || app.known.publisher === 'microsoft' || own.some(({ hit }) => told.has(hit))) return [];
    const powers = readPowers(own, index);
    if (powers.length === 0) return [];
    const armed = own.filter(({ stage }) => stage !== 'used').map(({ hit }) => hit);
    const suspicion = assessPeopleSuspicion(armed, aboutPeople, index);
    const found = findTakeover(app, own, powers, suspicion);
    return found === undefined ? [] : [tell(app, own, suspicion, found, index, known)];
  });
}

interface Takeover {
  readonly power: Power;
  readonly signs: readonly [Sign, ...Sign[]];
}

/** The gravest power with a sign; undefined: none has one. */
function findTakeover(
  app: IndexedApp,
  steps: readonly AppTakeoverStep[],
  powers: readonly Power[],
  suspicion: PeopleSuspicion,
): Takeover | undefined {
  // Most powers have no sign, and an app may have gained hundreds: each looks at the few steps of a stage, not at all.
  const byStage = groupBy(steps, ({ stage }) => stage);
  for (const power of powers) {
    const [first, ...others] = signsOf(power, app, byStage, suspicion);
    if (first !== undefined) return { power, signs: [first, ...others] };
  }
  return undefined;
}

/** The powers that an app gained, the gravest first. */
function readPowers(steps: readonly AppTakeoverStep[], index: EventIndex): readonly Power[] {
  return steps.flatMap((step) => readPower(step, index) ?? []).toSorted(byKind);
}

const KINDS: readonly Power['kind'][] = ['tier-0', 'tenant-wide', 'critical'];

function byKind(a: Power, b: Power): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

function readPower(step: AppTakeoverStep, index: EventIndex): Power | undefined {
  const { stage, hit } = step;
  if (hit.match.severity !== 'critical') return undefined;
  if (stage === 'role-assigned') {
    const role = readGrantedRole(hit.event, index.roles)?.name ?? '';
    const isTier0 = TIER_0_ROLES.test(role) || TIER_0_ROLES.test(hit.match.what.replace(/ given.*$/, ''));
    return {
      step,
      kind: isTier0 ? 'tier-0' : 'critical',
      words: isTier0 ? 'is administrator of the tenant' : 'holds a powerful role',
      isDirect: isTier0,
    };
  }
  if (stage !== 'permission-granted') return undefined;
  const value = readGrantedPermission(hit.event) ?? hit.match.what.split(/[ ,]/)[0] ?? '';
  if (TIER_0.test(value))
    return { step, kind: 'tier-0', words: 'can make itself administrator', isDirect: MAKES_ADMINS.test(value) };
  if (!TENANT_WIDE.test(value)) return { step, kind: 'critical', words: 'holds powerful permissions', isDirect: false };
  const isMail = /mail|full_access/i.test(value);
  return {
    step,
    kind: 'tenant-wide',
    words: isMail ? 'can open every mailbox' : 'can open every file',
    isDirect: false,
  };
}

function signsOf(
  { step, kind, isDirect }: Power,
  app: IndexedApp,
  steps: ReadonlyMap<string, readonly AppTakeoverStep[]>,
  suspicion: PeopleSuspicion,
): readonly Sign[] {
  const near = (stage: AttackStage) => (steps.get(stage) ?? []).filter((one) => areNear(one.hit, step.hit, NEAR_DAYS));
  const credentials = near('credential-added').map(({ hit }) => hit);
  const isItself = step.hit.match.title.endsWith('by itself');
  const isForeign = app.known.publisher === 'foreign' && credentials.some(({ match }) => match.severity === 'critical');
  const hasSecret = credentials.some(({ event }) => parseKeyChange(event).added.some((key) => key.kind === 'secret'));
  const isWoken = steps.get('used')?.some(({ hit }) => hit.detection === 'dormant-app-awakened') === true;
  const isUsed = near('used').some(({ hit }) => hit.event.at > step.hit.event.at && hit.match.severity === 'critical');
  return [
    ...(suspicion.hasStrongSign
      ? [{ words: 'whoever armed it may be compromised', confidence: 'high', stage: 'granter-suspect' } as const]
      : []),
    ...(isItself ? [{ words: 'it gave itself what it holds', confidence: 'high' } as const] : []),
    ...(isForeign
      ? [{ words: 'somebody here added a key to an app of another tenant', confidence: 'high' } as const]
      : []),
    ...(isDirect && near('app-registered').length > 0
      ? [{ words: 'it was made only days before', confidence: 'medium' } as const]
      : []),
    ...(hasSecret && kind !== 'critical' ? [{ words: 'it has a new secret', confidence: 'medium' } as const] : []),
    ...(isWoken && credentials.length > 0 ? [{ words: 'it woke up with a new key', confidence: 'high' } as const] : []),
    ...(near('owner-added').length > 0 && credentials.length > 0
      ? [{ words: 'a new owner and a new key came together', confidence: 'medium' } as const]
      : []),
    ...(isUsed ? [{ words: 'it uses its power', confidence: 'high' } as const] : []),
  ];
}

function tell(
  app: IndexedApp,
  steps: readonly AppTakeoverStep[],
  suspicion: PeopleSuspicion,
  { power, signs }: Takeover,
  index: EventIndex,
  known: KnownTenant,
): IncidentDraft {
  const { known: identity } = app;
  const id = identity.servicePrincipalId ?? identity.appId ?? identity.applicationId ?? app.root.slice('app:'.length);
  const name = (identity.name ?? id).slice(0, 200);
  const suspects = suspicion.timelineHits.map(({ stage, hit }) =>
    stage === undefined ? { hit } : ({ stage: 'granter-suspect', hit } as const),
  );
  const isSure = signs.some(({ confidence }) => confidence === 'high');
  const severity: Severity = power.kind === 'tier-0' || isSure ? 'critical' : 'high';
  return draftIncident(
    {
      kind: 'app-takeover',
      severity,
      confidence: isSure ? 'high' : 'medium',
      subject: { kind: 'service-principal', id, name, ...omitUndefined({ appId: identity.appId }) },
      headline: `"${name}" ${power.words}: ${signs[0].words}.`,
      blindSpots: known.blindSpots,
    },
    {
      handles: app.handles,
      hits: [...new Set([...steps, ...suspicion.timelineHits].map(({ hit }) => hit))],
      lines: [
        ...buildTimelineLines([...steps, ...suspects], index),
        ...suspicion.lines.map((line) => ({ ...line, stage: 'granter-suspect' as const })),
      ],
      suspects: suspicion.people,
      stages: signs.flatMap(({ stage }) => stage ?? []),
    },
    index,
  );
}
