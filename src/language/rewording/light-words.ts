import { foldAccents } from '../../core/fold-accents.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

/**
 * Words and turns that colour a sentence and say nothing of what is asked: particles, adverbs of manner and of how sure one is. "_" is a
 * space. None that turns a question round ("nur", "pas encore", "casi") or sets a condition ("immer", "souvent", "otra vez") belongs here.
 */
const LIGHT: Readonly<Record<OtherLanguage, string>> = {
  de: `gar jeweils jeweilig genau genauer exakt wirklich tatsächlich echt ehrlich ehrlich_gesagt ehrlicherweise einfach einfach_so leider natürlich
    selbstverständlich offenbar anscheinend offensichtlich scheinbar wahrscheinlich vermutlich vielleicht eventuell möglicherweise hoffentlich
    ziemlich völlig vollkommen total absolut sozusagen quasi grundsätzlich prinzipiell generell allgemein endlich immerhin jedenfalls
    sowieso ohnehin irgendwie irgendwo sogar übrigens zufällig momentan gegenwärtig augenblicklich mittlerweile inzwischen weiterhin
    nach_wie_vor noch_immer immer_noch bislang demnach folglich somit daher deshalb deswegen allerdings jedoch zwar nämlich letztlich
    letztendlich im_grunde im_prinzip an_sich zum_beispiel beispielsweise unter_anderem längst hierzu diesbezüglich schlicht schlichtweg
    definitiv garantiert sicherlich bestimmt gewiss wahrhaftig bekanntlich eh nun tja naja na_ja na_gut ach ähm äh hm kurzum grob grob_gesagt
    mal_wieder so_richtig richtig so_ungefähr ungefähr circa im_augenblick zu_diesem_zeitpunkt derweil da_drin da_draußen drin drauf dran
    verdammt klar freilich durchaus schließlich im_endeffekt logischerweise normalerweise eigens ggf gegebenenfalls
    bitteschön bitte_schön bittesehr gefälligst gerne gern freundlicherweise netterweise schnell rasch flott glatt glattweg 
    von_selbst von_allein im_einzelnen im_detail der_reihe_nach gesamthaft summa_summarum alles_in_allem unterm_strich `,
  fr: `vraiment réellement effectivement exactement précisément justement carrément franchement honnêtement simplement tout_simplement
    clairement évidemment sûrement certainement probablement sans_doute peut-être éventuellement apparemment visiblement heureusement
    malheureusement finalement enfin donc alors grosso_modo bref voilà hein ben eh_bien tiens dis_donc globalement en_principe normalement
    en_général généralement présentement désormais tout_de_même de_toute_façon de_toutes_façons par_ailleurs tellement très plutôt
    à_peu_près environ sérieusement sincèrement véritablement absolument strictement littéralement purement 
    basiquement techniquement_parlant d'une_manière_générale à_vrai_dire pour_de_vrai en_réalité en_vérité au_final au_fond en_somme en_clair
    par_exemple à_l'instant tout_bonnement bel_et_bien bien_évidemment bien_entendu tout_à_fait en_effet euh bah ouais vite_fait rapidement
    toutes_seules toute_seule tout_seul tous_seuls d'elles-mêmes d'eux-mêmes vite un_par_un en_détail dans_le_détail à_tout_hasard`,
  es: `realmente verdaderamente de_verdad exactamente precisamente justamente básicamente simplemente sencillamente claramente obviamente
    evidentemente seguramente probablemente quizá quizás tal_vez a_lo_mejor posiblemente aparentemente por_lo_visto desgraciadamente
    lamentablemente afortunadamente finalmente por_fin pues bueno entonces venga vale en_general generalmente normalmente actualmente
    hoy_en_día por_ahora de_hecho por_ejemplo eso_sí muy bastante más_o_menos aproximadamente sinceramente francamente honestamente
    efectivamente ciertamente absolutamente totalmente completamente literalmente supuestamente presuntamente
    en_principio a_fin_de_cuentas al_final en_el_fondo desde_luego por_supuesto claro_está sin_embargo no_obstante eh uf vamos
    rápidamente rápido en_detalle con_detalle uno_por_uno a_grandes_rasgos resumiendo en_resumen tío tía hombre
    ellas_solas ella_sola ellos_solos por_sí_solas por_sí_sola por_sí_mismas por_sí_misma mismamente propiamente concretamente igualmente ya_mismo justo_ahora ahorita`,
};

/** Verbs and participles by which something is in a list or has something: they say no more than "is". */
const STANDING: Readonly<Record<OtherLanguage, readonly (readonly [said: string, is: string])[]>> = {
  de: [
    ['(?:taucht|tauchen) ([^,;?!]{1,80}?) auf(?=\\s*[?.!,]|$)', 'ist $1'],
    ['(?:steckt|stecken|steht|stehen) (?=[^,;?!]{0,60}(?: drin| drauf| dabei)(?!\\p{L}))', 'ist '],
    [
      '(?<=(?:ist|sind|war|waren|steht|stehen|bleibt|bleiben) [^,;?!]{0,80}?)(?:eingetragen|hinterlegt|vermerkt|verzeichnet|aufgeführt|gelistet|aufgelistet|aufgezählt|vorhanden|gespeichert|vorzufinden|zu finden|anzutreffen|vertreten)',
      '',
    ],
    ['(?:befindet|befinden|findet|finden) sich', 'ist'],
    ['(?<!(?:die|der|das) )vorgeben(?=\\s*[?.!]|$| und | oder )', 'haben'],
    ['(?<!(?:die|der|das) )vorgibt(?=\\s*[?.!]|$| und | oder )', 'hat'],
    ['(?:geben|gibt) ([^,;?!]{1,60}?) vor(?=\\s*[?.!]|$)', 'haben $1'],
    ['(?:erscheint|erscheinen) (?=in |auf |unter |als |mit |ohne |bei )', 'ist '],
  ],
  fr: [
    ["(?:se|s'y) (?:re)?trouve(?:nt|ra|ront|ait|aient)?", 'est'],
    [
      '(?:figure(?:nt|ra|ront)?|apparaît|apparaissent|ressort(?:ent)?) (?=parmi|dans|sur|sans|avec|comme|en |au |aux )',
      'est ',
    ],
    [
      '(?<=(?:est|sont) )(?:bien )?(?:inscrite?s?|renseignée?s?|répertoriée?s?|listée?s?|recensée?s?|présente?s?)(?= (?:dans|sur|comme|parmi|chez))',
      '',
    ],
    ['(?:traîne|traine|reste|demeure)(?:nt)? (?=sans )', 'est '],
  ],
  es: [
    [
      '(?:figura|aparece|consta|sale|anda|se encuentra|se halla|se halla|queda|permanece|continúa|luce)n? (?=como|con |sin |en |entre |por )',
      'está ',
    ],
    [
      '(?<=(?:está|están|es|son) )(?:listad|anotad|apuntad|recogid|inclu[ií]d|present)[oae]s?(?= (?:como|en|entre))',
      '',
    ],
    ['sigue[ns]? siendo|continúa[ns]? siendo|está[ns]? siendo', 'es'],
  ],
};

const read = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((one) => one.replaceAll('_', ' '));

interface Light {
  readonly words: ReadonlySet<string>;
  readonly turns: RegExp;
  readonly standing: readonly (readonly [RegExp, string])[];
}

function compile(language: OtherLanguage): Light {
  const all = read(LIGHT[language]);
  const turns = all.filter((one) => /[ '-]/.test(one)).toSorted((a, b) => b.length - a.length);
  return {
    words: new Set(all.filter((one) => !/[ '-]/.test(one)).map(foldAccents)),
    turns: new LazyPattern(`(?<![\\p{L}\\p{N}'-])(?:${turns.map(accentFree).join('|')})(?![\\p{L}\\p{N}'-])`, 'gu'),
    standing: STANDING[language].map(([said, is]) => [
      new LazyPattern(
        `(?<![\\p{L}\\p{N}'-])(?:${accentFree(said)})${(said.endsWith(')') && said.includes('(?=')) || said.endsWith(' ') ? '' : '(?![\\p{L}\\p{N}])'}`,
        'giu',
      ),
      is,
    ]),
  };
}

const COMPILED: Readonly<Record<OtherLanguage, Light>> = { de: compile('de'), fr: compile('fr'), es: compile('es') };

/** A word in small letters that is no part of a compound, an address or a code. */
const WORD = /(?<![\p{L}\p{N}'’._@-])\p{Ll}+(?![\p{L}\p{N}'’_@-]|\.\p{L})/gu;

/** What somebody put in quotes is theirs. */
const outsideQuotes = (text: string, say: (part: string) => string): string =>
  text
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : say(part)))
    .join('');

/** A text of another language without the words that only colour it, and with "is" for the verbs that say no more. */
export function withoutLightWords(text: string, language: OtherLanguage): string {
  const { words, turns, standing } = COMPILED[language];
  return outsideQuotes(text, (part) => {
    const plain = part.replace(turns, '').replace(WORD, (word) => (words.has(foldAccents(word)) ? '' : word));
    return standing.reduce((said, [pattern, is]) => said.replace(pattern, is), plain);
  });
}
