/** English verbs of reading. */
export const READ =
  'read|reading|accessing|opening|viewing|searching|read through|reading from|access|access to|have access to|get access to|gain access to|see|open|view|look at|look into|look through|looking into|get into|getting into|get at|get to|reach|go through|search|browse|snoop in|spy on|fetch|pull|collect|monitor';
/** English verbs of taking content away, and of looking where one should not. */
export const TAKE =
  'goes through|going through|search through|peek into|peek at|rummage in|dig through|intercept|harvest|scrape|copy|eavesdrop on|get hold of|exfiltrate|steal|leak|export|download|archive|scan|give away|giving away|hand over|handing over|expose|exposing|open up|disclose|reveal|give access to|giving access to|grant access to';
/** English verbs of changing. */
export const CHANGE =
  'change|changing|modify|modifying|write|writing|write to|write into|write in|writing in|writing to|edit|editing|delete|deleting|alter|update|remove|read and write|read and change|tamper with|manipulate|manage|write access to|have write access to|mess with';
/** English verbs of removing content. */
export const WIPE = 'erase|wipe|destroy|purge|overwrite|rewrite|get rid of';
/** German verbs of reading. */
export const LESEN =
  'lesen|liest|heran|ran|rankommen|drankommen|hineinsehen|reinsehen|reingucken|einsicht|blicken|schnüffeln|angucken|anschauen|durchsuchen|herankommen|auslesen|abrufen|reinschauen|hineinschauen|zugreifen|öffnen|einsehen|sehen|mitlesen|gucken|schauen|hineingucken|reinlesen|einblick|auswerten|zugriff haben|kommen ran|kommen heran|preisgeben|preisgibt|offenlegen|offenlegt|herausgeben|herausgibt|ausliefern|ausliefert|zugriff geben|zugriff gibt';
/** German verbs of changing. */
export const AENDERN =
  'ändern|ändert|schreiben|schreibt|schreibend|beschreiben|überschreiben|überall schreiben|reinschreiben|schreibzugriff|anfassen|wegwerfen|löschen|bearbeiten|verändern|verwalten';
/** French verbs of reading. */
export const LIRE =
  'lire|lit|lisent|lire dans|fouiner dans|avoir accès à|ont accès à|a accès à|a accès aux|ont accès aux|avoir accès aux|jeter un œil dans|voir dans|entrer|fouiller|fouiller dans|parcourir|regarder|entrer dans|voient|voit|accèdent à|accède à|accéder|accéder aux|accéder à|ouvrir|consulter|voir|consultent|consulte|ouvrent|ouvre|exploiter|récupérer|expose|exposent|livre|livrent|dévoile|dévoilent|divulgue|divulguent|donne accès à|donne accès aux|donnent accès à|donnent accès aux';
/** French verbs of changing. */
export const MODIFIER =
  'modifier|modifie|modifient|écrivent|écrit|écrire partout dans|écrire dans|toucher à|éditer|effacer|écrire|supprimer|changer|gérer';
/** Spanish verbs of reading. */
export const LEER =
  'leer|lee|leen|cotillear|husmear en|meterse en|entrar|mirar en|tienen acceso a|tener acceso a|ver dentro de|revisar|mirar|entrar en|entrar a|acceder a|acceden a|abrir|ver|consultar|ven|ve|abren|abre|consultan|consulta|acceden al|acceder al|tienen acceso al|tener acceso al|recuperar|expone|exponen|entrega|entregan|revela|revelan|da acceso a|da acceso al|dan acceso a|dan acceso al';
/** Spanish verbs of changing. */
export const CAMBIAR =
  'modificar|cambiar|escribir|escribir en|escriben en|escribir por todo|escriben|tocar|modifican|cambian|borran|eliminar|borrar|gestionar|editar';
