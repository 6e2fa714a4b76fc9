import { LazyPattern } from '../../core/lazy-pattern.js';

const DE_BAD =
  '(?:(?:so|denn|uberhaupt|eigentlich|daran|ein|eine) )*(?:schlecht|gefahrlich|schlimm|wichtig|problematisch|problem|risiko|riskant|heikel|kritisch|unsicher|bedenklich|notig|sicherheitsrisiko|keine gute idee)';
const FR_BAD =
  '(?:(?:si|un|une|aussi) )*(?:grave|graves|dangereu(?:x|se|ses)|mauvais|mauvaise|risquee?s?|importante?s?|problematiques?|probleme|risque|critiques?|mauvaise idee|faille)';
const ES_BAD =
  '(?:(?:tan|un|una) )*(?:mal[oa]?s?|peligros[oa]s?|grave|graves|importantes?|arriesgad[oa]s?|riesgos[oa]s?|problema|riesgo|critic[oa]s?|inseguro|insegura|mala idea|problematic[oa])';

/** How reasons are asked for in German, French and Spanish, with what `foldPhrase` gives. */
export const OTHER_WHY_FRAMES: readonly RegExp[] = [
  new LazyPattern(`^(?:warum|wieso|weshalb) (?:ist|sind|waren?) (?:es ${DE_BAD} (?:wenn|dass) )?(.+?) ${DE_BAD}$`),
  new LazyPattern(`^(?:warum|wieso|weshalb) ist es ${DE_BAD} (?:wenn|dass) (.+)$`),
  /^(?:warum|wieso|weshalb) (?:soll(?:en|te|ten)?|muss|mussen) (?:ich|wir|man) (.+?) (?:abschalten|blockieren|vermeiden|entfernen|einschranken|erzwingen|verhindern|ernst nehmen|beachten)$/,
  new LazyPattern(`^was macht (?:eine?n? |die |das |den )?(.+?) ${DE_BAD}$`),
  new LazyPattern(`^(?:was ist|ist) (?:(?:so|denn|eigentlich|daran) )*${DE_BAD} (?:wenn|daran wenn|dass) (.+)$`),
  new LazyPattern(`^(?:qu'?est ce qui|ce qui|en quoi) rend (?:une? |la |le |les )?(.+?) ${FR_BAD}$`),
  new LazyPattern(`^que hace(?: que)? (?:una? |el |la )?(.+?) (?:sea )?${ES_BAD}$`),
  new LazyPattern(`^que hace(?: que sea)? ${ES_BAD} (?:a )?(?:una? |el |la )?(.+)$`),
  /^was ist (?:(?:so|denn|eigentlich|daran) )*(?:schlimm|gefahrlich|schlecht|problematisch|riskant|das problem|das risiko|die gefahr) (?:an|bei|mit|von) (.+)$/,
  new LazyPattern(
    `^(?:pourquoi|en quoi) (?:est ce (?:que )?(?:c'?est )?|c'?est )?${FR_BAD} (?:que |si |d'avoir |de laisser |quand )?(.+)$`,
  ),
  new LazyPattern(
    `^(?:pourquoi|en quoi) (?:est ce que )?(?:l')?(.+?) (?:est|sont|serait|c'?est)(?: (?:il|elle|ils|elles|ce))? ${FR_BAD}$`,
  ),
  /^(?:quel est le|quels sont les) (?:risques?|dangers?|problemes?) (?:de|du|des|avec|d') ?(?:l')?(.+)$/,
  /^qu'?(?:est ce qu'?il y a|y a t il) de (?:mal|dangereux|grave|risque) (?:avec|dans|a) (.+)$/,
  new LazyPattern(`^por que (?:es|son|seria) ${ES_BAD} (?:que |si |tener |dejar )?(.+)$`),
  new LazyPattern(`^por que (.+?) (?:es|son) ${ES_BAD}$`),
  /^que (?:tiene|tienen) de (?:malo|peligroso|grave|arriesgado) (.+)$/,
  /^que (?:riesgos?|peligros?|problemas?) (?:tiene|tienen|supone|suponen|hay (?:en|con)|implica) (?:tener )?(.+)$/,
];

const DE_FIX =
  '(?:beheben|losen|blockieren|verhindern|einschalten|ausschalten|abschalten|abstellen|aktivieren|deaktivieren|absichern|erzwingen|loswerden|entfernen|einrichten|erneuern|rotieren|einschranken|vermeiden|sperren|aufraumen|ersetzen|wegbekommen|wegkriegen|reparieren|umsetzen|verbessern)';
const FR_FIX =
  '(?:corriger|regler|resoudre|bloquer|activer|desactiver|empecher|limiter|eviter|supprimer|renouveler|remplacer|securiser|proteger|mettre en place|imposer|restreindre|nettoyer|reparer|couper|arreter|(?:se |me |nous )?debarrasser (?=d))';
const ES_FIX =
  '(?:arregl(?:o|ar)|correg?ir|solucionar|bloquear|activar|desactivar|evitar|limitar|quitar|eliminar|renovar|rotar|cambiar|proteger|asegurar|exigir|restringir|apagar|implantar|configurar|reparar|resolver|deshacer(?:me|nos) de)';

/** How steps are asked for. */
export const OTHER_HOW_FRAMES: readonly RegExp[] = [
  new LazyPattern(
    `^wie (?:kann|kannst|konnen|soll|sollte|sollten|muss|lasst sich|lassen sich|konnte) (?:(?:ich|man|wir|du|sie) )?(?:am besten |denn |eigentlich )?(.+?) ${DE_FIX}$`,
  ),
  /^wie (?:werde|werden) (?:ich|wir) (.+?) (?:los)$/,
  /^wie (?:kriege|bekomme|kriegen|bekommen) (?:ich|wir|man) (.+?) (?:weg|in den griff|los|hin|sauber)$/,
  /^wie (?:schalte|schaltet|schalten|stelle|stellt|stellen|richte|richten|raume|raumen) (?:ich|man|wir) (.+?) (?:ab|aus|ein|auf)$/,
  /^wie (?:erneuere|erneuert|rotiere|rotiert|entferne|entfernt|sichere|sichert|sperre|sperrt|behebe|lose|verhindere|blockiere|aktiviere|deaktiviere|erzwinge|ersetze|vermeide) (?:ich|man|wir) (.+?)$/,
  /^was (?:kann|soll|sollte|muss|mussen|konnen|sollten) (?:ich|man|wir) (?:denn )?(?:gegen|mit|bei|wegen) (.+?)(?: (?:tun|machen|unternehmen))?$/,
  new LazyPattern(
    `^comment (?:est ce qu'?on |on |je |nous )?(?:puis je |peut on |peux |peut |pouvons |faire pour |fait pour |faut il |dois je |doit on )?(?:je |on )?${FR_FIX} ?(?:des? |du |d')?(.+)$`,
  ),
  /^(?:que|qu'?est ce qu'?on) (?:peut on faire|doit on faire|dois je faire|puis je faire|peut faire|doit faire|fait) (?:de|des|du|contre|avec|pour) (.+)$/,
  new LazyPattern(
    `^como (?:puedo |podemos |se puede(?:n)? |debo |hago para |hacemos para |se |podria )?${ES_FIX} (.+)$`,
  ),
  /^como (?:quito|quitamos|elimino|renuevo|roto|cambio|protejo|aseguro|apago|configuro|resuelvo|me deshago de|se quitan?|se eliminan?|se renuevan?|se arreglan?|se bloquean?|se activan?|se desactivan?) (.+)$/,
  /^que (?:se puede|podemos|puedo|deberia|deberiamos|se debe) hacer (?:con|contra|sobre|para) (.+)$/,
];
