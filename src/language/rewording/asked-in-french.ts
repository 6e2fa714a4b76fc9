import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import type { Turn } from './turn.js';
import { ask, NAME, PERMISSION, PERMISSIONS, POLICY, TERM } from './whole-in-english.js';

const CA_POLICY = "(?:(?:stratégie|politique)(?: d['’]accès conditionnel| ca)?)";

const MANAGE = '(?:administrer|gérer)';
const A_PART = '(?:seulement |juste |uniquement )?(?:une partie|un bout|une unité)(?: \\p{L}+){0,3}';
/** Admins, and those with the role of a global one, with their English names. */
const ANY_LEFT_OUT: readonly (readonly [admins: string, plain: string])[] = [
  ['(?:admins?|administrateurs?) (?:globa(?:l|ux)|générau?l?x?)', 'global administrators'],
  ['(?:admins?|administrateurs?)', 'admins'],
];

/** Whole French questions whose order of words has no counterpart in English, as English asks them. Names stay as they are typed. */
export const WHOLE_FRENCH: readonly Turn[] = [
  // Whether any of them is left out is asked of them, and not of the policies.
  ...ANY_LEFT_OUT.map(([admins, plain]) =>
    ask(
      `^(?:et )?(?:est-ce qu(?:e |['’]))?(?:y a-t-il )?(?:(?:une?|des|certains de|l['’]un de|un de) ?)(?:(?:nos|les|vos) )?${admins} (?:qui )?(?:est|sont|serait)?(?:-(?:il|ils|elle|elles))? ?(?:exclu|exempté|dispensé)e?s? (?:d['’]une|de certaines|des|de (?:nos|la)) ?${CA_POLICY.replace(/\)$/u, 's?)')}`,
      `are any ${plain} excluded from a policy that requires MFA`,
    ),
  ),
  // Admins whom a policy leaves out, and not everybody whom it does.
  ask(
    "^(?:et )?(?:quels (?:sont les )?(?:admins?|administrateurs)(?: (?:qui )?(?:sont|est))?|qui est (?:admin|administrateur),? (?:mais|et|tout en étant)(?: (?:est|qui est))?) (?:exclus?|exempt(?:é|e)?s?|dispensés?) (?:de (?:la |notre |nos |une |toute )?|d['’]une |des |par (?:une |la |notre )?)(?:(?:stratégies?|politiques?) (?:(?:de )?mfa|(?:qui (?:exige|impose|demande)|exigeant|imposant) (?:la |le |une )?mfa)|mfa)(?: par (?:une )?(?:exception|exclusion))?",
    'which admins are excluded from a policy that requires MFA',
  ),
  // Whether no policy at all covers one person.
  ...[
    `(?:est-ce qu['’])?aucune (?:de nos )?${CA_POLICY} ne (?:couvre|concerne|vise|touche|protège|(?:s['’]applique|s['’]impose) (?:donc |vraiment )?à)(?:-t-elle)? ${NAME}`,
    `(?:est-ce qu(?:e |['’]))?${NAME} n['’]est(?:-il|-elle)?(?: donc| vraiment)? (?:couverte?|concernée?|visée?|touchée?|protégée?|soumise?) (?:par|à) aucune ${CA_POLICY}`,
    `n['’]y a-t-il aucune ${CA_POLICY} (?:qui (?:couvre|concerne|vise)|pour) ${NAME}`,
  ].map((said) => ask(`^(?:et )?${said}`, 'does no policy cover $1')),
  // What is assigned to apps they hold.
  ask(
    "^(?:et )?(?:quels? (?:sont (?:les )?)?|les )?r[oô]les?(?: (?:d['’]administrateur|d['’]admin|d['’]annuaire|entra))* (?:(?:qui )?(?:sont|est) )?(?:(?:actuellement|aujourd['’]hui) )*(?:attribu|affect|assign|accord|donn|confi)[ée]e?s? (?:[àa] (?:(?:des|les|nos|une) )?|aux )(?:applis?|apps?|applications?|principaux de service)",
    'which roles are held by apps',
  ),
  // Who consents itself is no admin that does so for others.
  ask(
    '^(?:et )?(?=[^?]*(?:lui|elle|eux|elles)-mêmes?)(?:quels (?:utilisateurs|employés|collaborateurs|salariés)|qui) (?:ont|a) (?:(?:lui|elle|eux|elles)-mêmes? )?(?:consenti|autorisé|accepté|approuvé)(?: (?:lui|elle|eux|elles)-mêmes?)?(?: à)? (?:une|des|quelles) (?:applis?|applications?|apps?)(?: (?:lui|elle|eux|elles)-mêmes?)?((?: [^?,;]{3,40})?)',
    'which users consented to an app themselves$1',
  ),
  // Whom a requirement leaves out is told by the policy.
  ask(
    "^(?:et )?qui (?:est|sont) (?:exempté|exclu|dispensé)e?s? de (?:la |l['’])?(?:mfa|2fa|authentification multifacteur) (?:des |pour les |d['’])(?:admins?|administrateurs)(?: par (?:la|une|les|des) (?:stratégies?|politiques?) d['’]accès conditionnel)?",
    'who is exempt from the MFA policy for admins',
  ),
  // "à quoi a accès X": the subject stands last.
  [
    new LazyPattern(
      `^((?:et )?)à quoi (?:ont|a) (?:encore |vraiment |exactement )*accès (?:l['’]appli(?:cation)? )?${NAME}(?=[\\s?.!]*$)`,
      'iu',
    ),
    '$1à quoi $2 a accès',
  ],
  // Which role of several ends is told by its assignment.
  ask(
    `^(?:et )?(?:est-ce qu['’])?un (?:des )?rôles? (?:de |d['’])${NAME} (?:expire|prend fin|se termine|s'arrête)(?:-t-il)?(?:[\\s?,;]*(?:et |si oui,? )?(?:lequel|lesquels|quel rôle),? et quand)`,
    'which roles of $1 expire and when',
  ),
  ask(
    `^(?:et )?(?:pendant )?combien de temps (?:(?:la |le |l['’])(connecteur|règle|appli(?:cation)?) )?${NAME} (?:(?:a-t-(?:il|elle)|a) (?:existé|duré|vécu|été (?:là|en place))|(?:est|est-(?:il|elle)) restée?(?: (?:là|en place|actif|active))?)(?: avant (?:d['’]être|qu['’](?:il|elle) (?:soit|ne soit)) (?:supprimée?|retirée?|enlevée?)(?: à nouveau)?)?`,
    'how long did $2 exist',
  ),
  ask(
    "^(?:et )?(?:à quoi d'autre|à quelles autres (?:applis?|applications?|apps?)|qu'est-ce qu'(?:il|elle)|quoi d'autre) (?:a-t-(?:il|elle)|(?:il|elle) a|a) (?:encore |aussi )?(?:consenti|autorisé|approuvé|accepté)(?: d'autre)?",
    'which other apps did he consent to',
  ),
  [
    /(?<=(?:secrets?|certificats?|clés?)(?: client)?(?!\p{L})[^?;]{0,40}?) (?:(?:sont|est) )?(?:valables?|valides?) (?:pendant |pour |durant )?((?:\d{1,3}|un|deux|trois|cinq|dix) (?:jours?|semaines?|mois|ans?))(?!\p{L})/iu,
    ' ont une durée de vie de exactement $1',
  ],
  [
    /(?<=(?:secrets?|certificats?|clés?)(?: client)?(?!\p{L})[^?;]{0,40}?)(?<! encore| toujours) (?:(?:est|sont) )?(?<! encore | toujours )(?:valables?|valides?) (?:pendant |pour |durant )?(plus|moins) (d['’e])/iu,
    ' ont une durée de vie de $1 $2',
  ],
  ask(
    `^(?:et )?pourquoi (?:est-ce que )?(?:l['’]appli(?:cation)? |l['’]app |le compte )?${NAME} (?:a(?:-t-(?:il|elle))? été|est(?:-(?:il|elle))?) (?:signalée?|marquée?|remontée?|épinglée?)`,
    'why was $1 flagged',
  ),
  [new LazyPattern(`(?<=${PERMISSION}) ou(?: bien)? (?=${PERMISSION})`, 'gu'), ' or '],
  [
    /(?<=jusqu['’]à quand )cour(?:en)?t(?:-t?-?(?:il|elle)s?)? (?=(?:le|la|les|ce|cette) (?:secret|certificat|clé|identifiant|jeton))/iu,
    'est valable ',
  ],
  [
    /^((?:et )?)(l[ea] (?:secret|certificat)[^?]{3,60}?) court jusqu['’]à quand(?=[\s?.!]*$)/iu,
    "$1jusqu'à quand est valable $2",
  ],
  // How a role is held.
  ask(
    `^(?:et )?(?:est-ce que )?${NAME} a(?:-t-(?:il|elle))? (?:le )?rôle (${ROLE_NAME}),? et (?:comment|par quel (?:biais|moyen|chemin|groupe)|par quelle voie|via quoi|grâce à quoi)`,
    'does $1 have the role $2, and how',
  ),
  [
    /(?<=(?:consentements?|autorisations?)) (?:les |nos |des )?(?:utilisateurs|employés|collaborateurs)(?: ont-ils| ont) (?:donnée?s|accordée?s)(?!\p{L})/iu,
    ' ont été donnés par des utilisateurs',
  ],
  // Whose it is, asked at the end.
  [/^((?:et )?)(elle|il|ça|cela) (?:appartient|est) à qui(?=[\s?.!]*$)/iu, '$1à qui $2 appartient'],
  [/^((?:et )?)(elles|ils) (?:appartiennent|sont) à qui(?=[\s?.!]*$)/iu, '$1à qui $2 appartiennent'],
  [/^((?:et )?)(\p{L}[^?,;]{2,60}?) (?:appartient|est) à qui(?=[\s?.!]*$)/iu, '$1à qui appartient $2'],
  // Of no role by its name.
  [
    /(?<!\p{L})(rôles?) d['’]administrateurs?(?=[\s?.!]*$|,| (?:mais|et|ou|qui|sans|avec|en|dans|pour)(?!\p{L}))/giu,
    '$1 admin',
  ],
  ask(
    `^(?:et )?combien (?:de comptes?|d['’]admins?|d['’]administrateurs?|de personnes)(?: admin(?:istrateur)?s?)? sont exclu(?:e)?s de (?:la )?(?:stratégie )?[«"] ?([^»"]{4,60}?) ?[»"]`,
    'how many admins are excluded from the policy "$1"',
  ),
  ask(
    `^(?:et )?${NAME} est (?:admin(?:istrateur)?|administratrice) exchange (?:en permanence|de façon permanente|de manière permanente) ou (?:il|elle) passe par pim`,
    "is $1's Exchange Administrator role permanent or eligible",
  ),
  ask(
    `^(?:et )?(?:qui fait partie|qui est membre|quels sont les membres) du groupe [«"]? ?(Role - [^?»"]{3,40}?) ?[»"]?(?: et quel rôle (?:ça|cela) donne(?:-t-il)?)?`,
    'who holds a role through the group "$1"',
  ),
  ask(
    `^(?:et )?(?:(?:il |ça )?date de quand|de quand date|à quand remonte),? (?:le (?:dernier )?changement (?:du|de) )?(?:le )?mot de passe (?:de |d['’]|du compte |de l['’]utilisateur )?${NAME}`,
    'when was the last password change of $1',
  ),
  // What somebody manages their roles tell, and for whom these hold.
  ask(`^(?:et )?(?:que peut|qu'est-ce que peut) ${MANAGE} ${NAME}`, 'which roles does $1 have'),
  ask(
    `^(?:et )?(?:que peut|qu'est-ce que peut) ${MANAGE} ${NAME}[ ,:;-]* ?toute? (?:la |l'|le )?\\p{L}+ ou ${A_PART}`,
    "what is the scope of $1's role",
  ),
  ask(
    `^(?:et )?(?:est-ce que )?${NAME} (?:peut ${MANAGE}|gère|administre)[ ,:;-]* ?toute? (?:la |l'|le )?\\p{L}+ ou ${A_PART}`,
    "what is the scope of $1's role",
  ),
  ask(
    `^(?:et )?(?:depuis quand|quand)(?: est-ce que?)? ${NAME} (?:a|a-t-(?:il|elle)) (?:(?:eu|reçu|obtenu) )?(?:(?:son|un|le) )?compte`,
    'when was the account of $1 created',
  ),
  ask(
    '^(?:et )?(?:quand|à quelle date) a-t-(?:il|elle) changé (?:son|de) mot de passe pour la dernière fois',
    'when was the password last changed',
  ),
  ask(
    `^(?:et )?comment (?:je fais|faire|fait-on|puis-je faire)? ?pour (?:que|qu['’]) ?${NAME} n['’]échappe plus (?:à|aux) (?:l['’]audit|journaux d['’]audit|la journalisation)`,
    'how do I stop $1 from escaping the audit',
  ),
  [/(?<=^(?:[^?.!:;]{3,60}, )?)ça (?=sert encore|marche encore|fonctionne encore)/iu, ''],
  ask(
    `^(?:et )?(?:depuis|de|à partir de) quelle (?:adresse )?ip (?:la règle |le connecteur )?${NAME} a(?:-t-(?:il|elle))? été (?:créée?|mise? en place|ajoutée?)`,
    'from which IP address was $1 created',
  ),
  [
    /^((?:[Ee]t )?)(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de) )?\p{Lu}[\p{L}.-]*){0,3}) (?:ne travaille plus (?:ici|chez nous)|a quitté l['’]entreprise|n['’]est plus (?:là|chez nous))[,;.:–-]+ *(?:[Aa]-t-(?:il|elle)|est-ce qu['’](?:il|elle) a|(?:il|elle) a) /u,
    '$1est-ce que $2 a ',
  ],
  ask(
    `^(?:et )?(?:est-ce que )?${NAME} (?:peut|peut-il|peut-elle)[^?]{0,60}?(?:tout le tenant|tout le locataire|tous les utilisateurs|partout|toute l['’]organisation)[^?]{0,30}? ou (?:seulement|uniquement|juste) [^?]{0,30}(?:unité|service|partie|périmètre)[^?]{0,20}`,
    'what is the scope of the roles of $1',
  ),
  ask(
    "^(?:et )?(?:quels|quelles) (?:admins?|administrateurs?|personnes|comptes) n['’](?:ont|a) (?:leurs?|son|un) rôles? que (?:via|par|avec|grâce à) pim(?:,? \\(?éligibles?\\)?)?",
    'which admins are eligible and hold no role permanently',
  ),
  ask(
    `^(?:et )?${NAME} (?:fait partie|est membre) de quels groupes de rôles(?: exchange)?`,
    'which role groups is $1 a member of',
  ),
  [/^((?:et )?)(elle|il) est là depuis quand(?=[\s?.!]*$)/iu, '$1$2 existe depuis quand'],
  ask(
    "^(?:et )?(?:est-ce que quelqu[’']un s[’']occupe|quelqu[’']un s[’']occupe-t-il) (?:déjà |deja )?de (?:l[’']incident|cet incident|l[’']attaque)",
    'is anybody working on the incident',
  ),
  ask(
    "^(?:et )?(?:l[’']attaquant|le cybercriminel) peut-il (?:encore|toujours) (?:se servir|utiliser|entrer)[^?]{0,60}",
    'can the attacker still get in',
  ),
  ask(
    "^(?:et )?(?:c[’']est lequel|lequel est|c[’']est laquelle|laquelle est|et) (?:le|la) plus (récente?|ancien(?:ne)?|vieux|vieille)",
    'which is the $1 one',
  ),
  ask(
    '^(?:et )?combien de connecteurs (?:on a|avons-nous|y a-t-il) en entrée',
    'how many inbound connectors do we have',
  ),
  ask(
    '^(?:et )?combien de connecteurs (?:on a|avons-nous|y a-t-il) en sortie',
    'how many outbound connectors do we have',
  ),
  [/(?<=which is the )récente?(?= one)/u, 'newest'],
  [/(?<=which is the )(?:ancien(?:ne)?|vieux|vieille)(?= one)/u, 'oldest'],
  [/^((?:et )?)parmi les ([^,?]{3,80}), lesquel(?:le)?s (?=\p{L})/iu, '$1quels $2 '],
  [
    /(?<!\p{L})(?:n['’](?:ont|a)|ne (?:détien(?:nen)?t|possèd(?:en)?t)) (?:aucun|pas de) rôles?(?: d['’]administrat\p{L}+| administrat\p{L}+| admin)?(?!\p{L})/giu,
    'sans rôle',
  ],
  [/(?<=pas de )(?:mfa|second facteur) (?=résistant)/giu, 'méthode '],
  ask(
    `^(?:et )?(?:(?:on|une appli(?:cation)?|quelqu['’]un) peut faire quoi|que peut-on faire|qu['’]est-ce qu(?:['’]on|e l['’]on) peut faire) avec (?:le rôle |l['’]autorisation |la permission )?${TERM}`,
    'what is $1',
  ),
  ask(
    `^(?:et )?(?:que|qu['’]est-ce que) (?:permet|peut|pourrait)(?: de)?(?: faire)? (?:(?:un attaquant|quelqu['’]un|on|une appli(?:cation)?) )?(?:(?:faire )?avec )?(?:le rôle |l['’]autorisation |la permission )?${TERM}`,
    'what is $1',
  ),
  ask(
    `^(?:et )?pourquoi (?:la )?(?:stratégie )?${POLICY} ne (?:couvre|concerne|touche|vise)(?:-t-elle)? pas ${NAME}|^(?:et )?pourquoi (?:la )?(?:stratégie )?${POLICY} ne s['’]applique(?:-t-elle)? pas à ${NAME}`,
    'why does the policy $1$3 not apply to $2$4',
  ),
  ask(
    `^(?:et )?(?:la )?(?:stratégie )?${POLICY} s['’]applique-t-elle (?:aussi )?à ${NAME}`,
    'does the policy $1 apply to $2',
  ),
  ask(`^(?:et )?quelles (?:applis?|applications) ont reçu (${PERMISSIONS})`, 'which apps have $1'),
  ask(
    `^(?:et )?quelles (?:applis?|applications) (?:disposent de|ont(?: reçu)?) (${PERMISSIONS}) (?:pour (?:l['’]ensemble des|tous les) utilisateurs|pour tout le monde)`,
    'which apps have $1 for everyone',
  ),
  ask(
    '^(?:et )?quelles (?:applis?|applications) (?:ont pour propriétaire|appartiennent à) un administrateur (?:général|global)',
    'which apps are owned by admins with the role Global Administrator',
  ),
  ask(
    `^(?:et )?le compte (?:du propriétaire|de la propriétaire) de ${NAME} est-il (?:désactivé|bloqué)`,
    'is the owner of $1 disabled',
  ),
  ask(
    `^(?:et )?quelles règles(?: de transport| de flux de courrier)? (?:n['’]ont été créées|ne viennent) ni par ${NAME} ni par ${NAME}`,
    'which rules were created by somebody other than $1 and $2',
  ),
  ask(
    `^(?:et )?combien de règles(?: de transport)? ont été (?:modifiées|changées) en dernier par ${NAME}`,
    'how many rules were last edited by $1',
  ),
  ask(
    `^(?:et )?${NAME} (?:fait-(?:il|elle) partie|est-(?:il|elle) membre) (?:du )?(?:groupe de rôles )?(?:de )?(${ROLE_GROUP})`,
    'does $1 hold $2',
  ),
  ask(
    `^(?:et )?(?:depuis|de|à partir de) quelle adresse ip (?:la règle|le connecteur) ${NAME} a-t-(?:il|elle) été créée?`,
    'which IP address was used to create the rule $1',
  ),
  ask(
    `^(?:et )?qui a (?:attribué|donné|assigné) le rôle (?:de |d['’])?(${ROLE_NAME}) à (?:l['’]app(?:li|lication)? )?${NAME}`,
    'who granted $1 to $2',
  ),
  ask(
    `^(?:et )?quelles stratégies(?: d['’]accès conditionnel)? n['’]excluent aucun rôle`,
    "which policies don't exclude any role",
  ),
  ask(
    `^(?:et )?combien de (${ROLE_NAME})s? (?:avons-nous|y a-t-il),? (?:applications|applis|apps) (?:comprises|incluses)`,
    'how many people and apps hold $1',
  ),
  ask(`^(?:et )?de quels rôles ${NAME} dispose(?:-t-(?:il|elle))?`, 'which roles does $1 have'),
  ask(
    `^(?:et )?le rôle (${ROLE_NAME}) de ${NAME} est-il (?:activé|actif)(?: en ce moment| actuellement)?`,
    'has $2 activated $1',
  ),
  ask(
    "^(?:et )?quelles règles(?: de transport)? ne s['’]appliquent qu['’]aux (?:messages|mails|courriels) (?:envoyés )?(?:de l['’]interne )?(?:vers|à) (?:des|l['’]) ?(?:destinataires externes|extérieur)",
    'which rules are for outgoing mail',
  ),
  ask(
    `^(?:et )?(?:que signifie|qu['’]est-ce que) (?:un |le )?scl (?:à|de) -1(?: dans une règle(?: de transport)?)?`,
    'what is SCL',
  ),
  ask(
    `^(?:et )?pourquoi (?:le compte )?${NAME} (?:pose-t-il (?:un )?problème|est-il dangereux|est-il un problème)`,
    'what is wrong with $1',
  ),
  ask(
    `^(?:et )?(?:suffit-il|est-ce qu['’]il suffit|il suffit) de (?:réinitialiser|changer) le mot de passe d(?:e |['’])${NAME} pour que (?:l['’]attaquant|le cybercriminel) soit dehors`,
    'if we reset the password of $1, is the attacker out',
  ),
  ask(`^(?:et )?quel est l['’]identifiant de connexion d(?:e |['’])${NAME}`, 'what is the sign-in name of $1'),
  ask(
    '^(?:et )?(?:de quelle|quelle) licence entra(?: id)? (?:notre (?:locataire|tenant) dispose(?:-t-il)?|(?:avons-nous|a notre (?:locataire|tenant)))',
    'what is our Entra ID plan',
  ),
  [/,? (?:hormis|hors) (?=\p{Lu})/gu, ' sauf '],
  [/(?<!\p{L})(?:muni|doté)e?s? d(?=e |['’])/giu, 'avec d'],
  [/(?<!\p{L})avec d['’]un (?=certificat|secret)/giu, 'avec un '],
  [
    /(?<!\p{L})(?:(?:le|du|un|au) )?rôle (?:d['’]administrateur exchange(?!\p{L})|(?=exchange administrator))/giu,
    'Exchange Administrator ',
  ],
  [/(?<!\p{L})exchange administrator +exchange administrator(?!\p{L})/giu, 'Exchange Administrator'],
  [/résistante? (?:au |à l['’])(?:hameçonnage|phishing)/giu, 'résistante au phishing'],
  [
    /,? (?:(?:en comptant|y compris|avec) (?:aussi )?les (?:applications|applis|apps)|(?:applications|applis|apps) (?:comprises|incluses))(?=[\s?.!]*$)/iu,
    ', apps included',
  ],
];
