/** How people are called of whom most hold no role. */
const PEOPLE =
  /(?<!\p{L})(?<!(?<![dD])['’])(?:everybody|everyone|jedermann|tout le monde|todo el mundo|users?|user accounts?|people|persons?|employees?|staff|colleagues?|workers?|accounts?|guests?|benutzern?|nutzern?|anwendern?|mitarbeitern?|mitarbeiterinnen|leuten?|personen|kollegen|gästen?|gastkonten|konten|utilisateurs?|personnes|gens|collaborateurs|employés?|salariés|comptes?|invités?|usuarios?|personas|gente|empleados|trabajadores|cuentas?|invitados?)(?![\p{L}'])/iu;
const OF_ROLES =
  /(?<!\p{L})(?:\p{L}*admins?|\p{L}*administra\p{L}*|adm|ga|gas|global|roles?|\p{L}*rollen?|rol|rôles?|privileg\p{L}*|privilég\p{L}*|pim|eligible|break[- ]?glass|emergency|notfall\p{L}*|urgence|emergencia|service accounts?|dienstkont\p{L}*|holders?|rights|rechte)(?!\p{L})/iu;

/** That somebody holds no role. */
const WITHOUT_ROLE =
  /(?<!\p{L})(?:not|no|non|isn't|aren't|without|other than|besides|apart from|except|nicht|kein\p{L}*|ohne|pas|sans(?: aucun)?|sin(?: ning[uú]n)?|no (?:son|sean))[- ](?:an? |any |the |d[e'’] ?|des )?(?:\p{L}*admins?|\p{L}*administra\p{L}*|admin[- ]?\p{L}+|roles?|rollen?|rôles?|rol)(?:[- ](?:d[e'’] ?)?(?:admin\p{L}*|roles?|rights))?(?!\p{L})/giu;

/** Whether a question is about people as such, of whom most hold no role: "which users are at risk?", "users without a role". */
export function asksOfAllPeople(text: string): boolean {
  const ofRoles = text.replace(WITHOUT_ROLE, '');
  return (PEOPLE.test(text) || ofRoles !== text) && !OF_ROLES.test(ofRoles);
}

const GUESTS = /(?<!\p{L})(?:guests?|gästen?|gastkonten|invités?|invitados?)(?!\p{L})/giu;

/** {@link asksOfAllPeople}, by a noun of their own: "not guests" is a condition. */
export const namesAllPeople = (text: string): boolean => asksOfAllPeople(text.replace(GUESTS, ''));

/** Whether a text speaks of roles, or of whoever holds them. */
export const speaksOfRoles = (text: string): boolean => OF_ROLES.test(text);

const ANYBODY =
  /^(?:(?:and|so|but|ok|okay|und|et|y)[ ,]+)*¿?(?:who(?:m|se)?|is there (?:anyone|anybody|someone|somebody)|(?:does|do|has|have|is|are|can|did|was) (?:anyone|anybody|someone|somebody)|how many (?=(?:have|lack|use|are|of us)(?!\p{L}))|wer|wen|wem|(?:hat|ist|gibt es|nutzt|kann) (?:jemand(?:en)?|irgend ?wer)|qui(?! est[- ]ce qu[ei])|est-ce que quelqu'un|y a[- ]t[- ]il quelqu'un|quién(?:es)?|quien(?:es)?|(?:hay|tiene|está|usa) alguien)(?!\p{L})/iu;

/** Whether a question asks for whoever it is so of, without a word of roles: "who has no MFA?". */
export const asksOfAnybody = (text: string): boolean => ANYBODY.test(text.trim()) && !OF_ROLES.test(text);
