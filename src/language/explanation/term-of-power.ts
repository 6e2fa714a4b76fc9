import { LazyPattern } from '../../core/lazy-pattern.js';
import type { ExplainRequest } from '../model/explain-request.js';
import { findExactPermission } from '../parameters/permission-names.js';
import { findBareName, stripTalk } from './explain-frames.js';
import { foldPhrase } from './fold-phrase.js';
import { findTerm, isRight } from './term-index.js';

/** Said anywhere in such a question without changing it. */
const FILLERS =
  /(?<= )(?:actually|really|exactly|basically|effectively|concretely|realistically|theoretically|in (?:practice|theory|reality|fact)|eigentlich|genau|wirklich|konkret|tatsachlich|uberhaupt|denn|so|alles|in der praxis|exactement|vraiment|concretement|reellement|au juste|en (?:fait|pratique|realite|theorie)|exactamente|realmente|concretamente|en (?:concreto|realidad|la practica|teoria))(?= |$)/g;

/** Who could hold it: nobody by name. */
const ANYBODY =
  '(?:(?:(?:an?|the|its?|any|some|one|our|your|my|such an?) )?(?:apps?|applications?|sps?|spns?|service principals?|attackers?|hackers?|adversar(?:y|ies)|intruders?|thie(?:f|ves)|holders?|owners?|admins?|administrators?|users?|accounts?|people|persons?|members?|scripts?|developers?|vendors?|identit(?:y|ies))|somebody|someone|anybody|anyone|one|it|you|us|we|me|i|them|they)';
const DE_ANYBODY =
  '(?:(?:eine?[rnms]? |der |die |dem |den )?(?:apps?|anwendung(?:en)?|angreifern?|hackern?|dienstprinzipal|service principal|benutzern?|admins?|administrator(?:en)?|inhabern?|konto)|man|jemand(?:em|en)?|einem|ich|wir|sie)';
const FR_ANYBODY =
  "(?:(?:une? |l'|le |la |d'une? )?(?:appli(?:cation)?s?|app|attaquants?|pirates?|hackers?|principal de service|sp|administrateurs?|admins?|utilisateurs?|compte)|quelqu'un|on|qqn)";
const ES_ANYBODY =
  '(?:(?:una? |el |la |al )?(?:app|apps|aplicacion(?:es)?|atacantes?|hackers?|entidad de servicio|sp|administrador(?:es)?|admins?|usuarios?|cuenta)|alguien|uno|quien)';
const DO = '(?:do|see|read|change|reach|access|achieve|touch|break|get)';

/** How people ask what a permission or a role lets one do, with what `foldPhrase` gives, without fillers. What is left is the term. */
const FRAMES: readonly RegExp[] = [
  new LazyPattern(
    `^what (?:all |else )?(?:does|would|could|can|will|might|do) (?:having |holding |being )?(.+?) (?:let|allow|permit|enable|empower|entitle|authori[sz]e|give|grant)(?: ${ANYBODY})?(?: (?:to )?${DO})?$`,
  ),
  new LazyPattern(
    `^what (?:all )?(?:can|could|may|might|would) ${ANYBODY} (?:be able to )?${DO} (?:with|through|via|using|by having|if (?:it|he|she|they|you|one|we) (?:had|has|have|holds?|got)|(?:that|who|which) (?:has|have|had|holds?|got)) (.+)$`,
  ),
  new LazyPattern(
    `^what (?:can|could|may|might) ${ANYBODY} (?:with|having|holding|(?:that|who|which) (?:has|have|holds?)) (.+?) ${DO}$`,
  ),
  /^(?:whose|which|what) (?:passwords?|sessions?|(?:sign in|mfa) methods?|2fa|mfa) (?:can|could|may|might|is) (?:(?:an?|the) )?(.+?) (?:allowed to |able to |permitted to )?(?:reset|change|end|revoke|set|delete|remove)$/,
  /^(?:wessen|welche) (?:passwort|passworter|kennwort|kennworter|sitzungen|anmeldemethoden?) (?:darf|kann|durfte|konnte) (.+?) (?:zurucksetzen|andern|beenden|loschen)$/,
  /^(?:de qui|a qui) (.+?) (?:peut|pourrait)(?: (?:il|elle|on))? (?:reinitialiser|changer|revoquer) (?:le |les )?(?:mots? de passe|sessions?|methodes?)$/,
  /^(?:a quien(?:es)?|de quien(?:es)?) (?:le |les )?(?:puede|podria) (?:restablecer|cambiar|resetear) (?:la |las )?(?:contrasenas?|sesion(?:es)?) (?:un |una |el |la )?(.+)$/,
  /^what (?:is|would be|becomes) possible (?:with|through) (.+)$/,
  new LazyPattern(
    `^was (?:darf|kann|konnte|durfte)(?: ${DE_ANYBODY})?(?: alles)? (?:mit|uber|durch) (.+?)(?: (?:alles|machen|tun|anstellen|anrichten|erreichen|lesen|andern))*$`,
  ),
  /^was (?:darf|kann|konnte|durfte) ((?:eine?|die rolle|die berechtigung) .+?)(?: (?:alles|machen|tun|anstellen|anrichten))*$/,
  new LazyPattern(
    `^was (?:erlaubt|ermoglicht|gestattet|bringt|gibt|bewirkt) (?:mir |einem )?(.+?)(?: ${DE_ANYBODY})?(?: (?:zu tun|zu machen))?$`,
  ),
  new LazyPattern(
    `^(?:que|qu'?est ce que?) (?:permet|permettent|permettrait|autorise|donne)(?: de faire)? (.+?)(?: a ${FR_ANYBODY})?(?: de faire)?(?: a ${FR_ANYBODY})?$`,
  ),
  new LazyPattern(
    `^(?:que|qu'?est ce qu(?:e|'))? ?(?:peut|pourrait|peuvent) (?:(?:t )?on )?(?:bien )?faire (?:${FR_ANYBODY} )?(?:avec|grace a|qui (?:a|aurait)) (.+)$`,
  ),
  new LazyPattern(`^qu'?est ce qu(?:e |')${FR_ANYBODY} (?:peut|pourrait) faire (?:avec|grace a) (.+)$`),
  new LazyPattern(`^(.+?) (?:ca )?permet (?:de faire )?quoi(?: a ${FR_ANYBODY})?$`),
  new LazyPattern(
    `^que (?:(?:le|les|me|te|nos) )?(?:permite|permiten|permitiria|deja|autoriza|da)(?: hacer)? (.+?)(?: hacer)?(?: a ${ES_ANYBODY})?(?: hacer)?$`,
  ),
  new LazyPattern(
    `^que (?:(?:se )?(?:puede|podria|pueden|podrian)|puedo|podemos)(?: (?:hacer|llegar a hacer|leer|cambiar))? (?:${ES_ANYBODY} )?(?:hacer )?(?:con|mediante|que (?:tenga|tiene)) (.+)$`,
  ),
];

/** How people ask how much power a permission or a role is. */
const HOW_MUCH =
  /^(?:how (?:privileged|powerful|dangerous|risky|bad|sensitive|critical|strong|far reaching)|wie (?:gefahrlich|machtig|kritisch|riskant|heikel|schlimm)|(?:a quel point|en quoi) (?:est|c'est) (?:dangereux|risque|critique|puissant)|(?:como|cuan|que tan) (?:de )?(?:peligros[oa]|critic[oa]|potente|poderos[oa])) (?:is|are|would be|ist|sind|ware|est|es|seria) (?:having |holding )?(.+)$/;

/** "explain incident": the term, and none of those that are open. */
const EXPLAINS = /^(?:explain|define|definition of|erklare|erlautere|definiere|explique|explica) (.+)$/;

/** "what could one do with legacy authentication?": about it. */
const MAY_BE_ADVICE = /^what (?:can|could|may|might|would) (?:one|we|i|you|us) do /;

/** The noun of its kind behind a name. */
const KIND_BEHIND = / (?:(?:graph|api|app|admin|directory) )?(?:permission|scope|right|role|berechtigung|rolle)$/;

/**
 * What a permission, a role or another term lets one do ("what does Mail.Send actually let an SP do?"), and how much that is: of the term as
 * such, never of who holds it. undefined: a text asks something else, or of what is no term.
 */
export function findTermOfPower(text: string): ExplainRequest | undefined {
  const folded = stripTalk(foldPhrase(text).replace(FILLERS, '').replace(/ +/g, ' ').trim());
  const bare = findTerm(EXPLAINS.exec(folded)?.[1] ?? '');
  if (bare !== undefined) return { form: 'what-is', terms: [bare] };
  const exact = findExactPermission(text);
  const find = (phrase: string): string | undefined =>
    findTerm(phrase) ?? (exact !== undefined && phrase === foldPhrase(exact) ? exact : undefined);
  const nameIn = (said: string): string | undefined =>
    findBareName(said, find) ?? findBareName(said.replace(KIND_BEHIND, ''), find);
  const power = FRAMES.flatMap((frame) => frame.exec(folded)?.[1] ?? []).map(nameIn);
  const term = power.find((found) => found !== undefined);
  if (term !== undefined)
    return isRight(term) || !MAY_BE_ADVICE.test(folded) ? { form: 'what-is', terms: [term] } : undefined;
  const amount = HOW_MUCH.exec(folded)?.[1];
  const rated = amount === undefined ? undefined : nameIn(amount);
  return rated === undefined || !isRight(rated) ? undefined : { form: 'why', terms: [rated] };
}
