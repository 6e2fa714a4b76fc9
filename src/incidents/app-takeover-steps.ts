import type { AttackStage } from '../detections/model/attack-stage.js';
import { DETECTION_METADATA } from '../detections/model/detection-metadata.js';
import type { DetectionHit } from './detection-runner.js';
import type { EventIndex } from './event-index.js';

/** Something that was done to an app or by it. */
export interface AppTakeoverStep {
  readonly stage: AttackStage;
  readonly hit: DetectionHit;
}

/** Stages by detection; a removal has none. */
const STAGES: Readonly<Partial<Record<DetectionHit['detection'], AttackStage>>> = {
  'app-registered': 'app-registered',
  'app-credential-added': 'credential-added',
  'high-privilege-grant': 'permission-granted',
  'app-role-assigned': 'role-assigned',
  'app-owner-added': 'owner-added',
};

/**
 * The steps of every app that has any, oldest first, by canonical app key. Acts of Tenant Warden's own identities are none: those that no
 * decision explains are the incident `warden-tampered`.
 */
export function groupAppTakeoverSteps(
  hits: readonly DetectionHit[],
  index: EventIndex,
): ReadonlyMap<string, readonly AppTakeoverStep[]> {
  const byApp = new Map<string, AppTakeoverStep[]>();
  const add = (root: string | undefined, step: AppTakeoverStep) => {
    if (root === undefined) return;
    const steps = byApp.get(root);
    if (steps === undefined) byApp.set(root, [step]);
    else steps.push(step);
  };
  for (const hit of hits) {
    const { event, detection, match } = hit;
    if (index.isByOwnApp(event.actor)) continue;
    const stage = STAGES[detection];
    // What only took something away, and an app's deletion, have the severity `info` and no stage.
    const isRemoval = match.severity === 'info' && match.stage === undefined;
    if (stage !== undefined && !isRemoval) add(affectedRoot(hit, index), { stage, hit });
    const isUse = detection === 'dormant-app-awakened' || DETECTION_METADATA[detection].privilegedAct;
    if (isUse) add((index.actingApp(event.actor) ?? index.throughApp(event.actor))?.root, { stage: 'used', hit });
  }
  return byApp;
}

function affectedRoot({ subject, event }: DetectionHit, index: EventIndex): string | undefined {
  const ofSubject = subject.kind === 'service-principal' ? index.app(subject.id) : undefined;
  return (ofSubject ?? index.affectedApp(event.app))?.root;
}
