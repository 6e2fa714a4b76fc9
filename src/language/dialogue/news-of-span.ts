import type { DialogueState } from '../model/dialogue-state.js';

const SPAN =
  /^(?:and |so |but |ok |what about |how about )*(?<span>(?:in|over|during|within|since|for) [^?]{2,40}?)(?: (?:in total|altogether|overall|all in all|as a whole))?[\s?.!]*$/iu;
const TELLS_NEWS: ReadonlySet<string> = new Set(['what-changed', 'incidents']);

/** "and in the last 7 days in total?" after it was told what is new since yesterday. undefined: it says something else. */
export function askNewsOfSpan(text: string, { understanding, unanswered }: DialogueState): string | undefined {
  const { intent, parameters, query } = understanding;
  const isNews = TELLS_NEWS.has(intent) && parameters.since !== undefined && query?.table !== 'events';
  const span = isNews && unanswered === undefined ? SPAN.exec(text)?.groups?.['span'] : undefined;
  return span === undefined ? undefined : `anything new ${span}?`;
}
