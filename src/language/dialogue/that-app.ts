import type { DialogueState } from '../model/dialogue-state.js';
import { THAT_ACCOUNT } from '../rewording/done-in-area.js';

const BY_THAT_ACCOUNT = `made by ${THAT_ACCOUNT}`;
const ACTS: ReadonlySet<string> = new Set(['user', 'service-principal']);

/** "what did it do in Exchange?" after an app was told: whatever of those that were told can do anything is that app. Other texts stay. */
export function sayThatApp(text: string, { referents }: DialogueState): string {
  const [last] = referents.find(([one]) => one !== undefined && ACTS.has(one.kind)) ?? [];
  return last?.kind === 'service-principal' ? text.replace(BY_THAT_ACCOUNT, 'made by that app') : text;
}
