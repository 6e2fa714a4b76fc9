import { joinWordings } from './join-wordings.js';
import { LANGUAGES, type Language, type VerbPhrase, type Wording } from '../model/wording.js';

/** How people say that a setting is on; `*` stands for its name. */
const ON: Wording = {
  en: '* on|* enabled|* active|* activated|* turned on|* switched on|* in place|* running|* working|enabled *|turn * on|turned * on|turned on *|switched on *|use *|using *|turn on *|switch on *|switch * on|switched * on|activated *|have * on|has * on|run *|running *|* up|* alive|* up and running|* set up|* configured',
  de: '* an|* ein|* aktiv|* aktiviert|* eingeschaltet|* angeschaltet|aktiviert *',
  fr: '* activé|* activée|* actif|* active|* en place|activé *|activée *|actif *|active *',
  es: '* activado|* activada|* activo|* activa|* habilitado|* habilitada|* encendido|* encendida|activado *|activada *|activo *|activa *|habilitado *|habilitada *',
};

/** How people say that it is off. */
const OFF: Wording = {
  en: '* off|* disabled|* inactive|* deactivated|* turned off|* switched off|* not on|* not enabled|* not active|* not turned on|disabled *|turn * off|turned * off|turned off *|switched off *|not use *|not using *|turn off *|switch off *|switch * off|switched * off|deactivated *|shut off *|shut * off|* shut off|* not running|* not working|* not in place|* not switched on|* not activated|* dead|* missing|have * off|without *|no *',
  de: '* aus|* inaktiv|* deaktiviert|* ausgeschaltet|* abgeschaltet|* nicht an|* nicht aktiv|* nicht aktiviert|* nicht eingeschaltet|deaktiviert *',
  fr: '* désactivé|* désactivée|* inactif|* inactive|* pas activé|* pas activée|* pas actif|* pas active|désactivé *|désactivée *|inactif *|inactive *',
  es: '* desactivado|* desactivada|* inactivo|* inactiva|* deshabilitado|* deshabilitada|* apagado|* apagada|desactivado *|desactivada *|inactivo *|inactiva *|deshabilitado *|deshabilitada *',
};

const phrasesIn = (words: Wording, language: Language): readonly string[] =>
  (words[language] ?? '').split('|').filter((phrase) => phrase !== '');

function inEveryLanguage(phrases: (language: Language) => readonly string[]): Wording {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, phrases(language).join('|')]));
  return { en: '', ...words };
}

/** Phrases of every name in every pattern, where `*` stands for the name: "audit log" in "turned off *". */
export function fillPatterns(names: Wording, patterns: Wording): Wording {
  return inEveryLanguage((language) =>
    phrasesIn(names, language).flatMap((name) =>
      phrasesIn(patterns, language).map((pattern) => pattern.replace('*', name)),
    ),
  );
}

/** The words of a setting that is on or off, from its names: "audit log", "turned off audit log". A name alone asks whether it is on. */
export function switchWords(names: Wording): { readonly yes: Wording; readonly no: Wording } {
  return { yes: joinWordings(names, fillPatterns(names, ON)), no: fillPatterns(names, OFF) };
}

/** A sentence about a setting, which is the same however many subjects there are: there is one tenant. */
export function always(sentence: string): VerbPhrase {
  return [sentence, sentence];
}
