const EXPIRES = /(?<!\p{L})(?:expires?|expir(?:e|era|ent)|caduca|vence|läuft .*ab|abläuft)(?!\p{L})/iu;

/** "when does … expire?": of a thing, for nobody expires. */
export const expires = (text: string): boolean => EXPIRES.test(text);
