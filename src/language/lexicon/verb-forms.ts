const IRREGULAR: Readonly<Record<string, string>> = {
  make: 'made',
  give: 'gave|given',
  send: 'sent',
  set: 'set',
  take: 'took|taken',
  get: 'got',
  put: 'put',
  build: 'built',
  hide: 'hid|hidden',
  drop: 'dropped',
  strip: 'stripped',
  stop: 'stopped',
  modify: 'modified',
  notify: 'notified',
  identify: 'identified',
};

/** The past forms of verbs, joined for a lexicon entry: "who granted" speaks of an act. */
export function joinPastTenseForms(...verbs: string[]): string {
  return verbs.map((verb) => IRREGULAR[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`)).join('|');
}

/** Base, third person and -ing forms, joined for a lexicon entry: "rules that remove" speaks of an effect. */
export function joinPresentTenseForms(...verbs: string[]): string {
  return verbs.map((verb) => `${verb}|${thirdPerson(verb)}|${ing(verb)}`).join('|');
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function ing(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  return /^(?:set|get|put|drop|strip|stop|forget)$/.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

/** All forms. */
export function joinAllForms(...verbs: string[]): string {
  return `${joinPresentTenseForms(...verbs)}|${joinPastTenseForms(...verbs)}`;
}
