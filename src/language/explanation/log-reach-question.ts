import { LazyPattern } from '../../core/lazy-pattern.js';

const LOG =
  "(?:(?:audit ?)?logs?|audit records?|records|logbook|history|events|protokolle?|aufzeichnungen|ereignisse|auditprotokoll|journaux|journal(?: d'audit)?|historique|registros?(?: de auditoria)?|historial|bitacora)";

const FRAMES: readonly RegExp[] = [
  new LazyPattern(
    `^how far (?:back )?(?:in the past )?(?:do|does|can|are|is) .{0,40}?${LOG} .{0,20}(?:go|reach|back|see)`,
  ),
  /^how far back (?:can|do|could|may) (?:you|i|we|one) (?:look|see|go|know|read|search|ask)(?: .{0,30})?$/,
  new LazyPattern(`^how long do you (?:keep|store|retain) .{0,15}?${LOG}(?: .{0,20})?$`),
  new LazyPattern(
    `^(?:for )?how long (?:are|is|will|do|does) (?:the |our |your )?(?:unified )?${LOG}(?: (?:log|records?|events?|data))? (?:be )?(?:kept|stored|retained|saved|available|last|stay|exist)(?: .{0,30})?$`,
  ),
  /^what(?: is|'?s| s) the retention(?: time| period)? (?:of|for) (?:the |our |your )?(?:unified )?audit (?:logs?|records?|events|data)$/,
  new LazyPattern(`^wie weit (?:reichen|reicht|gehen|geht|siehst|schaust|kannst) .{0,30}?(?:${LOG}|du)(?: .{0,30})?$`),
  new LazyPattern(`^wie lange (?:hebst|werden|wird|speicherst|behaltst|bewahrst) .{0,20}?${LOG}(?: .{0,25})?$`),
  new LazyPattern(
    `^(?:jusqu'?(?: ?a)? ?quand|jusqu'?ou|jusqu'?a quelle date|de combien de temps) .{0,15}?(?:remonte|vont|va|datent).{0,15}?${LOG}(?: .{0,25})?$`,
  ),
  new LazyPattern(`^combien de temps .{0,20}?(?:gard|conserv).{0,15}?${LOG}(?: .{0,25})?$`),
  new LazyPattern(
    `^(?:hasta donde|hasta cuando|cuanto|que tan atras) (?:llegan?|alcanzan?|se remontan?|van?) .{0,15}?${LOG}(?: .{0,25})?$`,
  ),
  new LazyPattern(`^cuanto tiempo (?:se )?(?:guardas?|guardan|conservan|conservas) .{0,15}?${LOG}(?: .{0,25})?$`),
];

/** The term that tells how far back what is read reaches. */
export const LOG_REACH = 'log-reach';

/** Whether a folded text asks how far back the logs go: "wie weit reichen die protokolle zurück?". */
export const asksHowFarLogsReach = (folded: string): boolean => FRAMES.some((frame) => frame.test(folded));
