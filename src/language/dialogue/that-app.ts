import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { THAT_ACCOUNT } from '../rewording/done-in-area.js';

const BY_THAT_ACCOUNT = `made by ${THAT_ACCOUNT}`;
const ACTS: ReadonlySet<string> = new Set(['user', 'service-principal']);

/** "what did it do in Exchange?" after an app was told: whatever of those that were told can do anything is that app. Other texts stay. */
export function sayThatApp(text: string, { referents }: DialogueState): string {
  const [last] = referents.find(([one]) => one !== undefined && ACTS.has(one.kind)) ?? [];
  return last?.kind === 'service-principal' ? text.replace(BY_THAT_ACCOUNT, 'made by that app') : text;
}

const HELD =
  '(?:the|any|its) (?:(?:client|last|next|oldest|newest|only) )?(?:secrets?|certificates?|certs?|credentials?|keys?|owners?|permissions?)';
/** "the secret there", "when do the secrets expire there?". Not "what secrets are there?", nor "is the secret still there?". */
const HELD_THERE = new LazyPattern(`(?<!\\p{L})(${HELD}) there(?![\\p{L}-])`, 'iu');
const HELD_THEN_THERE = new LazyPattern(
  `(?<!\\p{L})(${HELD})( [^,;?]{2,40}?)(?<! (?:is|are|was|were|be|still|even|in|out|over|up|down)) there(?=[\\s?.!]*$)`,
  'iu',
);
const HELD_THERE_DE = new LazyPattern(
  '(?<!\\p{L})((?:das|die|der|den) (?:secrets?|zertifikate?|schlüssel|besitzer|anmeldedaten|berechtigungen?)) (?:da|dort|dabei)(?![\\p{L}-])',
  'iu',
);
/** Named, it goes on from nothing. */
const LEAD = /^(?:(?:and|so|but|und|aber|ok),? )+/iu;

/** "when does the secret there expire?" of the app that was told: an app has secrets, and no place has. Other texts stay. */
export function sayOfAppThere(text: string, { referents, unanswered }: DialogueState): string {
  const [app, ...others] = referents.find(([one]) => one?.kind === 'service-principal') ?? [];
  if (app === undefined || unanswered !== undefined) return text;
  const name = others.length === 0 ? `"${app.name.replaceAll('"', '')}"` : 'that app';
  const said = text
    .replace(HELD_THERE, (_all, held: string) => `${held} of ${name}`)
    .replace(HELD_THERE_DE, (_all, held: string) =>
      others.length === 0 ? `${held} von ${name}` : `${held} dieser App`,
    )
    .replace(HELD_THEN_THERE, (_all, held: string, does: string) => `${held} of ${name}${does}`);
  return said === text ? text : said.replace(LEAD, '');
}
