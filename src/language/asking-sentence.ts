import type { Word } from './question-tokenizer.js';

const ASKING =
  /^(?:who|which|what|when|where|how|is|are|was|were|does|do|did|has|have|can|could|may|show|list|give|tell|find|any|please|check|display|alert|notify|send)$/;

/** Whether a sentence asks or tells us to do something, rather than telling a story. */
export function asksSomething(sentence: readonly Word[], text: string): boolean {
  const last = sentence.at(-1)?.end ?? 0;
  return /^[\s"')]*\?/.test(text.slice(last)) || ASKING.test(sentence[0]?.text ?? '');
}
