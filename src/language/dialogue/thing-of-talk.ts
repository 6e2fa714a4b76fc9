import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';

/** Things that are switched on and off, as a question calls them. */
const SWITCHED: Readonly<Partial<Record<SubjectKind, string>>> = {
  policy: 'policy',
  'transport-rule': 'rule',
  connector: 'connector',
};

/** "what would change if we switched it on?" after whom the policy leaves out: a question for that policy. undefined: the talk is of no such thing. */
export function nameThingOfTalk(state: DialogueState | undefined): string | undefined {
  const things = state?.referents.find((group) => group.length > 0 && group.every(({ kind }) => kind in SWITCHED));
  const [thing, ...others] = things ?? [];
  if (thing === undefined || others.length > 0) return undefined;
  return `tell me about the ${SWITCHED[thing.kind] ?? ''} "${thing.name.replaceAll('"', '')}"`;
}
