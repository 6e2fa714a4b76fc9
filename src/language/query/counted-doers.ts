/** "how many users consented": people who did something are counted, not what they did it to. Ability ("can consent") is no act. */
const COUNTED =
  /(?<!\p{L})(?:how many|the number of|number of)(?: of our| of the| different| distinct)? (?:users?|people|persons?|colleagues?|employees?|individuals?)(?: who| that)?(?: have| has)?(?= (?:already |ever )?(?:\p{L}{3,}ed|gave|made|set up|let|owns?(?= (?:an? |any |some |at least one |one of )?[^?]*(?:apps?|applications?)(?!\p{L})))(?! by)(?!\p{L}))/iu;

/** A question for the number of those who did something, as one for those who did it. `isCounted`: it was such a question. */
export function askForDoers(text: string): { readonly text: string; readonly isCounted: boolean } {
  const isCounted = COUNTED.test(text) && !NOT_DONE.test(text);
  return { text: isCounted ? text.replace(COUNTED, 'who') : text, isCounted };
}

/** What is so of people and was done by nobody: "how many people are registered for MFA". */
const NOT_DONE =
  /(?<!\p{L})(?:registered for|enrolled|signed in|logged (?:in|on)|excluded|exempted|covered|protected|disabled|blocked|synced|affected|assigned|licensed|named|called)(?!\p{L})/iu;
