import { withoutDoubt } from './doubt-behind.js';
import { askWhetherRemovalIsEnough } from './enough-to-remove.js';
import { askWhenFirstAndLast } from './first-to-last.js';
import { sayHalvesPlainly } from './strangers-english.js';
import { askWhetherSignedIn } from './tried-to-get-in.js';
import { askWhoBeforeTeam } from './was-it-somebody.js';
import { askWhyOfBoth } from './why-of-two.js';

/** A message in words that the readers know, before it is cut into its questions. Other texts stay. */
export const askPlainlyOfMessage = (question: string): string =>
  askWhetherRemovalIsEnough(
    askWhoBeforeTeam(askWhyOfBoth(askWhetherSignedIn(askWhenFirstAndLast(sayHalvesPlainly(withoutDoubt(question)))))),
  );
