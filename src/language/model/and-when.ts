const WHEN: Readonly<Record<string, string>> = { and: 'when', und: 'wann', et: 'quand', y: 'cuándo' };

/** "and on which day was that?", "y qué día?" at the end of a question. */
const AND_WHICH_DAY =
  /(?<=\S[,;]? )(and|und|et|y)(?: (?:also|auch|aussi|también))? (?:(?:on |at )?(?:which|what) (?:exact )?(?:day|date|time(?: of (?:the )?day)?|hour)|(?:an|zu) welche[mr] (?:tag|datum|zeitpunkt)|um (?:wie ?viel uhr|welche (?:uhrzeit|zeit))|(?:à )?quel(?:le date|le heure| jour| moment)|(?:en |a )?qu[ée] (?:d[íi]a|fecha|hora))(?: (?:was (?:that|it|this)|did (?:that|it) happen|war das|(?:c')?était(?:-ce)?|fue(?: eso)?))?(?=[\s?.!]*$)/iu;

/** ", at what time of day, and where …?" between two others. */
const WHICH_TIME =
  /(?<=\S, )(?:(?:on |at )?(?:which|what) (?:exact )?(?:day|date|time(?: of (?:the )?day)?|hour)|(?<de>um (?:wie ?viel uhr|welche (?:uhrzeit|zeit))|an welchem tag)|(?<fr>à quelle heure|quel jour)|(?<es>a qué hora|qué día))(?=,? (?:and|und|et|y) |, )/giu;

/** A text that asks for the day behind another question as one that asks when: "who gave it, and on which day?". Others stay. */
export const sayAndWhen = (text: string): string =>
  text
    .replace(AND_WHICH_DAY, (_, and: string) => `${and} ${WHEN[and.toLowerCase()] ?? 'when'}`)
    .replace(WHICH_TIME, (_, de?: string, fr?: string, es?: string) =>
      de !== undefined ? 'wann' : fr !== undefined ? 'quand' : es !== undefined ? 'cuándo' : 'when',
    );
