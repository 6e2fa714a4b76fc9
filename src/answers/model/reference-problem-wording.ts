import { formatList } from '../../core/sentence-formatting.js';
import type { ReferenceProblem } from '../../language/model/reference-problem.js';

/** Says why a message that goes on from the answer before cannot be followed. Names are text of the tenant (hostile). */
export function describeReferenceProblem(problem: ReferenceProblem | undefined): string {
  switch (problem?.kind) {
    case undefined:
    case 'nothing-before':
      return 'I remember no answer that this goes on from. I keep the last one for 30 minutes, for each person. Ask in full, with the name of the app or the person.';
    case 'unanswered':
      return `I did not answer your last question${sayQuestion(problem.question)}, so nothing can go on from it. Ask in full, with the name of the app or the person.`;
    case 'none-named':
      return 'The last answer names none, so nothing can go on from it. Ask in full, with the name of the app or the person.';
    case 'no-owner':
      return 'What the last answer names has no owner that I read: apps have owners, and of rules and connectors I read who made and changed them.';
    case 'too-few':
      return `There ${problem.shown === 1 ? 'is' : 'are'} only ${problem.shown}. Pick a number from 1 to ${problem.shown}, or a name.`;
    case 'several':
      return `Which one: ${formatList(problem.names)}? Write its name, or "the first one".`;
    case 'none-of-kind':
      return `I do not know what "${problem.words}" means here: the last answers name none. Write its name.`;
    case 'unsorted':
      return problem.by.length === 0
        ? 'The last answer is no list that I can sort. Ask for a list first.'
        : `I cannot sort the last list so. I sort it by name and by ${formatList(problem.by)}: say by which.`;
    case 'no-page':
      return problem.pages === 1 ? 'The answer has one page only.' : `The answer has ${problem.pages} pages only.`;
    case 'not-understood': {
      const what = problem.words === undefined ? 'this' : formatList(problem.words.map((one) => `“${one}”`));
      return `I do not understand ${what} as a question about the last answer. Ask in full, with the name of the app or the person.`;
    }
  }
}

const MOST_LETTERS = 80;

function sayQuestion(question: string | undefined): string {
  if (question === undefined) return '';
  const said = question.replace(/\s+/g, ' ').trim();
  return ` (“${said.length > MOST_LETTERS ? `${said.slice(0, MOST_LETTERS).trimEnd()}…` : said}”)`;
}

/** Answers a message that thanks and asks nothing, or takes back what was asked. */
export function answerToNoQuestion(dropped: 'never-mind' | 'start-over' | undefined): string {
  switch (dropped) {
    case 'never-mind':
      return 'All right. Ask again at any time.';
    case 'start-over':
      return 'All right, from the beginning: what was asked before is forgotten.';
    case undefined:
      return 'You’re welcome. Ask again at any time.';
  }
}
