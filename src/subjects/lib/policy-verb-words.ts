import type { Wording } from '../model/wording.js';

const APPLY = {
  en: 'apply to|applies to|applied to|cover|covers|target|targets|affect|affects|include|includes|reach|reaches|protect|protects',
  de: 'gelten für|gilt für|betreffen|betrifft|erfassen|erfasst|schützen',
  fr: "s'appliquent à|s'applique à|couvrent|couvre|concernent|concerne|ciblent|protègent",
  es: 'se aplican a|se aplica a|cubren|cubre|afectan a|afecta a|protegen a',
};

const EXCLUDE = {
  en: 'exclude|excludes|excluded|exempt|exempts|leave out|leaves out|skip|skips|ignore|ignores',
  de: 'schließen|schließt|nehmen|nimmt|ausgenommen|ausgeschlossen|ausnahme für|ausnahmen für|schließen aus|schließt aus|ausnehmen|nimmt aus|nehmen aus|ausgeklammert|lassen außen vor',
  fr: 'excluent|exclut|excluant|exception pour|exceptions pour|laissent de côté|laisse de côté|exemptent|exempte|dispensent|ne couvrent pas',
  es: 'excluyen|excluye|excepción para|excepciones para|excluidos los|excluidas las|dejan fuera|deja fuera|eximen|exime|exceptúan|exceptúa|no cubren',
};

/** "die Gäste ausnehmen": the verb at the end of its clause. */
const EXCLUDE_AT_END =
  'ausnehmen|ausnimmt|ausgenommen|ausschließen|ausschließt|ausgeschlossen|ausklammern|außen vor lassen|außen vor lässt';

const pair = (verbs: string, nouns: string): readonly string[] =>
  verbs.split('|').flatMap((verb) => nouns.split('|').map((noun) => `${verb} ${noun}`));

/** What a policy applies to, alone and after a verb of applying: "guests", "cover guests". */
export function applyingWords({ en, de = '', fr = '', es = '' }: Wording): Wording {
  return {
    en: [en, ...pair(APPLY.en, en)].join('|'),
    de: [de, ...pair(APPLY.de, de)].join('|'),
    fr: [fr, ...pair(APPLY.fr, fr)].join('|'),
    es: [es, ...pair(APPLY.es, es)].join('|'),
  };
}

/** What a policy leaves out, after a verb of leaving out: "exclude guests". */
export function leavingOutWords({ en, de = '', fr = '', es = '' }: Wording): Wording {
  return {
    en: pair(EXCLUDE.en, en).join('|'),
    de: [...pair(EXCLUDE.de, de), ...(de === '' ? [] : pair(de, EXCLUDE_AT_END))].join('|'),
    fr: pair(EXCLUDE.fr, fr).join('|'),
    es: pair(EXCLUDE.es, es).join('|'),
  };
}
