const ON =
  '(?:(?:switched |turned |still )?on|enabled|(?:still )?active|activated|open|allowed|(?:an|ein)geschaltet|an|ein|aktiv(?:iert)?|offen|erlaubt|activée?s?|acti(?:f|fs|ve|ves)|autorisée?s?|ouverte?s?|activad[oa]s?|activ[oa]s?|encendid[oa]s?|abiert[oa]s?|permitid[oa]s?|(?:an? )?guest)';
const OFF =
  '(?:(?:switched |turned )?off|disabled|inactive|deactivated|closed|blocked|forbidden|(?:aus|ab)geschaltet|aus|inaktiv|deaktiviert|zu|gesperrt|verboten|désactivée?s?|inacti(?:f|fs|ve|ves)|bloquée?s?|interdite?s?|fermée?s?|desactivad[oa]s?|inactiv[oa]s?|apagad[oa]s?|bloquead[oa]s?|cerrad[oa]s?|prohibid[oa]s?|(?:an? )?member)';
const OR = '(?:or|oder|ou|o)';
const BE = '(?:is|are|ist|sind|est|sont|está|están|es|son)';

/** "is X on or off?": what is so is told by yes or no to the first. */
const ASKED = new RegExp(
  `^((?:and |so |und |et |y |¿)*(?:${BE} .{2,80}?|.{2,60}? (?:est|sont|está|están|es|son)) )(${ON}|${OFF}) ${OR} (?:${ON}|${OFF})(?=\\s*[?.!]*$)`,
  'iu',
);
/** "SMTP AUTH: open or closed?" */
const BARE = new RegExp(
  `^(?!.*(?<!\\p{L})(?:which|what|who|how|when|where|why|list|show|welche\\p{L}*|wer|wie|was|quel\\p{L}*|qui|combien|cu[aá]l\\p{L}*|qui[eé]n\\p{L}*|cu[aá]nt\\p{L}*|${BE})(?!\\p{L}))(.{2,60}?)(?:[,:]| -) (${ON}|${OFF}) ${OR} (?:${ON}|${OFF})(?=\\s*\\?*$)`,
  'iu',
);
/** Small words that say so of everything, and a word that the tables know. */
const PLAIN: Readonly<Record<string, string>> = {
  on: 'enabled',
  off: 'disabled',
  an: 'aktiviert',
  ein: 'aktiviert',
  aus: 'deaktiviert',
};
const plainly = (state: string): string => PLAIN[state.toLowerCase()] ?? state;

/** Asks of two states, of which a thing has one, for the first. Other texts stay. */
export const askOfFirstState = (text: string): string =>
  text
    .replace(ASKED, (_, lead: string, state: string) => `${lead}${plainly(state)}`)
    .replace(BARE, (_, thing: string, state: string) => `is ${thing} ${plainly(state)}`);
