import { LazyPattern } from '../../core/lazy-pattern.js';

const NAME = '(?<name>"[^"]{1,60}"|[\\w.+#-]{1,64}@[\\w.-]{1,80}|[\\p{L}\\p{N}.\'-]+(?: [\\p{L}\\p{N}.\'-]+){0,3}?)';
const WHOLE = '(?=\\s*(?:$|[?.!]))';
const FOR_WHOM = "(?: (?:mfa|2fa))?(?: (?:für|des|pour|para|de|d['’]) ?(?:alle |les |los |las )?[\\p{L}\\p{N}-]+){0,2}";
const THE_DE = `(?<policy>(?:die|der) (?:[\\p{L}-]+ ){0,2}(?:[\\p{L}-]+-)?(?:richtlinie|policy)${FOR_WHOM})`;
const THE_FR = `(?<policy>la (?:stratégie|politique|règle)${FOR_WHOM})`;
const THE_ES = `(?<policy>la (?:directiva|política)${FOR_WHOM})`;
const COVERED_DE = '(?:erfasst|abgedeckt|betroffen|eingeschlossen)';
const COVERED_FR = '(?:couverte?|concernée?|visée?|protégée?|soumise?)';
const COVERED_ES = '(?:cubiert[oa]|incluid[oa]|protegid[oa]|sujet[oa])';

const ASKED: readonly RegExp[] = [
  `^(?:gilt|greift) ${THE_DE} (?:auch )?(?:für|bei) ${NAME}${WHOLE}`,
  `^(?:fällt|ist|wird) ${NAME} (?:auch )?(?:unter|von) ${THE_DE}(?: ${COVERED_DE})?${WHOLE}`,
  `^(?:est-ce que )?${NAME} est(?:-(?:il|elle))? (?:bien )?${COVERED_FR} (?:par|à) ${THE_FR}${WHOLE}`,
  `^(?:est-ce que )?${THE_FR} (?:s'applique|s'applique-t-elle|couvre|couvre-t-elle|vise|vise-t-elle)(?: à)? ${NAME}${WHOLE}`,
  `^¿?(?:está|es) ${NAME} ${COVERED_ES} (?:por|en|a) ${THE_ES}${WHOLE}`,
  `^¿?(?:(?:se aplica|cubre) )${THE_ES} a ${NAME}${WHOLE}`,
  `^¿?a ${NAME} (?:se )?le (?:aplica|afecta|alcanza) ${THE_ES}${WHOLE}`,
].map((source) => new LazyPattern(source, 'iu'));

/** "gilt die MFA-Richtlinie für Admins für X?": asks of one policy that is described whether it covers somebody. Other texts stay. */
export function askOfDescribedPolicy(text: string): string {
  for (const asked of ASKED) {
    const { name, policy } = asked.exec(text)?.groups ?? {};
    // "iu" takes small letters for capitals: a kind of people has no capital.
    if (name === undefined || policy === undefined || !/^(?:"|\p{Lu}|\S*@|\S+-)/u.test(name)) continue;
    return `does ${policy} apply to ${name}?`;
  }
  return text;
}
