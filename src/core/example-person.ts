/** The person whom help and examples name: one of the demo tenant, so that trying the example gives an answer. */
export const EXAMPLE_PERSON = 'Nadja Keller';
