const ON = 'On “';

/** The note that answers a later question of the same message, behind the answer to the first one. */
export const sayLaterAnswer = (question: string, said: string): string => `${ON}${question}”: ${said}`;

/** Whether a note of an answer is such a one. */
export const isLaterAnswer = (note: string): boolean => note.startsWith(ON);
