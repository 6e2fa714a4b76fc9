import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { asksHowToRemoveIt, REMOVE_APP } from '../explanation/removal-question.js';
import type { Understanding } from '../model/understanding.js';
import { findNames } from '../parameters/find-names.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { type FollowUp, notUnderstoodAs } from './follow-up-message.js';
import { nameInstead, type FoundReference } from './reference-words.js';
import { findReferents } from './referent-choice.js';

/** "how do I get rid of it without breaking anything?" of an app: no check's steps say that. */
export function explainRemoval({ question, opening, found, state }: FollowUp): Understanding | undefined {
  const to = found?.reference.to;
  if (found === undefined || (to !== 'one' && to !== 'several') || !asksHowToRemoveIt(opening.rest)) return undefined;
  const referents = findReferents(found.reference, state);
  if ('problem' in referents) return undefined;
  const things = referents.groups.filter(([first]) => first?.kind !== 'user').slice(0, 2);
  // After "who made the connector?" it may be the connector or who made it.
  if (things.length === 0 || things.some(([first]) => first?.kind !== 'service-principal')) return undefined;
  return { question, ...buildExplainMeaning({ form: 'how-to', terms: [REMOVE_APP] }) };
}

const HAVE_ONE =
  /(?<!\p{L})(have|has|got|use|uses|is there|are there|haben|hat|gibt es|avons-nous|y a-t-il|tenemos|hay) (?:one|any|some|sowas|so etwas|einen?|welche|un|une|alg[uú]n[ao]?)(?=\s*[?.!]*$)/iu;

/** "how many do we have?" */
const HOW_MANY =
  /^((?:and |und |et |y )?(?:how many|wie ?viele|combien de|cu[áa]nt[oa]s)) (?:of (?:them|those) )?((?:do we have|have we got|are there|haben wir|gibt es|en avons-nous|tenemos|hay)(?!\p{L}).*)$/iu;

/** "do we have one?" after the explanation of a term: the tenant's own is asked for. */
export function askOfTerm({ question, opening, found, context, state }: FollowUp): Understanding | undefined {
  const [[term] = []] = state.referents;
  const asked = term?.kind === 'term' ? askOfNamedTerm(opening.rest, found, term.name, context) : undefined;
  if (asked !== undefined) return asked === 'not-asked' ? notUnderstoodAs(question) : { ...asked, question };
  const isOfTerm = HAVE_ONE.test(question) || HOW_MANY.test(question);
  if (term?.kind !== 'term' || !isOfTerm) return undefined;
  const full = question.replace(HAVE_ONE, `$1 ${term.name}`).replace(HOW_MANY, `$1 ${term.name}s $2`);
  const inFull = understandMessage(full, context);
  return inFull.intent === 'none' || inFull.intent === 'clarify' ? undefined : { ...inFull, question };
}

/** "who lacks it?" after "what is MFA?": asked with the term, unless that is a permission, which tables know by its name. */
function askOfNamedTerm(
  text: string,
  found: FoundReference | undefined,
  term: string,
  context: UnderstandingContext,
): Understanding | 'not-asked' | undefined {
  const reference = found?.reference;
  if (reference?.to !== 'one' || reference.kind !== undefined) return undefined;
  const named = nameInstead(text, reference, term);
  if (named === undefined || findNames(term).length > 0) return undefined;
  const asked = understandMessage(named, context);
  if (asked.declined?.because === 'not-read') return asked;
  const isSure = asked.intent !== 'none' && asked.confidence >= SURE && asked.query?.unread.length === 0;
  return asked.tractable === true || isSure ? asked : 'not-asked';
}

const SURE = 0.6;
