import type { Wording } from '../model/wording.js';

/** The words of a password's age. */
export const PASSWORD_CHANGE_WORDS: { readonly words: Wording; readonly verbs: Wording; readonly verbsNot: Wording } = {
  words: {
    en: 'password age|age of password|age of the password|age of their password|age of their passwords|last password change|password last changed|password change date|password date|password|passwords|how old is the password|how old are the passwords|how old',
    de: 'passwortalter|alter des passworts|alter der passwörter|letzte passwortänderung|passwort|passwörter|kennwort|kennwörter|wie alt ist das passwort|wie alt sind die passwörter|wie alt das passwort|wie alt ist das kennwort|wie alt sind die kennwörter|wie alt das kennwort|passwortwechsel|letzter passwortwechsel|kennwortalter|kennwortänderung|letzte kennwortänderung',
    fr: 'âge du mot de passe|âge des mots de passe|dernier changement de mot de passe|mot de passe|mots de passe|dernière modification du mot de passe|dernier changement du mot de passe|date du mot de passe|mdp',
    es: 'antigüedad de la contraseña|edad de la contraseña|último cambio de contraseña|contraseña|contraseñas|última contraseña|último cambio de la contraseña|fecha de la contraseña|cambio de contraseña',
  },
  verbs: {
    en: 'changed password|change password|changed passwords|password changed|passwords changed|password was changed|password last changed|set password|password set|password last set|renewed password|new password|rotated password|password rotated',
    de: 'passwort geändert|kennwort geändert|passwörter geändert|kennwörter geändert|passwort gewechselt|kennwort gewechselt|passwort zuletzt geändert|passwort erneuert|passwort gewechselt hat|kennwort zuletzt geändert|passwort neu gesetzt|kennwort erneuert|ihr passwort geändert|sein passwort geändert|ihr kennwort geändert|passwörter gewechselt',
    fr: 'changé de mot de passe|changé mot de passe|changé leur mot de passe|changé son mot de passe|mot de passe changé|mot de passe modifié|modifié leur mot de passe|changé de mdp|mots de passe changés|mots de passe modifiés|renouvelé mot de passe|renouvelé leur mot de passe|changé leurs mots de passe|changent leur mot de passe|change son mot de passe',
    es: 'cambiado contraseña|cambiado la contraseña|cambiado su contraseña|cambió la contraseña|cambiaron la contraseña|contraseña cambiada|cambió su contraseña|cambian la contraseña|cambiado contraseñas|contraseñas cambiadas|cambian su contraseña|cambia su contraseña|cambiado sus contraseñas|renovado la contraseña|renovado contraseña|actualizado la contraseña|modificado la contraseña|cambiarse|se cambia|se cambian|se ha cambiado|se han cambiado',
  },
  verbsNot: {
    en: 'same password|unchanged password|password unchanged',
    de: 'gleiche passwort|dasselbe passwort|selbe passwort|gleiche kennwort|dasselbe kennwort|altes passwort|alte passwörter|altes kennwort|uraltes passwort|passwort nicht geändert|kennwort nicht geändert|passwort älter|kennwort älter|passwörter älter|unverändertes passwort',
    fr: 'même mot de passe|vieux mot de passe|vieux mots de passe|ancien mot de passe|anciens mots de passe|mot de passe inchangé|sans changer de mot de passe|sans changer leur mot de passe',
    es: 'misma contraseña|sin cambiar la contraseña|sin cambiar contraseña|contraseña vieja|contraseñas viejas|contraseña antigua|contraseñas antiguas|sin cambiar su contraseña|sin cambiarse|sin cambiarla|sin renovar la contraseña|contraseña sin cambiar',
  },
};
