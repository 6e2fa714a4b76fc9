/** Whether words that a query leaves unread are a whole question: the second one of a message, "is one of them an admin?". */
export const isLeftQuestion = (words: string): boolean => words.endsWith('?');

/** Attributes that tell from which address something was done. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(['ip', 'createdFrom']);

/** Whether they are a statement: what stands before a question, or follows from it. It is told as not used, and turns nothing round. */
export const isLeftStatement = (words: string): boolean => words.endsWith('.');
