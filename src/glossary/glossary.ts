import { ADMIN_TERMS } from './admin-terms.js';
import { APP_TERMS } from './app-terms.js';
import { ATTACK_TERMS } from './attack-terms.js';
import type { GlossaryTerm } from './glossary-term.js';
import { MAIL_TERMS } from './mail-terms.js';
import { PERMISSION_TERMS } from './permission-terms.js';
import { RECORD_TERMS } from './record-terms.js';
import { ROLE_GROUP_TERMS } from './role-group-terms.js';
import { SETTING_TERMS } from './setting-terms.js';
import { SIGN_IN_METHOD_TERMS } from './sign-in-method-terms.js';
import { SIGN_IN_TERMS } from './sign-in-terms.js';

/** Every term of the field that is defined here. Checks, detections, permissions and roles are explained by their own definitions. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  ...SIGN_IN_TERMS,
  ...SIGN_IN_METHOD_TERMS,
  ...ADMIN_TERMS,
  ...ROLE_GROUP_TERMS,
  ...APP_TERMS,
  ...PERMISSION_TERMS,
  ...MAIL_TERMS,
  ...SETTING_TERMS,
  ...ATTACK_TERMS,
  ...RECORD_TERMS,
];

const byId = new Map(GLOSSARY.map((term) => [term.id, term]));

/** The term with this id. */
export function findGlossaryTerm(id: string): GlossaryTerm | undefined {
  return byId.get(id);
}

/** The difference of two terms in one sentence, whichever of them declares it. */
export function findContrast(one: string, other: string): string | undefined {
  return byId.get(one)?.contrasts?.[other] ?? byId.get(other)?.contrasts?.[one];
}
