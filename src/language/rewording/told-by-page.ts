/** What the page of an app or a person tells of it, as people list it, in four languages. */
const ITEMS = [
  '(?:admin |directory |api |granted )?(?:owners?|roles?|credentials?|(?:client )?secrets?|certificates?|keys?|permissions?|scopes?|consents?|publisher|sign-?ins?|activity|usage|mfa|risk|creation date|date of creation|history)',
  'last (?:use|used|sign-?in|seen)',
  '(?:who|when) (?:it|he|she|they) (?:was|were) (?:last )?(?:made|created|added|registered|set up|used|seen)',
  '(?:who|when) (?:was|were) (?:it|he|she|they) (?:last )?(?:made|created|added|registered|set up|used|seen)',
  'who (?:made|created|added|owns|approved|registered) (?:it|them)|created(?: when| by whom)?',
  '(?:besitzer(?:in)?|eigentümer|rollen?|geheimnisse|zertifikate?|anmeldedaten|anmeldungen|berechtigungen|rechte|herausgeber|risiko|erstellungsdatum|(?:wann|von wem) (?:(?:sie|es|er) )?(?:erstellt|angelegt)(?: wurde)?|erstellt (?:wann|am)|letzte (?:nutzung|verwendung|anmeldung))',
  '(?:propriétaires?|rôles?|certificats?|identifiants?|autorisations?|droits|éditeur|risque|connexions|date de création|dernière (?:utilisation|connexion)|(?:quand|par qui) (?:(?:elle|il) a été )?créée?)',
  '(?:propietari[oa]s?|dueñ[oa]s?|secretos?|certificados?|credenciales|permisos?|editor|riesgo|inicios de sesión|fecha de creación|último (?:uso|inicio de sesión)|(?:cuándo|quién) (?:se|la|lo) creó)',
].join('|');
const ITEM = `(?:(?:its|the|their|his|her|all|any|die|der|das|alle|le|la|les|ses|el|los|las|sus?) )?(?:${ITEMS})`;

/** A list of such things behind a name: "…. Owner, roles, credentials, when it was made". */
export const LIST_BEHIND_NAME = ` ?[.,:;–-] ?(?:including |incl\\.? |with )?${ITEM}(?:(?:,? (?:and|plus|und|et|y) |, ?| ?[/&] ?)${ITEM})*`;
