import type { EventIndex } from './event-index.js';
import type { DetectionHit } from './detection-runner.js';

/** The known attack took days. A connector, a rule and a removal further apart than this are normal administration. */
const WITHIN_MS = 14 * 86_400_000;

/**
 * By canonical person key: all mail flow changes of a person around the time when that person created a connector,
 * created a rule that strips trace headers, and removed one of either. This is the attack by a hijacked account,
 * without an app. One or two of the three are everyday work.
 */
export function findPersonMailFlowAttacks(
  hits: readonly DetectionHit[],
  index: EventIndex,
): ReadonlyMap<string, readonly DetectionHit[]> {
  const byPerson = new Map<string, DetectionHit[]>();
  for (const hit of hits) {
    const { actor } = hit.event;
    if ((actor.kind !== 'person' && actor.kind !== 'partner') || !isMailAct(hit)) continue;
    // Acts of an app with the person's token belong to the app's incident.
    if (index.throughApp(actor) !== undefined) continue;
    const root = index.personKey(actor);
    const acts = byPerson.get(root);
    if (acts === undefined) byPerson.set(root, [hit]);
    else acts.push(hit);
  }
  const sprees = [...byPerson].map(([root, acts]) => [root, spreeIn(acts)] as const);
  return new Map(sprees.filter(([, spree]) => spree.length > 0));
}

function isMailAct({ match: { stage } }: DetectionHit): boolean {
  return stage === 'connector-created' || stage === 'rules-created' || stage === 'traces-removed';
}

/**
 * Acts in order of time; each creation is checked against the acts in the days after it. Both ends of the window only
 * move forward, so a long list takes one pass (an attacker can write any number of acts).
 */
function spreeIn(acts: readonly DetectionHit[]): readonly DetectionHit[] {
  const kinds = new Set(acts.map(kindOf));
  if (!kinds.has('opened') || !kinds.has('stripped') || !kinds.has('removed')) return [];
  const momentsMs = acts.map(({ event }) => Date.parse(event.at));
  const found: DetectionHit[] = [];
  const near = { opened: 0, stripped: 0, removed: 0 };
  const count = (act: DetectionHit | undefined, by: 1 | -1) => {
    const kind = act === undefined ? undefined : kindOf(act);
    if (kind !== undefined) near[kind] += by;
  };
  let end = 0;
  let told = 0;
  for (const [place, first] of acts.entries()) {
    const lastMs = (momentsMs[place] ?? 0) + WITHIN_MS;
    for (; (momentsMs[end] ?? Infinity) <= lastMs; end++) count(acts[end], 1);
    const isWhole = near.opened > 0 && near.stripped > 0 && near.removed > 0;
    if (isWhole && first.match.stage !== 'traces-removed') {
      for (const act of acts.slice(Math.max(place, told), end)) found.push(act);
      told = end;
    }
    count(first, -1);
  }
  return found;
}

/** The three kinds that complete the sequence; undefined for acts that are only listed along with them. */
function kindOf({ match: { stage, severity } }: DetectionHit): 'opened' | 'stripped' | 'removed' | undefined {
  if (stage === 'connector-created') return 'opened';
  // Only rules that strip trace headers are rated critical.
  if (stage === 'rules-created') return severity === 'critical' ? 'stripped' : undefined;
  return stage === 'traces-removed' ? 'removed' : undefined;
}
