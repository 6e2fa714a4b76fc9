import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { namesNothing } from './referent-choice.js';

/** People in general, of whom a setting says what they may. */
const PEOPLE =
  /(?<!\p{L})(?:users|employees|staff|people|guests|mitarbeiter|benutzer|nutzer|gäste|utilisateurs|employés|salariés|invités|usuarios|empleados|invitados)(?!\p{L})/iu;
const THEY = /(?<!\p{L})(?:they|sie|die|ils|elles|ellos|ellas)(?!\p{L})/iu;

/** "can users consent to apps?", "and can they create groups?": the people of the question before, where its answer names nobody. */
export function askOfItsPeople(
  question: string,
  said: string,
  { understanding, ...state }: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const [people] = PEOPLE.exec(understanding.question) ?? [];
  if (people === undefined || !namesNothing({ understanding, ...state }) || !THEY.test(said)) return undefined;
  const asked = understandMessage(said.replace(THEY, people), context);
  return asked.tractable === true ? { ...asked, question, followsUp: true } : undefined;
}
