import type { DialogueState } from '../model/dialogue-state.js';

/** "with which permissions?": what those that were let in may do. */
const WITH_WHAT =
  /^(?:(?:and|und|et|y) )?¿?(?:(?:with|to|for) (?:which|what)|mit welchen|avec quelles?|pour quelles?|(?:con|para) (?:qué|cuáles)) (?:exact |genauen )?(?:permissions?|rights|scopes|berechtigungen|rechten|autorisations?|permissions|droits|permisos)(?: (?:exactly|genau|denn|exactement|au juste|exactamente))?[\s?.!]*$/iu;

/** "with which permissions?" after who consented: those that were consented to, and not all there are. Other texts stay. */
export function askWhatWasConsented(
  text: string,
  { understanding: { query }, referents, unanswered }: DialogueState,
): string {
  if (query === undefined || unanswered !== undefined || !WITH_WHAT.test(text)) return text;
  const isConsent = query.where.some(({ value }) => value === 'consented');
  if (query.table === 'events' && isConsent) return 'which permissions did they consent to?';
  const namesApps = referents.some(([first]) => first?.kind === 'service-principal');
  return query.table === 'permission-grants' && namesApps ? 'which permissions did these apps get?' : text;
}
