import { daysBetween } from '../core/instant.js';
import type { EventIndex } from './event-index.js';
import type { Sighting } from './sightings.js';

/** The whole attack took days; a connector, a rule and a removal that are further apart are an administrator's year. */
const WITHIN_DAYS = 14;

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

/** Acts in the order of time; each is looked at with those of the days after it. */
function spreeIn(acts: readonly Sighting[]): readonly Sighting[] {
  const found = new Set<Sighting>();
  for (const [place, first] of acts.entries()) {
    if (first.match.stage === 'traces-removed') continue;
    const near: Sighting[] = [];
    for (const act of acts.slice(place)) {
      if (daysBetween(first.event.at, act.event.at) > WITHIN_DAYS) break;
      near.push(act);
    }
    if (isWhole(near)) for (const act of near) found.add(act);
  }
  return acts.filter((act) => found.has(act));
}

function isWhole(acts: readonly Sighting[]): boolean {
  const did = (wanted: (sighting: Sighting) => boolean) => acts.some(wanted);
  return (
    did(({ match }) => match.stage === 'connector-created') &&
    // Only those rules are critical that take off what tells where mail came from.
    did(({ match }) => match.stage === 'rules-created' && match.severity === 'critical') &&
    did(({ match }) => match.stage === 'traces-removed')
  );
}
