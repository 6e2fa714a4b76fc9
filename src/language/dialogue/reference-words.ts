import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { SubjectKind } from '../../core/subject.js';
import { asksWhichOnes } from './headless-question.js';
import { CLITIC_OF_MANY, CLITIC_OF_ONE, DENEN, DIE_OF_ONE } from './object-pronouns.js';
import { blankOwnWords } from './own-words.js';
import { nameOwner } from './owner-by-name.js';

/** How a message points at something that was shown or spoken of before. */
export type Reference =
  /** "the second one"; -1: the last. */
  | { readonly to: 'nth'; readonly nth: number; readonly kind?: SubjectKind }
  /** "the other one", of two. */
  | { readonly to: 'other' }
  /** "of them", "those two", "they". `count`: how many they are. `kind`, `words`: what they must be by their words, "those rules". */
  | { readonly to: 'several'; readonly count?: number; readonly kind?: SubjectKind; readonly words?: string }
  /** "it", "she", "that app". `kind`: what it must be by its words. */
  | { readonly to: 'one'; readonly kind?: SubjectKind; readonly words: string };

/** A reference and the rest of the message. */
export interface FoundReference {
  readonly reference: Reference;
  /** Nothing in the message itself can be meant: it goes on from the answer before, whatever else it says. */
  readonly firm: boolean;
  readonly rest: string;
}

const NOUNS: readonly (readonly [SubjectKind, string])[] = [
  [
    'user',
    'accounts?|persons?|people|users?|admins?|administrators?|kont(?:o|en)|personen|benutzer|comptes?|utilisateurs?|personnes?|cuentas?|usuarios?|personas?',
  ],
  ['service-principal', 'apps?|applications?|applis?|anwendung(?:en)?|aplicaci(?:ón|on|ones)|service principals?'],
  ['transport-rule', '(?:mail flow |transport )?rules?|regeln?|r[èe]gles?|reglas?'],
  ['connector', 'connectors?|konnektor(?:en)?|connecteurs?|conector(?:es)?'],
  ['policy', 'polic(?:y|ies)|richtlinien?|strat[ée]gies?|pol[íi]ticas?'],
  ['credential', 'secrets?|certificates?|credentials?|zertifikate?|geheimnisse?|certificats?|secretos?|certificados?'],
  [
    'partner',
    'partners?|relationships?|(?:partner)?beziehung(?:en)?|partenaires?|relations?(?! to)|socios?|relaci(?:ón|ones)',
  ],
  ['group', 'groups?|gruppen?|groupes?|grupos?'],
];
const NOUN = NOUNS.map(([, words]) => words).join('|');
const ONE = 'ones?|entry|row|line|item';

const ENDS_WITH_NOUN = NOUNS.map(([kind, nouns]) => ({
  kind,
  pattern: new LazyPattern(`(?:^|\\s)(?:${nouns})$`, 'iu'),
}));

/** The kind of subject that a noun means: "apps", "Konten". */
export const kindOfNoun = (words: string): SubjectKind | undefined =>
  ENDS_WITH_NOUN.find(({ pattern }) => pattern.test(words.trim()))?.kind;

const ORDINALS: readonly (readonly [number, string])[] = [
  [1, 'first|1st|erste[nrsm]?|premi(?:er|ère)|primer[oa]?'],
  [2, 'second|2nd|zweite[nrsm]?|deuxi[èe]me|seconde?|segund[oa]'],
  [3, 'third|3rd|dritte[nrsm]?|troisi[èe]me|tercer[oa]?'],
  [4, 'fourth|4th|vierte[nrsm]?|quatri[èe]me|cuart[oa]'],
  [5, 'fifth|5th|f[üu]nfte[nrsm]?|cinqui[èe]me|quint[oa]'],
  [6, 'sixth|6th|sechste[nrsm]?|sixi[èe]me|sext[oa]'],
  [7, 'seventh|7th|siebte[nrsm]?|septi[èe]me|s[ée]ptim[oa]'],
  [8, 'eighth|8th|achte[nrsm]?|huiti[èe]me|octav[oa]'],
  [9, 'ninth|9th|neunte[nrsm]?|neuvi[èe]me|noven[oa]'],
  [10, 'tenth|10th|zehnte[nrsm]?|dixi[èe]me|d[ée]cim[oa]'],
  [-1, 'last|letzte[nrsm]?|derni(?:er|ère)|[úu]ltim[oa]'],
];
const ORDINAL = ORDINALS.map(([, words]) => words).join('|');
const THE = "the|der|die|das|den|dem|le|la|l'|el";
/** Where a phrase ends: "the second factor" and "the last week" are no references. */
const END =
  '(?=\\s*(?:$|[?!.,:;])|\\s+(?:is|are|was|were|has|have|does|do|did|please|then|bitte|ist|hat|est|a|es|tiene)(?![\\p{L}]))';

const re = (source: string): RegExp => new LazyPattern(`(?<![\\p{L}\\p{N}'-])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/**
 * "the first app registered this year", "the last person to sign in", "la última regla de transporte que se creó": what happened first, in
 * no list. Not "is the first app owned by …?".
 */
const BY_ACT =
  "(?!(?:\\s+(?:de|del|d'|di) ?\\p{L}+)?(?:\\s+(?:to \\p{L}|(?:à|a|en) (?:avoir|être|haber|ser|\\p{L}{2,}[aei]r(?:se)?)(?!\\p{L})|\\p{L}+(?:ed|ée?s?|[ai]d[oa]s?)(?!\\p{L})|(?:made|given|set up|who|that|which|qui|qu'|que)(?!\\p{L}))|,\\s*(?:der|die|das|den|dem)\\s))";
/** "is the last rule that was made still on?": the clause says which, also behind the verb that asks. */
const NO_CLAUSE_BEHIND = "(?!\\s+(?:that|which|who|qui|qu'|que)(?!\\p{L}))";
const NTH_ONE = re(
  `(?:${THE})\\s?(${ORDINAL})\\s(?:(?:${ONE})|(${NOUN})(?![\\p{L}\\p{N}])(?:${BY_ACT}|(?<=^(?:is|was|are|were|has|have) .*)${NO_CLAUSE_BEHIND})|of (?:them|those|these))`,
);
/** "wer hat die zweite geändert?": German says what was done at the end. */
const PARTICIPLE_BEHIND =
  '(?=\\s+(?:(?:denn|eigentlich|zuletzt|überhaupt|wieder) )*(?:gemacht|geändert|gelöscht|gebaut|erstellt|angelegt|eingerichtet|entfernt|registriert|bearbeitet|verändert|vergeben|erteilt|genehmigt|freigegeben|hinzugefügt|(?:de)?aktiviert|(?:ab|aus|ein|an)geschaltet|benutzt|genutzt|verwendet)[\\s?.!]*$)';
const NTH_ALONE = new LazyPattern(
  `(?<![\\p{L}\\p{N}'-])(?:${THE})\\s?(${ORDINAL})(?:${END}|${PARTICIPLE_BEHIND})`,
  'iu',
);
const NTH_NUMBER = /(?<![\p{L}\p{N}])(?:number|no\.|nr\.?|nummer|numéro|número|#) ?(\d{1,3})(?!\p{L}|\d)/iu;
const OTHER = re(
  `the other (?:${ONE}|${NOUN})|the other(?:${END}|(?= (?:gave|give|has|have|had|did|does|do|is|was|can|could|consented|granted|let|made|added|created|changed|reset|removed|deleted)(?!\\p{L})))|(?:der|das|den) andere[nr]?|die andere|l'autre|(?:el otro|la otra)`,
);
const COUNTS: readonly (readonly [number, string])[] = [
  [2, 'two|both|zwei|beiden|deux|dos'],
  [3, 'three|drei|trois|tres'],
  [4, 'four|vier|quatre|cuatro'],
];
const COUNT = COUNTS.map(([, words]) => words).join('|');
const OF_THEM = re(
  `(?:out )?of them(?= (?:${NOUN})[\\s?.!]*$)|(?:out )?of (?:(?:them|those|these)(?: (?:${COUNT}))?|the (?:${COUNT}|remaining|rest))(?: (?:ones|${NOUN}))?|davon|von (?:ihnen|(?:diesen|denen)(?: (?:${COUNT}))?|den (?:${COUNT}))|d'(?:entre )?(?:eux|elles)|parmi (?:eux|elles|ceux-ci|celles-ci)|(?:des|de ces) (?:${COUNT})|(?:de|entre) (?:ellos|ellas|(?:los|las) (?:${COUNT})|(?:estos|estas|esos|esas)(?: (?:${COUNT}))?)`,
);
const THOSE = new LazyPattern(
  `(?<![\\p{L}\\p{N}'-])(?:those|these|the ones|diejenigen|ceux|celles|los que|las que)(?: (?:ones|${NOUN}))?(?=\\s*(?:$|[?!.,;])|\\s+(?:that|which|who|with|without|have|are|were|do|die|qui|avec|sans|con|sin|an?)(?!\\p{L}))`,
  'iu',
);
/** "when did those last sign in?", "wurden diese geändert?": the subject of the verb before it. Not "do those of the sales department …". */
const THOSE_BEHIND_VERB =
  /(?<=(?<!\p{L})(?:do|did|does|can|could|may|have|had|has|were|was|are|is|will|haben|hatten|sind|waren|wurden|können|dürfen) )(?:those|these|diese)(?=\s+(?!(?:of|in|on|at|from|for|with|without|to|by|who|that|which|der|des|von|in|im|mit|ohne|die)(?!\p{L}))\p{Ll}+)/iu;
/** "apps that users consented to": what begins so says more of what stands before, and points at nobody. */
const NOT_RELATIVE =
  "(?<=(?<!\\p{L})(?:is|are|was|were|do|does|did|have|has|had|can|could|of|for|with|by|to|in|on|from|own|owns|and|but|so) )|(?<=^\\s*)|(?!that (?:accounts|persons|people|users|admins|administrators|employees|colleagues|guests|apps|applications|partners|groups) (?:(?:also|already|still|only|themselves) )*(?:have|had|can|could|may|might|must|will|do|don['’]t|did|didn['’]t|are|were|gave|give|made|make|let|use|own|hold|need|see|know|consent|accept|approve|run|set|\\p{L}+ed)(?!\\p{L}))";
/** "stop that users allow apps", "make sure that people use MFA": behind such a verb, and before another one, "that" begins a clause. */
const NO_CLAUSE = `(?!(?<=(?<!\\p{L})(?:stop|prevent|avoid|forbid|ensure|sure|know|see|check|say|want|think|see to it) )that (?:${NOUN}) (?!(?:from|for|in|on|at|with|without|of|and|or|to|by|is|was|has|now|again|first|please|right|instead|too|completely|immediately)(?!\\p{L}))\\p{L})`;
const THAT_NOUN = re(
  `${NO_CLAUSE}(?:${NOT_RELATIVE})(?:that|this|these|those|the same|said|dies(?:e[rsmn]?)|jene[rsmn]?|cette|cet|ce|ces|est[ea]|es[ea]|aquel|aquella) (${NOUN}|ones?)`,
);
/** What has no name of its own: "das Ding", "ce truc", "esa cosa"; and somebody so called: "that guy", "der Typ", "ese tipo". */
const THING = 'thing|ding|teil|truc|machin|chose|cosa|chisme|cacharro';
const FELLOW = 'guy|bloke|dude|chap|fellow|typ|kerl|mensch(?:en)?|type|mec|gars|tipo|t[íi]o|t[íi]a|se[ñn]or(?:a)?';
const THAT_THING = re(`(?:that|this|das|dem|dies(?:es|em)|ce|cette|es[ae]|est[ae]) (?:${THING})`);
const THAT_FELLOW = re(`(?:that|this|der|dem|den|diese[rmn]|ce|cet|es[ae]|est[ae]) (?:${FELLOW})`);
/** "celui-là", "qué reglas creó ese": alone, and of whatever kind. */
const CELUI = re('cel(?:ui|le)-(?:là|la|ci)');
const ESE_ALONE =
  /(?<=(?<!\p{L})(?:qu[ée]|cu[áa]l(?:es)?|cu[áa]nt[oa]s|qui[ée]n|cu[áa]ndo|d[óo]nde) (?:[\p{L}-]+ ){1,3})(?:[ée]s[ea]|[ée]st[ea]|aqu[ée]l(?:la)?)(?=\s*(?:$|[?!.,;]))/iu;
/** "the app in question", "l'appli concernée", "die betroffene App". */
const CONCERNED = re(
  `(?:the|die|der|das|la|le|l'|el) ?(?:(${NOUN}) (?:in question|concerned|affected|concernée?|en question|en cuestión|afectad[oa])|(?:affected|betroffene|betreffende|besagte|concerned) (${NOUN}))`,
);
const THE_NOUN = new LazyPattern(`(?<![\\p{L}\\p{N}'-])(?:the|the same) (${NOUN})(?=\\s*(?:$|[?!.,;]))`, 'iu');
/** "wer kann Admin sein?": at the end it is the verb. */
const HE_SHE = re('he|him|his|she|her|hers|himself|herself|er|ihm|ihn|(?!sein[\\s?.!]*$)sein(?:e[rsnm]?)?|lui|él|ella');
/** "IT Admin", "it.admin" and "in IT" are no pronouns, nor is "is it true". */
const NO_REFERENCE =
  'true|possible|safe|correct|normal|necessary|ok|that|(?:matter|mean|bad|dangerous|risky|wrong|a problem|a risk) (?:when|if|that|to)';
const IT = new LazyPattern(
  `(?<![\\p{L}\\p{N}'-])(?:[Ii]t|[Ii]ts|itself)(?!(?:'|\\s+(?:admin(?! (?:rights?|roles?|access|privileges?|powers?|permissions?))|department|team|staff|compan(?:y|ies)|firms?|providers?|vendors?|suppliers?|contractors?|${NO_REFERENCE})(?!\\p{L}))|\\p{L}|\\p{N}|-|[.@_]\\p{L})`,
  'u',
);
const IT_SUBJECT = new LazyPattern(
  `(?<![\\p{L}\\p{N}])(?:does|did|is|was|has|had|may|can|could|should|will|do|are|were|have|did) (?:it|they)(?!\\p{L}|[.@_]\\p{L}|\\s+(?:${NO_REFERENCE})(?!\\p{L}))`,
  'iu',
);
/** "who made it an admin?": an object is what was spoken of. Not "who did it?" alone, which may mean what was done. */
const IT_OBJECT =
  /(?<!\p{L})(?:made|gave|given|granted|assigned|created|registered|removed|deleted|changed|edited|added|let|approved|accepted|disabled|enabled|installed|invited|consented to|agreed to|rid of|remove|delete|uninstall|disable|contain|block|revoke|decommission|switch off|turn off) it(?!\p{L}|[.@_]\p{L})/iu;
/** "haben die ihre Rollen", "sind die noch aktiv": "die" before no noun. */
const GERMAN_THEY =
  '(?<=(?:haben|sind|können|dürfen|wurden|hatten|waren|besitzen|nutzen|machen|tun|laufen|gehören|kommen) )die(?=\\s+(?:genau|ihre[nrm]?|das|alle|noch|auch|schon|denn|eigentlich|überhaupt|nicht|keine?n?|mehr|(?:\\p{L}*ge|be|ver|er|ent|zer)\\p{L}+t(?=\\s*(?:$|[?!.,;])|\\s+(?:und|oder)(?!\\p{L})))(?!\\p{L})|\\s*(?:$|[?!.]))';
const THEY = re(`they|them|their|theirs|themselves|${GERMAN_THEY}`);
/** "do both have MFA?": the two that were shown. */
const BOTH =
  /(?<=^(?:and )?(?:are|do|have|can|were|did|may|sind|haben|können|dürfen|waren) )(?:both|beide)(?! (?:of|the|our|their|der|die|von)(?!\p{L})| \p{L}+ (?:and|und)(?!\p{L}))/iu;
/** "these two last weeks", "ces deux dernières semaines": a time, and nothing that was shown. */
const SPAN =
  '(?:last|past|letzten|vergangenen|derniers?|derni[èe]res?|[úu]ltim[oa]s|hours?|days?|weeks?|months?|years?|stunden|tagen?|wochen|monaten?|jahren?|heures?|jours?|semaines?|mois|ans|ann[ée]es?|horas?|d[íi]as?|semanas?|mes(?:es)?|años?)';
/** "do those two hold any roles?", "haben die beiden eine Rolle?", "ces deux-là ont-ils …?", also put into English word by word: as many as were shown. */
const THOSE_TWO = new LazyPattern(
  `(?<![\\p{L}\\p{N}'-])(?:(?:those|these) (?:${COUNT})(?: (?:ones|${NOUN}|-l[àa]))?|(?<=(?:do|did|are|were|have|can) )the (?:${COUNT})(?= (?:have|hold|own|still|also|both|really|share|use))|(?<=(?:haben|hatten|besitzen|halten) )(?:die|diese) (?:${COUNT})|(?:die|diese) (?:${COUNT})(?=\\s*(?:$|[?!.,])| (?:haben|sind|noch|auch|schon|eine|einen|in|seit|selbst)(?!\\p{L}))|ces (?:${COUNT})(?:-l[àa])?|les (?:${COUNT})(?=\\s*(?:$|[?!.,])| (?:ont|sont|en)(?!\\p{L}))|(?:es[oa]s|est[oa]s) (?:${COUNT})|l[oa]s (?:${COUNT})(?=\\s*(?:$|[?!.,])| (?:tienen|son|est[áa]n|siguen)(?!\\p{L})))(?![\\p{L}\\p{N}])(?!-(?!l[àa]))(?! (?!(?:${NOUN})(?!\\p{L}))\\p{L}+s of )(?! (?:${SPAN})(?!\\p{L}))`,
  'iu',
);
/** "is MFA enforced for them?": no kind of thing before it can be meant. Not "do admins have MFA enforced for them?". */
const THEM_BEHIND = new LazyPattern(
  `^(?:(?:and|so|but) )*(?:is|are|was|were|does|do|did|has|have)(?![^?]*(?<!\\p{L})(?:${NOUN}|who|which|that|guests?|anyone|anybody)(?!\\p{L}))[^,;?]{2,40}? (?:for|on|to|of|from|against) them[\\s?.!]*$`,
  'iu',
);
const THAT_END = /(?<![\p{L}\p{N}])(?:that|this|das|dieses|ça|cela|eso|esto)(?=\s*(?:$|[?!.]))/iu;
const SIE =
  /(?<![\p{L}\p{N}])(?:sie|ihr(?:e[rsnm]?)?|elle|elles|ils?|(?<!(?:cu[áa]les|qui[ée]nes|no|tambi[ée]n|todav[íi]a|a[úu]n|ya|ell[oa]s|est[oa]s|es[oa]s|d[óo]nde) )son(?! nuestr[oa]s?(?!\p{L}))|sa|ses|leurs?|sus?)(?![\p{L}\p{N}'])(?! y a)/iu;

const ASKS_FIRST_DE =
  '(?:(?:seit|bis) wann|wann|wie (?:lange|oft)|warum|wieso|wo|was|wofür|welche[rsn]? \\p{L}+|wie viele \\p{L}+)';
const VERB_DE =
  '(?:hat|hatte|ist|war|kann|darf|wird|wurde|läuft|besitzt|nutzt|braucht|verwendet|hält|macht|tut|existiert|funktioniert|verlangt|gilt)';
const ASKS_FIRST_FR =
  "(?:quand|où|comment|pourquoi|combien|(?:depuis|jusqu'à) quand|que|qui|à quoi|quel(?:le)?s? \\p{L}+|combien d(?:e |')\\p{L}+)";
const NO_ONE_FR =
  "(?:y (?:a|avait|en)|faut|s'agit|manque|reste|existe (?:une?|des)|est (?:possible|vrai|normal|nécessaire|question|arrivé))";
/** "elle a encore un secret valide ?", "hat sie noch ein Secret?", "quand expire-t-il ?": nothing before the pronoun can be meant. */
const IS_SUBJECT = new LazyPattern(
  `^(?:(?:und|aber|ja|ok) )?(?:(?:${ASKS_FIRST_DE} )?${VERB_DE} sie|sie ${VERB_DE})(?!\\p{L})|^(?:(?:et|mais|alors) )?(?:est-ce qu')?(?:elle|il)(?!\\p{L}| ${NO_ONE_FR}(?!\\p{L}))(?= )|^(?:(?:et|mais|alors) )?(?:${ASKS_FIRST_FR} )?(?!(?:y|reste|faut|existe|manque)-)(?!y )\\p{L}+-(?:t-)?(?:elle|il)(?!\\p{L})`,
  'iu',
);

/** "¿tiene todavía un secreto válido?": whoever was spoken of, without a pronoun. */
const HAS_IN_SPANISH =
  /^[¿\s]*(?:(?:y|pero) )?(?:(?:todav[íi]a|a[úu]n|ya) )?tiene(?: (?:todav[íi]a|a[úu]n|ya))?(?: (?:una?|alg[uú]na?|otr[oa]|m[áa]s|su|el|la))? (?:secretos?|certificados?|credencial(?:es)?|propietari[oa]s?|dueñ[oa]s?|responsables?|mfa|2fa|segundo factor|rol(?:es)?|permisos?)(?: (?:v[áa]lid[oa]s?|vigentes?|activ[oa]s?|caducad[oa]s?|todav[íi]a|a[úu]n|ya|asignad[oa]s?))*[\s?.!]*$/iu;

/** "um welche Rolle geht es da?", "de quel rôle s'agit-il ?", "¿de qué rol se trata?": what the answer before speaks of. */
const ABOUT_THAT =
  /(?<=(?<!\p{L})(?:um|bei|welche[rnms]?|quel(?:le)?s?|qu[ée]|cu[áa]l(?:es)?) .*?)(?:geht es|handelt es sich)(?: (?:da|dabei|hier|denn|dort|eigentlich))*(?!\p{L}|\s+um)|(?<=quel(?:le)?s? .*?)s'agit-il(?!\p{L})|(?<!\p{L})il s'agit (?:de |d')(?=quel)|(?<=qu[ée] .*?)se trata(?!\p{L})|(?<=(?:which|what) \p{L}+ )(?:is|are) (?:that|this|it) (?:about|of)(?!\p{L})|(?<=(?:which|what) \p{L}+ )are we talking about(?!\p{L})/iu;

const asksWhatItIsAbout = (text: string): boolean => ABOUT_THAT.test(text);

/** Whether a message can be of nothing but the answer before: "de quel rôle s'agit-il ?", "combien en reste-t-il ?". */
export const isOfAnswerBefore = (text: string): boolean => asksWhatItIsAbout(text) || EN.test(blankOwnWords(text));

/** "elles font quoi ?", "was tun sie?": the form or the verb says that they are several. */
const MANY_BY_VERB =
  /(?:(?<!\p{L})(?:sind|tun|haben|\p{L}{2,}en) sie|(?<!\p{L})sie (?:sind|tun|haben|\p{L}{2,}en))(?!\p{L})/iu;
const isOfMany = ({ 0: said, input }: RegExpExecArray): boolean =>
  /^(?:elles|ils|leurs?)$/iu.test(said) || (/^sie$/iu.test(said) && MANY_BY_VERB.test(input));

/** "combien en sont désactivées ?", "combien en reste-t-il avec un propriétaire ?": of what was shown. */
const EN =
  /(?<=^(?:et )?(?:combien|lesquel(?:le)?s|laquelle|lequel|qui) )(?:il )?(?:y )?en(?: (?:reste(?:nt)?(?:-t-(?:il|elle))?|a-t-il|avons-nous))?(?=\s+\p{L})(?! (?:poss[èe]d|est (?:le |la |leur )?(?:propri|respons)))/iu;

/** "who added a secret to it?": nothing else of the sentence can be meant. Not "an app with a secret on it", "a rule and what is behind it". */
const IT_BEHIND =
  /^(?:and |so )?(?:who|when|since when|how many|what|which)(?! [^,;?]*(?<!\p{L})(?:an?|any|each|every|that|which|with|and)(?!\p{L})[^,;?]* it(?!\p{L}))[^,;?]*? (?:to|on|onto|for|of|from|in|into|about|with) it(?![\p{L}'’-]|[.@_]\p{L})|^(?:and |so )?(?:was|were|has|have|is|did) (?:anything|something|anyone|anybody|someone|somebody)(?: else)?(?! [^,;?]*(?<!\p{L})(?:an?|each|every|that|which|with)(?!\p{L})[^,;?]* it(?!\p{L})) [^,;?]{2,50}? (?:to|on|onto|from) it(?![\p{L}'’-]|[.@_]\p{L})|^(?:and |so )?who (?:has |have )?(?:put|adds?|added|gave|give|granted|assigned|attached|registered|installed|set) (?:an?|the|this|that|these|those|some|any|more)? ?[^,;?]{2,40} (?:to|on|onto|for) it(?![\p{L}'’-]|[.@_]\p{L})/iu;

/** "and when does its certificate run out?": nothing before it can have it. */
const ITS_FIRST =
  /^(?:(?:and|so|but) )*(?:(?:when|since when|until when|how long|who|what|how many|how|where|why) )?(?:(?:is|are|does|do|did|has|have|can|was|were|will|owns|made|added|created) )?its (?=\p{L})/iu;

/** "quand expire son certificat ?", "son secret est encore valable ?", "¿cuándo caduca su …?": only a verb stands before it. */
const SON_FIRST =
  /^[\s¿]*(?:(?:et|alors|mais|y|pero) )*(?:(?:(?:depuis |jusqu['’]à |à |desde |hasta )?(?:quand|qui|qu['’]est-ce que|quoi|comment|pourquoi|où|combien|cu[áa]ndo|qui[ée]n|d[óo]nde|c[óo]mo)) )?(?:(?:est-ce que )|(?:(?!(?:de|des|du|dans|sur|avec|sans|pour|par|en|con|sin|para|por|sobre|à|a|et|ou|y|o)(?!\p{L}))[\p{L}'’-]+ )){0,3}(?:son|sa|ses|sus?) (?=\p{L})/iu;
/** "¿qué secretos son válidos …?": "son" is the verb of a Spanish question. */
const SPANISH_ARE =
  /^[\s¿]*(?:y )?(?:qu[ée]|cu[áa]les|cu[áa]nt[oa]s|qui[ée]nes|tod[oa]s) [^?]*?(?<!\p{L})son(?!\p{L})/iu;

interface Pattern {
  readonly pattern: RegExp;
  readonly firm: boolean | ((text: string) => boolean);
  readonly read: (found: RegExpExecArray) => Reference;
}

const WHOLE_ORDINALS = ORDINALS.map(([place, words]) => ({ place, pattern: new LazyPattern(`^(?:${words})$`, 'iu') }));

const ordinalOf = (words: string): number => WHOLE_ORDINALS.find(({ pattern }) => pattern.test(words))?.place ?? 1;

const SAID_COUNTS = COUNTS.map(([count, words]) => ({ count, pattern: re(words) }));

function several(words: string): Reference {
  const count = SAID_COUNTS.find(({ pattern }) => pattern.test(words))?.count;
  const kind = kindOfNoun(words);
  return { to: 'several', ...omitUndefined({ count, kind }), ...(kind === undefined ? {} : { words }) };
}

/** "those rules", "diese Apps", "welche dieser Apps", "ces règles". */
const PLURAL =
  /^(?:these|those|ces|est[oa]s|es[oa]s)\s|^(?:diese|jene)r?\s+\p{L}*(?:s|ln|en|te)$|^(?:diese|jene)\s+benutzer$|^(?:the same|said) (?:\p{L}+ )*(?:\p{L}+s|people|policies)$/iu;

function thatNoun(words: string, kind: SubjectKind | undefined): Reference {
  if (!PLURAL.test(words.trim())) return one(words, kind);
  return kind === undefined ? { to: 'several' } : { to: 'several', kind, words };
}

function one(words: string, kind: SubjectKind | undefined): Reference {
  return kind === undefined ? { to: 'one', words } : { to: 'one', kind, words };
}

function nth(found: RegExpExecArray): Reference {
  const kind = kindOfNoun(found[2] ?? '');
  const place = ordinalOf(found[1] ?? '');
  return kind === undefined ? { to: 'nth', nth: place } : { to: 'nth', nth: place, kind };
}

/** The first that is found decides. */
const PATTERNS: readonly Pattern[] = [
  { pattern: NTH_ONE, firm: true, read: nth },
  { pattern: NTH_ALONE, firm: true, read: nth },
  { pattern: NTH_NUMBER, firm: true, read: ([, digits]) => ({ to: 'nth', nth: Number(digits) }) },
  { pattern: OTHER, firm: true, read: () => ({ to: 'other' }) },
  { pattern: OF_THEM, firm: true, read: ([all]) => several(all) },
  { pattern: THOSE_TWO, firm: true, read: ([all]) => several(all) },
  { pattern: BOTH, firm: true, read: () => ({ to: 'several', count: 2 }) },
  { pattern: EN, firm: true, read: () => ({ to: 'several' }) },
  { pattern: THAT_NOUN, firm: true, read: ([all, noun = '']) => thatNoun(all, kindOfNoun(noun)) },
  { pattern: THAT_THING, firm: true, read: () => one('it', undefined) },
  { pattern: THAT_FELLOW, firm: true, read: ([all]) => one(all, 'user') },
  { pattern: ESE_ALONE, firm: true, read: ([all]) => one(all, undefined) },
  { pattern: CONCERNED, firm: true, read: ([all, noun, other]) => one(all, kindOfNoun(noun ?? other ?? '')) },
  { pattern: THOSE, firm: true, read: () => ({ to: 'several' }) },
  { pattern: THOSE_BEHIND_VERB, firm: true, read: () => ({ to: 'several' }) },
  { pattern: CLITIC_OF_MANY, firm: true, read: () => ({ to: 'several' }) },
  { pattern: CLITIC_OF_ONE, firm: true, read: ([all]) => one(all, undefined) },
  { pattern: DENEN, firm: true, read: () => ({ to: 'several' }) },
  { pattern: DIE_OF_ONE, firm: true, read: ([all]) => one(all, undefined) },
  { pattern: HE_SHE, firm: true, read: ([all]) => one(all, 'user') },
  {
    pattern: IT,
    firm: (text) => [IT_SUBJECT, IT_OBJECT, IT_BEHIND, ITS_FIRST].some((one) => one.test(text)),
    read: ([all]) => one(all, undefined),
  },
  { pattern: THEY, firm: (text) => IT_SUBJECT.test(text) || THEM_BEHIND.test(text), read: () => ({ to: 'several' }) },
  {
    pattern: SIE,
    firm: (text) => IS_SUBJECT.test(text) || (SON_FIRST.test(text) && !SPANISH_ARE.test(text)),
    read: (found) => (isOfMany(found) ? { to: 'several' } : one(found[0], undefined)),
  },
  { pattern: CELUI, firm: true, read: ([all]) => one(all, undefined) },
  { pattern: THE_NOUN, firm: false, read: ([all, noun = '']) => one(all, kindOfNoun(noun)) },
  { pattern: THAT_END, firm: false, read: ([all]) => one(all, undefined) },
];

/** More pronouns that mean the same and say nothing more. */
const LEFT_OVER = [IT, HE_SHE, THEY, SIE];

/** The reference of a normalised message, if it has one. */
export function findReference(said: string): FoundReference | undefined {
  const text = blankOwnWords(said);
  if (asksWhatItIsAbout(said)) {
    const rest = blank(said, ABOUT_THAT).replace(/^(?:um|bei|de|d')\s+/iu, '');
    return { reference: { to: 'several' }, firm: true, rest: tidy(rest) };
  }
  if (asksWhichOnes(said)) return { reference: { to: 'several' }, firm: true, rest: sayWhichAlone(said) };
  if (HAS_IN_SPANISH.test(text)) return { reference: { to: 'one', words: 'él' }, firm: true, rest: said };
  if (HOLDS_THAT.test(text)) return { reference: { to: 'several' }, firm: true, rest: said };
  for (const { pattern, firm, read } of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null || (pattern === THE_NOUN && isPlural(found[1] ?? ''))) continue;
    const rest = LEFT_OVER.reduce(blank, blank(text, pattern));
    return { reference: read(found), firm: typeof firm === 'boolean' ? firm : firm(text), rest: tidy(rest) };
  }
  return undefined;
}

/** "which ones are admins", "lequel d'entre eux a …": which of those, as the bare word says it. */
const sayWhichAlone = (said: string): string =>
  said
    .replace(/^((?:and )?which) ones?/iu, '$1')
    .replace(/^((?:et )?(?:lesquel(?:le)?s|lequel|laquelle)) d['’]entre (?:eux|elles)(?!\p{L})/iu, '$1');

/** "all of the policies" is the kind, not one that was spoken of. */
const isPlural = (noun: string): boolean => /s$|^people$/i.test(noun);

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, ' ');

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.-]+/, '')
    .trim();

const OF_ONE = /(?<!\p{L})(?:its|his|their|her(?= \p{L}))(?!\p{L})/giu;
const SUBJECT = /(?<!\p{L}|-)(?:he|she|it)(?!\p{L}|-|')/giu;
const ONE_ITSELF =
  /(?<!\p{L}|-)(?:he|him|she|her|er|ihm|ihn|él|ella|it|[ée]s[ea]|aqu[ée]l(?:la)?|cel(?:ui|le)-(?:là|la|ci))(?!\p{L}|-|')/giu;
/** "quels rôles a-t-elle ?", "est-ce qu'elle …", "elle a quels rôles ?"; "son secret, il expire quand ?" says who is meant. */
const IL = /(?<!,\s*)(?<!\p{L}|-)(?:elle|il)(?!\p{L}|-|')/iu;
const INVERTED_IL = /(?<=\p{L})(?<!-t|['’]\p{L}{1,8})-(?:t-)?(?:elle|il)(?!\p{L})/iu;
const QU_ELIDED = /(?<!\p{L})qu'(?=(?:elle|il)(?!\p{L}))/iu;
/** "c'est à qui et quand a-t-elle été utilisée ?": the pronoun of a second question leaves the first one without a name. */
const SECOND_IN_FRENCH = /\s(?:et|ou) (?:depuis |par )?(?:quand|qui|où|comment|pourquoi|que|quel(?:le)?s?)(?!\p{L})/iu;
const nameIl = (text: string, name: string): string =>
  SECOND_IN_FRENCH.test(text)
    ? text
    : text
        .replace(INVERTED_IL, () => ` ${name}`)
        .replace(QU_ELIDED, 'que ')
        .replace(IL, () => name);

/** A message that points at one subject, with a name instead of each pronoun: asked in full. undefined: it points in another way. */
export function nameInstead(said: string, reference: Reference, name: string): string | undefined {
  if (reference.to !== 'one') return undefined;
  const own = blankOwnWords(said).replace(THAT_THING, 'it');
  const text = /^(?:elle|il)$/iu.test(reference.words) ? nameIl(own, name) : own;
  const noun = reference.words.includes(' ') ? reference.words : undefined;
  const named = noun === undefined ? text : text.replace(noun, () => name);
  const subject = named.replace(SUBJECT, () => name).replace(DIE_OF_ONE, () => name);
  // "when did she change her password?": whose it is stands before.
  const replaced =
    subject === text
      ? nameOwner(text, name)
          .replace(OF_ONE, () => `${name}'s`)
          .replace(ONE_ITSELF, () => name)
      : subject;
  return replaced === own ? undefined : tidy(replaced);
}

/** "that role", "das Recht": what the question before named. */
const THAT_NAME = re(
  "(?:that|this|the same|the|diese[sn]?|das|die|cet(?:te)?|ce|l[ea]|l'|es[ea]|est[ea]|el) ?(?:role|permission|right|rolle|berechtigung|recht|r[ôo]le|autorisation|permission|droit|rol|permiso|derecho)",
);

/** "the role", where the question before named none: whatever role it is. */
const THE_ONLY = /^(?:the|das|die|la|le|l'|el) ?(?=\p{L})/iu;

/** "¿desde cuándo tiene ese permiso?": whoever was spoken of, without a pronoun. */
const HOLDS_THAT =
  /^(?:desde|hasta)? ?cu[áa]ndo (?:lo )?tienen? (?:es[ea]|est[ea]|el|la) (?:rol|permiso|derecho)[\s?.!]*$/iu;

/** Whether a message points at the role or permission of the question before, and the message without it. `isNamed`: it named one. */
export function takeNamedReference(text: string, isNamed: boolean): { readonly found: boolean; readonly rest: string } {
  const [said] = THAT_NAME.exec(text) ?? [];
  return said === undefined || (!isNamed && THE_ONLY.test(said) && !/^the same/iu.test(said))
    ? { found: false, rest: text }
    : { found: true, rest: tidy(text.replace(THAT_NAME, ' ')) };
}

const IS_PERMISSION = /(?:permission|right|berechtigung|recht|autorisation|droit|permiso|derecho)$/iu;

/** Whether a message points at the permission of the question before: "since when does it have that permission?". */
export const pointsAtPermission = (text: string): boolean => IS_PERMISSION.test(THAT_NAME.exec(text)?.[0] ?? '');

/** "she", "that app": whoever was spoken of before the question that got no answer; "those" and "that" would be of that question. */
export const pointsBeforeUnanswered = (found: FoundReference | undefined): boolean =>
  found !== undefined &&
  ((found.reference.to !== 'several' && !(found.reference.to === 'one' && IS_THAT.test(found.reference.words))) ||
    (found.reference.to === 'several' && found.reference.kind !== undefined));

const IS_THAT = /^(?:that|this|das|dieses|ça|cela|eso|esto)$/iu;
