import { withoutSaidBeside } from './said-beside.js';
import { askWhetherMayChange } from './may-change.js';
import { askInOrder } from './in-order-of.js';
import { sayByExchangeRole } from './by-exchange-role.js';
import { askWhoMayRegister } from './who-may-register.js';
import { askForConsentsOfUsers } from './users-let-apps-in.js';
import { sayLastDeed } from './last-deed.js';
import { sayChangedAlone } from './after-making.js';
import { WeakMemo } from '../../core/weak-memo.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { nameAccount, nameWhomPolicyCovers } from './account-before-name.js';
import { findOtherLanguage } from './spoken-language.js';
import { askAsUnderstood } from './asked-otherwise.js';
import { askOfBackInAndTraces } from './back-in-and-traces.js';
import { writeOut } from './chat-spelling.js';
import { withEverydaySpeech } from './everyday-speech.js';
import { sayInPlainEnglish } from './plain-english.js';
import { withPlainVerbs } from './plain-verbs.js';
import { sayNeitherOurs } from './neither-ours.js';
import { askOfNamed } from './asked-of-named.js';
import { nameDescribedApp } from './described-app.js';
import { askWhatWasDone } from './done-lately.js';
import { withPlainGrammar } from './grammar-turns.js';
import { askWhetherUsed } from './still-used.js';
import { withoutSmallTalk } from './small-talk.js';
import { withoutReport } from './reported-before.js';
import { withoutPurpose } from './stated-purpose.js';
import { sayByWhom } from './the-ones-somebody-made.js';
import { withPlainTurns } from './whole-questions.js';
import { askOpenly } from './open-question.js';
import { askForNewsToWorryAbout } from './news-to-worry-about.js';
import { askWhyOneLooksWrong } from './why-one-looks-wrong.js';
import { askWhatOneDidToAnother } from './done-to-one.js';
import { askWhatHappenedToOne } from './happened-to-one.js';
import { askWhetherPolicyCoversAll } from './policy-that-requires-mfa.js';
import { askOfBothCompared } from './two-compared.js';
import { sayWhyNoMfa } from './why-no-mfa.js';
import { askWhoMayReset } from './reset-abroad.js';
import { askForVerdictOnOne } from './verdict-on-one.js';
import { askForAppsLetIn } from './access-given-to-apps.js';
import { withoutStatedAccount } from './account-stated.js';
import { askUntilWhenHeld } from './ends-of-roles.js';
import { askForRightsOfOne } from './rights-of-one.js';
import { askWhatIsAskedElsewhere } from './asked-from-elsewhere.js';
import { askForTheMore } from './or-only-read.js';
import { askWhoMay } from './who-may.js';
import { sayWhoMayConsent } from './who-may-consent.js';
import { askForWholeOfSomebody } from './whole-of-somebody.js';

/** Longer texts are read as they are. */
const LONGEST = 400;

const PLAIN = new WeakMemo<UnderstandingContext, string>();

/** {@link sayPlainly}, once for all who read the same text of a message. */
export const sayPlainlyIn = (context: UnderstandingContext, typed: string): string =>
  PLAIN.get(context, typed, () => sayPlainly(typed));

/**
 * A normalised German, French or Spanish text in plainer words: without small talk, and in the frame that the readers know where it asks
 * for all of somebody. English stays as it is, but for an open question and a verdict on one.
 */
export function sayPlainly(typed: string): string {
  if (typed.length > LONGEST) return typed;
  const whole = askForTheMore(
    askWhatIsAskedElsewhere(
      askForNewsToWorryAbout(
        askOfBothCompared(
          sayWhyNoMfa(
            askWhetherPolicyCoversAll(
              askWhoMayReset(
                askWhoMayRegister(
                  askForConsentsOfUsers(
                    sayLastDeed(sayByExchangeRole(askInOrder(askWhetherMayChange(withoutSaidBeside(typed))))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  if (whole !== typed) return whole;
  const stated = withoutStatedAccount(sayChangedAlone(sayWhoMayConsent(typed)));
  const ofOne = askForRightsOfOne(stated);
  if (ofOne !== stated) return ofOne;
  const text = askWhyOneLooksWrong(
    askWhatHappenedToOne(
      askWhatOneDidToAnother(
        askWhetherUsed(
          askOfBackInAndTraces(
            sayByWhom(
              sayNeitherOurs(
                withoutPurpose(withoutReport(nameDescribedApp(askForAppsLetIn(askUntilWhenHeld(stated))))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const language = findOtherLanguage(text);
  if (language === undefined) return askForVerdictOnOne(askOpenly(askWhoMay(sayInPlainEnglish(text))));
  const written = askAsUnderstood(
    withPlainGrammar(
      askOfNamed(
        askWhatWasDone(writeOut(nameWhomPolicyCovers(nameAccount(text, language), language), language), language),
        language,
      ),
      language,
    ),
    language,
  );
  const spoken = withEverydaySpeech(askAsUnderstood(withoutSmallTalk(written, language), language), language);
  const plain = withPlainVerbs(spoken, language);
  return askForVerdictOnOne(askForWholeOfSomebody(withPlainTurns(plain, language), language));
}
