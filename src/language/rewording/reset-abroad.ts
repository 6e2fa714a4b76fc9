import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import { END } from './turn.js';
import { askWhoMay } from './who-may.js';

const NAME =
  "(?<name>\\p{Lu}[\\p{L}'-]+(?: (?:(?:de|van|von|der|den|da|di) )*\\p{Lu}[\\p{L}'-]+){1,3}?|\\p{Ll}+[-.]\\p{L}[\\p{L}\\d.-]*)";

/** "kann X die MFA anderer Admins zurücksetzen?": who, what is reset, and whose. */
const FRAMES: readonly string[] = [
  `(?:und )?(?:(?<who>wer) (?:kann|darf|könnte)|(?:kann|darf|könnte) ${NAME}) (?:(?:noch|auch|eigentlich|denn|bei uns|hier) )*(?:die |das |den )?(?<what>mfa(?:-methoden)?|2fa|zweiten faktor|anmeldemethoden|passwörter|passwort|kennwörter|kennwort) (?:(?:von|der|für|eines|einem) )?(?:(?:andere[nrs]?|den|die|der|alle[nr]?|unsere[nr]?) )*(?<whose>admins?|administrators?|administratoren|benutzern?|nutzern?|kollegen|leuten) (?:zurücksetzen|zurücksetzt|resetten|neu setzen)`,
  `(?:et )?(?:est-ce que )?(?:(?<who>qui) peut|(?:peut )?${NAME} (?:peut(?:-(?:il|elle))? )?)(?: ?(?:encore|aussi))? ?(?:réinitialiser|remettre à zéro) (?:la |le |les |l')?(?<what>mfa|2fa|second facteur|méthodes(?: d'authentification| mfa)?|mots? de passe) (?:d'|de |des |du |d'un |à )(?:(?:autres|nos|les|tous les) )*(?<whose>admins?|administrateurs?|utilisateurs?|collègues|gens)`,
  `(?:y )?(?:(?<who>quién(?:es)?) pueden?|(?:puede|podría) ${NAME}) (?:(?:aún|todavía|también) )*(?:restablecer|resetear|reiniciar) (?:el |la |las |los )?(?<what>mfa|2fa|segundo factor|métodos(?: de autenticación| mfa)?|contraseñas?) (?:de |del |a )(?:(?:otr[oa]s?|l[oa]s|los demás|nuestros|un) )*(?<whose>admins?|administrador(?:es)?|usuarios?|compañeros|gente)`,
];
const ASKED = FRAMES.map((frame) => new LazyPattern(`${accentFree(`^[\\s¿]*${frame}`)}${END}`, 'iu'));

const PASSWORD = /^(?:pass|kenn|mot|contra)/iu;

/** Who may reset the second factor or the password of others, in the words of the English readers: roles tell it, and not what these have. */
export function askWhoMayReset(text: string): string {
  for (const asked of ASKED) {
    const said = asked.exec(text)?.groups;
    if (said === undefined) continue;
    const { name, what = '', whose = '' } = said;
    const of = /^admin/iu.test(whose) ? 'admins' : 'users';
    const whoCan = name === undefined ? 'who can' : `can ${name}`;
    return askWhoMay(`${whoCan} reset the ${PASSWORD.test(what) ? 'passwords' : 'MFA'} of ${of}?`);
  }
  return text;
}
