import { LazyPattern } from '../../core/lazy-pattern.js';
import { execEach } from '../rewording/held-match.js';
import { OTHER_HOW_FRAMES, OTHER_WHY_FRAMES } from './other-language-advice.js';
import { stripTalk } from './explain-frames.js';

/** A question for reasons or for steps, and the topic that it names. */
export interface AdviceQuestion {
  readonly form: 'why' | 'how-to';
  /** Folded: lower case, without accents. */
  readonly topic: string;
}

const BAD =
  '(?:still |so |(?:considered|seen as|regarded as|said to be|thought to be|called|rated) )*(?:bad|discouraged|frowned upon|deprecated|weak|worse|dangerous|a problem|a risk|risky|an issue|a security (?:risk|issue|problem)|critical|important|(?:not|no longer) (?:considered |seen as |regarded as |thought to be )?(?:good|ok|okay|safe|secure|enough|recommended)(?: enough)?|insecure|unsafe|harmful|a bad (?:thing|idea)|a concern|relevant|serious|needed|necessary|a good idea)(?: any ?more| any longer| nowadays| these days)?';

const WHY_FRAMES: readonly RegExp[] = [
  ...OTHER_WHY_FRAMES,
  new LazyPattern(`^why (?:is|are) (?:having |using |it ${BAD} (?:to have|if|that|when) )?(.+?) ${BAD}$`),
  new LazyPattern(`^why (?:is|are) it ${BAD} (?:to have|if|that|when|for) (.+)$`),
  /^why (?:does|do|should) (?:it matter (?:if|that|whether) )?(.+?) (?:matter|be (?:blocked|fixed|avoided|removed|disabled|limited|on|off|enforced|required)|count|concern us)$/,
  /^why (?:does|do|would) it matter (?:if|that|whether|when) (.+)$/,
  /^why (?:should|do|must|would) (?:we|i|one|you) (?:care about|worry about|need|block|fix|avoid|remove|limit|want|enforce|require|use|report|flag|check|look at) (.+)$/,
  /^what(?:'?s| is| are) (?:so )?(?:bad|dangerous|the (?:risks?|dangers?|problem|harm|threat|issue)) (?:about|with|of|in) (?:having )?(?!our |my )(.+)$/,
  /^(.+?) should (?:i|we|one) (?:be (?:scared|worried|afraid|concerned|alarmed)|worry)(?: and why| why)?$/,
  new LazyPattern(`^what (?:makes|would make) (?!our |my )(?:an? |any )?(.+?) ${BAD}$`),
  /^(?:risks?|dangers?) of (?!our |my )(.+)$/,
  /^warum (?:ist|sind) (.+?) (?:schlecht|gefahrlich|wichtig|ein problem|ein risiko|riskant|schlimm|unsicher|notig)$/,
  /^pourquoi (.+?) (?:est|sont)(?: (?:il|elle|ils|elles|ce))? (?:dangereux|dangereuse|dangereuses|mauvais|mauvaise|importante?s?|un (?:probleme|risque)|risque)$/,
  /^por que (?:es|son) (?:malo|mala|malos|malas|peligros[oa]s?|importantes?|un (?:problema|riesgo)) (.+)$/,
  /^por que (.+?) (?:es|son) (?:malo|mala|malos|malas|peligros[oa]s?|importantes?|un (?:problema|riesgo))$/,
];

const DO =
  '(?:fix|remediate|solve|resolve|mend|repair|address|handle|clean up|get rid of|deal with|turn on|switch on|enable|activate|set up|configure|implement|deploy|enforce|require|block|turn off|switch off|disable|deactivate|prevent|stop|avoid|protect (?:us |ourselves |myself )?(?:against|from)|defend against|harden|reduce|remove|restrict|limit|lock down|improve|mitigate|close|react to|respond to|correct|separate|rotate|replace|review)';

const HOW_FRAMES: readonly RegExp[] = [
  ...OTHER_HOW_FRAMES,
  new LazyPattern(
    `^how (?:do|can|could|should|would|must|to|shall) (?:(?:i|we|you|one|somebody|someone) )?(?:best |properly |safely )?${DO} (.+)$`,
  ),
  new LazyPattern(`^how to (?:best |properly |safely )?${DO} (.+)$`),
  new LazyPattern(
    `^how (?:do|can|could|should) (?:i|we|you|one) (?:get|make|give) (.+?)(?: (?:fixed|solved|blocked|on|off|enabled|disabled|under control|in order))$`,
  ),
  new LazyPattern(
    `^(?:what (?:are|is) the|which|give me(?: the)?|show(?: me)?(?: the)?|list(?: the)?|the)? ?steps? (?:to|for) (?:${DO}|fixing|solving|remediating|enabling|blocking) (.+)$`,
  ),
  /^what (?:should|can|could|do|must|shall|would) (?:i|we|you|one) (?:(?:do|recommend|suggest|advise) )?(?:do )?(?:about|against|with|for) (.+)$/,
  /^what (?:to do|can be done|should be done|is to be done|is the (?:fix|remedy|solution|remediation)) (?:about|against|with|for) (.+)$/,
  /^what(?:'?s| is) the best (?:way|practice) (?:to fix|to handle|for|against|with) (.+)$/,
  /^(?:fix|remediation|remedy|solution) for (.+)$/,
  /^wie (?:behebe|behebt|beheben|lose|blockiere|blockieren|verhindere|verhindern|sichere|entferne|schalte|aktiviere|aktivieren|deaktiviere|erzwinge)(?: ich| wir| man)? (.+?)(?: (?:ein|aus|ab|man))?$/,
  /^wie kann (?:ich|man) (.+?) (?:beheben|losen|blockieren|verhindern|einschalten|ausschalten|aktivieren|deaktivieren|absichern|erzwingen)$/,
  /^was (?:tun|kann (?:ich|man) tun|soll(?:en|te|ten)? (?:ich|wir|man) tun|tun wir|mache ich) (?:gegen|mit|bei) (.+)$/,
  /^comment (?:puis je |peut on |faire pour )?(?:corriger|regler|resoudre|bloquer|activer|desactiver|empecher|limiter|eviter) (.+)$/,
  /^que faire (?:de|des|contre|avec|pour) (.+)$/,
  /^como (?:puedo |podemos |se )?(?:arregl(?:o|ar?)|corregir|corrijo|corrige|solucion(?:o|ar?)|bloque(?:o|ar?)|activ(?:o|ar?)|desactiv(?:o|ar?)|evit(?:o|ar?)|limit(?:o|ar?)) (.+)$/,
  /^que (?:hacer|hago|hacemos|debo hacer|debemos hacer|puedo hacer) (?:con|contra|sobre) (.+)$/,
];

/** "it", "that finding": the topic is in a message before. */
const POINTS_BACK =
  /^(?:it|that|this|these|those|them|him|her|all of (?:it|them)|(?:that|this|the|these|those) (?:finding|one|problem|issue|result|answer|check|thing|point|permission|right|role|setting)s?|(?:diese|cette|este|esta|ce|ese) (?:berechtigung|rolle|permission|autorisation|permiso|rol|role)|das|es|dies|ca|cela|eso|esto|lo|first|next|now|today|everything|something)$/;

/**
 * The reason or the steps that a folded text asks for, with the topic as said; `follow-up`: the topic is in the message before;
 * undefined: no such question.
 */
export function findAdviceQuestion(folded: string): AdviceQuestion | 'follow-up' | undefined {
  const text = stripTalk(folded);
  for (const [form, frames] of FORMS) {
    for (const [, said = ''] of execEach(frames, text)) {
      const topic = said.trim();
      if (topic === '') continue;
      return POINTS_BACK.test(topic) ? 'follow-up' : { form, topic };
    }
  }
  return undefined;
}

const FORMS = [
  ['why', WHY_FRAMES],
  ['how-to', HOW_FRAMES],
] as const;
