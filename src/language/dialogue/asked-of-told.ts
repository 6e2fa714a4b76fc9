import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';

const START = '^[¿\\s]*(?:(?:and|so|but|und|et|y),? )?';
const END = '[\\s?.!]*$';
const whole = (source: string): LazyPattern => new LazyPattern(`${START}${source}${END}`, 'iu');

/** "what is it for?" of a rule or a connector that somebody made: people are for nothing. */
const WHAT_FOR = whole(
  '(?:what|whatever) (?:is|was) (?:it|that|this|that one) (?:good |meant |used |there |actually |supposed to be )?for',
);
const IS_MADE: ReadonlySet<string | undefined> = new Set(['transport-rule', 'connector', 'policy']);

/** "whose app is that?" after secrets or permissions: the owners of the apps that have them. */
const WHOSE_APPS = whole(
  '(?:whose (?:apps?|applications?) (?:is|are) (?:it|that|this|those|these|they)|wessen (?:apps?|anwendung(?:en)?) (?:ist|sind) (?:das|die|es)|(?:à|a) qui (?:est|sont|appartien\\p{L}+) (?:cette|ces|l[ae]s?) (?:app\\p{L}*)|¿?de qui[ée]n (?:es|son) (?:esas?|estas?|las?) (?:app?s?|aplicaci[oó]n(?:es)?))',
);
const OF_APPS: ReadonlySet<string | undefined> = new Set(['credential', 'permission']);

const DOES = {
  en: '(?:reset|unlock|delete|create|assign|approve|register|manage|edit|block|invite|add|remove|consent|grant)',
  de: '(?:zurücksetzen|entsperren|löschen|anlegen|erstellen|zuweisen|genehmigen|registrieren|verwalten|ändern|einladen|zustimmen)',
};
/** What somebody who was told may do; by itself it reads as an order to do it. The group is what stands for them. */
const MAY: readonly (readonly [RegExp, string])[] = [
  [
    whole(
      `(?<may>can|could|may|is) (?:she|he|that person|this person|that (?:account|user|admin))(?<allowed> (?:able to|allowed to|permitted to))? (?<what>(?:also )?${DOES.en} [^,;?]{3,50}?)`,
    ),
    '$<may> $name$<allowed> $<what>?',
  ],
  [whole(`(?<may>kann|darf|könnte) (?:sie|er|die|der) (?<what>[^,;?]{3,50}? ${DOES.de})`), '$<may> $name $<what>?'],
  [
    whole(
      "(?:est-ce qu['’])?(?:(?:elle|il) (?:peut|pourrait)|(?:peut|pourrait)-(?:elle|il)) (?:aussi )?(?:réinitialiser|changer|modifier) (?:(?:des|les|le|un) )?mots? de passe(?: d[e'’].{2,40}?)?",
    ),
    'can $name reset passwords?',
  ],
  [
    whole(
      '(?:ella |él )?(?:puede|podría) (?:también )?(?:restablecer|cambiar) (?:(?:las|la|una) )?contraseñas?(?: de .{2,40}?)?',
    ),
    'can $name reset passwords?',
  ],
];

/** The one person whom the last answer told. */
function personTold({ referents, unanswered }: DialogueState): string | undefined {
  const [last = []] = referents;
  const [only, ...others] = last;
  return unanswered === undefined && others.length === 0 && only?.kind === 'user' ? only.name : undefined;
}

/** A short question with the one that was told in the place of what stands for it. Other texts stay. */
export function askOfTold(text: string, state: DialogueState): string {
  const about = state.understanding.query?.about;
  if (WHAT_FOR.test(text) && IS_MADE.has(about)) return "what's it for?";
  if (WHOSE_APPS.test(text) && OF_APPS.has(about)) return 'who owns those apps?';
  const person = personTold(state);
  if (person === undefined) return text;
  for (const [pattern, said] of MAY) {
    if (pattern.test(text))
      return text.replace(
        pattern,
        said.replace('$name', () => person),
      );
  }
  return text;
}
