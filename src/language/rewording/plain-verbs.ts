import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';

type Rewriting = readonly [said: RegExp, plain: string];

const word = (source: string): RegExp =>
  new LazyPattern(`(?<![\\p{L}\\p{N}'])(?:${accentFree(source)})(?![\\p{L}\\p{N}])`, 'giu');

/** Colourful verbs of everyday speech, and the plain ones that say the same. */
const PLAIN: Readonly<Record<OtherLanguage, readonly Rewriting[]>> = {
  de: [
    [word('app-?(zustimmungen|einwilligungen|freigaben)'), '$1'],
    [word('(?:seit )?(?:einer ewigkeit|ewigkeiten|ewigen zeiten)|(?:schon |seit )?ewig|schon lange'), 'lange'],
    [
      word(
        '(?:hat|haben) (?:(?:lange|noch|in letzter zeit) )?(?:keiner|niemand)(?: mehr)? (?:angefasst|angerührt|benutzt|genutzt|verwendet|gebraucht)',
      ),
      'werden nicht mehr benutzt',
    ],
    [
      word(
        '(?:liegen|liegt|gammeln|gammelt|dümpeln|dümpelt|stehen|steht) (?:(?:hier|da|bei uns|nur|noch|einfach|so) )*(?:rum|herum|vor sich hin)|verstauben|setzen staub an',
      ),
      'werden nicht mehr benutzt',
    ],
    [
      word(
        'an (den|der|dem|unseren?|unserer|einem|einer) (\\p{L}+) (?:(?:rum|herum)?(?:geschraubt|gefummelt|gedreht|gespielt|gebastelt|gearbeitet))',
      ),
      '$1 $2 geändert',
    ],
    [word('verändert'), 'geändert'],
    [word('in letzter zeit|neulich|unlängst|letztens|in jüngster zeit'), 'kürzlich'],
    [
      word(
        '(secrets?|geheimnis|geheimnisse|schlüssel|zertifikate?|keys?) (?:verpasst|untergejubelt|untergeschoben|gegeben|spendiert|zugesteckt)',
      ),
      '$1 hinzugefügt',
    ],
    [word('verpasst|zugeschustert|spendiert|aufgedrückt'), 'gegeben'],
    [word('(?:weg|raus)?gekickt|rausgeschmissen|rausgeworfen|weggemacht|weggeräumt|plattgemacht'), 'entfernt'],
    [word('zwing(?:t|en) (?:die |unsere |alle )?(\\p{L}+) zu[rm]? (\\p{L}+)'), 'verlangt $2 von $1'],
    [word('(?:steckt|sitzt|hängt|ist) (?:noch )?in (?:einer|der) rolle'), 'hat eine Rolle'],
    [word('meld(?:et|en) sich (nur )?(?:per|mit|über|via) (\\p{L}+) an'), 'nutzen $1$2'],
    [word('dazu ?gekomm?en'), 'hinzugekommen'],
    [
      /^wie ?viele (änderungen|anpassungen) gehen (.{0,40} )?auf (?:das konto|die kappe|die rechnung) (?:von|des|der) ([^?]+)\?*$/iu,
      'how many changes by $3 $2?',
    ],
    [
      /^wie oft (?:wurden?|hat (?:man|jemand)) (?:an )?(den|die|der|dem) (\p{L}+) (.{0,50}?)(?:geändert|angefasst|verändert|angepasst)\?*$/iu,
      'wie viele Änderungen an $1 $2 gab es $3?',
    ],
    [/^(.+?) (?:ist|sind) (?:wie lange noch|noch wie lange) gültig/iu, 'wann läuft $1 ab'],
    [/^wie lange (?:ist|sind) (.+?) (?:noch )?gültig/iu, 'wann läuft $1 ab'],
    [word('tls[- ]zwang'), 'TLS-Pflicht'],
    [
      word('fremde[rnms]? (hersteller|herstellern|anbieter|anbietern|firmen|firma)|fremdfirmen|fremdanbietern?'),
      'Drittanbietern',
    ],
    [word('(?:in|auf) fremde postfächer'), 'in alle Postfächer'],
  ],
  fr: [
    [word('(?:viré|dégagé|balancé|bazardé|sucré|zappé|dégommé)(e?s?)'), 'supprimé$1'],
    [word('(?:coupé|débranché)(e?s?)'), 'désactivé$1'],
    [word('éteint(e?s?)'), 'désactivé$1'],
    [word('rajout(er|é|ée|és|ées|e|ent)'), 'ajout$1'],
    [
      word('(?:touché|touche|touchent|bidouillé|trifouillé|tripoté)(?:e?s?) (?:aux|à la|au|à|les|la|le|des) '),
      'modifié les ',
    ],
    [
      word(
        "(?:traîn(?:e|ent)(?: (?:là|ici|encore))*)?(?: ?(?:et |mais )?(?:sans que|alors que) personne ne (?:s'en serve|s'en sert|les utilise|l'utilise))|traîn(?:e|ent)(?: (?:là|ici|encore|pour rien))*",
      ),
      'ne sont plus utilisées',
    ],
    [word('ne (?:servent|sert) (?:plus )?à rien'), 'ne sont plus utilisées'],
    [word('depuis (?:une éternité|des lustres|des siècles|belle lurette|un bail)'), 'depuis longtemps'],
    [word("s'est vue? (?:attribuer|donner|accorder|octroyer|confier)"), 'a reçu'],
    [
      word(
        "oblig(?:e|ent) (?:les |nos |tous les )?(\\p{L}+) à (?:utiliser|avoir|faire|passer par) (?:le |la |l')?(\\p{L}+)",
      ),
      'exige $2 pour les $1',
    ],
    [word('dernièrement|ces derniers temps|ces temps-ci|il y a peu'), 'récemment'],
    [
      /^combien de fois (?:a-t-on|on a|a été|ont été)? ?(?:modifié|changé|touché)(?:e?s?) (?:les|aux|la|le|des|au|à la) (\p{L}+)/iu,
      'combien de modifications des $1',
    ],
    [/^(?!et |ou |il |elle )([^,]+?) expire(nt)? dans combien de temps/iu, 'quand expire$2 $1'],
    [/^dans combien de temps expire(nt)? (.+)$/iu, 'quand expire$1 $2'],
    [/^(?!et |ou |ils? |elles? )([^,]+?) expire(nt)? quand(?= ?\?| ?$)/iu, 'quand expire$2 $1'],
    [/(?<=\p{L}),? et (?:en plus|de plus|en outre|également|aussi)(?= (?:les?|la|une?|l['’]))/giu, ' et'],
    // What the pronoun stands for follows: "il expire quand, le secret de …?".
    [
      /^((?:et )?)(?:ils?|elles?) expire(nt)? (?:quand|dans combien de temps),? (?=(?:les?|la|l['’]|ce(?:t|s|tte)?|sa|son|ses)(?!\p{L}))/iu,
      '$1quand expire$2 ',
    ],
    [/^(?:est-ce qu')?(?:il )?y a(?:-t-il)? quelqu'un (?=dans |avec )/iu, 'qui est '],
    [/^y a-t-il (?!quelqu)/iu, "est-ce qu'il y a "],
    [word('(?:filé|refilé|collé|donné|glissé) (une? (?:secret|certificat|clé))'), 'ajouté $1'],
    [word('capables? de'), 'qui peuvent'],
    [word('aient'), 'ont'],
    [word('soient'), 'sont'],
    [word('puissent'), 'peuvent'],
    [word('tourn(?:e|ent)'), 'sont'],
  ],
  es: [
    [/(?<=\p{L}),? y (?:además|también|encima)(?= (?:el|la|los|las|una?) )/giu, ' y'],
    [word('se (?:cargó|ha cargado|cargaron)'), 'eliminó'],
    [word('apagó|ha apagado'), 'desactivó'],
    [word('apagaron'), 'desactivaron'],
    [word('apagad([oa]s?)'), 'desactivad$1'],
    [word('encendid([oa]s?)'), 'activad$1'],
    [word('metió|ha metido|coló'), 'añadió'],
    [word('metieron'), 'añadieron'],
    [word('metid([oa]s?)'), 'añadid$1'],
    [word('(ha|han) tocado(?! algo)'), '$1 cambiado'],
    [/^(?:¿ ?)?(?:y )?ha (?:tocado|hecho|cambiado) (?:algo|alguna cosa)/iu, 'has he changed anything'],
    [word('tocó'), 'cambió'],
    [word('tocaron'), 'cambiaron'],
    // Whatever is listed is there.
    [/ que (?:siga|sigue|sigan|siguen|esté|están) (?:todavía |aún )?(?:por )?(?:ahí|allí)(?=[ ?.!]*$)/iu, ''],
    [word('(?:que )?(?:están |andan )?(?:ahí |por ahí )?tirad[ao]s(?: por ahí| ahí)?'), 'abandonadas'],
    [word('sin que nadie l[ao]s? (?:use|utilice|toque)'), 'que nadie usa'],
    [
      word(
        '(?:que )?llevan? (?:más de )?(\\d+|un|una|dos|tres|seis) (días|semanas|meses|mes|años|año) sin (?:entrar|iniciar sesión|conectarse|usarse|acceder)',
      ),
      'no han iniciado sesión en los últimos $1 $2',
    ],
    [
      word(
        '(?:que )?llevan? (?:siglos|mucho(?: tiempo)?|años|meses|una eternidad) sin (?:entrar|iniciar sesión|conectarse|usarse|acceder|que .{3,20})',
      ),
      'inactivos',
    ],
    [/^¿?hay alguien (?=en |con )/iu, 'quién está '],
    [word('(?:dio|dieron|ha dado|pasó|puso) (una? (?:secreto|secret|certificado|clave|llave))'), 'añadió $1'],
    [/^¿?sigue (.+?) siendo (.+)$/iu, '¿$1 es todavía $2'],
    [word('siguen? teniendo'), 'tienen'],
    [
      /^¿?(?:cuántas|cuantas) veces (?:se )?(?:han?|hemos) (?:tocado|cambiado|modificado) (?:l[oa]s) (\p{L}+)/iu,
      'cuántos cambios de los $1 hubo',
    ],
    [/^¿?(?:en|dentro de) cuánto tiempo caducan? (.+)$/iu, 'cuándo caduca $1'],
    [/^¿?cuánto (?:tiempo )?(?:le|les) queda a (.+)$/iu, 'cuándo caduca $1'],
    [word('que se (?:creó|ha creado)'), 'creada'],
    [word('que se (?:añadió|ha añadido)'), 'añadida'],
    [word('que se (?:modificó|cambió|ha modificado|ha cambiado)'), 'modificada'],
    [word('que se (?:eliminó|borró|ha eliminado|ha borrado)'), 'eliminada'],
    [word('hace poco|últimamente|ultimamente'), 'recientemente'],
    [
      word('obligan? a (?:los |las |todos los |nuestros )?(\\p{L}+) a (?:usar|tener|pasar por) (?:el |la )?(\\p{L}+)'),
      'exige $2 a los $1',
    ],
    [word('no (?:son|es|pertenecen?) (?:de|a) nadie'), 'no tienen propietario'],
    [word('van en'), 'están en'],
    [word('van a (?=una? |el |l[oa]s? )'), 'son para '],
    [word('sin contar'), 'excepto'],
    [word('sin (?:cifrar|encriptar)'), 'no cifrado'],
    [word('tengan'), 'tienen'],
    [word('tenga'), 'tiene'],
    [word('estén'), 'están'],
    // Without its accent it is "este", and says something else.
    [/(?<!\p{L})esté(?!\p{L})/giu, 'está'],
    [word('sean'), 'son'],
    [word('usen'), 'usan'],
    [word('puedan'), 'pueden'],
    [word('pueda'), 'puede'],
    [word('hayan'), 'han'],
    [word('haya'), 'ha'],
  ],
};

/** A text of another language with plain verbs. */
export function withPlainVerbs(text: string, language: OtherLanguage): string {
  return applyTurns(text, PLAIN[language]);
}
