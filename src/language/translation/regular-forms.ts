import type { OtherLanguage } from '../rewording/other-language.js';

/** The regular forms of a verb. */
export interface VerbForms {
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

const on = (stem: string, endings: string): readonly string[] => endings.split(' ').map((one) => stem + one);

const PREFIX = /^(?:be|emp|ent|er|ge|miss|ver|zer|wider|hinter|über|unter)/;
/** Prefixes that begin like one that leaves the verb, and stay: "hinterlegen". */
const STAYING = /^(?:hinter|über|unter|wider)/;
/** Prefixes that leave the verb: "schaltet … ab". */
export const SEPARABLE =
  /^(ab|an|auf|aus|bei|durch|ein|fest|frei|fort|heraus|her|hinaus|hinein|hinzu|hin|los|mit|nach|rein|raus|rum|statt|teil|um|vor|weg|weiter|wieder|zurück|zu|zusammen)(\p{L}{3,})$/u;

function german(infinitive: string): VerbForms {
  const stem = infinitive.replace(/e?n$/, '');
  const soft = /[td]$|[^rlh][mn]$/.test(stem) ? 'e' : '';
  const past = on(`${stem}${soft}te`, ' n st t'.trimEnd()).map((one) => one.trim());
  const [, prefix = '', rest = ''] = (STAYING.test(infinitive) ? undefined : SEPARABLE.exec(infinitive)) ?? [];
  const withGe = /ieren$/.test(infinitive) || PREFIX.test(infinitive) ? stem : `ge${stem}`;
  const restStem = rest.replace(/e?n$/, '');
  const joined = rest === '' ? withGe : `${prefix}${/ieren$/.test(rest) || PREFIX.test(rest) ? '' : 'ge'}${restStem}`;
  const participle = `${joined}${soft}t`;
  return {
    present: [
      infinitive,
      ...on(stem, 'e st t'),
      ...(soft === '' ? [] : on(stem, 'est et')),
      // "anzulegen"
      ...(rest === '' ? [] : [`${prefix}zu${rest}`]),
    ],
    past,
    participle: ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => participle + ending),
  };
}

function french(infinitive: string): VerbForms {
  if (infinitive.endsWith('er')) {
    const stem = infinitive.slice(0, -2);
    const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
    return {
      present: [...on(stem, 'er e es ent ez era eront erait eraient'), ...on(soft, 'ons ant')],
      past: on(soft, 'ait aient a ai'),
      participle: on(stem, 'é ée és ées'),
    };
  }
  if (infinitive.endsWith('ir')) {
    const stem = infinitive.slice(0, -2);
    return {
      present: on(stem, 'ir it is issent issons issez issant ira iront irait'),
      past: on(stem, 'issait issaient'),
      participle: on(stem, 'i ie is ies'),
    };
  }
  const stem = infinitive.replace(/re$/, '');
  return {
    present: [infinitive, ...on(stem, ' s ent ez ons ant ra ront'.trimStart()), stem],
    past: on(stem, 'ait aient it irent'),
    participle: on(stem, 'u ue us ues'),
  };
}

function spanish(infinitive: string): VerbForms {
  const stem = infinitive.replace(/(?:ar|er|ir)(?:se)?$/, '');
  if (/ar(?:se)?$/.test(infinitive)) {
    const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
    return {
      present: [
        infinitive,
        ...on(stem, 'ar a an o as amos ando arse arlo arla arlos arlas arle ará arán aría'),
        ...on(soft, 'e en'),
      ],
      past: [...on(stem, 'ó aron aste aba aban'), ...on(soft, 'é')],
      participle: on(stem, 'ado ada ados adas'),
    };
  }
  return {
    present: [
      infinitive,
      ...on(stem, 'er ir e en o es emos imos iendo a an erlo erla irlo irla erá erán irá irán ería'),
    ],
    past: on(stem, 'ió ieron iste ía ían í'),
    participle: on(stem, 'ido ida idos idas'),
  };
}

const DERIVE: Readonly<Record<OtherLanguage, (infinitive: string) => VerbForms>> = {
  de: german,
  fr: french,
  es: spanish,
};

const IS_INFINITIVE: Readonly<Record<OtherLanguage, RegExp>> = {
  de: /^[^ ]{2,}e?n$/,
  fr: /^[^ ]{2,}(?:er|ir|re)$/,
  es: /^[^ ]{2,}(?:ar|er|ir)(?:se)?$/,
};

/** The regular forms of an infinitive. Of a form that is none it is itself. */
export function deriveForms(verb: string, language: OtherLanguage): VerbForms {
  return IS_INFINITIVE[language].test(verb) ? DERIVE[language](verb) : { present: [verb], past: [], participle: [] };
}

const NOUN_ENDINGS: Readonly<Record<OtherLanguage, { readonly singular: string; readonly plural: string }>> = {
  // German plurals are too many to be derived: the dictionary has them.
  de: { singular: 's es', plural: '' },
  fr: { singular: '', plural: 's x' },
  es: { singular: '', plural: 's es' },
};

const ADJECTIVE_ENDINGS: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: ['', 'e', 'en', 'er', 'es', 'em'],
  fr: ['', 'e', 's', 'es'],
  es: ['', 's', 'es', 'a', 'as', 'os'],
};

/** Regular forms of a noun, of its first word in French and Spanish ("règles de transport"); one that is no word does no harm. */
export function declineNoun(
  noun: string,
  language: OtherLanguage,
): readonly { readonly form: string; readonly isPlural: boolean }[] {
  const [head = '', ...tail] = noun.split(' ');
  const { singular, plural } = NOUN_ENDINGS[language];
  const join = (ending: string): string => [head + ending, ...tail].join(' ');
  const ends = (list: string): readonly string[] => list.split(' ').filter(Boolean);
  return [
    { form: noun, isPlural: false },
    ...ends(singular).map((one) => ({ form: join(one), isPlural: false })),
    ...ends(plural).map((one) => ({ form: join(one), isPlural: true })),
  ];
}

/** Forms of an adjective. */
export function declineAdjective(word: string, language: OtherLanguage): readonly string[] {
  const stem = language === 'es' ? word.replace(/o$/, '') : language === 'de' ? word.replace(/e$/, '') : word;
  return [
    word,
    ...ADJECTIVE_ENDINGS[language].map((ending) => stem + ending),
    ...(language === 'es' ? [`${stem}o`] : []),
  ];
}
