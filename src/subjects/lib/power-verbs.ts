/** English verbs of reading. */
export const READ =
  'read|reads|reading|access|accesses|access to|see|sees|open|opens|view|views|look at|look into|get into|get at|reach|snoop in|spy on';
/** English verbs of changing. */
export const CHANGE =
  'change|changes|modify|modifies|write|writes|write to|edit|edits|delete|deletes|alter|update|read and write|read and change|tamper with|manipulate|manage|manages';
/** German verbs of reading. */
export const LESEN = 'lesen|liest|zugreifen|öffnen|einsehen|sehen|mitlesen';
/** German verbs of changing. */
export const AENDERN = 'ändern|ändert|schreiben|löschen|bearbeiten|verändern|verwalten';
/** French verbs of reading. */
export const LIRE = 'lire|lit|lisent|accéder|accéder aux|accéder à|ouvrir|consulter|voir';
/** French verbs of changing. */
export const MODIFIER = 'modifier|modifie|modifient|écrire|supprimer|changer|gérer';
/** Spanish verbs of reading. */
export const LEER = 'leer|lee|leen|acceder a|acceden a|abrir|ver|consultar';
/** Spanish verbs of changing. */
export const CAMBIAR = 'modificar|cambiar|escribir|eliminar|borrar|gestionar|editar';
