import { withoutPurposeBefore } from './context-before.js';
import { askSecondAnyway } from './if-so.js';
import { withoutNotKnowing } from './around-question.js';
import { sayFirmly } from './loosely-said.js';
import { spellNames, unquotePeople } from './names-in-small.js';
import { joinNameAlone } from './name-first.js';
import { sayBoth } from './not-only-but.js';
import { withoutLeaving } from './of-leaver.js';
import { askWhichOfOurs } from './of-the-ones-we-have.js';
import { takeOrderBehind } from './order-behind.js';
import { askWhenItBeganAndEnds } from './renewed-or-ending.js';
import { askForStepsOfLeaver } from './steps-for-leaver.js';
import { askOfOneToldOf } from './told-of-one.js';
import { askWhichDoesThat } from './which-one-does-that.js';
import { askOfWish } from './wish-before.js';
import { withoutWishForLength } from './wish-for-length.js';

/** A whole message in the order that is read: how long its answer is to be, who wants to know, whose leaving it tells of, and what it says behind its question are settled first. */
export const sayAtFirst = (message: string): string => {
  const bare = askWhichOfOurs(
    sayBoth(askSecondAnyway(withoutPurposeBefore(askOfOneToldOf(spellNames(unquotePeople(message)))))),
  );
  const said = withoutLeaving(withoutNotKnowing(withoutWishForLength(sayFirmly(bare))));
  const asked = askWhenItBeganAndEnds(askWhichDoesThat(askOfWish(said)));
  return askForStepsOfLeaver(joinNameAlone(takeOrderBehind(asked)));
};
