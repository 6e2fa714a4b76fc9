import { LazyPattern } from '../../core/lazy-pattern.js';

const CHANGES =
  /(?<!\p{L})(?:modif\p{L}+|chang(?:ed?|ing)|edit(?:ed)?|alter(?:ed)?|updated?|touch(?:ed)?|geändert|verändert|bearbeitet|angepasst|chang[ée]\p{L}*|cambi\p{L}+|edit\p{L}+)(?!\p{L})/iu;
const MADE = '(?:set up|made|created|added|put in place|built|configured|introduced|installed)';
/** Whatever is changed was made before. */
const AFTER_MAKING = new LazyPattern(
  ` (?:${[
    `(?:ever )?(?:after|since) (?:it|they|that|this|he|she) (?:was|were|had been|has been) (?:first |originally |initially )?${MADE}`,
    '(?:ever )?(?:after|since) (?:its|their|the) (?:creation|set-?up|making)',
    '(?:nach|seit) (?:der|seiner|ihrer|deren|dessen) (?:einrichtung|erstellung|anlage|anlegung)',
    '(?:après|depuis) (?:sa|leur) (?:création|mise en place)',
    '(?:después de|tras|desde) (?:su creación|crear(?:l[oa]s?|se)|haberse creado|haberl[oa]s? creado)',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

const WAS_CHANGED =
  /^((?:[Aa]nd |[Ss]o |[Bb]ut )?)(?:[Ww]as|[Ww]ere) ((?:the |rule |connector |app |policy )*"?\p{Lu}[^?,;]{1,60}?) (?:ever )?(?:changed|modified|edited|altered|updated|touched)(?!\p{L})/u;

/** "was X changed after it was made?" as "has X been modified?". Other texts stay. */
export function sayChangedAlone(text: string): string {
  const alone = CHANGES.test(text) ? text.replace(AFTER_MAKING, '') : text;
  return alone === text ? text : alone.replace(WAS_CHANGED, '$1has $2 been modified');
}
