import { instant, type Instant } from '../core/instant.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import type { PlanningState } from './alert-planning-state.js';
import type { DeliveryPlanningInput } from './model/delivery-planning.js';

/**
 * How long a finding waits that follows another one of the same actor, in milliseconds: an incident of both is derived within seconds, once
 * the other sources are read. The first one never waits.
 */
const HOLD_MS = 10_000;

/** Knows which findings of a conversation come from the same people, apps or objects as one that it was told of a moment ago. */
export class RelatedFindings {
  readonly #findings: ReadonlyMap<string, DetectionFinding>;
  /** Ids that the recent cards of a conversation speak of. */
  readonly #seen = new Map<string, Set<string>>();

  constructor(
    private readonly board: PlanningState,
    { findings, recentFindings }: Pick<DeliveryPlanningInput, 'findings' | 'recentFindings'>,
  ) {
    const all = [...recentFindings, ...findings.map(({ finding }) => finding)];
    this.#findings = new Map(all.map((finding) => [finding.id, finding]));
  }

  /**
   * When a new finding may be posted: at once, unless it is more of the same. Notes that the conversation is told of it. Nothing waits
   * twice: the moment is stored with the row.
   */
  dueOf(finding: DetectionFinding, conversationId: string): Instant {
    const seen = this.#seenIn(conversationId);
    const ids = listInvolved(finding);
    const isMore = ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return isMore ? instant(Date.parse(this.board.now) + HOLD_MS) : this.board.now;
  }

  #seenIn(conversationId: string): Set<string> {
    const known = this.#seen.get(conversationId);
    if (known !== undefined) return known;
    const recent = this.board.recentFindingIds(conversationId).flatMap((id) => this.#findings.get(id) ?? []);
    const seen = new Set(recent.flatMap(listInvolved));
    this.#seen.set(conversationId, seen);
    return seen;
  }
}

/** Ids and sign-in names of who acted and of what it is about. */
function listInvolved({ subject, notes }: DetectionFinding): readonly string[] {
  const actors = notes.flatMap(({ actor }) =>
    actor.kind === 'microsoft' || actor.kind === 'unknown'
      ? []
      : [actor.id, actor.name.includes('@') ? actor.name : ''],
  );
  return [...new Set([subject.id, ...actors].map((id) => id.toLowerCase()))].filter((id) => id !== '');
}
