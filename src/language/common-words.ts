/** Ordinary English words that are never "corrected" into a word of the domain. */
const COMMON = `
compris comprise comprises inclus incluse incluses inbegriffen eingeschlossen eingerechnet exclus exclues incluida incluido incluidas incluidos excluidas excluidos directamente
phoned rang caller a about above across act action actual actually add after afternoon again against age ago agree ahead air almost alone along already also although always am
among amount an and angry animal another answer any anyhow anything anyway anywhere apart appear apple april are area arm army around arrive art article as aside ask asked
asking at attach attention august aunt author autumn average away baby back bad bag ball band bank bar base basic basis basket battle be bear beat beautiful became because
become bed been before began begin behind being believe bell belong below beside best better between beyond big bike bill bird birth bit black blood blow blue board boat body
bone book border born borrow boss both bottle bottom bought bowl box boy branch brand brave bread break breakfast breath bridge brief bright bring broken brother brought brown
brush build building burn bus business busy but butter button buy by cake call called came camera camp can candle cap captain car card care careful careless carry case castle
cat catch cause cell cent center centre central century certain chain chair chance character charge chart charter cheap check cheese cherry chicken chief child children choice choose
church circle city clasp class classic clean clear clearly clever climb clock close cloth clothes cloud coach coast coat coffee cold collect college color colour column come common
community compare complete computer concern concert condition connect connected connection consider contain contact content contents contest context continue contract contrast control cook cool copper copy
corn corner correct cost cotton could count counter country couple courage course court cover cow crazy create cream crime crimes criminal criminals cross crowd cry cup current customer cut dad daily
damage dance dark date daughter day dead deal dear death decade december deep deer degree depend desert deserve design desk detail develop did die differ difficult dig direct
direction dirty discover discuss dish distance divide do doctor doc does dog dollar done door double doubt down draft draw drawing dream dress drew drive driver drop
dry duck due dust duty each ear earlier early earn earth east easy eat edge education effect effort egg eight either electric eleven else empty end enemy energy engine enjoy enough
enter entire entrance entry equal error escape especially etc even evening event ever every exact exactly example except excite exercise expect expense experience experiment expert
explain express extra eye face fact factor fail fair fall false family famous far farm fast fat father fault favour favor favorite fear february feel feet fell felt female
few field fight figure file fill film final finally fine finger finish fire firm first fish fit five fix flag flat floor flow flower fly follow food foot for force foreign forest forget
forgot fork form formal former fort forth forward found four fox frame free fresh friday friend from front fruit fuel full fully fun funny further future gain game garden gas gate gather
gave general generation gentle get gift girl give given glad glass go goal goat god going gold gone good got govern grain grand grandma grass gray great green grew grey ground group grow guess
guide gun guy had hair half hall hand handle hang happen happy hard hardly has hat hate have he head health hear heard heart heat heavy height held hello help her here hers herself
hey hidden high highly hill him himself his history hit hold hole home honest hope horse hospital host hot hotel hour house how however huge human hundred hungry hunt hurry hurt husband i ice idea if
ill image imagine important improve in inch include including indeed industry information inform inside instead insure interest into invent iron is island issue it item its itself jacket january job
join joke joy judge juice july jump june just keen keep kept kettle key kick kid kill kind king kitchen knee knew knife knock know known lady lake lamp land language large last late lately later
laugh law lay lazy lead leader leaf learn learned least leave left leg legal lend length less lesson let letter level library lie life lift light like likely line lion lip list listen
little live lived load local lock lonely long longer look lose loss lost lot loud love low lower luck lunch machine mad made magic mail main major make male man manage manager many map march
mark market marry mask master match mate material matter maximum may maybe me meal mean meaning measure meat media medical medicine meet meeting melody men mend mental mention menu mess met metal
method middle midnight might mile milk million mind mine minister minor minute mirror miss mistake mix model modern moment monday money monkey month moon more morning most mother motion mountain
mouse mouth move movement movie mr mrs much mud music must my myself nail name narrow nation national native natural nature near nearly necessary neck need needle neighbor neither nervous net
never new newspaper next nice night nine no nobody nod noise none noon nor normal north nose not note nothing notice november now number nurse object obtain obvious occasion ocean october odd of off
offer office officer often oh oil okay old older on once one online only onto open operate opinion opposite or orange order ordinary organize origin original other others otherwise ought our
ours ourselves out outside over own owner page paid pain paint pair palace pan paper parcel pardon parent park part particular partly partner party pass passage passed past pasture path pattern
patient pause pay peace pen pencil people per percent perfect perhaps period person phase photo phrase piano pick picture piece pig pink pipe pity place placed plain plan plane planet plant plastic plate
play player please pleasure plenty plus pocket poem point poison police polite pool poor popular port position positive possible post pot potato pound pour power practice prefer prepare present
president press pretty prevent price pride prince princess print prior prison private prize probably problem process produce product professor profit program progress project promise promote prompt proof proper property
protect proud prove provide public pull pupil purchase pure purple purpose push put quality quarter queen question quick quickly quiet quite race radio railway rain raise ran range rapid rare rate
rather raw reach reaction read reader ready real realize really reason receipt receive recent recipe recognize record recover red reduce refer refuse regard region regret regular relate relation
relative relax release remain remember rent repair repeat replace reply require research reserve resort respect rest restaurant result retire return rich ride right ring rise river road
rob rock roll roller roof room root rope rose rough round route row royal rub rubbish rude ruin ruler run rush sad safe safely said sail salad salary sale salt same sand sang sat satisfy saturday
sauce save saw say scale scene scheme school science score scratch screen sea search season seat second secretary section see seed seem seen select self sell send sense sentence september serious
serve seven several shade shadow shake shall shape share sharp she sheep sheet shelf shell shine ship shirt shock shoe shoot shop shore short should shoulder shout show shut shy sick side sight
signal silence silly silver similar simple simply since sing sink sir sister sit site six size skin skirt sky slave slide slight slip slow small smart smell smile smoke smooth snake snow so soap social
society soft soil soldier solid solve some sometimes somewhere son song soon sorry sort sound soup source south space spade spare speak special speech speed spell spend spent spoil spoon sport spot
spread spring square stage stair stamp stand standard stands star start state statement station stay steal steam steel steep step stick still stock stole stomach stone stood stop store storm story straight strange
stranger straw stream street strength stress stretch strict strike string strong student study stupid style subject succeed success such sudden suddenly suffer sugar suggest suit summer sun
sunday supper supply suppose sure surely surface surprise swallow sweet swim switch sword system table tail take taken tale talk tall taste taught tax tea teach teacher team tear tell ten tend tent
term terrible test than thank thanks that the their theirs them themselves then theory there therefore these they thick thief thin thing think third thirsty this those though thought thousand thread
threat three threw throat through throw thunder thursday thus ticket tidy tie tiger tight till time tin tiny tip tire tired title to today toe together tomorrow ton tongue tonight too took tool
tooth top topic total touch toward towel tower town toy track trade traffic train training translate travel treat tree trick trip trouble truck true trust truth try tuesday tune turn twelve twenty twice twist
two type typical ugly umbrella uncle under understand unhappy uniform union unit university unless unlike unlock until unusual up upon upper upset upstairs us use used useful user usual usually
vacation valley value vary vegetable very video view village violence visit voice vote wait wake walk wall want war warm warn was wash waste watch water wave way we weak wealth wear weather
wednesday week weekend weekly weight welcome well went were west wet what whatever wheel when whenever where wherever whether which while whisper white who whole whom whose why wide wife wild will
willing win wind window wine winner winter wire wise wish with within without woman women wonder wood word wore work worker world worry worse worth would wound wrap write writer wrong wrote yard yeah year
yellow yes yesterday yet you young your yours yourself youth zero zone monday tuesday wednesday thursday friday saturday sunday january march exact alter alters altar attic latter matter
ours scones sealed seated sealing sorting rolling rolled ruled ruling stack stick attract admit admits admire grants grant greed cart curt sect sector connect correction collection conductor contractor
director consult constant consist resent decent innocent accent accept except expose supposed pose poster poster costly hostile texture facing posting pasting hosting boasting mate rate fate raking making
taking token taken broken spoken mode node code coding rode rude tone tune ton son sons mess massage passage package manage damage image imagine engaged charging charged changing channel channels chanel
tenants tenant finance finances department departments marketing sales hr engineering legal support operations
multiple directly browser behavior parse async null exported parsing browsers generated core link ignored bytes production logic folder width links
apply corresponding correctly published define described validate spec execution void configure shown stable locale loop resolve bugs executed applies
logger emit resolves emits stuff conversion rename clone byte generator converted trailing globally negative overridden reuse transform minified
triggers compiled patch defines hook parses render hooks reported separator accessed factory disk iteration suite imported exceeded automatic rely
notation generators converting remote registry abort delay primarily inline newer binding executing decode brace revoke resolving simpler click
decoded exporting patent patches lint compliant bindings bump locales declared emitting interval peer tasks authenticate leak separators relies drain
iterations whereas detected conversions quotes inner complied vice injection task computed severity invoking braces appended packing batch conventions
overwritten caches loops bind implicit linting calculated possibly strongly entities rendered installs overflow transition padding pointer loggers
redacted enabling restrict expensive tick presence inferred naive exiting validates blob enumerable inclusion behaviors preceding division principle
chose derive cast router props prop feed extensive wiki globalize hood folders proceeds dots mount specs routines theme marker safer printf quote
rejection cloned composed hack leaks sampled postgres remainder padded bunch temporarily endings sole bumps actively convention cookies transitions
delays leaking scoped span currency unset transforms collector closer variation publishes reviewed zeroes persisted headings routine responded
alignment interactions renders scanning skipping ease activate fraction statuses mixin restrictive tape vast wanna seek heap insertion shallow
modifiers wider dash cope folding packed sake goto exclusive approve curve hint limiting interrupts presets gender modifier backers eviction quit poll
preset spawning scripting replay internet clicks suites slots rebasing immediate detecting rejections traps pack tied separating laid untested
integrating currencies looping callable informative considerations clones bother patching delivery transaction bold backer reflected recursing
accidents outlined prone arise spurious subscripts precise permissive responsibly pace biased tweak dashes launch hover codec interaction sweep
ordinals slot expressive assistant authenticating pointers tempting notations featured broker interception derives unable dose resumed hardening boot
batches cute peak utilized restricts refreshed trap asserted tort stoppage separable themes blobs pong renaming stampede funds translator bless
weakened
rely reply realise realize sender senders browse gateway outcome outcomes helper helpers reader readers backup backups archiver archive bridge import imports compliance severity weakness wellness harmful grateful payroll finance wonder wondering wondered auditor auditors ciso manager managers overseas wanted hoping urgent polite kindly basically honestly frankly recommend recommended advise advice obviously currently presently regarding concerning quickly real actually literally curious interested meanwhile afterwards somehow anybody whoever afraid glad aware unaware alive
worden haben ihre ihren unserem unseren unserer seine seiner eigene eigener nur fuer für mal bitte jemand jeder jede jedes alles etwas diese dieser dieses dort hier jetzt schon immer wieder zwei drei letzte letzter letztes nächste wurde wird werden macht machen geht gehen kommt sollte sollten muss müssen wollen will möchte gerade eben gleich doch aber oder wenn dann denn weil dass ob kein keiner ins ans vom beim über unter seit vor während zwischen ohne gegen letzten letzte letzter woche monat tage tagen jahr
que quel quelle sur par cette cet ces mes tes leur leurs vous nous ils elles pas plus jamais depuis entre vers chez tout tous toute toutes aucun aucune encore déjà fait font faire être avoir avons avez ont été sera peux veux voir montre montrez donne donnez liste quand pourquoi combien parmi moi toi lui eux bien très trop peu
que cual cuales quien quienes tiene tienen con sin para por los las una unos del como esta este esto hay son
zeit zeiten letzter monate monaten wochen stunde stunden morgen abend mittag nacht montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember
abteilung bereich fall fälle frage fragen grund gründe liste listen namen art weise stand ende anfang tenant system systeme umgebung seite punkt teil ort ding dinge sache sachen
mehr weniger viel viele vielen wenig wenige einige manche mehrere genau eigentlich denn denen deren dessen darum dafür davon damit darauf daran dazu dadurch dabei sein war waren gewesen würde würden
hätte hätten soll sollen mag mögen ganz gar etwa rund je pro samt trotz wegen selbst selber solche solcher ihr euch euer mich mir dich dir ihm ihn ihnen nimmt nehmen steht stehen liegt liegen
bleibt bleiben heißt heissen bekommt bekommen bekam läuft laufen laeuft braucht brauchen sieht sehen weiß wissen nutzen nutzt benutzen verwenden arbeiten arbeitet schon sagen sagt stell stelle
nombre noms fois jour jours semaine semaines mois année années heure heures hier matin soir lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
septembre octobre novembre décembre service équipe bureau cas raison point partie chose choses fin début liste système ainsi alors après avant aussi autre autres beaucoup celui celle ceux cela
chaque dans dehors dernier derniers dernière dernières dès deux trois doit doivent durant elle entre était étaient eu ici jusque là lors lorsque mais malgré mêmes moins mon ma notre non ou où par
parce pendant peu plusieurs pourtant presque près puis quelque quelques sauf selon seront ses si sinon soit son sous tant tel telle toujours trop vos votre voici voilà veut vouloir sait savoir va vont
algo alguna alguno algunas algunos ahora antes aquel aquella así aún aunque bien cada casi como contra cosa cosas cuya cuyo dado debe deben debería del dentro desde después dice dicho dos tres ella
ellas ellos entonces entre era eran eres esa esas ese eso esos está están estaba estoy fue fueron fuera había habían hace hacen hacia han has hasta haya hemos hora horas día días semana semanas mes meses
año años lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre igual incluso jamás junto luego más mayor menos
mientras mis mucho mucha muchos muchas muy nada nuestros nuestras otra otro otras otros poco poca pocos pocas porque propio propia pues quiero quieren saber sabe sea sean según ser será serían sido siempre
siendo sobre sola suelen sus también tanto tantas tantos tener todavía toda todas todo tras unos usted ustedes vez veces visto vosotros tendría podemos puedo sitio lugar cosa equipo oficina grupo grupos llevan lleva
chi che quali quale sono hanno senza gli delle della degli nel nella
gibt wer hat welche welcher welches haben sind ist unsere unser keine alle lesen einen eine einer der die das und von mit nicht wie was war wurde wurden können wir ich sie ein im am zum zur bei auf aus nach sich als auch noch schon les des une est sont avec dans pour nos quels quelles quoi comment ont peut peuvent sans
`;

/** Ordinary English words, each once: see `correctTypos`, which leaves them as they are. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON.split(/\s+/).filter((word) => word !== ''));
