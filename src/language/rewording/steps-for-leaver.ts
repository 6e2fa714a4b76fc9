import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import { isName } from './of-leaver.js';
import { findNameIn, NAME_SAID } from './whole-of-somebody.js';

const NAME = "(?<name>[\\p{L}][\\p{L}.@'-]*(?: [\\p{L}][\\p{L}'-]*){0,2}?)";

/** How a language tells that somebody has left, and asks what there is to do then. Each is a pattern without groups. */
interface Wording {
  readonly left: string;
  /** What there is to be done about one of whom a clause in front tells. */
  readonly asked: string;
  /** Begins the same of one by name, and what may stand around the name. */
  readonly how: string;
  readonly behind: string;
}

const WORDINGS: readonly Wording[] = [
  {
    left: "(?:(?:has|have|had|is|was|just|recently|already|long|got|been) )*(?:left|quit|resigned|retired|gone|fired|let go|sacked|moved on|leaving|leaves|departed|laid off|no longer (?:with us|here|works? (?:here|for us))|(?:does not|doesn[’']t) work (?:here|for us)(?: any ?more)?)",
    asked:
      '(?:how|what|which|where)(?!\\p{L})[^?]{0,50}?(?:clean(?:ed|ing)? up|tidy up|take (?:away|back|care of)|taken (?:away|back|care of)|(?:revok|remov|withdraw|clos|delet|disabl|lock)\\p{L}*|hand(?:ed)? over|off-?board|shut down|has to go|should go|must go|(?:to|must|should) (?:do|be done)|is left of)(?!\\p{L})[^?]{0,60}',
    how: 'how (?:do|can|should|must|would|to)(?: (?:i|we|you|one))?(?: (?:best|properly|cleanly|safely))? (?:off-?board|(?:clean|tidy) up(?: (?:after|behind))?|(?:remove|revoke|take away|take|withdraw|clean up|get rid of|tidy up|delete) (?:what|everything|all|whatever|all (?:access|rights|roles) (?:from|of))(?: (?:that|from|of))?)',
    behind:
      "(?:['’]s (?:access|account|rights|leftovers|remains))?(?: (?:still |currently )?(?:has|have|owns?|holds?|left behind|left|got)(?: (?:here|left|access to))?)?(?: (?:properly|cleanly|safely|now|away|please))*",
  },
  {
    left: '(?:(?:ist|hat|war|jetzt|schon|gerade|inzwischen|seit \\p{L}+|ja) )*(?:(?:(?:die|unsere?|das) (?:firma|unternehmen|haus) |uns )?verlassen|weg|gegangen|ausgeschieden|gekündigt|nicht mehr (?:da|hier|bei uns|im haus)|arbeitet nicht mehr (?:hier|bei uns|für uns)|raus)',
    asked:
      '(?:wie|was|welche\\p{L}*)(?!\\p{L})[^?]{0,40}?(?:räum\\p{L}*|aufräum\\p{L}*|aufzuräumen|bereinig\\p{L}*|entfern\\p{L}*|entzieh\\p{L}*|entzogen|wegnehm\\p{L}*|lösch\\p{L}*|sperr\\p{L}*|deaktivier\\p{L}*|tun|machen|zu tun|weg)(?!\\p{L})[^?]{0,60}',
    how: 'wie (?:(?:räume|räumen|nehme|nehmen|bereinige|entferne|entziehe) (?:ich|wir|man),? (?:(?:hinter|nach|bei) )?(?:alles,? |das,? )?(?:auf, was |was )?|(?:offboarde|offboarden) (?:ich|wir|man) )',
    behind:
      '(?: (?:alle rechte|alles|den zugriff|die rechte|die zugriffe))?(?: (?:noch )?(?:hat|besitzt|hält))?(?: (?:auf|weg))?',
  },
  {
    left: "(?:a quitté (?:l['’]entreprise|la boîte|la société|l['’]équipe|nous)|nous a quittés?|est partie?|n['’]est plus (?:là|ici|chez nous)|ne travaille plus (?:ici|chez nous)|a démissionné)",
    asked:
      "(?:comment|que|qu['’]est-ce que?|quels?|quelles?|qu['’])[^?]{0,40}?(?:nettoy\\p{L}*|faire(?! confiance)|retir\\p{L}*|supprim\\p{L}*|enlev\\p{L}*|révoqu\\p{L}*|désactiv\\p{L}*|bloqu\\p{L}*|reste)(?!\\p{L})[^?]{0,60}",
    how: "comment (?:(?:je|puis-je|on|peut-on|faut-il|dois-je|faire pour) )*(?:nettoy\\p{L}*|retir\\p{L}*|supprim\\p{L}*|enlev\\p{L}*|révoqu\\p{L}*) (?:(?:tout )?ce que|tout ce qu['’]a|tous les accès de|derrière|après)",
    behind: '(?: (?:a|possède|détient|a laissé))?(?: encore)?',
  },
  {
    left: '(?:(?:ya )?se fue(?: de (?:la empresa|la compañía|aquí))?|se ha ido(?: de la empresa)?|(?:ha dejado|dejó) (?:la empresa|la compañía)|ya no (?:trabaja (?:aquí|con nosotros|para nosotros)|está(?: aquí| con nosotros)?)|renunció|se marchó)',
    asked:
      '(?:cómo|qué|cuáles)(?!\\p{L})[^?]{0,40}?(?:limpi\\p{L}*|quit\\p{L}*|retir\\p{L}*|elimin\\p{L}*|revoc\\p{L}*|borr\\p{L}*|desactiv\\p{L}*|bloque\\p{L}*|hacer|hago|hacemos|queda)(?!\\p{L})[^?]{0,60}',
    how: 'cómo (?:(?:puedo|podemos|se|debo) )*(?:limpi\\p{L}*|quit\\p{L}*|retir\\p{L}*|elimin\\p{L}*|revoc\\p{L}*|borr\\p{L}*) (?:todo )?(?:lo que|los accesos de|tras|después de)(?: (?:todavía|aún))?(?: (?:tiene|posee))?',
    behind: '(?: (?:todavía|aún))?(?: (?:tiene|posee|dejó))?(?: (?:todavía|aún))?',
  },
];

const HELLO = '^[\\s¿¡]*(?:(?:ok|so|well|hi|hello|hey|hallo|bonjour|hola|also|alors|pues)[ ,]+)*';
const SINCE = "(?: (?!(?:er|sie|il|elle|he|she) )[\\p{L}\\d’']+){0,5}";

/** "Sven left the firm, how do I clean up what he still has": whom it is about stands in front. */
const OF_LEAVER = WORDINGS.map(
  ({ left, asked }) =>
    new LazyPattern(
      accentFree(
        `${HELLO}${NAME} ${left}${SINCE} ?[,;.:–-]+ *[¿]?(?:(?:and|so|but|now|und|et|y|alors|also) )*${asked}[\\s?.!]*$`,
      ),
      'iu',
    ),
);
/** "how do I offboard Sven?", "wie räume ich auf, was Sven noch hat?" */
const ofNamed = (name: string): readonly RegExp[] =>
  WORDINGS.map(({ how, behind }) => new LazyPattern(accentFree(`${HELLO}${how} ?${name}${behind}[\\s?.!]*$`), 'iu'));
const OF_NAMED = ofNamed(NAME);
/** The same of an app, whose name is often longer. */
const OF_APP = ofNamed(NAME_SAID);

/** The name of an app, and nothing of ours behind it. */
const IS_CALLED = /^["\p{Lu}][^ ]*(?: (?:[("\p{Lu}\p{N}&][^ ]*|for|of|and|de|für))*$/u;

/** A longer text tells more than that. */
const LONGEST = 160;

/**
 * What there is to do about somebody who left, "how do I clean up what he still has", or about what an app has, as the two questions that it
 * comes to: what they have, and the steps that take it from them. Other texts stay.
 */
export function askForStepsOfLeaver(text: string): string {
  if (text.length > LONGEST) return text;
  for (const pattern of [...OF_LEAVER, ...OF_NAMED]) {
    const name = pattern.exec(text)?.groups?.['name'];
    if (name === undefined || !(name.includes('@') || isName(name))) continue;
    return `What does ${name} still have? How do I lock the account of ${name}?`;
  }
  for (const pattern of OF_APP) {
    const app = pattern.exec(text)?.groups?.['name'];
    const name = app !== undefined && IS_CALLED.test(app) ? findNameIn(app) : undefined;
    if (name !== undefined) return `What can ${name} do? How do I take away the permissions of ${name}?`;
  }
  return text;
}
