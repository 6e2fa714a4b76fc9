import { LazyPattern } from '../../core/lazy-pattern.js';

/** Said in German, French or Spanish before a question for a meaning, with what `foldPhrase` gives. */
const BEFORE = new LazyPattern(
  `^(?:${[
    '(?:me |nos |os )?(?:explicas|explicais|aclaras|aclarais|cuentas|dices)(?: (?:por favor|un poco|brevemente|rapidamente))*(?= (?:que|lo que|la diferencia|como|para que|el|la) )',
    '(?:me |nos )?(?:puedes|podrias|puede|podria) (?:explicar|aclarar|contar|decir)(?:me|nos)?(?= )',
    'no (?:me queda|tengo|nos queda) (?:muy |del todo )?claro(?= )',
    '(?:ich |wir )?(?:weiss|wissen|verstehe|verstehen|kapiere) (?:immer noch |noch |gar )?nicht(?: so ganz| ganz| genau)?(?= was )',
    '(?:mir ist|uns ist) (?:nicht|un)(?: ganz)? ?klar(?= was )',
    '(?:erklarst|erlauterst|sagst) du (?:mir |uns )?(?:bitte |mal |kurz )*(?= was )',
    "(?:tu m'|vous m'|vous nous |tu nous )explique[sz]?(?: (?:moi|nous))?(?: (?:rapidement|un peu|vite fait))*(?= (?:ce que|ce qu'|la difference|comment))",
    "je (?:ne )?(?:vois|comprends) pas (?:bien |trop |vraiment )?(?=(?:ce que|ce qu'))",
  ].join('|')}) ?`,
);

/** A second question for the use or the danger of the same: the text of a term answers it. */
const BEHIND = new LazyPattern(
  ` (?:${[
    '(?:und )?(?:wofur|wozu|fur was) (?:ist|brauche ich|braucht man|brauchen wir|dient|nutzt man|gibt es) (?:das|es|man das|sie|er|die|der|den|ihn|so was)(?: (?:gut|da|gedacht|uberhaupt|eigentlich))*',
    'und (?:warum|wieso|weshalb) (?:ist|sind|ware) (?:das|es|sie|er|die|der) (?:denn |so |ein |eine )*\\S+(?: fur uns)?|und was ist (?:daran|da) (?:denn |so |das )*\\S+',
    '(?:et )?(?:ca|cela|il|elle) sert a quoi|(?:et )?a quoi (?:ca|cela) sert|(?:et )?a quoi (?:sert|servent)(?: t)? (?:il|elle|ils|elles)',
    "et (?:pourquoi|en quoi) (?:c'?est|est ce(?: que c'?est)?|ca serait|ce serait) (?:si |tellement |un |une )*\\S+(?: pour nous)?",
    '(?:y )?para que (?:sirve|sirven|se usa|se usan|lo quiero)',
    'y por que (?:es|son|seria) (?:tan |un |una )*\\S+(?: para nosotros)?',
  ].join('|')})$`,
);

/** A folded text without what German, French and Spanish say around a question for a meaning. */
export const withoutOtherTalk = (folded: string): string => folded.replace(BEFORE, '').replace(BEHIND, '').trim();
