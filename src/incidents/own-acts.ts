import { CLOCKS_APART_MS, couldBeRevokeStep, isActOfStep } from '../decisions/model/act-of-step.js';
import type { CarriedOutStep } from '../decisions/model/carried-out-step.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { parseKeyChange } from '../m365/credential-change-parser.js';
import type { IndexedApp } from './app-index.js';
import type { KnownTenant } from './known-tenant.js';

/** What the event index knows of who acted. */
export interface ActingIdentities {
  /** The app that acted, if it is one of Tenant Warden's own. */
  readonly ownActor: (event: AuditEvent) => string | undefined;
  readonly app: (id: string) => IndexedApp | undefined;
}

/** Tells Tenant Warden's own work from acts by somebody who holds its credential. */
export interface OwnActs {
  /** Whether the event is a step of a decision, carried out by the responder or by hand by those who confirmed it. */
  isPlanned(event: AuditEvent): boolean;
  /** Whether it happened since there is a record of decisions; undefined: no record is read, as in a replay. */
  isRecorded(event: AuditEvent): boolean | undefined;
  /**
   * Whether one of Tenant Warden's identities acted and no decision says so; or somebody who confirmed a revoke by hand gave the app
   * something meanwhile.
   */
  isUnplanned(event: AuditEvent): boolean;
}

/**
 * Compares acts with what the decision record says was carried out: operation, object and time. Where there is no record (files are
 * replayed, or it was begun later), only an act that no revoke consists of is known to be unplanned.
 */
export function createOwnActs(
  { responderAppId, carriedOut }: Pick<KnownTenant, 'responderAppId' | 'carriedOut'>,
  { ownActor, app }: ActingIdentities,
): OwnActs {
  const byUs = carriedOut?.steps.filter(({ byHand }) => byHand === undefined) ?? [];
  const byHand = carriedOut?.steps.filter((step) => step.byHand !== undefined) ?? [];
  const isRecorded = ({ at }: AuditEvent) =>
    carriedOut !== undefined && Date.parse(at) >= Date.parse(carriedOut.recordedSince) - CLOCKS_APART_MS;
  const responder = responderAppId?.toLowerCase();

  const isResponder = (actor: string) =>
    responder === undefined || actor === responder || app(actor)?.handles.has(`app:${responder}`) === true;
  const isPlannedByUs = (event: AuditEvent, actor: string) => {
    if (!isResponder(actor)) return false;
    return isRecorded(event) ? byUs.some((step) => isActOfStep(event, step)) : couldBeRevokeStep(event);
  };
  const isPlanned = (event: AuditEvent) => {
    const actor = ownActor(event);
    if (actor !== undefined) return isPlannedByUs(event, actor);
    return byHand.some((step) => isConfirmer(event, step) && isActOfStep(event, step));
  };
  return {
    isPlanned,
    isRecorded: (event) => (carriedOut === undefined ? undefined : isRecorded(event)),
    isUnplanned: (event) => {
      const actor = ownActor(event);
      if (actor !== undefined) return !isPlannedByUs(event, actor);
      if (byHand.length === 0) return false;
      const meanwhile = byHand.filter((step) => isConfirmer(event, step) && isAbout(event, step));
      return meanwhile.length > 0 && gives(event) && !meanwhile.some((step) => isActOfStep(event, step));
    },
  };
}

/** Whether the event is about the step's app, in the time of the step. */
function isAbout({ app, at }: AuditEvent, step: CarriedOutStep): boolean {
  if (at < step.from || (step.until !== undefined && at > step.until)) return false;
  const ids = [app?.appId, app?.servicePrincipalId].map((id) => id?.toLowerCase());
  return ids.includes(step.app.id.toLowerCase()) || ids.includes(step.app.appId.toLowerCase());
}

function gives(event: AuditEvent): boolean {
  return /^(?:add|consent)\b/i.test(event.operation) || parseKeyChange(event).added.length > 0;
}

function isConfirmer({ actor }: AuditEvent, { byHand = [] }: CarriedOutStep): boolean {
  return actor.kind === 'person' && byHand.some((id) => id.toLowerCase() === actor.id.toLowerCase());
}
