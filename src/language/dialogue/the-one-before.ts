import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { declineReference } from './dialogue-understandings.js';
import { findNames } from '../parameters/find-names.js';
import { namesOneOfKind } from './referent-choice.js';
import { kindOfNoun } from './reference-words.js';

/** What may stand behind "the app" where it is the whole of it: "the app still …", and not "the app with …", "the app registrations". */
const GOES_ON =
  '(?=\\s*(?:$|[?!.,;])|\\s+(?:still|also|even|really|now|already|yet|ever|never|not|has|have|had|do|does|did|is|was|been|be|can|may|could|will|get|gets|got|own|owns|owned|use|uses|used|need|needs|work|works|exist|exists|expire|expires|last|first|made|make|created?|enabled|disabled|active|removed?|deleted?|changed?|added?|allowed|able|at risk|exempt|excluded|verified|expired|valid|dangerous|safe|registered|protected|covered|hold|holds|belong|belongs|an?|any|in use|risky)(?!\\p{L}))';
const GOES_ON_DE =
  '(?=\\s*(?:$|[?!.,;])|\\s+(?:noch|auch|schon|jetzt|eine?[nr]?|keine?[nr]?|(?:de)?aktiv(?:iert)?|(?:die|das|den|eine[nr]?) (?:Rollen?|Rechte?|Berechtigung(?:en)?|Secrets?|Geheimnis|Zertifikat)|gefährlich|benutzt|genutzt|verwendet|gelöscht|entfernt|geändert|angelegt|erstellt|zuletzt|hat|ist|kann|darf|wurde|gehört|läuft|überhaupt|eigentlich|denn|wirklich|sicher|gültig|abgelaufen|nicht|mehr|gesperrt|jemand|selbst|seitdem|seither|danach|inzwischen|in|bisher|sonst|gemacht|getan)(?!\\p{L}))';
const GOES_ON_FR =
  "(?=\\s*(?:$|[?!.,;])|\\s+(?:est|c'(?:est|était)|a|ont|peut|encore|toujours|existe|appartient|expire|sert|possède|n'|ne|fonctionne|déjà|vraiment|aussi|(?:dés)?activée?|active|utilisée?|elle|il|dangereu(?:x|se)|sûre?|valide|expirée?|bloquée?|depuis)(?![\\p{L}])|-)";
const GOES_ON_ES =
  '(?=\\s*(?:$|[?!.,;])|\\s+(?:está|es|tiene|puede|sigue|todavía|aún|existe|pertenece|caduca|activ[oa]|(?:des)?habilitad[oa]|desactivad[oa]|se|fue|ha|ya|también|peligros[oa]|segur[oa]|válid[oa]|alg[uú]n[oa]?|una?|desde|en)(?!\\p{L}))';

const THE_ONE: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [
    new LazyPattern(
      `(?<!\\p{L})(?<the>the) (?<noun>app|application|account|(?:mail flow |transport )?rule|connector|policy|group|secret|certificate|credential|person)${GOES_ON}`,
      'iu',
    ),
    { the: 'that' },
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?<the>[Dd](?:er|ie|as|en|em|es)) (?<noun>App|Anwendung|Regel|Konnektor|Konto|Richtlinie|Gruppe|Zertifikat|Geheimnis|Person)${GOES_ON_DE}`,
      'u',
    ),
    { der: 'dieser', die: 'diese', das: 'dieses', den: 'diesen', dem: 'diesem', des: 'dieses' },
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?<the>le |la |l')(?<noun>compte|règle|appli(?:cation)?|app|connecteur|stratégie|groupe|certificat|secret|personne)${GOES_ON_FR}`,
      'iu',
    ),
    { 'le ': 'ce ', 'la ': 'cette ', "l'": 'cette ' },
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?<the>la|el) (?<noun>cuenta|regla|aplicación|app|conector|directiva|política|grupo|certificado|secreto|persona)${GOES_ON_ES}`,
      'iu',
    ),
    { la: 'esa', el: 'ese' },
  ],
];

const KINDS: Readonly<Record<string, SubjectKind>> = {
  person: 'user',
  personne: 'user',
  persona: 'user',
  directiva: 'policy',
};

/** "who added the current one?" where one was shown: that one, whatever state it is in. */
const CURRENT_ONE: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<=^(?:and |so |but )?(?:who|when|by whom|since when)(?!\p{L})[^?]{2,40} )the (?:current|present) one(?!\p{L})/iu,
    'it',
  ],
  [/(?<=^(?:und )?(?:wer|wann) (?:hat|wurde) )(?:das|die|den|der) (?:aktuelle|jetzige)n?(?= \p{Ll})/iu, 'es'],
  [/^((?:et )?qui) a (ajouté|créé|mis) (?:l['’]actuel(?:le)?|celui en cours)(?!\p{L})/iu, "$1 l'a $2"],
  [/^([\s¿]*(?:y )?quién) (añadió|creó|agregó) (?:el|la) (?:actual|vigente)(?!\p{L})/iu, '$1 lo $2'],
];

/**
 * "is the app still active?" after an answer that speaks of one app: that app. A message that names something itself, or of whose kind the
 * last answer speaks of none or of several, stays as it is.
 */
export function pointAtTheOne(text: string, state: DialogueState): string {
  if (state.shown.length === 1) {
    const pointed = CURRENT_ONE.reduce((said, [pattern, meant]) => said.replace(pattern, meant), text);
    if (pointed !== text) return pointed;
  }
  for (const [pattern, pointers] of THE_ONE) {
    const found = pattern.exec(text);
    const { the = '', noun = '' } = found?.groups ?? {};
    const kind = KINDS[noun.toLowerCase()] ?? kindOfNoun(noun);
    const pointer = pointers[the.toLowerCase()];
    if (found === null || kind === undefined || pointer === undefined) continue;
    if (findNames(text).length > 0 || !namesOneOfKind(kind, state)) return text;
    const said = text.slice(0, found.index) + pointer + text.slice(found.index + the.length);
    return said;
  }
  return text;
}

/**
 * "what does the app do?": its noun, where the text means one of a kind that it does not name. undefined: it means none, or names
 * something.
 */
export function nounOfTheOne(text: string): { readonly noun: string; readonly kind: SubjectKind } | undefined {
  if (findNames(text).length > 0) return undefined;
  for (const [pattern] of THE_ONE) {
    const found = pattern.exec(text);
    // "the rule A": it has a name.
    if (found === null || /^\s+\p{Lu}/u.test(text.slice(found.index + found[0].length))) continue;
    const noun = found.groups?.['noun'];
    const kind = noun === undefined ? undefined : (KINDS[noun.toLowerCase()] ?? kindOfNoun(noun));
    if (noun !== undefined && kind !== undefined) return { noun, kind };
  }
  return undefined;
}

/** "what does the app do?" where no app, or more than one, was spoken of: everybody's would be another answer. */
export function declineTheOne(
  question: string,
  { noun, kind }: NonNullable<ReturnType<typeof nounOfTheOne>>,
  state: DialogueState | undefined,
): Understanding {
  if (state === undefined) return declineReference(question, { kind: 'nothing-before' });
  const names = state.shown.filter((one) => one.kind === kind).map(({ name }) => name);
  return declineReference(
    question,
    names.length > 1 ? { kind: 'several', names } : { kind: 'none-of-kind', words: `the ${noun}` },
  );
}
