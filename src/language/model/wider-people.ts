/** How people are called of whom most hold no role. */
const PEOPLE =
  /(?<![\p{L}'])(?:everybody|everyone|jedermann|tout le monde|todo el mundo|users?|user accounts?|people|persons?|employees?|staff|colleagues?|workers?|accounts?|guests?|benutzern?|nutzern?|anwendern?|mitarbeitern?|mitarbeiterinnen|leuten?|personen|kollegen|gästen?|gastkonten|konten|utilisateurs?|personnes|gens|collaborateurs|employés?|salariés|comptes?|invités?|usuarios?|personas|gente|empleados|trabajadores|cuentas?|invitados?)(?![\p{L}'])/iu;
const OF_ROLES =
  /(?<!\p{L})(?:\p{L}*admins?|\p{L}*administra\p{L}*|adm|ga|gas|global|roles?|\p{L}*rollen?|rol|rôles?|privileg\p{L}*|privilég\p{L}*|pim|eligible|break[- ]?glass|emergency|notfall\p{L}*|urgence|emergencia|service accounts?|dienstkont\p{L}*|holders?|rights|rechte)(?!\p{L})/iu;

/** Whether a question is about people as such, of whom most hold no role: "which users are at risk?". */
export const asksOfAllPeople = (text: string): boolean => PEOPLE.test(text) && !OF_ROLES.test(text);

const GUESTS = /(?<!\p{L})(?:guests?|gästen?|gastkonten|invités?|invitados?)(?!\p{L})/giu;

/** {@link asksOfAllPeople}, by a noun of their own: "not guests" is a condition. */
export const namesAllPeople = (text: string): boolean => asksOfAllPeople(text.replace(GUESTS, ''));

/** Whether a text speaks of roles, or of whoever holds them. */
export const speaksOfRoles = (text: string): boolean => OF_ROLES.test(text);
