import { formatList } from '../../core/sentence-formatting.js';
import type { NotUnderstood } from '../../language/model/understanding.js';

const quoted = (words: readonly string[]): string => formatList(words.map((one) => `“${one}”`));

/** Says what of a question was read and what was not. Its words are text of whoever asks (hostile). */
export function describeNotUnderstood({ about, names, unread }: NotUnderstood): string {
  const read = [...(about === undefined ? [] : [about]), ...names];
  return [
    unread.length === 0 ? 'I did not understand this question.' : `I did not understand ${quoted(unread)}.`,
    ...(read.length === 0 ? [] : [`Understood: ${formatList(read)}.`]),
  ].join(' ');
}

/** A question that names what the one before named, and that can be answered. */
export const askAboutName = ({ names: [name] }: NotUnderstood): string | undefined =>
  name === undefined ? undefined : `tell me about "${name.replaceAll('"', '')}"`;
