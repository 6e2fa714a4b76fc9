import { sayBothAtOnce, sayBothWays } from './at-once.js';
import { sayActsPlainly } from './acts-in-other-languages.js';
import { askForDoers } from '../query/counted-doers.js';
import { sayWhenCreated } from '../query/existence-question.js';
import { sayLost } from '../query/lost-by-now.js';
import { sayRoleGranted } from '../query/role-by-verb.js';
import { respellSmallWords } from './small-words.js';
import { sayExceptPlainly } from './exceptions.js';
import { withoutExamples } from './examples-behind.js';
import { sayLeftOutPlainly } from './left-out-in-other-languages.js';
import { sayEachKind, sayEachRiskLevel } from './each-level.js';
import {
  sayExpiresNext,
  sayHowOld,
  sayTogether,
  sayOnlyMethod,
  sayWasDone,
  sayWhenLast,
  sayWhoDid,
  sayMarkedPlainly,
  sayWhoChangedWhat,
  sayWhoPolicyLeavesOut,
  withoutEitherWay,
  withoutObjection,
  sayNow,
  withoutNeedlessException,
  withoutOrNot,
} from './turns-of-question.js';
import { sayWhatSomebodyDid } from './everything-somebody-did.js';
import { sayNeitherFirst } from './neither-behind.js';
import { sayTakenIn } from './taken-in-behind.js';
import { sayWhereRoleIs } from './role-in-planes.js';
import { askOfFirstState } from './one-of-two-states.js';
import { askLogForDeeds } from './did-somebody.js';
import { sayDeedsDone, sayDoneBy, sayHoldersDid } from './done-by.js';
import { sayAsTheFieldSays } from './everyday-english.js';
import { sayUntilWhen } from './until-when.js';
import { askComparisonPlainly, saySoonInDays, sayTimeLeft } from './asked-comparison.js';
import { sayOnlyOfEach } from './only-of-each.js';
import { sayMemberPlainly } from './member-or-guest.js';
import { sayOfPublishers } from './of-publishers-and-issuers.js';
import { sayPersonOrApp } from './person-or-app.js';
import { sayPolicyThatRequiresMfa } from './policy-that-requires-mfa.js';
import { sayPolicyCovers, sayPolicyExcludes } from './policy-makes-somebody.js';
import { askOfDescribedPolicy } from './described-policy.js';
import { sayPasswordAge } from './password-age.js';
import { askForVerdictOnOne } from './verdict-on-one.js';
import { sayValuePlainly } from './turns-of-value.js';
import { sayWhyNoMfa } from './why-no-mfa.js';
import { sayStateOfCredential } from './state-of-credential.js';
import { sayOrLater } from './or-later.js';
import { sayOfOwnerTwice } from './owner-who-is-or.js';
import { askForDoerOfThings } from './things-then-doer.js';

/** "enregistrer eux-mêmes des applications": who does it is said already. Not "à eux-mêmes", to whom it is done. */
const BY_THEMSELVES =
  /(?<!(?<!\p{L})(?:à|pour|sur|de|par|chez|a|para|por|con)) (?:(?:lui|elle|eux|elles)-mêmes?|(?:[ée]l|ella|ellos|ellas) mism[oa]s?)(?!\p{L})/giu;

/** A text without who is said to do it once more: "peut-il enregistrer lui-même une appli ?". */
const withoutThemselves = (text: string): string => text.replace(BY_THEMSELVES, '');

/** The same of a whole message. Who consents themselves is no admin that does so for others: there the words count. */
export const registerThemselves = (message: string): string =>
  CONSENTS.test(message) ? message : withoutThemselves(message);
const CONSENTS = /(?<!\p{L})(?:consent|consint|autori|approu|accept|aprob|acept)/iu;

/** Administrators write it short. */
const EXCHANGE = /(?<![\p{L}\d.-])exo(?![\p{L}\d-])/giu;

/** "the last successful sign-in": one that failed is an attempt. */
const SUCCESSFUL_LAST =
  /(?<=(?<!\p{L})(?:last|latest|most recent|letzte[nrs]?) )(?:successful|erfolgreiche[nrs]?) (?=(?:sign-?in|sign in|log-?in|log-?on|anmeldung)(?!\p{L}))|(?<=(?<!\p{L})(?:derni[èe]re connexion|[úu]ltim[oa] (?:inicio de sesi[óo]n|acceso|login|conexi[óo]n))) (?:réussie|exitos[oa]|correct[oa]|con éxito|satisfactori[oa])(?!\p{L})/giu;

/** "have not signed in successfully for 90 days": so is the last sign-in, which is one that succeeded. Without a time those that failed are meant. */
const NOT_SUCCESSFUL =
  /(?<=(?<!\p{L})(?:not|n['’]t|no longer) )successfully (?=(?:signed|logged)[ -](?:in|on)(?!\p{L}))|(?<=(?<!\p{L})(?:not|n['’]t|no longer) (?:signed|logged)[ -](?:in|on)) successful(?:ly)?(?!\p{L})|(?<=(?<!\p{L})nicht (?:mehr )?)erfolgreich (?=(?:angemeldet|eingeloggt)(?!\p{L}))|(?<=ne se sont (?:plus|pas) connectée?s?|ne s['’]est (?:plus|pas) connectée?) avec succès|(?<=no (?:han?|hayan?) iniciado sesi[óo]n|no inician? sesi[óo]n) (?:con éxito|correctamente)/giu;
const FOR_TIME =
  /(?<!\p{L})(?:since|for|in|seit|depuis|desde|hace|länger als|mehr als|plus de|más de)(?= (?:[\p{L}'’]+ ){0,3}\d)/iu;
const withoutSuccess = (text: string): string => (FOR_TIME.test(text) ? text.replace(NOT_SUCCESSFUL, '') : text);

/** "several days ago": no number that is compared. */
const SEVERAL_AGO = /(?<!\p{L})(?:several|some|a handful of)(?= (?:hours|days|weeks|months|years) ago(?!\p{L}))/giu;

/** What each does builds on those before. */
const STEPS: readonly ((text: string) => string)[] = [
  (text) =>
    withoutSuccess(text).replace(EXCHANGE, 'Exchange').replace(SUCCESSFUL_LAST, '').replace(SEVERAL_AGO, 'a few'),
  askForDoerOfThings,
  sayOrLater,
  sayOfOwnerTwice,
  sayStateOfCredential,
  withoutExamples,
  sayBothAtOnce,
  sayBothWays,
  sayTimeLeft,
  sayWhereRoleIs,
  respellSmallWords,
  sayValuePlainly,
  sayPasswordAge,
  sayTogether,
  sayWhoDid,
  askComparisonPlainly,
  saySoonInDays,
  sayMemberPlainly,
  sayPolicyThatRequiresMfa,
  sayPolicyCovers,
  askOfDescribedPolicy,
  sayPolicyExcludes,
  sayOfPublishers,
  sayAsTheFieldSays,
  sayNow,
  withoutObjection,
  askForVerdictOnOne,
  sayWhyNoMfa,
  withoutOrNot,
  withoutNeedlessException,
  sayMarkedPlainly,
  sayWhoChangedWhat,
  sayWasDone,
  sayWhatSomebodyDid,
  sayHowOld,
  sayOnlyMethod,
  sayOnlyOfEach,
  sayExpiresNext,
  sayEachRiskLevel,
  sayEachKind,
  sayPersonOrApp,
  sayHoldersDid,
  sayDoneBy,
  sayDeedsDone,
  askLogForDeeds,
  sayTakenIn,
  sayLeftOutPlainly,
  sayActsPlainly,
  withoutThemselves,
  sayExceptPlainly,
  sayUntilWhen,
  withoutEitherWay,
  sayNeitherFirst,
  askOfFirstState,
  sayWhoPolicyLeavesOut,
  sayRoleGranted,
  sayLost,
  sayWhenCreated,
  sayWhenLast,
];

/** A normalised text in the words and frames that the tables read. `isCounted`: it is asked how many did something. */
export const sayForTables = (said: string): ReturnType<typeof askForDoers> =>
  askForDoers(STEPS.reduce((text, say) => say(text), said));
