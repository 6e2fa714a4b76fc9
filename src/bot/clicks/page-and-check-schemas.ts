import { z } from 'zod/v4';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { limitQuestionParameters } from '../../schemas/question-parameters-schema.js';

const MAX_TEXT_LENGTH = 200;
const MAX_PAGE = 10_000;

/** A page of a list; pages count from 1. */
export const pageSchema = z.number().int().min(1).max(MAX_PAGE);

const parameters = limitQuestionParameters({ maxTextLength: MAX_TEXT_LENGTH, maxPage: MAX_PAGE });

/** A check and its parameters, as card data holds them. */
export const checkReferenceSchema = z.object({ check: z.enum(CHECK_IDS), parameters });
