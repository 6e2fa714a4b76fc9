import { LazyPattern } from '../../core/lazy-pattern.js';

/** What asks for a yes behind a statement, in each language, and how the readers know it. */
const TAGS: readonly (readonly [said: RegExp, known: string])[] = [
  [
    new LazyPattern(
      ", ?(?:(?:is|are|was|were|does|do|did|has|have|had|can|could|will)n['’]?t (?:it|he|she|they|there|we|you|that)|is (?:it|that|this) (?:not|so|right|correct|true)|(?:is|am) (?:that|i) right|yes|yeah|eh|innit|huh) ?(?=\\?)",
      'giu',
    ),
    ', right',
  ],
  [
    new LazyPattern(", ?(?:nicht(?: wahr)?|gell|stimmt(?:['’]?s| das)?|richtig|oder nicht|ne) ?(?=\\?)", 'giu'),
    ', oder',
  ],
  [
    new LazyPattern(", ?(?:non|hein|pas vrai|c['’]est (?:ça|bien ça)|n['’]est-il pas) ?(?=\\?)", 'giu'),
    ", n'est-ce pas",
  ],
  [
    new LazyPattern(
      ', ?(?:¿ ?(?:verdad|no|cierto|a que s[íi]|no es as[íi])|no|no es cierto|no es as[íi]) ?(?=\\?)',
      'giu',
    ),
    ', verdad',
  ],
];

/** "X est désactivé, non ?", "X is disabled, isn't it?": a statement to be confirmed, with the tag that the readers know. Others stay. */
export const sayTagPlainly = (text: string): string =>
  text.includes('?') ? TAGS.reduce((said, [pattern, known]) => said.replace(pattern, known), text) : text;
