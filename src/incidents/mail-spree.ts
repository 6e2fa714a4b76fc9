import type { EventIndex } from './event-index.js';
import type { Sighting } from './sightings.js';

/** The whole attack took days; a connector, a rule and a removal that are further apart are an administrator's year. */
const WITHIN_MS = 14 * 86_400_000;

/**
 * By the account's handle, all that a person did to mail flow in the days in which the same person made a connector, a rule that takes
 * the traces off mail, and removed one of either: the attack by an account in other hands, without any app. Each of it alone, or two of
 * them, is work.
 */
export function mailSprees(
  sightings: readonly Sighting[],
  index: EventIndex,
): ReadonlyMap<string, readonly Sighting[]> {
  const byPerson = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { actor } = sighting.event;
    if ((actor.kind !== 'person' && actor.kind !== 'partner') || !isMailAct(sighting)) continue;
    // What an app did with the person's token is told in the app's story.
    if (index.throughApp(actor) !== undefined) continue;
    const root = index.personRoot(actor);
    const acts = byPerson.get(root);
    if (acts === undefined) byPerson.set(root, [sighting]);
    else acts.push(sighting);
  }
  const sprees = [...byPerson].map(([root, acts]) => [root, spreeIn(acts)] as const);
  return new Map(sprees.filter(([, spree]) => spree.length > 0));
}

function isMailAct({ match: { stage } }: Sighting): boolean {
  return stage === 'connector-created' || stage === 'rules-created' || stage === 'traces-removed';
}

/**
 * Acts in the order of time; each that makes something is looked at with those of the days after it. Both ends of that stretch only move
 * on, so that a long list (who owns an account can write as many acts as they like) takes one pass.
 */
function spreeIn(acts: readonly Sighting[]): readonly Sighting[] {
  const momentsMs = acts.map(({ event }) => Date.parse(event.at));
  const found: Sighting[] = [];
  const near = { opened: 0, stripped: 0, removed: 0 };
  const count = (act: Sighting | undefined, by: 1 | -1) => {
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

/** The three that make a spree; undefined for an act that is only told with them. */
function kindOf({ match: { stage, severity } }: Sighting): 'opened' | 'stripped' | 'removed' | undefined {
  if (stage === 'connector-created') return 'opened';
  // Only those rules are critical that take off what tells where mail came from.
  if (stage === 'rules-created') return severity === 'critical' ? 'stripped' : undefined;
  return stage === 'traces-removed' ? 'removed' : undefined;
}
