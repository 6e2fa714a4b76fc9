import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { sayCoveredByName } from './covered-by-policy.js';
import { sayHolderOfRole } from './role-given-to-before.js';
import { saySinceHeld } from './since-held-by-name.js';
import { sayThatRole } from './that-role.js';

/** A question of the role of the talk, or of whoever holds it, in full. undefined: it asks of neither. */
export const sayOfRole = (text: string, state: DialogueState): string | ReferenceProblem | undefined =>
  sayThatRole(text, state) ??
  sayCoveredByName(text, state) ??
  sayHolderOfRole(text, state) ??
  saySinceHeld(text, state);
