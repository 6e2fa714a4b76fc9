import { foldAccents } from '../fold-accents.js';
import type { OtherLanguage } from '../rewording/other-language.js';

/** The regular forms of a verb. */
export interface VerbForms {
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

const on = (stem: string, endings: string): readonly string[] => endings.split(' ').map((one) => stem + one);

const PREFIX = /^(?:be|emp|ent|er|ge|miss|ver|zer|wider|hinter)/;
/** Prefixes that leave the verb: "schaltet … ab". */
export const SEPARABLE =
  /^(ab|an|auf|aus|bei|durch|ein|fest|frei|fort|heraus|her|hinaus|hinein|hinzu|hin|los|mit|nach|rein|raus|rum|statt|teil|um|vor|weg|weiter|wieder|zurück|zu|zusammen)(\p{L}{3,})$/u;

function german(infinitive: string): VerbForms {
  const stem = infinitive.replace(/e?n$/, '');
  const soft = /[td]$|[^rlh][mn]$/.test(stem) ? 'e' : '';
  const past = on(`${stem}${soft}te`, ' n st t'.trimEnd()).map((one) => one.trim());
  const [, prefix = '', rest = ''] = SEPARABLE.exec(infinitive) ?? [];
  const withGe = /ieren$/.test(infinitive) || PREFIX.test(infinitive) ? stem : `ge${stem}`;
  const restStem = rest.replace(/e?n$/, '');
  const joined = rest === '' ? withGe : `${prefix}${/ieren$/.test(rest) || PREFIX.test(rest) ? '' : 'ge'}${restStem}`;
  const participle = `${joined}${soft}t`;
  return {
    present: [infinitive, ...on(stem, 'e st t'), ...(soft === '' ? [] : on(stem, 'est et'))],
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

/** Forms of Spanish verbs that are nouns or adjectives more often: "cuenta", "uso". */
const SPANISH_NOUN_FORMS = new Set(
  `cuenta cuentas alerta alertas copia copias firma firmas prueba pruebas marca marcas falta faltas informe informes consulta consultas
  pregunta preguntas ayuda causa clave claves regla reglas entrada entradas salida salidas bloqueo cambio uso registro inicio acceso activo
  acto paso envio intento aviso archivo filtro robo reenvio desvio respaldo fallo control reseteo reinicio completo oculto vacio alias
  cifrado cifrados enlace enlaces cierre parte partes nombre puesto puestos trabajo trabajos mando permiso permisos libre para sobre entre
  invitado invitados invitada invitadas listado listados empleado empleados empleada empleadas encargado encargados externa externas activa activas oculta ocultas completa completas segura lista listas baja bajas vacia junta sola medio corto total cargo corriente siguiente resumen dato datos comprobante visto`
    .split(/\s+/)
    .filter(Boolean),
);

/** "cierr", "encuentr", "pid": the vowel of the stem changes where it is stressed. */
const changeStem = (stem: string): readonly string[] => {
  const [, head, vowel, tail] = /^(.*)([eo])([^aeiou]+)$/.exec(stem) ?? [];
  if (head === undefined || vowel === undefined || tail === undefined) return [stem];
  return vowel === 'e' ? [stem, `${head}ie${tail}`, `${head}i${tail}`] : [stem, `${head}ue${tail}`];
};

/** "busc" → "busqu" before e, "exig" → "exij" before a. */
const soften = (stem: string, isAr: boolean): string =>
  isAr
    ? stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c')
    : stem
        .replace(/gu$/, 'g')
        .replace(/g$/, 'j')
        .replace(/([aeiou])c$/, '$1zc')
        .replace(/c$/, 'z')
        .replace(/(?<![gq])u$/, 'uy');

function spanish(said: string): VerbForms {
  const [infinitive = '', ...tail] = said.split(' ');
  const isReflexive = infinitive.endsWith('se');
  const stem = infinitive.replace(/(?:ar|er|ir)(?:se)?$/, '');
  const ending = infinitive.slice(stem.length, stem.length + 2);
  const isAr = ending === 'ar';
  const stems = changeStem(stem);
  const soft = stems.map((one) => soften(one, isAr));
  const vowel = isAr ? 'a' : 'e';
  const named = isAr
    ? [...stems.flatMap((one) => on(one, 'a an as')), ...soft.flatMap((one) => on(one, 'e en'))]
    : [...stems.flatMap((one) => on(one, 'e en es')), ...soft.flatMap((one) => on(one, 'a an as e en'))];
  const unnamed = [
    ...on(stem, `${vowel}mos imos`),
    ...on(infinitive.slice(0, stem.length + 2), 'á án ía ían emos'),
    ...stems.flatMap((one) => on(one, isAr ? 'ando' : 'iendo yendo')),
  ];
  const past = isAr
    ? on(stem, 'ó oo aron aste aba aban ábamos')
    : [...stems.flatMap((one) => on(one, 'ió ieron yó yeron')), ...on(stem, 'iste ía ían íamos í iera ieran')];
  const whole = (forms: readonly string[], isFinite = true): readonly string[] =>
    forms
      .filter((one) => tail.length > 0 || !SPANISH_NOUN_FORMS.has(foldAccents(one)))
      .map((one) => [...(isReflexive && isFinite ? ['se'] : []), one, ...tail].join(' '));
  return {
    present: [
      ...whole(
        [
          ...(isReflexive ? [] : [stem + ending]),
          `${stem + ending}se`,
          ...stems.flatMap((one) => on(one, isAr ? 'ándose' : 'iéndose')),
        ],
        false,
      ),
      ...whole(named),
      ...whole(unnamed),
    ],
    past: whole(past),
    participle: whole(on(stem, isAr ? 'ado ada ados adas' : 'ido ida idos idas'), false),
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
  es: /^[^ ]{2,}(?:ar|er|ir)(?:se)?(?: .+)?$/,
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
