import { LazyPattern } from '../../core/lazy-pattern.js';
import { isDomainTerm } from './name-or-domain-term.js';

const WORD = "\\p{Lu}[\\p{L}\\p{N}.&'-]*";
const PARTICLE = '(?:van|von|de[nrl]?|la|della|di|da|du|ter|bin|al)';
/** "relay 02": a word and a number that is no time. */
const NUMBERED =
  '\\p{Ll}{3,} \\p{N}{1,3}(?![\\p{N}.:%]| ?(?:days?|weeks?|months?|years?|hours?|minutes?|tagen?|wochen?|monaten?|jours?|semaines?|mois|d[íi]as?|semanas?|meses|of|apps|admins|rules|connectors|users|people))';
const NAME = `(?:${WORD}(?: (?:(?:${PARTICLE} )?${WORD}|\\p{N}+))*|(?!last|next|past|letzten|derniers|[úu]ltimos)${NUMBERED})`;
const AND = '(?:,? (?:and|or|und|oder|et|ou|y|o) |, )';
const EXCLUDED = new LazyPattern(
  `(?<!\\p{L})(?:[Ee]xcept(?: for)?|[Ee]xcluding|[Bb]esides|[Oo]ther than|[Aa]part from|[Aa]side from|[Ll]eaving (?:aside|out)|[Nn]ot counting|[Aa]ußer|[Bb]is auf|[Aa]bgesehen von|[Ss]auf|[Hh]ormis|[ÀàAa] part|[Ee]xcepto|[Ss]alvo|[Aa]parte de) (?:the app |the user |der App |l'app )?(?<names>${NAME}(?:${AND}${NAME})*)`,
  'u',
);

/** "die Proofpoint-Regel" is called by its first part. */
const ITS_KIND = /-(?:[Rr]egeln?|[Aa]pps?|[KkCc]on(?:n?ektor(?:en)?|nector)|[Rr]ichtlinien?|[Kk]onto)$/u;

/** Warden's own apps are apps of the tenant. */
const OWN_APP = /^(?:Tenant )?Warden(?! team)/;

/** Terms of the field that are written in capitals: "except SAML signing certificates". */
const TERM = /^(?:SAML|SSO|OIDC|MFA|SMS|FIDO2?|PIM|TLS|API)$/u;

/** A name and where it stands. */
export interface ExcludedName {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The names that a text leaves out: "except Bram de Vries", "leaving aside Nordarchiv and Docuvault". Roles and our own terms are no names. */
export function findExcludedNames(text: string): readonly ExcludedName[] {
  const match = EXCLUDED.exec(text);
  const said = match?.groups?.['names'] ?? '';
  if (match === null || said === '') return [];
  const from = match.index + match[0].length - said.length;
  const found: ExcludedName[] = [];
  let at = 0;
  for (const value of said.split(new LazyPattern(AND, 'u'))) {
    at = said.indexOf(value, at);
    if (!(TERM.test(value) || isDomainTerm(value)) || OWN_APP.test(value))
      found.push({ value: value.replace(ITS_KIND, ''), start: from + at, end: from + at + value.length });
    at += value.length;
  }
  return found;
}
