import { foldAccents } from '../core/fold-accents.js';

/** One word of a question. `text` is what was typed, lower case; `stem` is what the lexicon is matched with. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  /** Where it stands in the normalised question. A word split out of a longer one has the place of the whole. */
  readonly start: number;
  readonly end: number;
  /** Which sentence it belongs to, counted from 0. */
  readonly sentence: number;
  /** Which clause, counted over the whole text: commas and colons end one, too. */
  readonly clause: number;
}

/** Plural and singular are one, accents do not matter; tense is kept, because "who granted" and "who may grant" are different questions. */
export function stemWord(typed: string): string {
  const word = foldAccents(typed);
  if (word.length <= 3) return word === 'ins' ? 'in' : word; // "sign-ins"
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return /[^suio']s$/.test(word) || word.endsWith('os') ? word.slice(0, -1) : word;
}

/** Short forms, as they are typed with and without the apostrophe. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cant: 'can not',
    cannot: 'can not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    havent: 'have not',
    hasnt: 'has not',
    hadnt: 'had not',
    wont: 'will not',
    shouldnt: 'should not',
    couldnt: 'could not',
    aint: 'is not',
    whats: 'what is',
    whos: 'who is',
    wheres: 'where is',
    hows: 'how is',
    lets: 'let us',
    im: 'i am',
    ive: 'i have',
    wo: 'without',
    gimme: 'give me',
    lemme: 'let me',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    u: 'you',
    ur: 'your',
    r: 'are',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ppl: 'people',
    shd: 'should',
    shld: 'should',
    cld: 'could',
    wld: 'would',
  }),
);

/** "l'accès", "qu'une": French drops a vowel, and what is left of the small word says nothing. */
const ELISION = /^(?:[cdjlmnst]|qu)'(\p{L}{2}.*|[ay])$/u;

function expand(word: string): string[] {
  const bare = word.replace(/'/g, '');
  const short = SHORT_FORMS.get(bare);
  if (short !== undefined) return short.split(' ');
  if (/n't$/.test(word)) return [word.slice(0, -3), 'not'];
  if (/^(?:what|who|where|how|it|that|there|when|here)'s$/.test(word)) return [word.slice(0, -2), 'is'];
  if (/^(?:i|you|we|they)'(?:d|ll|ve|re|m)$/.test(word)) return [word.split("'")[0] ?? word];
  const elided = ELISION.exec(word)?.[1];
  return [(elided ?? word).replace(/'s?$/, '').replace(/'/g, '')];
}

/** A word with dots inside that must stay whole: permission names, host names, sign-in names, IPv4 addresses. */
const WHOLE =
  /^[^\s@]+@\S+$|^full_access_as_(?:app|user)$|^[a-z][a-z_]+(?:\.[a-z_-]+)+$|^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$|^\d{1,3}(?:\.\d{1,3}){3}$/;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'._@-]*|[?!;.,:]/gu;

/** "Get-AdminAuditLogConfig": a cmdlet of PowerShell, its verb and its noun. */
const CMDLET = /^(get|set|new|remove|enable|disable|add)-([a-z]{6,40})$/i;
/** What the nouns that matter here end in, where they are written in small letters. */
const CMDLET_NOUN = /(?:connector|rule|policy|config|principal|application|mailbox|defaults)s?$/i;
const CMDLET_ACT: Readonly<Record<string, string>> = {
  set: 'modified',
  new: 'created',
  remove: 'removed',
  enable: 'enabled',
  disable: 'disabled',
  add: 'added',
};
/** What is asked of a cmdlet's use. Without it, a cmdlet at the start is an order. */
const USED =
  /^\W*(?:activity|activities|events?|usage|history|calls?|entries|operations?|records?|in|since|by|from|last|yesterday|today)\b|^\W*\?/i;

/** The words of a cmdlet: reading says nothing, and "who ran New-InboundConnector" asks who created one. */
function cmdletWords(found: string, begins: boolean, after: () => string): string[] | undefined {
  const [, verb = '', noun = ''] = CMDLET.exec(found) ?? [];
  const parts = noun.match(/[A-Z]+(?![a-z])|[A-Z][a-z]+/g) ?? [noun];
  if (parts.length < 2 && !CMDLET_NOUN.test(noun)) return undefined;
  const asked = !begins || USED.test(after());
  const act = asked ? CMDLET_ACT[verb.toLowerCase()] : verb.toLowerCase();
  return [...(act === undefined || act === 'get' ? [] : [act]), ...parts.map((part) => part.toLowerCase())];
}

const PLAIN = /^[\p{Ll}\p{N} ]+$/u;

/** The texts of the words of a phrase of our own, as {@link splitWords} gives them; fast, for there are tens of thousands. */
export function splitPhrase(phrase: string): readonly string[] {
  const parts = PLAIN.test(phrase) ? phrase.split(' ').filter((part) => part !== '') : undefined;
  const isPlain = parts?.every((part) => !SHORT_FORMS.has(part)) === true;
  return isPlain ? parts : splitWords(phrase).map(({ text }) => text);
}

/** The first of the words of a phrase of our own, as {@link splitPhrase} gives them. undefined: it has none. */
export function firstWordOf(phrase: string): string | undefined {
  const end = phrase.indexOf(' ');
  const head = end === -1 ? phrase : phrase.slice(0, end);
  return PLAIN.test(head) && !SHORT_FORMS.has(head) ? head : splitPhrase(phrase)[0];
}

/** "dont le propriétaire": French, and no "don't". */
const DONT = /^dont$/i;
const FRENCH_BEHIND = /^ +(?:les?|la|une?|des|ces?|cette|on|nous|ils?|elles?|personne|aucune?)(?!\p{L})|^ +l'/iu;

/** "wo ist sie …": German for where, and no "w/o". */
const WO = /^wo$/i;
const GERMAN_BEHIND =
  /^ +(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|hatten?|kann|können|darf|dürfen|soll(?:te)?|muss|steh(?:t|en)|lieg(?:t|en)|find(?:e|et|en)|seh(?:e|en)|sieht|gibt|gilt|gelten|fehl(?:t|en)|taucht?|kommt|kommen|läuft|laufen|überall|genau|noch|sonst|denn|eigentlich|ich|du|er|sie|es|man|wir|ihr|der|die|das|den|dem|ein|eine[nrms]?|kein\p{L}*|unsere?|nur|alle|jemand|niemand|mfa (?:fehlt|gilt|an|aus|nicht))(?!\p{L})/iu;

/** Splits normalised text into words. Questions end a sentence; so do full stops, exclamation marks and semicolons. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  const prepared = text.replace(/\bw\/o?\b/gi, (found) => (found.length > 2 ? 'wo ' : '  ').slice(0, found.length));
  for (const match of prepared.matchAll(TOKEN)) {
    const found = match[0];
    if (/^[?!;.,:]/.test(found)) {
      if (words.at(-1)?.clause === clause) clause += 1;
      if (/[,:]/.test(found)) continue;
      if (words.at(-1)?.sentence === sentence) sentence += 1;
      continue;
    }
    const token = found.replace(/[.'_-]+$/, '').toLowerCase();
    const start = match.index;
    const end = start + token.length;
    const cmdlet = cmdletWords(found, words.length === 0, () => prepared.slice(end, end + 40));
    const parts = cmdlet ?? (WHOLE.test(token) ? [token] : token.split(/[-._@]+/).filter((part) => part !== ''));
    const isFrench = DONT.test(token) && FRENCH_BEHIND.test(prepared.slice(end, end + 12));
    const isGerman = WO.test(token) && GERMAN_BEHIND.test(prepared.slice(end, end + 16));
    for (const part of isFrench || isGerman ? parts : parts.flatMap(expand)) {
      if (part !== '') words.push({ text: part, stem: stemWord(part), start, end, sentence, clause });
    }
    if (/\.$/.test(found) && words.at(-1)?.sentence === sentence) {
      sentence += 1;
      clause += 1;
    }
  }
  return words;
}

/** The words of each sentence that has any. */
export function groupSentences(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) (sentences[word.sentence] ??= []).push(word);
  return sentences.filter((sentence) => sentence.length > 0);
}
