import { askWhetherRemovalIsEnough } from './enough-to-remove.js';
import { sayOfFound } from './said-in-second-half.js';
import { askWhoBeforeTeam } from './was-it-somebody.js';
import { askWhyOfBoth } from './why-of-two.js';

/** A message in words that the readers know, before it is cut into its questions. Other texts stay. */
export const askPlainlyOfMessage = (question: string): string =>
  askWhetherRemovalIsEnough(askWhoBeforeTeam(askWhyOfBoth(sayOfFound(question))));
