import { LazyPattern } from '../../core/lazy-pattern.js';

const PERMISSION = '[A-Z][A-Za-z]+(?:\\.[A-Za-z]+)+';
const JOINT = '(?:,? (?:or|and|oder|und|ou|et|o|u|y|e) |, ?|\\/)';
const SUCH_AS =
  '(?:such as|like|e\\.? ?g\\.?|for example|for instance|say|tipo|del tipo|tales como|como(?: por ejemplo)?|por ejemplo|p\\. ?ej\\.?|du (?:type|genre)|de type|comme(?: par exemple)?|par ex(?:emple|\\.)?|p\\. ?ex\\.?|z\\. ?B\\.|zB|zum Beispiel|beispielsweise|etwa|wie(?: etwa| z\\. ?B\\.| zum Beispiel)?)';

/** "…, such as RoleManagement.ReadWrite.Directory or AppRoleAssignment.ReadWrite.All". */
const EXAMPLES = new LazyPattern(
  `,? \\(?${SUCH_AS},? (?:(?:with|by|mit|avec|con) )?${PERMISSION}(?:${JOINT}${PERMISSION})*(?: (?:etc\\.?|usw\\.?))?\\)?`,
  'u',
);
/** What an app can do, or how strong a permission is, of which those are examples. */
const IS_SAID_BEFORE =
  /(?<!\p{L})(?:can|could|may|able to|allowed to|powerful|dangerous|risky|strong|critical|sensitive|excessive|highly? privileged?|kann|können|könnten|darf|dürfen|mächtige[nrs]?|gefährliche[nrs]?|riskante[nrs]?|kritische[nrs]?|starke[nrs]?|peu(?:t|vent)|pourraient|puissantes?|dangereuses?|critiques?|sensibles?|pued[ae]n?|podrían|potentes?|peligros[oa]s?|críticos?|sensibles)(?!\p{L})/iu;

/** Two powers whose verb is said once: "assign roles or permissions". */
const ROLES_OR_PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:assign|grant|give)(?: admin| directory)? roles? (?:or|and) (?:app |api |graph )?permissions?(?!\p{L})/iu,
    'assign roles or grant permissions',
  ],
  [
    /(?<!\p{L})(?:assign|grant|give) (?:app |api |graph )?permissions? (?:or|and)(?: admin| directory)? roles?(?!\p{L})/iu,
    'assign roles or grant permissions',
  ],
  [
    /(?<!\p{L})(?:asignar|conceder|dar|otorgar) (?:roles? [ou] permisos?|permisos? [ou] roles?)(?!\p{L})/iu,
    'asignar roles o conceder permisos',
  ],
  [
    /(?<!\p{L})(?:attribuer|donner|accorder|assigner) (?:des |les )?(?:rôles? ou (?:des |les )?(?:permissions?|autorisations?)|(?:permissions?|autorisations?) ou (?:des |les )?rôles?)(?!\p{L})/iu,
    'attribuer des rôles ou accorder des permissions',
  ],
  [
    /(?<!\p{L})(?:Rollen (?:oder|und) Berechtigungen|Berechtigungen (?:oder|und) Rollen) (?:vergeben|zuweisen|erteilen)(?!\p{L})/iu,
    'Rollen zuweisen oder Berechtigungen erteilen',
  ],
];

/**
 * "apps that can assign roles, such as RoleManagement.ReadWrite.Directory": what is asked is what they can do, and examples of it leave nobody
 * out. Where nothing else is said, the examples are what is asked for, and stay.
 */
export function withoutExamples(text: string): string {
  const said = ROLES_OR_PERMISSIONS.reduce((left, [pattern, whole]) => left.replace(pattern, whole), text);
  const found = EXAMPLES.exec(said);
  if (found === null || !IS_SAID_BEFORE.test(said.slice(0, found.index))) return said;
  return said.slice(0, found.index) + said.slice(found.index + found[0].length);
}
