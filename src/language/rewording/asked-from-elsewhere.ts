import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';

const WHO = "(?<who>\\p{Lu}[\\p{L}\\d.'-]*(?: (?:(?:de|van|von|der|del|la) )*[\\p{Lu}\\d][\\p{L}\\d.'-]*){0,4})";
const HE = '(?:he|she|they|er|sie|il|elle|\\p{Lu}[\\p{L}.-]+)';
const ELSEWHERE =
  "(?:from |at |von |aus |de |depuis |desde )?(?:home|his home|her home|abroad|elsewhere|a hotel|a café|outside(?: (?:of )?(?:the |our )?(?:offices?|network|company))?|zu ?hause|daheim|unterwegs|dem ausland|ausserhalb(?: des büros)?|außerhalb(?: des büros)?|chez (?:lui|elle)|la maison|l['’]étranger|l['’]extérieur|casa|su casa|fuera(?: de la oficina)?|el extranjero)";
const FACTOR =
  '(?:(?:for )?(?:an? |the |his |her )?(?:second factor|mfa|2fa|multi-?factor(?: authentication)?)|(?:einen )?zweiten faktor|mfa|(?:un |le )?(?:second|deuxième) facteur|(?:la |une )?mfa|(?:un )?segundo factor|(?:la )?mfa)';
const SIGNS_IN = '(?:logs?|signs?) (?:in|on)|works?|connects?';

const ASKED: readonly RegExp[] = [
  `(?:if|when) ${WHO} (?:${SIGNS_IN}) ${ELSEWHERE},? (?:then )?(?:will|does|do|must|would|is|has) ${HE} (?:be |have to |need to |to )?(?:asked|prompted|challenged|need|use|give|do|pass|have)(?: to (?:use|give|do))? ${FACTOR}`,
  `(?:does|will|must|would) ${WHO} (?:have to |need to |be )?(?:need|use|give|do|asked|prompted) ${FACTOR}(?: (?:if|when) (?:he|she|they) (?:${SIGNS_IN}))? ${ELSEWHERE}`,
  `(?:is|gets?) ${WHO} (?:asked|prompted) ${FACTOR}(?: (?:if|when) (?:he|she|they) (?:${SIGNS_IN}))? ${ELSEWHERE}`,
  `wenn sich ${WHO} ${ELSEWHERE} (?:anmeldet|einloggt),? (?:braucht|benötigt|muss) ${HE}(?: (?:dann|auch))* ${FACTOR}(?: (?:eingeben|verwenden|nutzen|bestätigen))?`,
  `(?:braucht|benötigt) ${WHO} ${ELSEWHERE}(?: aus)? ${FACTOR}`,
  `(?:si|quand) ${WHO} se connecte ${ELSEWHERE},? (?:est-ce qu['’]|lui )?(?:${HE} )?(?:(?:doit|devra)(?:-t)?(?:-(?:il|elle))?(?: (?:utiliser|fournir))?|demande-t-on|aura(?:-t-(?:il|elle))? besoin d['’]) ?${FACTOR}`,
  `(?:si|cuando) ${WHO} (?:inicia sesión|se conecta|entra) ${ELSEWHERE},? ¿?(?:le (?:pide|pedirá|piden|pedirán)|necesita|se le pide) ${FACTOR}`,
].map((source) => new LazyPattern(`${MESSAGE_START}${source}[\\s?.!]*$`, 'iu'));

/**
 * "if Diego signs in from home, will he be asked for a second factor?": which policies ask it of him, where one may ask by the place; that he can
 * sign in without it somewhere is another question. Other texts stay.
 */
export function askWhatIsAskedElsewhere(text: string): string {
  for (const pattern of ASKED) {
    const who = pattern.exec(text)?.groups?.['who'];
    if (who !== undefined) return `which enforced policies that require MFA cover ${who} from home?`;
  }
  return text;
}
