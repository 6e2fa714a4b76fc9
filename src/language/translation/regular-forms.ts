import { foldAccents } from '../../core/fold-accents.js';
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

/** Endings of the French verbs that go alike: what of the infinitive stays, and what is put behind it. */
const FRENCH_FAMILIES: readonly (readonly [
  infinitive: RegExp,
  ending: number,
  present: string,
  past: string,
  participle: string,
])[] = [
  [/yer$/, 3, 'yer ie ies ient yez yons yant iera ieront ierait', 'yait yaient ya', 'yé yée yés yées'],
  [/ger$/, 2, 'er e es ent ez era eront erait eons eant', 'eait eaient ea', 'é ée és ées'],
  [/cer$/, 3, 'cer ce ces cent cez cera ceront cerait çons çant', 'çait çaient ça', 'cé cée cés cées'],
  [/(?:pel|jet)er$/, 2, 'er le les lent te tes tent ez ons ant lera tera', 'ait aient a', 'é ée és ées'],
  [/er$/, 2, 'er e es ent ez era eront erait eraient ons ant', 'ait aient a', 'é ée és ées'],
  [/enir$/, 4, 'enir iens ient iennent enez enons enant iendra iendront', 'enait enaient int', 'enu enue enus enues'],
  [/cevoir$/, 6, 'cevoir çois çoit çoivent cevez cevons cevant cevra cevront', 'cevait', 'çu çue çus çues'],
  [/voir$/, 3, 'oir ois oit oient oyez oyons oyant erra erront', 'oyait oyaient', 'u ue us ues'],
  [/(?:sor|par|sen|men)tir$/, 3, 'tir s t tent tez tons tant tira', 'tait taient', 'ti tie tis ties'],
  [/dormir$/, 3, 'mir s t ment mez mons mant mira', 'mait maient', 'mi'],
  [/servir$/, 3, 'vir s t vent vez vons vant vira', 'vait vaient', 'vi vie vis vies'],
  [/courir$/, 2, 'ir s t ent ez ons ant ra ront', 'ait aient', 'u ue us ues'],
  [/[vf]rir$/, 3, 'rir re res rent rez rons rant rira', 'rait raient', 'ert erte erts ertes'],
  [/ir$/, 2, 'ir it is issent issons issez issant ira iront irait', 'issait issaient', 'i ie is ies'],
  [/mettre$/, 5, 'ettre ets et ettent ettez ettons ettant ettra ettront', 'ettait ettaient', 'is ise ises'],
  [/prendre$/, 5, 'endre ends end ennent enez enons enant endra endront', 'enait enaient', 'is ise ises'],
  [/indre$/, 4, 'ndre ns nt gnent gnez gnons gnant ndra ndront', 'gnait gnaient', 'nt nte nts ntes'],
  [/crire$/, 2, 're s t vent vez vons vant ra ront', 'vait vaient', 't te ts tes'],
  [/lire$/, 3, 'ire is it isent isez isons isant ira iront', 'isait isaient', 'u ue us ues'],
  [/(?:ui|di)re$/, 2, 're s t sent sez sons sant ra ront', 'sait saient', 't te ts tes'],
  [/faire$/, 2, 're s t tes sons sant', 'sait saient', 't te ts tes'],
  [/aire$/, 2, 're s t ent ez ons ant', 'ait', 't te ts tes'],
  [/clure$/, 2, 're s t ent ez ons ant ra ront', 'ait aient', ' e s es'],
  [/aître$/, 5, 'aître ais aît aissent aissez aissant aîtra', 'aissait aissaient', 'u ue us ues'],
  [/vivre$/, 4, 'ivre is it ivent ivez ivons ivant', 'ivait', 'écu'],
  [/suivre$/, 4, 'ivre it ivent ivez ivons ivant', 'ivait', 'ivi ivie ivis ivies'],
  [/re$/, 2, 're s ent ez ons ant ra ront', 'ait aient it irent', 'u ue us ues'],
];

/** Forms of the first word of "mettre en place"; what stands behind it stays. */
function french(said: string): VerbForms {
  const [infinitive = '', ...tail] = said.split(' ');
  const [, ending = 0, present = '', past = '', participle = ''] =
    FRENCH_FAMILIES.find(([family]) => family.test(infinitive)) ?? [];
  const stem = infinitive.slice(0, infinitive.length - ending);
  const withTail = (endings: string): readonly string[] => on(stem, endings).map((one) => [one, ...tail].join(' '));
  const bare = /[^i]ndre$|pondre$/.test(infinitive) ? [[stem, ...tail].join(' ')] : [];
  return { present: [...withTail(present), ...bare], past: withTail(past), participle: withTail(participle) };
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
  fr: /^[^ ]{2,}(?:er|ir|re)(?: .+)?$/,
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
