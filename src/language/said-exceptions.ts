/** "sauf celles qui …", "außer denen, die …": the pronoun between stands for the kind that is asked for. */
const EXCEPT_THOSE: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<!\p{L})(?:sauf|hors|hormis|except[ée]|à l'exception de|à part|mais pas|sans(?: compter)?) (?:celles|ceux|celui|celle),? (?=(?:qui|que|dont|avec|sans|d[eu]s?)(?!\p{L}))/giu,
    'sauf ',
  ],
  [
    /(?<!\p{L})(?:au(?:ß|ss)er|bis auf|ohne|abgesehen von|aber nicht|nicht) (?:denen|denjenigen|diejenigen|jenen|jene|den|die)[, ]+(?=(?:die|der|denen|deren|mit|ohne)(?!\p{L}))/giu,
    'außer ',
  ],
];

/** "les applis …, sauf celles qui sont désactivées" as "…, sauf qui sont désactivées". Other texts stay. */
export const sayExceptPlainly = (text: string): string =>
  EXCEPT_THOSE.reduce((said, [asked, meant]) => said.replace(asked, meant), text);
