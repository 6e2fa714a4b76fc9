import { askOfTold } from './asked-of-told.js';
import { sayPronounForNoun } from './noun-of-before.js';
import { sayOfAppThere, sayThatApp } from './that-app.js';
import { askWhereMailGoes } from './where-mail-goes.js';
import { sayThingForPronoun } from './pronoun-of-thing.js';
import { sayDoerByNoun } from './doer-by-noun.js';
import { nameThingGivenTo } from './thing-given-to.js';
import { askWhichOfThem } from './which-of-before.js';
import { askSuchBefore } from './such-before.js';
import { askWhatWasConsented } from './what-was-consented.js';
import { nameOfWhose } from './whose-before.js';
import type { UnderstandingContext } from '../understanding-context.js';
import type { DialogueState } from '../model/dialogue-state.js';

/** The message with what a word of it points at in its place; undefined: nothing in it points at something that was told. */
export function sayWhoOrWhat(text: string, state: DialogueState, context: UnderstandingContext): string | undefined {
  const turns = [
    askOfTold,
    sayThatApp,
    sayOfAppThere,
    nameOfWhose,
    askWhereMailGoes,
    sayPronounForNoun,
    sayThingForPronoun,
    sayDoerByNoun,
    nameThingGivenTo,
    askWhichOfThem,
    askSuchBefore,
    askWhatWasConsented,
  ];
  for (const turn of turns) {
    const said = turn(text, state, context);
    if (said !== text) return said;
  }
  return undefined;
}
