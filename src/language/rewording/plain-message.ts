import { askForApprovers } from './approvers-besides.js';
import { sayHalvesPlainly } from './colloquial-english.js';
import { withoutDoubt } from './doubt-behind.js';
import { askWhetherRemovalIsEnough } from './enough-to-remove.js';
import { askWhatItIsFirst } from './explain-then-tell.js';
import { askWhenFirstAndLast } from './first-to-last.js';
import { askOwnerFirst } from './of-its-owner.js';
import { askOfFirstDay } from './on-the-first-day.js';
import { askForTheMore } from './or-only-read.js';
import { registerThemselves } from './say-for-tables.js';
import { sayOfFound } from './said-in-second-half.js';
import { askWhetherSignedIn } from './tried-to-get-in.js';
import { askWhoBeforeTeam } from './was-it-somebody.js';
import { askWhoDidStated } from './who-was-it-of-thing.js';
import { askWhyOfBoth } from './why-of-two.js';

const IN_ORDER = [
  sayOfFound,
  withoutDoubt,
  askWhoDidStated,
  sayHalvesPlainly,
  askWhenFirstAndLast,
  askWhetherSignedIn,
  askWhyOfBoth,
  askWhoBeforeTeam,
  askWhetherRemovalIsEnough,
  askForApprovers,
  askForTheMore,
  registerThemselves,
  askOwnerFirst,
  askOfFirstDay,
  askWhatItIsFirst,
];

/** A message in words that the readers know, before it is cut into its questions. Other texts stay. */
export const askPlainlyOfMessage = (question: string): string =>
  IN_ORDER.reduce((said, sayPlainer) => sayPlainer(said), question);
