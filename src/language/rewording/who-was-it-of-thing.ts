import { LazyPattern } from '../../core/lazy-pattern.js';

const BEHIND = '(?=\\s*(?:$|[,;?.!]| (?:and|und|et|y) ))';
const BREAK = '(?:[,;:]| [-–—]) ?(?:(?:and|und|et|y) )?[¿]?';
const THING = '(?<thing>[^?,;:]{3,50}?)';
const MORE = '(?<more>(?: [^?,;:]{2,60})?)';

/** What was done to a thing, behind which it is asked who it was, and who did that to the thing; one of each language. */
const TURNS: readonly (readonly [said: RegExp, asked: string])[] = [
  [
    new LazyPattern(
      `^(?:and )?(?<the>the|that|this) ${THING} (?:(?:that|which) )?(?:(?:was|were|has been|got) )?(?<done>added|created|made|registered|granted|changed|removed|deleted|disabled)${MORE}${BREAK}who (?:was|did) (?:it|that|this)${BEHIND}`,
      'iu',
    ),
    'who $<done> the $<thing>$<more>',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?<the>das|die|der|den) ${THING}, (?:das|die|der|den)(?<more>(?: [^?,;:]{2,60}?)?) (?<done>(?:\\p{L}{2,6})?ge\\p{L}{3,}(?:t|en)|er\\p{L}{3,}t|ver\\p{L}{3,}t|ent\\p{L}{3,}t|deaktiviert|aktiviert|registriert)(?: worden)? (?:wurden?|ist|sind)${BREAK}wer (?:war|ist) (?:das|es)(?: (?:denn|eigentlich|genau|nochmal))?${BEHIND}`,
      'iu',
    ),
    'wer hat $<the> $<thing>$<more> $<done>',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?<the>das|die|der|den)(?<more> (?:im|am|vom|auf|an|bei|in|für|gestern|heute|letzte[nr]?|neu)(?: [^?,;:]{2,60}?)?) (?<done>(?:\\p{L}{2,6})?ge\\p{L}{3,}(?:t|en)|er\\p{L}{3,}t|ver\\p{L}{3,}t|ent\\p{L}{3,}t|deaktiviert|aktiviert|registriert)e[nrs]? (?<thing>\\p{Lu}[\\p{L}-]+)${BREAK}wer (?:war|ist) (?:das|es)(?: (?:denn|eigentlich|genau|nochmal))?${BEHIND}`,
      'iu',
    ),
    'wer hat $<the> $<thing>$<more> $<done>',
  ],
  [
    new LazyPattern(
      `^(?:et )?(?<the>le |la |les |l['’]|ce |cette )${THING} (?:(?:qui|qu['’]on) (?:a |ont )(?:été )?)?(?<done>ajouté|créé|modifié|changé|supprimé|retiré|désactivé|activé|donné|accordé|enregistré)e?s?${MORE}${BREAK}(?:c['’](?:était|est) qui|qui (?:était-ce|est-ce|c['’](?:était|est))|c['’]est qui)${BEHIND}`,
      'iu',
    ),
    'qui a $<done> $<the>$<thing>$<more>',
  ],
  [
    new LazyPattern(
      `^[¿¡\\s]*(?:y )?(?<the>el|la|los|las|es[ea]|est[ea]) ${THING} (?:que (?:se |fue |ha sido )?)?(?<done>añadid|cread|modificad|cambiad|borrad|eliminad|quitad|desactivad|activad|concedid|registrad)[oa]s?${MORE}${BREAK}(?:¿ ?)?(?:qui[ée]n (?:fue|ha sido|era)|de qui[ée]n fue)${BEHIND}`,
      'iu',
    ),
    'quién ha $<done>o $<the> $<thing>$<more>',
  ],
];

/** Whoever is asked for in the first part is not told by the second. */
const ASKS =
  /^(?:and |und |et |y )?(?:which|what|who|welche|wer|wann|quel|qui|quand|qu[ée]|cu[áa]l|qui[ée]n)(?!\p{L})/iu;

/** In the middle of the sentence it is no name. */
const ARTICLE =
  /^[¿¡\s]*(?:the|that|this|das|die|der|den|le|la|les|l['’]|ce|cette|el|l[oa]s|es[ea]|est[ea])(?!\p{L})/iu;

/** "il expire quand", behind another question: with its question word first. */
const EXPIRES_WHEN_FR =
  /(?<=[,;] (?:et )?| et )(il|elle|ils|elles) (expire|finit|expirent|finissent) quand(?=[\s?.!]*$)/iu;

/**
 * "le secret ajouté sur X ce mois-ci, c'était qui, et …" as "qui a ajouté le secret sur X ce mois-ci, et …": who did what is said of the thing. Others
 * stay.
 */
export function askWhoDidStated(text: string): string {
  const [said, asked] = TURNS.find(([pattern]) => pattern.test(text)) ?? [];
  const placed = text.replace(
    EXPIRES_WHEN_FR,
    (_, pronoun: string, verb: string) => `quand ${verb}${/[td]$/u.test(verb) ? '-' : '-t-'}${pronoun}`,
  );
  return said === undefined || asked === undefined || ASKS.test(text)
    ? placed
    : placed.replace(ARTICLE, (the) => the.toLowerCase()).replace(said, asked);
}
