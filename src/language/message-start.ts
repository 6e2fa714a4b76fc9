/** How a message may begin before what it asks, as the source of a pattern: "and who …?", "ok, und …". */
export const MESSAGE_START = '^[\\s¿]*(?:(?:and|so|but|ok|okay|und|aber|et|mais|y|pero),? )*';
