import { LazyPattern } from '../../core/lazy-pattern.js';
import { askOfIncident } from '../incident-question.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';

const ATTACK =
  '(?:the|this|that|our|an?) (?:same |whole |open )?(?:\\p{L}+ ){0,4}?(?:attack|incident|breach|compromise|break-?in|intrusion|takeover|hack|case)';
/** "is Finance copies part of the same attack?" */
const PART = new LazyPattern(
  `^(?:(?:and|so|but),? )*(?:is|are|was|were) (?<what>[^,;?]{1,80}?) (?:also |really |actually |even |perhaps |maybe )*(?:part of|involved in|connected (?:to|with)|related to|linked (?:to|with)|one of|from) (?:(?<of>${ATTACK})|(?<it>it|this|that|the same thing|all this|all that))(?:,? or (?:is (?:it|that) )?(?:an? )?(?:separate|other|different|something else|unrelated|independent|not)[^?]{0,40})?[\\s?.!]*$`,
  'iu',
);
const PRONOUN =
  /^(?:it|this|that|they|those|these|this one|that one|(?:this|that|the) (?:app|rule|connector|account|one))$/iu;
const ARTICLE =
  /^(?:(?:the|this|that|our) )?(?:(?:mail flow |transport |mail )?(?:rule|connector|app|application|account|user|policy) )?["“']?|["”']?(?: (?:rule|connector|app|account|policy))?$/giu;

/** Whether something is part of an open incident, by its name or as what was spoken of last. undefined: a text asks something else. */
export function askWhetherPart(text: string, state: DialogueState | undefined): Understanding | undefined {
  const found = PART.exec(text)?.groups;
  const what = found?.['what'];
  if (found === undefined || what === undefined) return undefined;
  // "is it part of this?" is of an attack where one was told.
  if (found['of'] === undefined && state?.story === undefined) return undefined;
  const [last = []] = state?.referents ?? [];
  const [one, ...others] = state !== undefined && state.shown.length > 0 ? state.shown : last;
  if (PRONOUN.test(what)) {
    if (one === undefined || others.length > 0) return undefined;
    return askOfIncident(text, { aspect: 'belongs', about: one.name });
  }
  const name = what.replace(ARTICLE, '').trim();
  return name === '' ? undefined : askOfIncident(text, { aspect: 'belongs', about: name });
}
