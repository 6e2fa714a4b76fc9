import type { Understanding } from './model/understanding.js';

const AUX =
  '(?:is|are|was|were|does|do|did|has|have|can|could|ist|sind|hat|haben|kann|können|est|sont|a|ont|y a[- ]t[- ]il|es|son|hay|tiene|tienen)';
const ONE_OF_THEM =
  '(?:(?:one|any|some|either|none|all|both|how many|which) of (?:them|those|these)|eine[rsn]? (?:davon|von ihnen)|jemand davon|alguno(?: de ellos)?|alguna(?: de ellas)?|(?:l.?un|une?) d.entre (?:eux|elles))';
const WITH_THEM = '(?:they|them|their|he|she|his|her|it|its|davon|darunter|deren|parmi (?:eux|elles)|entre (?:ellos|ellas))';
const WHAT_ABOUT =
  '(?:what (?:do|can|is|are)|what about|how (?:is|are|about|do|does|good|safe)|wie (?:ist|sind|steht es um)|was ist mit|qu.en est.il|c[óo]mo (?:est[áa]n?|es))';

/** Where a second question about what the first one finds begins: "…, and is one of them an admin?". */
const SECOND = new RegExp(
  `,? +(?:and|und|et|y|e) +(?=(?:also |auch |aussi |también )?(?:${AUX} +(?:${ONE_OF_THEM}|${WITH_THEM}|[^,?]{1,40}? ${WITH_THEM})|${ONE_OF_THEM} +${AUX}|${WHAT_ABOUT} [^?]{0,40}?(?<!\\p{L})${WITH_THEM})(?!\\p{L}))`,
  'iu',
);

/** The two questions of a message whose second one goes on from the first. undefined: it asks one. */
export function splitSecondQuestion(text: string): { readonly first: string; readonly second: string } | undefined {
  const found = SECOND.exec(text);
  if (found === null || found.index < SHORTEST) return undefined;
  const second = text.slice(found.index + found[0].length).replace(/[\s?!.]+$/, '');
  return { first: `${text.slice(0, found.index)}?`, second: `${second}?` };
}

/** A shorter text is no question by itself. */
const SHORTEST = 8;

/** What a message with two questions means by its first, where that is understood as a whole; the second one is told as not answered. */
export function answerFirst<T extends Pick<Understanding, 'intent' | 'query' | 'tractable' | 'unused'>>(
  text: string,
  hear: (said: string) => T,
): T | undefined {
  const asked = splitSecondQuestion(text);
  if (asked === undefined) return undefined;
  const first = hear(asked.first);
  const { intent, query } = first;
  const isAsked = query !== undefined && (query.where.length > 0 || query.named.length > 0 || query.form === 'count');
  if (intent === 'none' || intent === 'clarify' || !isAsked || query.unread.length > 0) return undefined;
  return { ...first, query: { ...query, unread: [asked.second] } };
}
