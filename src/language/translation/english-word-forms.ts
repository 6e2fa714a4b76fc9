const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  do: ['did', 'done'],
  fall: ['fell', 'fallen'],
  find: ['found', 'found'],
  flag: ['flagged', 'flagged'],
  forget: ['forgot', 'forgotten'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hide: ['hid', 'hidden'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  reset: ['reset', 'reset'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  slip: ['slipped', 'slipped'],
  steal: ['stole', 'stolen'],
  stop: ['stopped', 'stopped'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  use: ['used', 'used'],
  write: ['wrote', 'written'],
};

function toRegular(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** What is done to the first word of "sign in" leaves its particle alone. */
function change(base: string, form: 0 | 1): string {
  const [verb = '', ...particle] = base.split(' ');
  return [IRREGULAR[verb]?.[form] ?? toRegular(verb), ...particle].join(' ');
}

/** "add" → "added", "sign in" → "signed in". */
export const toPast = (base: string): string => change(base, 0);

/** "give" → "given". */
export const toParticiple = (base: string): string => change(base, 1);

/** Nouns that have no plural, by their last word. */
const UNCOUNTED =
  /(?:^|[ -])(?:mail|access|mfa|sms|consent|information|people|staff|use|trust|traffic|spam|malware|news|data|settings|security|forwarding|enough|evidence)$/;

/** "policy" → "policies"; what has no plural stays. */
export function toPlural(noun: string): string {
  if (UNCOUNTED.test(noun) || /[^s]s$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
