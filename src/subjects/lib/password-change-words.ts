import type { Wording } from '../model/wording.js';

/** The words of a password's age. */
export const PASSWORD_CHANGE_WORDS: { readonly words: Wording; readonly verbs: Wording; readonly verbsNot: Wording } = {
  words: {
    en: 'password age|age of password|age of the password|age of their password|age of their passwords|last password change|password last changed|password change date|password date|password|passwords|how old is the password|how old are the passwords|how old',
    de: 'passwortalter|alter des passworts|alter der passwörter|letzte passwortänderung|passwort|passwörter|kennwort|kennwörter',
    fr: 'âge du mot de passe|âge des mots de passe|dernier changement de mot de passe|mot de passe|mots de passe',
    es: 'antigüedad de la contraseña|edad de la contraseña|último cambio de contraseña|contraseña|contraseñas',
  },
  verbs: {
    en: 'changed password|change password|changed passwords|password changed|passwords changed|password was changed|password last changed|set password|password set|password last set|renewed password|new password|rotated password|password rotated',
    de: 'passwort geändert|kennwort geändert|passwörter geändert|kennwörter geändert|passwort gewechselt|kennwort gewechselt|passwort zuletzt geändert|passwort erneuert',
    fr: 'changé de mot de passe|changé mot de passe|changé leur mot de passe|changé son mot de passe|mot de passe changé|mot de passe modifié|modifié leur mot de passe',
    es: 'cambiado contraseña|cambiado la contraseña|cambiado su contraseña|cambió la contraseña|cambiaron la contraseña|contraseña cambiada|cambió su contraseña|cambian la contraseña',
  },
  verbsNot: {
    en: 'same password|unchanged password|password unchanged',
    de: 'gleiche passwort|dasselbe passwort|selbe passwort|gleiche kennwort|dasselbe kennwort',
    fr: 'même mot de passe|mot de passe plus vieux|mot de passe plus ancien',
    es: 'misma contraseña|contraseña más antigua|sin cambiar la contraseña|sin cambiar contraseña',
  },
};
