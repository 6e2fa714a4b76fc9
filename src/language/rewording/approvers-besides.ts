import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';

const NAME = '["\\p{Lu}][^,;?!¿]{1,40}?';
const APPROVE: readonly string[] = [
  `who(?: else)?,? (?:besides|other than|apart from|except(?: for)?|but) ${NAME},? (?:may|can|could|is allowed to) (?:approve|confirm)`,
  `who (?:may|can|could|is allowed to) (?:approve|confirm)(?<obj> [^,;?]{2,40}?)? (?:besides|other than|apart from|except(?: for)?) ${NAME}`,
  `wer (?:kann|darf|könnte)(?: (?:sonst|noch))* (?:außer|neben) ${NAME}(?: (?:noch|sonst))* (?:[^,;?]{2,40}? )?(?:genehmigen|freigeben|bestätigen|zustimmen)`,
  `qui(?: d['’]autre)?,? (?:à part|hormis|en dehors de|sauf|outre) ${NAME},? peut (?:approuver|valider|confirmer)`,
  `qui[ée]n(?:es)?(?: m[áa]s)?,? (?:aparte de|adem[áa]s de|excepto|salvo|fuera de) ${NAME},? pueden? (?:aprobar|confirmar|autorizar)`,
  `qui[ée]n(?:es)?(?: m[áa]s)? pueden? (?:aprobar|confirmar)`,
  `qui(?: d['’]autre)? peut (?:approuver|valider)`,
];
const REVOCATION =
  "(?: (?:que se revoque una? (?:app|aplicaci[óo]n)|qu[’']on révoque une appli(?:cation)?|la revocaci[óo]n(?: de una (?:app|aplicaci[óo]n))?|la révocation(?: d[’']une appli(?:cation)?)?|(?:the |a )?revocations?(?: of an? app)?|revoking an? app|an? revoke|une révocation|una revocaci[óo]n|revocaciones))?";
const ASKED = new LazyPattern(`^[¿¡\\s]*${MESSAGE_START}(?:${APPROVE.join('|')})${REVOCATION}[\\s?.!]*$`, 'iu');

/** "¿quién más aparte de Nadja puede aprobar que se revoque una app?": all who may, by their names. Other texts stay. */
export const askForApprovers = (text: string): string => (ASKED.test(text) ? 'who may approve a revoke?' : text);
