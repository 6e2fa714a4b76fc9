/** A way to put something, and the words that the readers know. */
export type Turn = readonly [asked: RegExp, plain: string];

/** What may stand before a whole question; it is the first group of a turn. */
export const FIRST = '^((?:[Aa]nd |[Ss]o |[Bb]ut |[Oo]k |[Oo]kay )*)';
/** A whole question ends here. */
export const END = '(?=[\\s?.!]*$)';
/** What may stand before a whole German, French or Spanish question. */
export const GREETING =
  '^[\\s¿¡]*(?:(?:[Hh]allo|[Hh]i|[Hh]ey|[Mm]oin|[Ss]ervus|[Gg]uten (?:[Tt]ag|[Mm]orgen|[Aa]bend)|[Bb]onjour|[Bb]onsoir|[Ss]alut|[Bb]uenas(?: tardes| noches)?|[Bb]uenos d[ií]as|[Hh]ola|[Oo]ye|[Uu]nd|[Ee]t|[Yy])[ ,!]+[¿¡]?)*';
