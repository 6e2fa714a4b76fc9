import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, inFull: string];

/** What is said in short, or in an order of its own, in words that the readers of a language and its translation know alike. */
const TURNS: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    // "wie setz ich": the verb has dropped its ending.
    [
      /(?<=(?:^|[\s,])(?:wie|wo|was|wann|womit|warum|ob|wenn) )(setz|lösch|sperr|entfern|änder|mach|find|prüf|schalt|stell|nehm|widerruf|erneuer|richt|leg|werd) ich(?!\p{L})/giu,
      '$1e ich',
    ],
    [/(?<=(?:handy|telefon|gerät|smartphone|schlüssel|token) )(?:weg|futsch|hin) ist(?!\p{L})/giu, 'verloren ist'],
    [
      /^((?:und |aber )?)hat (der angreifer|die angreiferin|der hacker|der täter) (?:auch |noch |eigentlich )*(regeln|konnektoren|apps|connectoren) (?:gemacht|angelegt|erstellt|gebaut),? die (?:jetzt |immer )*(?:noch )?(?:laufen|aktiv sind|greifen|an sind)(?=[\s?.!]*$)/iu,
      '$1welche $3 hat $2 angelegt, die jetzt noch aktiv sind',
    ],
    [
      /(?<=^(?:und )?ist (?:sie|er|es|das|die(?: \p{L}+)?) )(?:jetzt |denn |eigentlich )*(noch )?(aktiv|an|da|drin|gesperrt|deaktiviert) oder (?:schon |bereits |jetzt )*(?:aktiv|an|aus|weg|gesperrt|deaktiviert|abgeschaltet|gelöscht)(?=[\s?.!]*$)/iu,
      '$2',
    ],
    [
      /^((?:[Uu]nd |[Aa]ber )?)[Hh]at (?:Frau |Herrn? )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}) (?:noch |sonst |auch )*(?:andere|weitere) [Rr]ollen(?: (?:außer|ausser|neben|als) [^?]{3,60}?)?(?=[\s?.!]*$)/u,
      '$1welche Rollen hat $2',
    ],
    [/,? oder nicht(?=[\s?.!]*$)/iu, ''],
    [
      /^(?:und )?(?:warum|wieso|weshalb) hat (?:das|es)(?: denn)? (?:(?:(?:\d{1,3}|zwei|drei|ein paar) (?:tage|wochen|monate)(?: lang)?|so lange) )?(?:keiner|niemand) (?:gemerkt|bemerkt|gesehen)(?=[\s?.!]*$)/iu,
      'why did nobody notice it',
    ],
  ],
  fr: [
    // The word is that of a verb, too.
    [/(?<!\p{L})l['’]attaquant(?!\p{L})/giu, 'le cybercriminel'],
    [/(?<!\p{L})qu['’ ]?est ce (?=qu)/giu, "qu'est-ce "],
    [/,? ou (?:pas|non)(?=[\s?.!]*$)/iu, ''],
    [
      /(?<!\p{L})(cette (?:appli(?:cation)?|app|règle|stratégie)|ce connecteur) (?:elle |il )(?=(?:est|a|peut|fait) )/giu,
      '$1 ',
    ],
  ],
  es: [
    [/,? o no(?=[\s?.!]*$)/iu, ''],
    [
      /(?<!\p{L})(?:qué|que|cuál|cual) es lo (?:más|mas) (?:urgente|grave|importante|crítico|critico)(?: (?:de|ahora)(?: (?:todo|eso|esto|ello|mismo))*)?(?=[\s?.!]*$)/iu,
      'qué debemos arreglar primero',
    ],
  ],
};

/** A normalised German, French or Spanish text with what it says in short written out. */
export const sayInFull = (text: string, language: OtherLanguage): string =>
  TURNS[language].reduce((said, [short, full]) => said.replace(short, full), text);
