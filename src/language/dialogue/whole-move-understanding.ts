import { omitUndefined } from '../../core/omit-undefined.js';
import { ROWS_A_PAGE } from '../../core/report-listing.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { declineReference } from './dialogue-understandings.js';
import { countedQuery, listedQuery, widenQuery } from './query-edits.js';
import type { WholeMove } from './whole-message-moves.js';

/** What a move means that is a message of its own: the answer before, shown in another way. */
export function takeWholeMove(
  question: string,
  move: Exclude<WholeMove, { move: 'thanks' }>,
  state: DialogueState,
): Understanding {
  const { understanding } = state;
  if (understanding.intent === 'none' || understanding.intent === 'clarify') {
    return declineReference(question, { kind: 'nothing-before' });
  }
  switch (move.move) {
    case 'widen':
      return withQuery(question, state, widenQuery);
    case 'names':
      return withQuery(question, state, listedQuery);
    case 'count':
      return withQuery(question, state, (query) => countedQuery(query));
    case 'format':
      return {
        ...withQuery(question, state, (query) => ({ ...listedQuery(query), format: move.format })),
        parameters: { ...understanding.parameters, format: move.format },
      };
    case 'page':
      return turnPage(question, move.page, state);
  }
}

/** The answer before, with its query edited; without a query as it was. */
function withQuery(question: string, { understanding }: DialogueState, edit: (query: Query) => Query): Understanding {
  const parameters = withoutShape(understanding.parameters);
  const query = understanding.query && edit(understanding.query);
  return { ...understanding, question, parameters, ...omitUndefined({ query }) };
}

const withoutShape = ({ page: _page, format: _format, ...rest }: QuestionParameters): QuestionParameters => rest;

type Page = Extract<WholeMove, { move: 'page' }>['page'];

function turnPage(question: string, asked: Page, state: DialogueState): Understanding {
  const pages = Math.max(1, Math.ceil(state.rows / ROWS_A_PAGE));
  const page = numberOf(asked, state.page, pages);
  if (page < 1 || page > pages) return declineReference(question, { kind: 'no-page', pages });
  const turned = withQuery(question, state, (query) => ({ ...listedQuery(query), page }));
  return { ...turned, parameters: { ...turned.parameters, page } };
}

function numberOf(asked: Page, current: number, pages: number): number {
  if (asked === 'next') return current + 1;
  if (asked === 'previous') return current - 1;
  return asked === 'last' ? pages : asked;
}
