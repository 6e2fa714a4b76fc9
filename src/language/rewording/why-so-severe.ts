import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTerm } from '../explanation/term-index.js';
import { accentFree } from './accent-free.js';

const NAME =
  '"[^"]{1,80}"|[\\p{Lu}\\d][\\p{L}\\p{N}.&-]*(?: [\\p{L}\\p{N}.&()-]+){0,5}?|\\p{Ll}+[-.]\\p{L}[\\p{L}\\p{N}.-]+';
const BEHIND_KIND = `(?<called>"[^"]{1,80}"|[^?",]{1,60}?)`;

/** How a language asks for the reason of a severity, "%" standing for what has it and "#" for the severity, and the words that point at that. */
interface Frame {
  /** How severe it is said to be. */
  readonly severe: string;
  /** That it is said to be a risk at all, which of somebody by name is asked another way. */
  readonly risk: string;
  readonly asked: readonly string[];
  readonly kind: string;
  readonly it: string;
  readonly rank: string;
}

const EN_SEVERE =
  '(?:(?:so|rated|rated as|ranked|classified|classified as|considered|flagged|flagged as|marked|marked as|of|at|an?) )*(?:critical|high|medium|low|severe|urgent|red)(?: (?:risk|severity|priority|rated|rating))?';
const EN_RISK =
  '(?:(?:so|such|considered|seen as|listed as) )*(?:an? )?(?:risk|danger|problem|threat|concern|risky|dangerous|suspicious|problematic|worrying)';
const DE_SEVERE =
  '(?:(?:denn|so|als|mit|eigentlich|der|dem|schweregrad|priorität|risiko) )*(?:kritische?[snr]?|hohe?[snr]?|hoch|mittel|schwerwiegend|rot|niedrig)(?: (?:schweregrad|priorität|risiko))?(?: (?:eingestuft|bewertet|markiert|gemeldet|eingeschätzt))?';
const DE_RISK =
  '(?:(?:denn|so|eigentlich|als|ein|eine) )*(?:[Rr]isiko|[Pp]roblem|[Gg]efahr|riskant|gefährlich|verdächtig|problematisch|bedenklich)(?: eingestuft)?';
const FR_SEVERE =
  '(?:(?:si|aussi|noté|notée|classé|classée|évalué|évaluée|considéré|considérée|signalé|signalée|marqué|marquée|en|comme|de|une?|gravité|sévérité|priorité|criticité) )*(?:critique|élevée?|haute?|grave|moyen(?:ne)?|sévère|rouge)';
const FR_RISK =
  '(?:(?:si|aussi|considérée?|comme|une?) )*(?:risque|problème|danger|risquée?|dangereu(?:x|se)|suspecte?|problématique)';
const ES_SEVERE =
  '(?:(?:tan|como|de|la|una|con|en|clasificad[oa]|calificad[oa]|marcad[oa]|valorad[oa]|gravedad|severidad|prioridad) )*(?:crític[oa]|alt[oa]|grave|roj[oa]|medi[oa])';
const ES_RISK =
  '(?:(?:tan|un|una|considerad[oa]|como) )*(?:riesgo|problema|peligro|arriesgad[oa]|peligros[oa]|sospechos[oa])';

const FRAMES: readonly Frame[] = [
  {
    severe: EN_SEVERE,
    risk: EN_RISK,
    asked: [
      `(?:[Ww]hy|[Hh]ow come) (?:is|was) % #`,
      `[Ww]hat makes % #`,
      `[Ww]hy (?:does|did) % (?:have|get|carry) (?:an? |the )?(?:#|severity #|rating of #)`,
    ],
    kind: '(?:the |this |that |our )(?:(?:mail ?flow|transport|inbound|outbound) )*(?:rule|connector|app|account)(?: called| named)?',
    it: '(?:it|this|that|he|she)|(?:this|that|the) (?:(?:mail ?flow|transport|inbound|outbound) )*(?:rule|connector|one|app|application|account|person|user)(?: one)?',
    rank: 'the (?<rank>first|second|third|fourth|fifth|last)(?: one| rule| connector| app| account)?',
  },
  {
    severe: DE_SEVERE,
    risk: DE_RISK,
    asked: [
      `(?:[Ww]arum|[Ww]ieso|[Ww]eshalb) (?:ist|wird|gilt) % #`,
      `(?:[Ww]arum|[Ww]ieso|[Ww]eshalb) hat % (?:den |die |das |einen? |ein )?#`,
    ],
    kind: '(?:die|der|das|unsere?) (?:[Tt]ransport|[Mm]ail|[Nn]achrichtenfluss)?(?:[Rr]egel|[Kk]onnektor|[Cc]onnector|[Aa]pp|[Aa]nwendung|[Kk]onto)',
    it: '(?:er|sie|es|das|der|die)|(?:die|diese|der|dieser|dieses) (?:Regel|Konnektor|Connector|App|Anwendung|Konto|Person)',
    rank: '(?:die|der|das) (?<rank>erste|zweite|dritte|vierte|fünfte|letzte)(?: (?:Regel|Konnektor|Connector|App|Anwendung))?',
  },
  {
    severe: FR_SEVERE,
    risk: FR_RISK,
    asked: [`[Pp]ourquoi est-% #`, `[Pp]ourquoi (?:est-ce qu(?:e |['’]))?% (?:est|a)(?:-t)?(?:-(?:il|elle))? #`],
    kind: "(?:la |le |l['’]|notre )(?:règle(?: de transport)?|connecteur|appli(?:cation)?|app|compte)",
    it: '(?:il|elle|ça|cela)|(?:cette|ce|la|le) (?:règle|connecteur|appli|application|app|compte|personne)',
    rank: '(?:la|le) (?<rank>première?|premier|deuxième|second|seconde|troisième|dernière?|dernier)(?: règle| connecteur)?',
  },
  {
    severe: ES_SEVERE,
    risk: ES_RISK,
    asked: [
      `[Pp]or qué % (?:es|está|tiene|aparece|sale) #`,
      `[Pp]or qué (?:es|está|tiene|aparece) % #`,
      `[Pp]or qué (?:es|está|tiene|aparece) # %`,
    ],
    kind: '(?:la |el |nuestra |nuestro )(?:regla(?: de transporte)?|conector|aplicación|app|cuenta)',
    it: '(?:ella|él|eso|esto)|(?:esta|esa|este|ese|la|el) (?:regla|conector|app|aplicación|cuenta|persona)',
    rank: '(?:la|el) (?<rank>primer[ao]?|segund[ao]|tercer[ao]?|últim[ao])(?: regla| conector)?',
  },
];

const LEAD = '^[\\s¿¡]*(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Uu]nd|[Aa]ber|[Ee]t|[Mm]ais|[Yy]|[Pp]ero),? )*¿?';
const END = '(?: (?:then|exactly|here|denn|exactement|entonces))*[\\s?.!]*$';
const compileAll = (one: (frame: Frame) => string, severity: (frame: Frame) => string): readonly RegExp[] =>
  FRAMES.flatMap((frame) =>
    frame.asked.map((asked) => {
      const said = accentFree(asked.replaceAll('#', () => `(?:${severity(frame)})`)).replace('%', () => one(frame));
      return new LazyPattern(`${LEAD}${said}${END}`, 'u');
    }),
  );

const OF_NAME = compileAll(
  ({ kind }) => `(?:${kind} ${BEHIND_KIND}|(?<name>${NAME}))`,
  ({ severe }) => severe,
);
const OF_POINTED = compileAll(
  ({ it, rank }) => `(?:${rank}|(?<it>${it}))`,
  ({ severe, risk }) => `${severe}|${risk}`,
);

/** Words that begin no name: they tell a kind or a concept. */
const NO_NAME =
  /^(?:rated|ranked|classified|considered|flagged|marked|so|als|denn|class[ée]e?|not[ée]e?|[ée]valu[ée]e?|clasificad[oa]|calificad[oa]|considerad[oa])(?!\p{L})|^(?:the|this|that|it|an?|our|all|any|die|der|das|la|le|les|el|los|las)(?!\p{L})|(?<!\p{L})(?:apps?|admins?|users?|accounts?|polic(?:y|ies)|roles?|mfa|audit(?:ing)?|consents?|settings?|tenant|security|auth(?:entication)?|rules?|connectors?|exchange|permissions?|secrets?)$/iu;

/** Turns "why is Inbound relay critical?" into why it is a problem. undefined: it asks about a kind or a concept, or something else. */
export function askWhyOneIsSevere(text: string): string | undefined {
  for (const pattern of OF_NAME) {
    const { called, name } = pattern.exec(text)?.groups ?? {};
    const one = (called ?? name)?.replace(/"/gu, '').trim();
    if (one === undefined || one === '' || NO_NAME.test(one) || findTerm(foldPhrase(one)) !== undefined) continue;
    return `why is "${one}" a problem?`;
  }
  return undefined;
}

const RANKS: readonly RegExp[] = [
  /^(?:first|erste|premi|primer)/iu,
  /^(?:second|zweite|deuxi|segund)/iu,
  /^(?:third|dritte|trois|tercer)/iu,
  /^(?:fourth|vierte)/iu,
  /^(?:fifth|fünfte)/iu,
];

/** Finds which of the rows shown a text asks the severity of: by its place, -1 for the last, or "it" for the only one. undefined: it asks something else. */
export function findPointedSevere(text: string): { readonly nth: number } | 'it' | undefined {
  for (const pattern of OF_POINTED) {
    const { it, rank } = pattern.exec(text)?.groups ?? {};
    if (it !== undefined) return 'it';
    if (rank === undefined) continue;
    const at = RANKS.findIndex((one) => one.test(rank));
    return { nth: at === -1 ? -1 : at + 1 };
  }
  return undefined;
}
