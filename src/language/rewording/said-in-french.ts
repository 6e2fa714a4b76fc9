import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

/** One turn; what is said is matched with and without accents. */
const say = (said: string, plain: string): Turn => [new LazyPattern(accentFree(said), 'giu'), plain];

/** What "tombe" when it expires. */
const FALLS = '(?:secrets?|certifs?|certificats?|certs?|clés?|clefs?|jetons?|tokens?|identifiants?)';
/** "tombe sous une stratégie" is no expiry. */
const NO_END = '(?! (?:sous|dans|sur|bien(?!\\p{L})|de |du |à l|par|en (?!panne))|[\\p{L}])';
const CHANGED = '((?:modifi|chang|édit|retouch|touch)ée?s?)';
/** "expire", "prend fin", "arrive à échéance". */
const ENDS =
  '(?:(?:va |vont |doi(?:t|vent) )?(?:bientôt )?(?:expire(?:nt|r|ra|ront)?|tombe(?:nt|r)?|prennent fin|prend fin|finit|finissent|se termine(?:nt)?|arrive(?:nt)? à (?:échéance|expiration|terme)))';
const AHEAD =
  "(?=(?: bientôt| prochainement| sous peu)| (?:dans (?:les|moins|un|deux|trois|\\d)|d['’]ici|avant|sous|au cours des|cette semaine|ce mois|cette année|la semaine prochaine|le (?:mois|trimestre) prochain|l['’]an(?:née)? prochain|les (?:\\p{L}+ )?prochaine?s|ces prochain|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|20)|demain|aujourd))";
const ONE_OF_MANY = '(?:personnes?|humains?|utilisateurs?|comptes?|gens|admins?)';
const APPS = '(?:applis?|applications?|apps)';
/** "comment je vire … du tenant": the steps to remove something. */
const HOW_ONE =
  "comment (?:est-ce qu[e'’] ?)?(?:(?:je|on|nous) )?(?:(?:fais|fait|faisons|faire|peux|peut|pourrait|puis-je|peut-on|pourrait-on|dois|doit|doit-on|dois-je) )?(?:pour |faire pour )?";
const GET_OUT =
  "(?:(?:(?:me|se|nous) )?débarrass(?:e|er|ons) d(?:e |u |['’])|(?:fais |fait |faire |faisons )?(?:supprimer|vire|virer|virons|dégage|dégager|dégageons|éjecte|éjecter|jarter?|sortir|sors|sort|évincer|foutre (?:dehors|à la porte)|mettre (?:dehors|à la porte)|flanquer dehors) )(?:l['’])?(?!(?:l[ea]s?|l['’]|une?|des|du|ce|cette|ces|mon|ma|notre|nos)(?: |(?<=['’]))(?!appli))";
const FROM_HERE =
  "(?: (?:d[ue] (?:tenant|locataire|notre (?:tenant|environnement|annuaire))|de chez nous|d['’]ici|de là|proprement|complètement|définitivement|vite|rapidement|une bonne fois(?: pour toutes)?))* *";
const RELIES = "(?:se (?:repose|base|fie)|s[’']appuie|compte|mise)";
const ALONE_ON =
  "(?:uniquement|seulement|exclusivement|juste|que) sur (?=(?:les? |l[’']|des )?(?:sms|textos?|téléphone|appels?)(?!\\p{L}))";
const OF_THING =
  "(?:-t-(?:il|elle)|-(?:ils|elles))? (?:(?:encore|toujours|aussi|bien) )*(?:plus d['’]|(?:pas )?d['’]|pas de |une? |des |de |plusieurs |deux |au moins une? |le |la |quel(?:le)?s? )(?:(?:autres?|vieux|anciens?) )?(?:secret|certificat|clé|identifiant|credential|rôle|permission|autorisation|propriétaire|proprio|éditeur|second facteur|mfa)";
const DID =
  '(?:enregistr|créé?|ajout|modifi|supprim|désactiv|réactiv|activ|accord|donn|approuv|autoris|réinitialis|retir|invit|consenti|mis|fait)(?:ée?s?|es?|s)?';

/** Colloquial French, reworded in plainer French or as an English frame. */
export const SAID_IN_FRENCH: readonly Turn[] = [
  // "passe à travers la stratégie": whoever it leaves out.
  say(
    '(?<!\\p{L})passe(?:-t-il)? (?:à travers|au travers de|entre les mailles de) (?=(?:la |cette |notre )?(?:stratégie|politique))',
    'est exclu de ',
  ),
  say(
    '(?<!\\p{L})passent (?:à travers|au travers de|entre les mailles de) (?=(?:la |cette |notre |les )?(?:stratégie|politique))',
    'sont exclus de ',
  ),
  // "le propriétaire de l'appli c'est qui ?"
  say(
    `^((?:et |mais )?)((?:le |la |les |l['’]|son |sa )(?:proprio|propriétaires?|responsables?|créateur|auteur|éditeur|titulaire)(?: [^,?]{0,60}?)?),? (?:c['’](?:est|était)|ce sont) qui${END}`,
    '$1qui est $2',
  ),
  // Since when one is switched off the log tells, and who did that.
  ask(
    `${accentFree("^(?:et )?depuis quand (?:l['’]appli(?:cation)? |la règle |le connecteur |le compte )?")}${NAME}${accentFree(' est(?:-(?:elle|il))? désactivée?')}`,
    'since when is $1 disabled',
  ),
  ask(
    `${accentFree("^(?:et )?(?:l['’]appli(?:cation)? |la règle |le connecteur |le compte )?")}${NAME}${accentFree(',? (?:elle |il )?est désactivée? depuis quand,? et par qui')}`,
    'since when is $1 disabled and who did it',
  ),
  ask(
    `${accentFree("^(?:et )?(?:l['’]appli(?:cation)? |la règle |le connecteur |le compte )?")}${NAME}${accentFree(',? (?:elle |il )?est désactivée? depuis quand')}`,
    'since when is $1 disabled',
  ),
  // An ordinary user is called "lambda".
  say('(?<!\\p{L})utilisateurs? lambda(?!\\p{L})', 'simple utilisateur'),
  // An attack that is not over is open.
  say(
    '(?<=(?<!\\p{L})(?:attaques?|intrusions?|compromissions?|piratages?)) (?:en cours|actuellement en cours)(?!\\p{L})',
    '',
  ),
  // Whoever may do everything is a Global Administrator.
  say(
    `^((?:et |mais )?)(?:est-ce qu['’](il|elle) peut|(?:il|elle) peut|peut-(il|elle)|pourrait-(il|elle)) (?:(?:vraiment|donc|aussi|alors) )*tout faire(?: (?:chez nous|ici|dans (?:le|notre) tenant))*${END}`,
    '$1est-elle Global Administrator',
  ),
  // "possède-t-il un secret": has it one; "il expire quand, son secret ?"
  say(`(?<=[\\p{L}\\p{N}"] )(?:poss[eè]de|détient)(?=${OF_THING})`, 'a'),
  say(`(?<=[\\p{L}\\p{N}"] )(?:poss[eè]dent|détiennent)(?=${OF_THING})`, 'ont'),
  say(
    '(?<=^|,? (?:et|mais) )(?:il|elle|ils|elles) (expire|expirent|finit|finissent) quand,? ((?:son|sa|ses|leurs?) \\p{L}+)',
    'quand $1 $2',
  ),
  say(
    '(?<=(?:et|mais) )((?:son|sa|ses|leurs?) \\p{L}+) (expire|expirent|finit|finissent) quand(?=[\\s?.!]*$)',
    'quand $2 $1',
  ),
  // "c'est qui le proprio de X et …": of a whole question its own frame is known.
  say("^((?:et |mais )?)c[’']est qui (?=(?:le |la |les |l[’'])(?:proprio|propriétaire|responsable)s? d)", '$1qui est '),
  // An owner that there is not is nowhere on file, either.
  say(
    "(?<=(?:pas (?:de |d['’])|aucun |sans (?:aucun )?)(?:propriétaire|responsable)s?) (?:(?:qui (?:soit|est) )?)(?:renseigné|déclaré|enregistré|défini|indiqué|attribué|associé|désigné|inscrit)s?(?!\\p{L})",
    '',
  ),
  // ", c'était quand ?"
  say(
    `,? (?:et )?(?:c['’](?:était|est arrivé)|(?:ça|cela) (?:s['’]est passé|date de|remonte à)) quand(?: exactement| au juste)?${END}`,
    ' et quand',
  ),
  say(`,? et à quel(?:le)? (?:moment|date|heure)(?: exactement| précisément| au juste)?${END}`, ' et quand'),
  // "en comptant celles qui sont désactivées": they count as well, and limit nothing.
  say(
    '(?<=[\\p{L}\\d]),? en (?:comptant|incluant) (?:aussi |également )?(?:celles|ceux) qui (?:sont|ont été) ',
    ', y compris les ',
  ),
  say('(?<=[\\p{L}\\d]),? en (?:comptant|incluant) (?:aussi |également )?(?=les )', ', y compris '),
  // "balance les mails", "bidouillé quoi"
  say(
    '(?<!\\p{L})balance(nt)? (?=(?:(?:tous )?les|des|nos|ses|une|la|leurs?) (?:e-?mails?|mails?|messages?|courriers?|copies?|bcc))',
    'envoie$1 ',
  ),
  say("(?<=(?<!\\p{L})peu(?:ven)?t )(?:(?:encore|vraiment) )?taper dans (?=(?:toutes |les |n[’']importe ))", 'lire '),
  say(
    `^((?:et )?)([^?,;]{3,40}?) a (?:bidouillé|trafiqué|tripoté|trifouillé|bricolé) quoi(?! comme)`,
    "$1qu'est-ce que $2 a modifié",
  ),
  say(`^((?:et )?)à qui sont (?=les ${APPS}(?!\\p{L}))`, '$1à qui appartiennent '),
  // "comment je retire X du rôle Y"
  ask(
    accentFree(
      `^(?:et )?${HOW_ONE}(?:retire|retirer|retirons|enlève|enlever|enlevons|supprime|supprimer|vire|virer|dégage|dégager|sors|sort|sortir) `,
    ) +
      NAME +
      accentFree(' d(?:u|e) (?:rôles? |groupes? (?:de rôles? )?)?') +
      `(${ROLE_NAME}|${ROLE_GROUP})`,
    'how do I remove $1 from the role $2',
  ),
  // "quel compte a créé …": who did it.
  say(
    `^((?:et )?)quel(?:le)? (?:compte|utilisat(?:eur|rice)|personne|admin|administrat(?:eur|rice)|collègue)(?: admin)? (?=a (?:\\p{L}{2,10} )?${DID}(?!\\p{L}))`,
    '$1qui ',
  ),
  // "comment je vire X du tenant"
  ask(
    accentFree(`^(?:et )?${HOW_ONE}${GET_OUT}(?:(?:l['’])?${APPS} )?`) + NAME + accentFree(FROM_HERE),
    'how do I remove $1',
  ),
  ask(
    accentFree(
      `^(?:et )?${HOW_ONE}(?:(?:m['’]|s['’]|nous )en débarrass(?:e|er|ons)|(?:l[ea] |l['’])(?:vire|virer|virons|dégage|dégager|éjecte|éjecter|jarter?))${FROM_HERE}`,
    ),
    'how do I get rid of it',
  ),
  // "ne comptent que sur le SMS": have only SMS.
  say(`(?<!\\p{L})(?:ne )?${RELIES}nt ${ALONE_ON}`, "n'ont que "),
  say(`(?<!\\p{L})(?:ne )?${RELIES} ${ALONE_ON}`, "n'a que "),
  // "à quoi ça sert à un attaquant": why somebody would do it.
  ask(
    accentFree(
      "^(?:et )?(?:quel(?: est l['’]| )intérêt (?:aurait |a |y a(?:-t-il)? (?:pour )?|pour )|(?:qu['’]est-ce qu['’]|que |qu['’])(?:gagne(?:rait)? |y gagne(?:rait)? )|à quoi (?:ça|cela) (?:sert|servirait) à )un (?:attaquant|pirate|hacker|intrus) (?:à|de) supprimer l['’]en-tête ([\\p{L}-]+)(?: d[eu]s?(?: nos| notre| les)? (?:e-?mails?|mails?|messages?|courriers?))?",
    ),
    'why would an attacker remove the header $1 of our mail',
  ),
  say("(?<!\\p{L})laissent (?:de côté|en dehors|à l[’']écart)(?!\\p{L})", 'excluent'),
  say("(?<!\\p{L})laisse (?:de côté|en dehors|à l[’']écart)(?!\\p{L})", 'exclut'),
  ask(
    `^(?:et )?${NAME},? (?:est-ce qu[e'’] ?|il )?(?:(?:faut|faudrait|doit)(?: que (?:je|l['’]on|on)| qu['’]on|-il|-on)?|je dois|on doit|dois-je|y a de quoi|y a-t-il de quoi) ?(?:[ms]['’]en |[ms]['’])?(?:inqui[eèé]t|préoccup|flipp)(?:e|er)`,
    'should we worry about $1',
  ),
  // "à qui est X et depuis quand …": two questions in one sentence.
  ask(
    accentFree("^(?:et )?à qui (?:appartient|est) (?:l['’]appli )?") +
      NAME +
      accentFree(
        ",? et (?:avec quel type d['’]identifiants?|avec quels? identifiants?|avec quoi|comment) (?:s['’]authentifie|se connecte)-t-(?:elle|il)",
      ),
    'who owns $1 and what kind of credential does it sign in with',
  ),
  // "l'appli derrière, c'est qui qui l'a enregistrée": the app of the answer before.
  ask(
    accentFree(
      `^(?:et )?l['’](?:appli(?:cation)?|app) derrière(?: (?:ça|cela))?,? (?:c['’]est )?(?:qui )?qui (?:est-ce qui )?l['’]a (?:créée?|enregistrée?|inscrite?|ajoutée?|déclarée?)`,
    ),
    'who registered that app',
  ),
  ask(
    accentFree(
      "^(?:et )?qui (?:est-ce qui )?a (?:créé|enregistré|inscrit|ajouté|déclaré) l['’](?:appli(?:cation)?|app) (?:qui est |qu['’]il y a )?derrière(?: (?:ça|cela))?",
    ),
    'who registered that app',
  ),
  // "qui a accès en écriture aux boîtes mail"
  ask(
    accentFree(
      '^(?:et )?qui a (?:un )?accès en (?:lecture et )?écriture (?:aux|à des|à nos) (?:boîtes|bal)(?: (?:e-?mail|mail|de messagerie|aux lettres))?s?',
    ),
    'who has write access to mailboxes',
  ),
  ask(
    accentFree(
      "^(?:et )?lesquel(?:le)?s (?:d['’]entre (?:eux|elles) )?(?:s['’]authentifient|se connectent|s['’]identifient) (?:avec|par|via) (?:un|des|leur) secrets?(?: client)?,? (?:(?:et |mais )?(?:pas|non)|plutôt que?|au lieu de?)(?: (?:avec|par|via))?(?: d?['’]?un| des| de)? certificats?",
    ),
    'which of those authenticate with a client secret rather than a certificate',
  ),
  // "l'attaquant est venu de quelle IP"
  ask(
    accentFree(
      "^(?:et )?(?:l['’]|cet |notre |le )?(?:attaquant|pirate|intrus|hacker|cybercriminel) (?:est (?:arrivé|venu|entré|passé)|s['’]est connecté|arrive|arrivait|vient|venait|provient|opère|opérait|agit|agissait|a (?:agi|opéré)) (?:de|depuis|à partir de|par|via) (?:quelle|laquelle)(?: adresse)?(?: ip)?",
    ),
    'from which IP address did the attacker come',
  ),
  ask(
    accentFree(
      "^(?:et )?(?:de|depuis|à partir de) quelle(?: adresse)? ip (?:est-ce que )?(?:l['’](?:attaquant|intrus)|le (?:pirate|hacker|cybercriminel)) (?:est(?:-il)?|était(?:-il)?) (?:arrivé|venu|entré|passé)",
    ),
    'from which IP address did the attacker come',
  ),
  // "depuis quelle IP l'appli a agi"
  ask(
    accentFree(
      "^(?:et )?(?:depuis|de|à partir de|par) quelle (?:adresse )?ip (?:est-ce que )?(?:l['’]appli(?:cation)?|cette appli(?:cation)?|l['’]app) (?:a-t-(?:elle|il)|a) (?:agi|opéré|travaillé)(?: (?:ensuite|après|par la suite|depuis))?",
    ),
    'from which IP address did the app act afterwards',
  ),
  say(
    "^((?:et )?)(celui|celle) (des? |du |d[’'])([^?,;]{3,40}?),? (?:il|elle) (?:est|appartient) à qui" + END,
    '$1à qui est $2 de $4',
  ),
  // "celles qui tournent vraiment": enforced.
  say(
    '(?<=(?:celles|ceux|lesquel(?:le)?s|règles?|stratégies?) (?:qui )?)tournent (?:vraiment|réellement|pour de vrai|effectivement|en prod(?:uction)?)(?!\\p{L})',
    'sont vraiment actives',
  ),
  // "X a le rôle depuis quand et jusqu'à quand"
  ask(
    accentFree(`^(?:et )?`) +
      NAME +
      accentFree(
        ` a (?:encore |toujours )?accès (?:chez nous|à (?:notre|nos|la|l['’]) ?[^?,]{2,30}?|au [^?,]{2,30}?) depuis quand,? et jusqu['’](?:à|en) quand`,
      ),
    'since when does $1 have access to our tenant, and until when',
  ),
  say(
    `(?<=(?<!\\p{L})${APPS}(?!\\p{L})[^?;]{0,60}? )(?:(?:qui )?(?:ont|a)|avec|ayant) (?:un )?accès en (?:lecture et )?écriture (?:aux? |à (?=l|tou))(?:les? |la )?`,
    'peuvent modifier les ',
  ),
  // ", je veux dire, …": the question is put again.
  say('(?<=\\p{L}), ?(?:je veux dire|càd|autrement dit|en gros|i\\.? ?e\\.?),? (?=\\p{L})', ', '),
  say(
    "(?<!\\p{L})(?:se sont|s[’']étaient) vue?s? (?:accorder|attribuer|octroyer|donner|confier|délivrer)(?!\\p{L})",
    'ont obtenu',
  ),
  say(
    "(?<!\\p{L})(?:s[’']est|s[’']était) vue? (?:accorder|attribuer|octroyer|donner|confier|délivrer)(?!\\p{L})",
    'a obtenu',
  ),
  // "… remonte à quand"
  say(`^((?:et )?)([^?,;]{4,80}?) remonte(?:nt)? à quand(?: exactement| au juste)?${END}`, '$1de quand date $2'),
  // "elle sert encore, sa dernière connexion c'était quand"
  say(
    `^((?:et |mais )?)(?:elle|celle-(?:là|ci)) (sert|marche|fonctionne) (encore|toujours),? (?:et )?(?:(?:sa dernière (?:connexion|utilisation),? (?:c['’]était quand|date de quand|remonte à quand|de quand date-t-elle)|(?:à quand remonte|de quand date) sa dernière (?:connexion|utilisation)|(?:c['’]était )?quand pour la dernière fois|quand s['’]est-elle connectée pour la dernière fois))${END}`,
    '$1elle $2 $3 et sa dernière connexion date de quand',
  ),
  // "le secret tombe le mois prochain": expires.
  say(`(?<=(?<!\\p{L})${FALLS}(?!\\p{L})[^?;]{0,80}? )tombe(nt)?${NO_END}(?: en panne)?`, 'expire$1'),
  say(
    `(?<!\\p{L})tombe(nt)? (?=(?:l[ea]s?|un|une|nos|notre|mon|son|ses|leurs?|ce|cette|ces) (?:prochaine? )?${FALLS}(?!\\p{L}))`,
    'expire$1 ',
  ),
  say(
    `(?<=(?<!\\p{L})${FALLS}(?!\\p{L})[^?;]{0,80}? (?:va|vont|doit|doivent|devrait|devraient|peut|peuvent) (?:bientôt )?)tomber${NO_END}(?: en panne)?`,
    'expirer',
  ),
  say(
    `(?<!\\p{L})${APPS} (?:dont (?:l[ea]s?|un|une|des) (secret|certificat|certif)s?(?: client)?|(?:(?:qui )?(?:ont|possèdent)|avec|ayant) (?:un|une|des|leurs?) (secret|certificat|certif)s?(?: client)? qui) (${ENDS})${AHEAD}`,
    '$1$2s qui $3',
  ),
  // "depuis quand X est désactivé"
  ask(
    `^(?:et )?depuis (?:quand|combien de temps)(?: est-ce que)? (?:le compte (?:de |d['’])?)?${NAME} est(?:-il|-elle)? (?:désactivée?|bloquée?)`,
    'since when is $1 disabled',
  ),
  // "une méthode MFA à son compte": there is no other account it could go to.
  say(
    '(?<=(?<!\\p{L})(?:méthodes?|facteurs?|clés?|passkeys?|téléphones?)(?: [^?,;]{2,25})?) (?:à|sur|pour) (?:son|leur)(?: propre)? compte(?!\\p{L})',
    '',
  ),
  say(
    '(?<!\\p{L}|(?<!\\p{L})ou (?:ils? |elles? )?)passe(?:nt)?(?:-t-(?:il|elle)| bien| encore| toujours)* par pim(?: pour (?:son|ses|leurs?) rôles?)?(?!\\p{L})',
    'est éligible',
  ),
  // "X a-t-il modifiées en dernier", "modifiées en dernier par X": X is the last editor.
  say(
    `(?<=(?<!\\p{L})(?:règles|connecteurs)) (?:que )?${NAME} a(?:-t-(?:il|elle))? ${CHANGED} en dernier(?: lieu)?(?! par)(?!\\p{L})`,
    ' ont été $2 en dernier par $1',
  ),
  say(
    `(?<!\\p{L})${CHANGED} (?:en dernier(?: lieu)?|pour la dernière fois|le plus récemment|dernièrement) par(?!\\p{L})`,
    '$1 en dernier par',
  ),
  // "applis avec un accès en lecture aux mails": may read mail.
  say(
    `(?<=(?<!\\p{L})${APPS}(?!\\p{L})[^?;]{0,60}? )(?:(?:qui )?(?:ont|a)|avec|ayant) (?:un )?accès en (?:simple )?lecture(?: seule)? (?:aux? |à (?=l|tou))(?:les? |la )?`,
    'peuvent lire les ',
  ),
  // "dont le propriétaire a un compte désactivé": the owner is disabled.
  say(
    "(?<=(?<!\\p{L})dont (?:les?|la|un|une|l[’']un des) propriétaires? )(?:a|ont|possèdent?) (?:un |une |des |leurs? |son )?comptes? (désactivé|bloqué|supprimé)s?(?!\\p{L})",
    'est $1',
  ),
  // ", et lequel": which role.
  say(`(?<=(?<!\\p{L})rôles?(?!\\p{L})[^?;]{0,40}),? et (?:lequel|lesquels|quel)${END}`, ', et quel rôle'),
  // "l'appli elle-même"
  say(
    '(?<=(?:service|applis?|applications?|apps?|comptes?|inscription|tenant|rôles?|règles?|connecteurs?|secrets?|stratégies?)) (?:lui|elle|eux|elles)-mêmes?(?!\\p{L})',
    '',
  ),
  say("(?<=\\p{L}), ?hors (?=(?:les |l[ea’'] ?)?\\p{L})", ', sauf '),
  // ", date et heure"
  say(
    `,? (?:avec )?(?:la )?date (?:et|\\+|&|\\/) ?(?:l[’'])?heure(?: exactes?)?(?:,? (?:svp|stp|merci|s[’']il (?:te|vous) pla[iî]t))?${END}`,
    ' et quand',
  ),
  // "se base uniquement sur le domaine": no proof of the sender.
  say(
    "(?<!\\p{L})(?:ne )?(?:(?:se (?:base|fie)|repose|vérifie|regarde|contrôle)(?:nt)?|s[’']appuie(?:nt)?) (?:uniquement |seulement |juste |exclusivement |que |qu[’'])(?:sur |à |au |par )?(?:le |la |l[’'])?(?:seul )?(?:nom de )?domaine (?:de l[’']expéditeur|d[’']expédition|expéditeur|d[’']envoi)(?!\\p{L})",
    "sans preuve de l'expéditeur",
  ),
  // "sur le principal de service plutôt que sur l'inscription": the second half repeats the first.
  say(
    "(?<=sur le principal de service(?: même)?),? (?:plutôt que|au lieu d[e’']|et (?:non|pas)|pas) ?(?:sur )?(?:l[’']|une? )?(?:inscription|enregistrement)(?: d[e’'] ?(?:l[’'])?(?:applis?|applications?|apps?))?(?!\\p{L})",
    '',
  ),
  say(
    `(?<!\\p{L})${APPS} (?:(?:qui )?(?:ont|possèdent|portent)|avec|ayant) (?:un|une|des|leurs?) (secret|certificat)s?(?: client)? (?:(?:posée?s?|placée?s?|directement) )*sur (?:le|leur|un) (?=principal de service)`,
    '$1s sur le ',
  ),
  // "il y a quelqu'un dans X"
  [
    new LazyPattern(
      accentFree(
        `^((?:et )?)(?:est-ce qu[’']|il )?(?:il )?y a(?:-t-il)? (?:encore |déjà |bien )?(?:quelqu[’']un|qqu?n|du monde|des gens|des membres|des personnes)(?: du tout)? (?:dans|au sein d[ue]) (?:le )?(?:groupe (?:de rôles? )?)?["«]? ?(${ROLE_GROUP}|Help ?Desk)`,
      ) + `["»]?${END}`,
      'iu',
    ),
    '$1is anyone in $2',
  ],
  // "ne sont qu'éligibles"
  say("(?<!\\p{L})n(?:e |['’])(est|sont) qu['’](?=éligibles?(?!\\p{L}))", '$1 seulement '),
  // "permanent, pas via PIM": the second half repeats the first.
  say(
    '(?<=(?<!\\p{L})(?:permanent|permanente|permanents|permanence|permanente)(?!\\p{L})[^?;]{0,30}?),? \\(?(?:et |mais |donc )?(?:pas|non|sans passer) (?:via|par|avec|en|dans) pim\\)?(?!\\p{L})',
    '',
  ),
  // "utilisateurs et applis confondus"
  say(
    `,? \\(?${ONE_OF_MANY} (?:et|comme|ou) ${APPS} (?:confondue?s|compris(?:es)?|inclus(?:es)?|mélangée?s)\\)?${END}`,
    ', apps included',
  ),
  // Removed apps are in the log only.
  say(
    `^((?:et )?)(?:quelles?|lesquelles des) ${APPS} (?:ont été|ont-elles été|a été|furent) (?:supprimées?|effacées?|retirées?|enlevées?)${END}`,
    '$1quels changements ont supprimé une application',
  ),
  say(
    `^((?:et )?)combien d['’] ?${APPS} (?:ont été|ont-elles été|furent) (?:supprimées?|effacées?|retirées?|enlevées?)${END}`,
    '$1combien de changements ont supprimé une application',
  ),
];
