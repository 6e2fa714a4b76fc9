import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';

/** How a language leaves apps out of those who hold a role. Each is a pattern without groups. */
interface Wording {
  readonly apps: string;
  /** Who is no app anyway, and what says so beside them. */
  readonly people: string;
  readonly not: string;
  /** What leaves out the apps behind it, those before it, and those in its midst, where "_" stands for them. */
  readonly before: string;
  readonly behind: string;
  readonly around: string;
  /** Said instead, as the readers know it. */
  readonly plain: string;
  /** A kind of holder, with its article. */
  readonly kind: string;
  readonly ratherThan: string;
}

const WORDINGS: Readonly<Record<OtherLanguage | 'en', Wording>> = {
  en: {
    apps: '(?:(?:the|any|all|our) )*(?:(?:enterprise )?apps?|applications?|service principals?|spns?)',
    people: '(?:people|persons?|humans?|users?|accounts?|colleagues)',
    not: '(?:not|no|never|rather than|instead of|as opposed to|except(?: for)?|minus)',
    before:
      "(?:leav(?:e|ing) (?:out|aside)|skip(?:ping)?|ignor(?:e|ing)|exclud(?:e|ing)|omit(?:ting)?|disregard(?:ing)?|do(?:n[’']t| not) (?:count|include)|not (?:counting|including)|without(?: counting)?)",
    behind: "(?:(?:left|set|put) (?:out|aside)|excluded|not counted|do(?:n[’']t| not) count)",
    around: '(?:leave|leaving|keep|keeping|put|set|take|taking) _ (?:out|aside|away)(?: of it)?',
    plain: ', leaving out apps',
    kind: '(?:an? |the |any |real )?(?:apps?|applications?|persons?|people|users?|humans?|groups?)',
    ratherThan: ',? (?:rather than|instead of|and not|not|as opposed to)(?: (?:directly )?(?:to|by))?',
  },
  de: {
    apps: '(?:(?:die|den|alle|alle die) )*(?:apps?|anwendungen|applikationen|dienstprinzipalen?|service ?principals?)',
    people: '(?:personen?|menschen?|leuten?|benutzer|nutzer|konten|kollegen)',
    not: '(?:nicht|keine[rn]?|nie|statt|anstatt)',
    before: '(?:ohne|außer|abgesehen von|nicht mitgezählt|weglassen|exklusive|bis auf)',
    behind:
      '(?:(?:bitte|mal|dabei) )*(?:weglassen|weggelassen|ausklammern|ausgeklammert|nicht (?:mitzählen|mitgezählt|mitgerechnet|zählen)|ignorieren|außen vor|ausgenommen|rauslassen|rausgelassen|ausschließen)',
    around:
      '(?:(?:lass|lasst|lassen sie|nimm|klammer\\p{L}*) _ (?:bitte )?(?:weg|aus|raus|außen vor)|wenn (?:man|wir|ich) _ (?:nicht (?:mit)?zähl(?:t|en|e)|weglässt|weglass(?:e|en)|ausklammer\\p{L}+|rauslässt|rauslassen))',
    plain: ', ohne Apps',
    kind: '(?:(?:eine[rnm]?|die|den|einen|echte[rn]?|keine[rn]?) )?(?:apps?|anwendung(?:en)?|person(?:en)?|menschen?|leute|benutzer|nutzer|gruppen?)',
    ratherThan: ',? (?:statt|anstatt|anstelle|und nicht|nicht|und)(?: (?:direkt )?(?:an|von))?',
  },
  fr: {
    apps: "(?:(?:toutes? )?(?:les |l['’]|des |aux |d['’])?)(?:applis?|apps?|applications?|principaux de service|principal de service)",
    people: '(?:personnes?|gens|humains?|utilisateurs?|comptes?|collègues)',
    not: "(?:pas(?: d(?:e |['’]))?|non(?: pas)?|jamais|plutôt que|au lieu d(?:e |['’]))",
    before:
      "(?:(?:en )?(?:laiss|exclu|ignor|omett|écart)(?:ant|ez|ons|e|s|t)?(?: de côté)?|sans(?: compter| inclure)?|hors|hormis|sauf|excepté|(?:si (?:on|l['’]on) )?ne compt(?:e|ez|ant|ons) pas|mis(?:es)? à part|à part)",
    behind: '(?:non comprises?|mises? (?:à part|de côté)|exclues?|exceptées?|à part|non comptées?)',
    around:
      "(?:si (?:on |l['’]on )?(?:laisse|met|exclut|écarte) _ (?:de côté|à part)|(?:en )?laiss(?:e|ez|ant) _ (?:de côté|à part))",
    plain: ', sans les applis',
    kind: "(?:(?:une?|des|les|aucune?) |l['’])?(?:applis?|apps?|applications?|personnes?|utilisateurs?|humains?|groupes?)",
    ratherThan: ",? (?:plutôt qu['’ ]e?|au lieu d['’ ]e?|et (?:non|pas)(?: pas)?)(?: ?(?:à|aux|par))?",
  },
  es: {
    apps: '(?:(?:todas )?(?:las |los |a las )?)(?:apps?|aplicaciones|(?:entidades|principales) de servicio)',
    people: '(?:personas?|gente|humanos?|usuari[oa]s?|cuentas?|colegas)',
    not: '(?:no|nunca|en vez de|en lugar de)',
    before:
      '(?:sin(?: contar| incluir)?|dej(?:a|ando|amos) (?:fuera|aparte|de lado)|excluyendo|excluye|exceptuando|excepto|salvo|quitando|quita|ignorando|ignora|omitiendo|omite|no (?:cuentes|incluyas|contando)|si (?:no (?:contamos|se cuentan|incluimos)|(?:dejamos|se dejan) (?:fuera|aparte|de lado)|excluimos|quitamos)|aparte de)',
    behind: '(?:aparte|excluidas|exceptuadas|no incluidas|fuera)',
    around: '(?:(?:si )?(?:deja|dejando|dejamos) _ (?:fuera|aparte|de lado))',
    plain: ', sin contar las apps',
    kind: '(?:(?:una?|las|los|ninguna) )?(?:apps?|aplicaci[óo]n(?:es)?|personas?|usuarios?|humanos?|grupos?)',
    ratherThan: ',? (?:en (?:vez|lugar) de|y no|no|antes que)(?: (?:a|por))?',
  },
};

const PLEASE = "(?:(?:please|bitte|por favor|svp|s['’]il (?:te|vous) plaît|but|and|aber|mais|pero|y|et|und) )*";
/** Policies leave apps out by themselves. */
const OF_ROLES = `(?<=^(?![^?]*(?:polic|richtlinie|stratégie|strategie|politique|directiva|política|politica|regel|règle|regla))[^]{0,60}?(?:(?:${ROLE_NAME})s?|(?<!\\p{L})(?:(?:admin)?(?:roles?|rollen?|rôles?)\\p{L}*|[\\p{L}-]*admin\\p{L}*))(?![\\p{L}])[^?;]{0,50}?)`;

const AND = '(?:(?:and|but|und|aber|et|mais|y|pero) )?';

/** Admins of whichever role: holders of one by its name are apps, too. */
const ANY_ADMINS =
  "(?:how many|which|what|wie viele|welche|combien d['’]|quels|cu[áa]ntos|qu[ée]) ?(?:admins|administrators|administratoren|administrateurs|administradores)";
const WE_HAVE = '(?:do we have|have we got|are there|haben wir|gibt es|avons-nous|y a-t-il|tenemos|hay)';

/** What narrows an answer before is no question by itself. */
const GOES_ON = '[\\s¿]*(?:only|just|and|but|nur|bloß|und|aber|seulement|juste|et|mais|solo|sólo|y|pero)(?!\\p{L})';

const pattern = (source: string, ending: string): RegExp => new LazyPattern(`${accentFree(source)}${ending}`, 'iu');

function listTurns(language: OtherLanguage | 'en'): readonly Turn[] {
  const { apps, people, not, before, behind, around, plain, kind, ratherThan } = WORDINGS[language];
  const leftOut = `(?:${around.replaceAll('_', apps)}|${before} ${apps}|${apps} ${behind})`;
  const noApps = `${AND}(?:${leftOut}|${not} ?${apps})`;
  return [
    // Of people nobody has to leave out apps.
    [
      pattern(
        `(?<=(?<!\\p{L})(?:${people}|${ANY_ADMINS}))(?: ?\\(${noApps}\\)| ?[–-] ${noApps} [–-]|, ?${noApps},| ${not} ${apps}(?=,| [–-]))`,
        '(?=[^?]*\\p{L})',
      ),
      '',
    ],
    [
      pattern(
        `(?<=^(?!${GOES_ON})[^?,;]{0,40}(?<!\\p{L})(?:${people}(?!\\p{L})[^?;]{5,80}?|${ANY_ADMINS} ${WE_HAVE})) ?[,(–-] ?${noApps}\\)?`,
        END,
      ),
      '',
    ],
    [
      pattern(`${OF_ROLES}(?:\\s*[,;.?!(–-]+\\s*|\\s+)${PLEASE}${leftOut}(?: please| bitte| por favor| svp)?\\)?`, END),
      plain,
    ],
    // Who holds it by itself is no other kind. "Are assigned to apps" alone would be of the day it was granted.
    [
      pattern(
        `(?<=(?<!\\p{L})(?<!are assigned )(?:to|by|an|von|à|par|aux|a|por|tiene|ont|a|hat) ${kind})${ratherThan} ${kind}(?: (?:or|oder|ou|o)(?: (?:to|by|an|von|à|par|a|por))? ${kind})?`,
        '(?!\\p{L})',
      ),
      '',
    ],
  ];
}

/** "leave the apps out" of those who hold a role, and "to an app rather than to a person": whom the question leaves out. */
export const HOLDERS_LEFT_OUT: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns('en'),
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
