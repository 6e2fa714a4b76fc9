import type { OtherLanguage } from './other-language.js';

/** What is typed short in a chat, and what it is written as; "_" is a space. */
const CHAT: Readonly<Record<OtherLanguage, string>> = {
  de: `wieviele:wie_viele wieviel:wie_viel wievielen:wie_vielen nem:einem nen:einen ner:einer ne:eine haste:hast_du kannste:kannst_du
    biste:bist_du weisste:weißt_du gibts:gibt_es gabs:gab_es hats:hat_es ists:ist_es wars:war_es gehts:geht_es obs:ob_es wenns:wenn_es
    wers:wer_es nich:nicht ned:nicht nix:nichts u:und od:oder aufm:auf_dem mim:mit_dem inner:in_der jmd:jemand jmdn:jemanden jmdm:jemandem
    grad:gerade is:ist isn:ist_ein wasn:was_denn hamwa:haben_wir hamma:haben_wir ham:haben hab:habe eig:eigentlich iwie:irgendwie iwer:jemand
    iwo:irgendwo iwas:etwas vllt:vielleicht dat:das wat:was nochn:noch_ein`,
  fr: `kelle:quelle kelles:quelles kel:quel kels:quels keske:qu'est-ce_que koi:quoi qd:quand qand:quand ki:qui qqn:quelqu'un qqun:quelqu'un
    qq1:quelqu'un qqch:quelque_chose qqchose:quelque_chose qq:quelques pk:pourquoi pq:pourquoi pkoi:pourquoi ds:dans tt:tout tte:toute
    tts:tous ttes:toutes bcp:beaucoup jms:jamais svt:souvent tjs:toujours tjrs:toujours mtn:maintenant ya:il_y_a yavait:il_y_avait
    yen:il_y_en jai:j'ai cest:c'est cmt:comment cb:combien dps:depuis pcq:parce_que psk:parce_que auj:aujourd'hui proprio:propriétaire proprios:propriétaires c:c'est`,
  es: `q:que k:que ke:que xq:por_qué pq:por_qué xk:por_qué porq:por_qué porke:por_qué tb:también tmb:también tbn:también x:por d:de dl:del
    qien:quién kien:quién kn:con cn:con dsd:desde dnd:dónde cdo:cuándo cnd:cuándo pa:para toy:estoy algn:algún ahr:ahora aki:aquí
    aora:ahora bn:bien`,
};

const read = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(/\s+/).map((pair) => pair.replaceAll('_', ' ').split(':') as [string, string]));

const WRITTEN: Readonly<Record<OtherLanguage, ReadonlyMap<string, string>>> = {
  de: read(CHAT.de),
  fr: read(CHAT.fr),
  es: read(CHAT.es),
};

/** A word in small letters, no part of a name in quotes, and no single letter that something is called by ("la règle c"). */
const WORD =
  /(?<![\p{L}\p{N}"._@-])(?<!(?:[Rr]eglas?|[Rr][eè]gles?|[Rr]egeln?|[Rr]ules?|[Aa]pps?|[Aa]pplis?) )(?:'?\p{Ll}{2,9}1?|\p{Ll}(?= [\p{L}¿"]))(?![\p{L}\p{N}'"._@-])/gu;

/** "nb de règles": how many. */
const NUMBER_OF = /(?<!\p{L})nbr?e? (?=d[e'])/giu;

/** "y por q?", "porque sale …?": why. */
const WHY = /(?<!\p{L})por [qk](?!\p{L})|(?<=^[\s¿¡]*(?:y )?)porque(?= )/giu;

/** "como le quito el rol …": "how" without its accent. "como usuario" is "as a user". */
const HOW =
  /(?<=^[\s¿¡]*(?:(?:y|pero|vale|ok|hola|oye|perdona),? )*)como(?= (?:(?:l[aeo]s?|me|nos|se) (?!que(?!\p{L}))\p{L}|(?:puedo|podemos|puede|hago|hacemos|hay que|tengo que|debo|debemos)(?!\p{L})|\p{L}{2,}(?:o|[aei]mos) (?:el|l[aeo]s?|una?|un[oa]s|est?[aeo]s?|es[aeo]s?|su|mi|todos?|todas?|a|al|de)(?!\p{L})|(?!owner|manager|user|partner|member|ser)\p{L}{3,}(?:ar|er|ir)(?:l[aeo]s?)?(?!\p{L})))/giu;

/** "qui l'a cree": a participle behind its auxiliary, without its accent. */
const UNACCENTED =
  /(?<=(?:^|[\s'’])(?:a|ont|est|sont|avons|avez|ai|as) (?:(?:été|ete|bien|déjà|deja) )?)(cre|modifi|supprim|desactiv|ajout|approuv|autoris|donn|chang|enlev|retir|utilis|install|effac|reinitialis|accord)e(e?s?)(?!\p{L})/giu;

/** A text of another language with what is typed short in a chat written out: "q usuarios", "wieviele", "kelle règle". Names stay. */
export function writeOut(text: string, language: OtherLanguage): string {
  const known =
    language === 'fr'
      ? text
          .replace(NUMBER_OF, 'combien ')
          .replace(UNACCENTED, (_, stem: string, end: string) => `${stem === 'cre' ? 'cré' : stem}é${end}`)
      : language === 'es'
        ? text.replace(WHY, 'por qué').replace(HOW, 'cómo')
        : text.replace(WHY, 'por qué');
  return known.replace(WORD, (word) => WRITTEN[language].get(word.replace(/^'/, '')) ?? word);
}

/** Words that are also written so in another language. */
const AMBIGUOUS = new Set('is u od inner ham hab grad dat wat x d c cb pa toy ne k ya yen ds tt'.split(' '));

/** The words that are typed so in one of the languages only, and so tell which it is. */
export const CHAT_MARKS: Readonly<Record<OtherLanguage, string>> = {
  de: tellingWords('de'),
  fr: tellingWords('fr'),
  es: tellingWords('es'),
};

function tellingWords(language: OtherLanguage): string {
  const others = Object.entries(WRITTEN).filter(([one]) => one !== language);
  return [...WRITTEN[language].keys()]
    .filter((word) => !AMBIGUOUS.has(word) && others.every(([, map]) => !map.has(word)))
    .join(' ');
}
