import type { DialogueState } from '../model/dialogue-state.js';

/** The Spanish verb alone says that it was they. */
const ELIDED =
  /^([¿\s]*(?:y )?qu[ée] \p{L}+ (?:tocaron|manipularon|crearon|borraron|eliminaron|cambiaron|modificaron|usaron|abrieron|leyeron|a[ñn]adieron|quitaron|han (?:tocado|manipulado|creado|borrado|eliminado|cambiado|modificado|usado|a[ñn]adido|quitado)))(?=[\s?.!]*$)/iu;

/** "¿qué conectores tocaron?" after an attack was told: whoever is behind it did so, and not the connectors. Other texts stay. */
export const sayTheyActed = (text: string, state: DialogueState | undefined): string =>
  state?.story === undefined || state.unanswered !== undefined ? text : text.replace(ELIDED, '$1 ellos');
