import type { Unit } from './dictionary.js';

/** A word as typed, in small letters. */
export const typed = (unit: Unit | undefined): string => unit?.source.toLowerCase() ?? '';

/** Is it a verb in any form? */
export const isVerb = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && /^(?:verb|past|participle|auxiliary)$/.test(unit.kind);

/** Can it be the verb that agrees with whom it speaks of? */
export const isGermanFinite = (unit: Unit | undefined): unit is Unit =>
  isVerb(unit) && unit.kind !== 'participle' && unit.english !== 'been' && typed(unit) !== 'sein';

/** "benutzt", "registriert", "entfernt": written like what was done. */
export const isLikePresent = (unit: Unit | undefined): unit is Unit =>
  unit?.kind === 'participle' &&
  /t$/.test(typed(unit)) &&
  (/^(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|hinter|wider)/.test(typed(unit)) || /iert$/.test(typed(unit))) &&
  !/^(?:gemacht|getan|geändert|gelöscht|gesperrt|genutzt|gebraucht|geblockt|gesetzt|gesendet|geschickt|geprüft|gehabt)$/.test(
    typed(unit),
  ) &&
  !(/^ge/.test(typed(unit)) && !/^gehört|^genehmigt|^gewährt|^gestattet/.test(typed(unit)));

/** What somebody has, of which German says to whom something is done. */
export const OWNED =
  /^(?:account|role|mfa|password|right|permission|mailbox|sign-in|app|access|admin role|admin right|method|second factor|secret|certificate|phone|laptop)s?$/;
