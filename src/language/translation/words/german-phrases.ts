import type { WordList } from '../dictionary.js';

/** Turns that mean something together. */
export const GERMAN_TURNS: WordList = {
  'slips through': 'rutscht durch|schlüpft durch',
  'slip through': 'rutschen durch|schlüpfen durch',
  'are there':
    'gibt es|gibts|gibt s|gibt es denn|existieren|gibt es eigentlich|gibt es überhaupt|sind vorhanden|gäbe es|liegen vor',
  'is there': 'gibt es irgendwo',
  'why does it matter':
    'warum ist es schlimm|warum ist es so schlimm|warum ist es schlecht|warum ist es problematisch|warum ist es so problematisch|warum ist es ein problem|warum ist es überhaupt ein problem|warum ist das schlimm|warum ist das so schlimm|warum ist das schlecht|warum ist das problematisch|warum ist das so problematisch|warum ist das ein problem|warum ist das überhaupt ein problem|wieso ist es schlimm|wieso ist es so schlimm|wieso ist es schlecht|wieso ist es problematisch|wieso ist es so problematisch|wieso ist es ein problem|wieso ist es überhaupt ein problem|wieso ist das schlimm|wieso ist das so schlimm|wieso ist das schlecht|wieso ist das problematisch|wieso ist das so problematisch|wieso ist das ein problem|wieso ist das überhaupt ein problem|weshalb ist es schlimm|weshalb ist es so schlimm|weshalb ist es schlecht|weshalb ist es problematisch|weshalb ist es so problematisch|weshalb ist es ein problem|weshalb ist es überhaupt ein problem|weshalb ist das schlimm|weshalb ist das so schlimm|weshalb ist das schlecht|weshalb ist das problematisch|weshalb ist das so problematisch|weshalb ist das ein problem|weshalb ist das überhaupt ein problem',
  risky:
    'keine gute idee|keine gute option|keine gute lösung|keine gute wahl|keine so gute idee|nicht so gut|nicht gut',
  'were there': 'gab es|gabs|gab s|gab es denn|gab es schon',
  'who owns': 'wem gehört|wem gehören|wem gehört eigentlich|wem gehört denn|wem gehört die app|wem gehört das',
  'who has': 'wer besitzt|wer verfügt über',
  'how does it look with':
    'wie sieht es aus mit|wie sieht es mit|wie siehts mit|wie sieht s mit|wie sieht es bei|wie steht es mit|wie steht s mit|wie stehts mit|wie schaut es mit|wie schauts mit|wie schaut s mit',
  'what about':
    'was ist mit|was ist eigentlich mit|was ist denn mit|wie ist es mit|wie ist das mit|wie verhält es sich mit|was ist bei|wie ist es bei|und was ist mit|wie schaut es bei|was ist los mit|wie sieht es da mit',
  'what is going on': 'was ist los|was geht ab|was läuft|was tut sich|was gibt es neues|was gibts neues|was ist da los',
  'what is new': 'was ist neu|was ist passiert',
  'tell me about':
    'erzähl mir was über|erzähl mir mal was über|erzähl mir etwas über|was weißt du über|was wissen sie über|was wissen wir über|erzähl was über|erzähl mal was über|was kannst du mir über|sag mir was zu|sag was zu|was weißt du zu|was wissen wir zu|was weißt du von|infos zu|was wissen wir von|alles über|was weisst du über',
  'show me':
    'zeigt mir|zeigt mir bitte|zeigt mir mal|zeigt uns|gebt mir|zeig her|zeig mir|zeige mir|zeigen sie mir|zeig uns|zeig mir mal|zeig mir bitte|zeig mal|zeig doch mal|lass mich sehen|lass mal sehen|gib mir|gib mal|geben sie mir|gib mir mal|gib mir bitte|nenn mir|nenne mir|nennen sie mir|nenn mir bitte|nenn mir mal|zeigen sie mir bitte|ich hätte gern|ich hätte gerne|ich möchte sehen|ich will sehen|ich brauche|ich bräuchte|ich brauche mal|wir brauchen|ich suche|ich möchte|ich würde gern|ich würde gerne|ich will|zeig|zeige|liste mir|mach mir eine liste|mach mir|mach mal|liste auf|liste mir bitte|gib mir eine liste|gib mir ne liste|mach mir ne liste|schick mir|zeig bitte|kannst du mir zeigen|können sie mir zeigen|könntest du mir zeigen|könnten sie mir zeigen|kannst du mir sagen|könnten sie mir sagen|können sie mir sagen|könntest du mir sagen|kannst du mal schauen|kannst du schauen|kannst du nachsehen|kannst du nachschauen|kannst du prüfen|kannst du mal prüfen|kannst du mir auflisten|können sie prüfen|kannst du rausfinden|weißt du|wissen sie|weisst du|weißt du denn|weißt du zufällig|ich will wissen|ich möchte wissen|ich muss wissen|mich würde interessieren|mich interessiert|ich frage mich|ich wüsste gern|ich wüsste gerne|würde gern wissen|würde gerne wissen|ich würde gern wissen|ich würde gerne wissen|sag mir|sagen sie mir|verrat mir|schau mal|schau mal nach|schau nach|guck mal|guck mal nach|guck nach|prüf mal|prüfe mal|check mal|prüfe|prüf|finde heraus|find heraus|find raus|finde raus|sag mir doch',
  'how do i make it':
    'wie krieg ich das hin|wie krieg ich es hin|wie kriege ich das hin|wie bekomme ich es hin|wie schaffe ich es',
  'is the problem solved':
    'ist das problem dann gelöst|ist das problem gelöst|ist das problem damit gelöst|ist dann alles gut|ist das problem erledigt',
  'is it over':
    'ist es dann vorbei|ist es vorbei|ist das dann vorbei|ist es damit vorbei|ist es damit erledigt|ist dann schluss|ist damit schluss',
  'where do I start':
    'wo fange ich an|wo fang ich an|womit fange ich an|womit fang ich an|wo soll ich anfangen|womit soll ich anfangen|wo beginne ich|womit beginne ich',
  'where do we start': 'wo fangen wir an|womit fangen wir an|wo sollen wir anfangen|womit sollen wir anfangen',
  'how do i turn it off': 'wie stelle ich das ab|wie stell ich das ab|wie schalte ich das ab',
  'which role is it': 'um welche rolle geht es|um welche rolle geht s',
  'to activate': 'zum aktivieren|zur aktivierung',
  'how far back do the logs go':
    'wie weit reichen die protokolle zurück|wie weit reichen die logs zurück|wie weit gehen die logs zurück|wie weit zurück reichen die protokolle|wie weit reicht das protokoll zurück|wie weit reicht das auditlog zurück',
  'from abroad': 'aus dem ausland|vom ausland aus|vom ausland',
  abroad: 'im ausland|ins ausland',
  'what are the names of': 'wie heißen|wie lauten',
  'what is the name of': 'wie heißt|wie lautet',
  'since the beginning of': 'seit anfang|seit beginn|seit anfang des|seit beginn des',
  'since the end of': 'seit ende|seit ende des',
  'by the end of': 'bis ende|bis zum ende|bis ende des|bis zum ende des',
  'at the beginning of': 'zu beginn|am anfang|zu anfang',
  'at the end of': 'am ende|zum ende',
  'is something wrong':
    'stimmt was nicht|stimmt etwas nicht|stimmt da was nicht|stimmt da etwas nicht|ist was faul|ist etwas faul',
  'something is wrong': 'da stimmt was nicht|da stimmt etwas nicht',
  explain:
    'erklär mir|erkläre mir|erklären sie mir|erklär mal|erklär mir mal|erklär bitte|kannst du mir erklären|können sie mir erklären|könnten sie mir erklären|könntest du mir erklären|was versteht man unter|erklär mir bitte|erklär|erkläre|erklärst du mir',
  'what does this mean': 'was heißt das|was bedeutet das|was soll das heißen|was meinst du damit',
  'how do i':
    'wie kann ich|wie krieg ich|wie kriege ich|wie bekomme ich|wie mache ich|wie mach ich|wie stelle ich|wie stell ich|wie lässt sich|wie bekomm ich|wie geht das|wie gehe ich vor|wie geh ich vor|wie macht man|wie kann man|wie kriegt man|wie stellt man|wie schalte ich',
  'if yes which': 'wenn ja welche|wenn ja welcher|wenn ja welchen|wenn ja welches|falls ja welche|und wenn ja welche',
  'if yes who': 'wenn ja wer|falls ja wer',
  'if yes': 'wenn ja|falls ja|und wenn ja|und falls ja',
  'if so': 'wenn dem so ist|gegebenenfalls',
  'among them': 'unter ihnen',
  'do you know': 'kennst du|kennen sie',
  'last edited by': 'zuletzt bearbeitet von|zuletzt bearbeitet durch',
  'turned off': 'ausgemacht|abgedreht|ausgeknipst',
  'turned on': 'angemacht',
  'break glass': 'break glass|breakglass|break-glass',
  'service health': 'dienststatus',
  'per year': 'pro jahr|im jahr|jährlich',
  'per week': 'pro woche|wöchentlich',
  'per month': 'pro monat|im monat',
  'per day': 'pro tag|am tag',
  'per user': 'pro benutzer|pro nutzer|pro kopf|je benutzer|je nutzer',
  'at night': 'nachts|in der nacht|bei nacht|mitten in der nacht|über nacht|des nachts',
  'at the weekend': 'am wochenende|übers wochenende|an wochenenden|wochenends|am we',
  'last weekend': 'letztes wochenende|am letzten wochenende|vergangenes wochenende|am vergangenen wochenende',
  'in the morning': 'morgens|am morgen|vormittags|am vormittag|frühmorgens',
  'in the evening': 'abends|am abend',
  'in the afternoon': 'nachmittags|am nachmittag',
  'outside working hours':
    'außerhalb der arbeitszeit|außerhalb der arbeitszeiten|außerhalb der geschäftszeiten|außerhalb der bürozeiten|nach feierabend|außerhalb der geschäftszeit|außerhalb der dienstzeiten',
  'last night': 'letzte nacht|heute nacht|vergangene nacht|in der letzten nacht|gestern nacht',
  'this week': 'diese woche|in dieser woche|dieser woche|die woche|laufende woche|die laufende woche|unter der woche',
  'last week':
    'letzte woche|vorige woche|vergangene woche|letzter woche|in der letzten woche|vergangener woche|die letzte woche|letzten woche',
  'since last week': 'seit letzter woche|seit voriger woche|seit der letzten woche',
  'next week': 'nächste woche|kommende woche|in der nächsten woche|nächster woche',
  'this month': 'diesen monat|in diesem monat|im laufenden monat|dieses monats|im aktuellen monat',
  'last month':
    'letzten monat|vorigen monat|vergangenen monat|im letzten monat|im vergangenen monat|letztes monat|im vormonat|letzten monats|im vorigen monat',
  'next month': 'nächsten monat|kommenden monat|im nächsten monat|im kommenden monat',
  'this year': 'dieses jahr|in diesem jahr|heuer|im laufenden jahr|diesem jahr|dieses jahres',
  'last year':
    'letztes jahr|voriges jahr|im letzten jahr|vergangenes jahr|im vergangenen jahr|letzten jahres|letztem jahr|im vorjahr',
  'next year': 'nächstes jahr|im nächsten jahr|kommendes jahr',
  'this quarter': 'dieses quartal|in diesem quartal|im laufenden quartal',
  'last quarter': 'letztes quartal|im letzten quartal|voriges quartal',
  'half a year': 'halbes jahr|ein halbes jahr|einem halben jahr|halben jahr|nem halben jahr|halbem jahr|halbjahr',
  'the last half year': 'letzten halben jahr|letztes halbes jahr|das letzte halbe jahr|letzten halbjahr',
  'six months ago': 'vor einem halben jahr',
  'in the last':
    'in den letzten|in den vergangenen|innerhalb der letzten|während der letzten|die letzten|den letzten|in der letzten|binnen der letzten|in den letzen|im letzten',
  'in the next':
    'in den nächsten|in den kommenden|innerhalb der nächsten|die nächsten|binnen der nächsten|den nächsten',
  'in the last 24 hours': 'in den letzten 24 stunden|seit 24 stunden',
  'in the last days': 'in den letzten tagen|die letzten tage|dieser tage|in den vergangenen tagen',
  'since yesterday': 'seit gestern|ab gestern',
  'since monday': 'seit montag',
  'since the weekend': 'seit dem wochenende',
  'since the beginning of the year':
    'seit jahresbeginn|seit anfang des jahres|seit jahresanfang|seit beginn des jahres',
  'since the beginning of the month': 'seit monatsbeginn|seit anfang des monats|seit monatsanfang',
  'by the end of the year': 'bis jahresende|bis ende des jahres|bis zum jahresende|bis zum ende des jahres',
  'by the end of the month': 'bis monatsende|bis ende des monats|bis zum monatsende|bis zum ende des monats',
  'by the end of the week': 'bis ende der woche|bis zum ende der woche|bis wochenende',
  'for ages':
    'seit ewigkeiten|schon ewig|seit ewig|schon seit ewigkeiten|seit einer ewigkeit|ewig schon|ewig|eine ewigkeit|seit ewiger zeit|schon ewig lang|ewig lang',
  'for a long time':
    'seit langem|seit längerem|schon lange|seit langer zeit|schon länger|seit längerer zeit|lange zeit|längere zeit|schon seit langem|schon seit längerem',
  'for more than':
    'seit über|seit mehr als|schon über|seit weit über|länger als|schon länger als|seit mehr denn|seit mindestens',
  'for more than a year':
    'seit über einem jahr|seit mehr als einem jahr|länger als ein jahr|seit über nem jahr|über ein jahr|schon über ein jahr',
  'for more than half a year':
    'seit über einem halben jahr|seit mehr als einem halben jahr|seit über nem halben jahr|über ein halbes jahr|länger als ein halbes jahr',
  'for more than a month': 'seit über einem monat|seit mehr als einem monat|länger als einen monat',
  'for more than a week': 'seit über einer woche|seit mehr als einer woche|länger als eine woche',
  'for a year': 'seit einem jahr|ein jahr lang',
  'for half a year': 'seit einem halben jahr',
  'for months': 'seit monaten|schon seit monaten|monatelang',
  'for years': 'seit jahren|schon seit jahren|jahrelang',
  'for weeks': 'seit wochen|schon seit wochen|wochenlang',
  'at the moment': 'im moment|im augenblick|derzeit gerade',
  'first of all': 'zuerst|als erstes|zunächst|zuallererst|als allererstes',
  'as soon as possible': 'so schnell wie möglich|baldmöglichst|asap|schnellstmöglich',
  'run in test mode': 'laufen im testmodus',
  'sign in without': 'melden sich ohne|meldet sich ohne',
  'for example': 'zum beispiel|z b|zb|beispielsweise',
  'among others': 'unter anderem|u a',
  'a lot of': 'jede menge|eine menge|haufenweise|ein haufen',
  'out of office': 'außer haus',
  'has left':
    'hat uns verlassen|hat die firma verlassen|hat das unternehmen verlassen|ist ausgeschieden|ist gegangen|ist nicht mehr bei uns|ist nicht mehr da|ist längst nicht mehr bei uns|ist ja längst nicht mehr bei uns|ist schon länger nicht mehr bei uns|ist ja schon länger nicht mehr bei uns|ist weg|ist schon weg|ist gekündigt|wurde gekündigt|hat gekündigt|arbeitet nicht mehr bei uns|ist nicht mehr in der firma|ist raus',
  'have left': 'sind ausgeschieden|haben uns verlassen|haben die firma verlassen|sind nicht mehr bei uns|sind gegangen',
  'have left the company':
    'die firma verlassen haben|das unternehmen verlassen haben|ausgeschieden sind|gekündigt haben|uns verlassen haben|nicht mehr bei uns sind',
  'has left the company':
    'die firma verlassen hat|das unternehmen verlassen hat|ausgeschieden ist|gekündigt hat|uns verlassen hat|nicht mehr bei uns ist',
  'on holiday': 'im urlaub|in urlaub',
  'at work': 'auf der arbeit|bei der arbeit',
  'by hand': 'von hand|manuell|händisch',
  'with administrative rights': 'mit administrativen rechten',
  'with admin rights': 'mit adminrechten|mit admin-rechten',
  'self service': 'self-service|selfservice',
  'send mail as': 'mails senden als|im namen von mails senden',
  'on behalf of': 'im namen von|im auftrag von|namens|im namen der|stellvertretend für',
  'send as anybody': 'im namen aller senden|als jeder senden|im namen beliebiger benutzer senden',
  'on behalf of everyone':
    'im namen aller|im namen aller benutzer|im namen aller nutzer|im namen aller user|im namen aller anwender|im namen aller mitarbeiter|im auftrag aller benutzer',
  'as anybody':
    'im namen beliebiger benutzer|im namen beliebiger personen|im namen beliebiger nutzer|im namen anderer|unter fremdem namen|in fremdem namen|im namen jedes benutzers|als jeder beliebige',
  'without a signed-in user':
    'ohne angemeldeten benutzer|ohne dass jemand angemeldet ist|ohne dass ein benutzer angemeldet ist|ohne angemeldeten nutzer',
  'without being asked':
    'ohne gefragt zu werden|ohne rückfrage|ungefragt|ohne nachfrage|ohne dass die it gefragt wird|ohne dass jemand gefragt wird|ohne zu fragen',
  'without asking': 'ohne nachzufragen',
  'without an admin': 'ohne admin|ohne administrator',
  'in the name of': 'namens',
  'right now': 'gerade jetzt|jetzt gerade|genau jetzt',
  'in use': 'in gebrauch|im einsatz|in verwendung|in betrieb|in benutzung',
  'out of use': 'außer betrieb',
  'in effect': 'in kraft|wirksam',
  'on average': 'im durchschnitt|durchschnittlich',
  'in total': 'insgesamt|in summe|alles in allem',
  'in our tenant':
    'bei uns im tenant|in unserem tenant|im tenant|in unserem mandanten|im mandanten|im m365|in m365|in unserer umgebung|in der umgebung',
  'from outside': 'von außen|von extern|von draußen|von außerhalb',
  'to outside': 'nach außen|nach extern|nach draußen|nach außerhalb|an externe|an extern',
  'from other tenants': 'aus fremden mandanten|aus fremden tenants|aus anderen mandanten|aus anderen tenants',
  'from outside our tenant': 'von außerhalb unseres tenants',
  'who looks after': 'wer kümmert sich um|wer betreut',
  'responsible for': 'zuständig für|verantwortlich für',
  'responsible for it': 'dafür zuständig|dafür verantwortlich',
  'is worth': 'lohnt sich',
  'a trial': 'probeweise',
  'in the audit log':
    'im auditlog|im audit-log|im audit log|im überwachungsprotokoll|im protokoll|im unified audit log',
  'in the company':
    'in der firma|im unternehmen|im betrieb|im haus|hier im haus|in unserer firma|in unserem unternehmen|im laden',
  'the longest': 'am längsten|die längste zeit',
  'the oldest': 'am ältesten',
  'the newest': 'am neuesten|am neusten',
  'most often': 'am häufigsten|am öftesten',
  least: 'am wenigsten',
  'most dangerous': 'am gefährlichsten|gefährlichste|gefährlichsten',
  'most urgent': 'am dringendsten|dringendste|dringendsten',
  'most important': 'am wichtigsten|wichtigste|wichtigsten',
  soonest: 'am ehesten|am frühesten|als nächstes|als nächste|am schnellsten|als erste|als erster',
  'most recently': 'am jüngsten|als letztes|als letzte|als letzter|am letzten',
  'i am new': 'ich bin neu',
  worry: 'sorgen machen|mir sorgen machen|uns sorgen machen',
  'need attention': 'aufmerksamkeit brauchen|aufmerksamkeit braucht|handlungsbedarf',
  'has time': 'hat zeit',
  'done something': 'etwas getan|was getan|was gemacht|etwas gemacht|was angestellt',
  'set to': 'eingestellt auf|gestellt auf|gesetzt auf',
  'at risk': 'gefährdet|in gefahr|bedroht',
  'and what about': 'und was ist mit|und bei|und wie ist es mit|und wie sieht es mit',
  'and by whom': 'und von wem|und durch wen',
  'make sense': 'sinn machen|sinn ergeben|macht sinn|ergibt sinn',
  'change of hands': 'besitzerwechsel',
  'single sign-on': 'single-sign-on|sso|einmalanmeldung',
};
