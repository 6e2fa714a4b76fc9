import type { ConversationConcept } from '../../core/question-concepts.js';
import { joinAllForms, joinPresentTenseForms } from './verb-forms.js';

/** Words for the conversation itself: questions, incidents, overviews, decisions, subscriptions, greetings. */
export const CONVERSATION_PHRASES: Readonly<Record<ConversationConcept, string>> = {
  who: 'who|by whom|whom|whose|culprit|responsible for',
  when: 'when|what time|what day|since when|date',
  what: 'what|which|quelles',
  'how-many': 'how many|count|number of|total number|how much',
  show: 'show|list|display|give me|find|get|tell me|see|enumerate|identify|report on|print|fetch|pull|look for|search|name the|anzeigen',
  'by-app':
    'by an app|by app|by application|by an application|by a service principal|by service principal|by robot|app made|by a robot|an app made|by automation|by script',
  lately:
    'recently|lately|recent|latest|last|new|newest|past few|just now|these days|of late|kuerzlich|current|today|yesterday|tonight|overnight|past|this week|this month',
  incident: [
    'incident|attack|attacked|attacking|attacker|under attack|breach|intrusion|intruder|hacker|hacking|being hacked|been hacked|got hacked|were hacked|are we hacked|under siege|emergency',
    'open alert|active alert|any alert|current alert|alert open|show alert|list alert|critical alert|alarm|alarms|security event|security incident|takeover|campaign|open case|ongoing incident|active incident|kill chain|alert today|alerts|unresolved alert|compromise of|break in|broke in|bad guy|bad actor|threat actor|active threat|adversary|infiltration|break ins|alert fired|fired|alert triggered|triggered|detections|detection|alert right now',
    'indicator of compromise|ioc|iocs|malicious activity|live attack|red alert|under fire|security breach|data breach|hostile|threat|inside our tenant|in our tenant right now|intruders|in our network|red flag|active compromise|ongoing compromise',
  ].join('|'),
  happening:
    'what happened|happen|what happen|what is happening|happening|happened|going on|anything happen|what went wrong|went wrong|anything wrong|something wrong|what is up with|was ist passiert|anything burning|burning|anything bad|anything serious|anything suspicious|something fishy|anything weird|anything fishy|anything strange|something bad|on fire|is burning|did i miss|i miss|woke up|in trouble|anything urgent|urgent|are we safe right now|anyone attacking|what occurred|occurred|something suspicious|anything alarming|need my attention|needs my attention|need attention|needs attention|all quiet|anything new on the security front|anything hot',
  'we-us':
    'we|us|our|have we|did we|are we|tenant|organisation|organization|company|environment|here|our tenant|business',
  changed: `${joinAllForms('shift', 'evolve', 'worsen', 'improve', 'differ')}|changed|change|changes|different|difference|differences|delta|diff|drift|drifted|geändert|what is new|anything new|whats new|new finding|new findings|new problem|got worse|got better|gotten worse|gotten better|worse|better|improvement|changement|new issue|new risk|fixed|resolved since|anything change|compare|compared|comparison|novelty|newly failing|regression|regressed|moved|trend|what is different|verändert|geaendert|veraendert|was hat sich|nouveau|quoi de neuf|progress|disappeared finding|finding disappeared|findings disappeared|gone since|appeared since`,
  overall: [
    'posture|security posture|how secure|secure|security status|health|health check|healthy|security score|secure score|score|grade|rating',
    'how are we doing|we doing|how do we look|overall|big picture|dashboard|security state|everything ok|everything okay|everything fine|everything alright|all good|all green|top risk|biggest risk|biggest problem|worst problem|biggest issue|biggest weakness|main risk|main problem|weak spot|weak point|weakest point|weakest spot|weakest link|be worried about|should i worry|worry about|worried about|most urgent|sleep at night|keep me awake|look at first|should we begin|should i begin|worst offender|weakness|weaknesses|fix first|tackle first|do first|start with|priorities|priority|full check|all check|run everything|check everything|run all|full scan|full report|security report|report card|how bad|how good|how safe|safe|sicher|ueberblick|zusammenfassung|management summary|executive summary|red flag|at a glance|should know about|need to know about|tenant health|security health|what should i worry about|how well|well protected|protected are we|exposure|security level|security check|failing check|general state|state of our tenant|state of the tenant|state of the union|bird eye|summing up|sum up|where do we stand|where we stand|do we stand|briefing|sitrep|situation|rundown|shape|good shape|what is broken|resume general',
    'tldr|bottom line|scorecard|traffic light|hygiene|maturity|how do things look|things look|anything red|security standing|where are we weak|be worried|have to worry|in one slide|are we ok|are we okay|are we good|are we fine|are we alright|are we weak|are we weakest|we weakest|weakest area|weak area|sécurité générale|where should i start|where should we start|where should i begin|where should we begin|where do i begin|where do we begin|where do i start|where do we start|where can i start|where to begin|where would you start|where would you begin|inherited this tenant|inherited the tenant|took over this tenant|where to start|what would you fix|should i start',
  ].join('|'),
  'summary-word': 'overview|summary|summarise|summarize|status|report|state|briefing|dashboard',
  security: 'security|secure|protection|cyber|safety',
  decision: [
    'decision|decisions|decided|decide|approved|approver|approval|approvals|rejected|denied|dismissed|revoked|revocation|revocations|undone|rolled back|signed off|sign off|pending approval|pending decision|waiting for approval|awaiting approval|remediation|remediations|remediated|remediation history',
    'genehmigt|abgelehnt|action taken|actions taken|what did we do about|response action|confirmed the|who pressed|who clicked|declined|overruled|reverted|green light|okayed|acted on|actions were taken|action were taken|pulled the plug|closed the incident|countermeasure|countermeasures|containment|vetoed|rollback|four eyes',
    'signed it off|signed that off|signed this off|signed them off|outstanding approval|approval queue|greenlit|waved off|turned down|said no to',
    'pending|waiting for me|waiting for us|wait for me|wait for us|for me to approve|for us to approve|to approve|for me to decide|on my desk|my turn|need my approval|needs my approval|waiting on me',
  ].join('|'),
  revoked:
    'revoked|revocation|undone|rolled back|reverted|remediated|remediation|dismissed|rejected|denied|approver|decision|decided|pending approval|awaiting approval|waiting for approval|approval|signed off|action taken|actions taken',
  'alert-me': [
    'alert me|alert us|alert this|alert here|alert the|alert our|notify|notified|notification|notifications|subscribe|subscribed|subscription|subscriptions|unsubscribe|notifying|notifies|let me know when|let us know when|tell me when|tell us when|ping me|ping us|ping this|warn me|warn us|warn this|keep me posted|keep us posted|keep me informed|keep us informed|keep me updated|keep us updated|inform me|inform us|message me when|message us when|post here|post in this|post to this|post alert|post critical|send alert|send me alert|send us alert|set up alert|setup alert|create alert|create an alert|create alarm|set up an alert|alert channel|want alert|want an alert|want to be alerted|be alerted|be notified|get alerted|get notified|benachrichtige|benachrichtigen|benachrichtigung|abonnieren|abonniere|warn this channel|tell this channel|shout|shout if|sound the alarm|remind|reminder|reminders|raise the alarm|add alert|alert on|alert when|alert if|notify here|give me a heads up|heads up|receive alert|get alert|alert setting|alert config|alert configuration|alerts configured|alert set up|want to know when|want to know immediately|want to hear|be told|alert subscription|push alert|alert for this channel|dm me|send it here|email me when|text me when|alerting|informiere|informier|melde|opt in|opt out|sign me up|sign us up|sign up',
    'let the team know|let everyone know|drop a line|drop me a line|shoot me a message|send me a message|send us a message|send me a ping|page me|page us|call me when|wake me when|préviens|prévenez|avertis|avertissez|alertez|informez|préviens nous|préviens moi',
  ].join('|'),
  'tell-if': 'let me know if|let us know if|tell me if|tell us if|let me know whether|tell me whether',
  event: `${joinPresentTenseForms('lose', 'get', 'become', 'happen', 'appear', 'go', 'turn', 'drop')}|as soon as`,
  cadence:
    'every day|every week|every month|every morning|every monday|every tuesday|every wednesday|every thursday|every friday|every saturday|every sunday|each day|each week|each month|each morning|each monday|each tuesday|each wednesday|each thursday|each friday|weekly|monthly|hourly|nightly|every evening|every weekday|every hour|daily report|daily digest|daily summary|daily update|regularly|schedule|scheduled|scheduling|on monday at|wöchentlich|täglich|jeden|jede woche|biweekly|fortnightly|quarterly|mondays at|fridays at|every quarter|every other|recurring|every night|once a week|once a day|once a month|daily at|hebdomadaire',
  'send-report': `${joinPresentTenseForms('send', 'deliver', 'mail', 'post', 'email')}|report|daily report|daily digest|daily summary|daily update|digest|newsletter|summary|send me|send us|send a|bericht|schick|schicke|sende|update|briefing|rapport`,
  'stop-talk':
    'stop|pause|not send|any more alert|no more notification|no alert until|no alert for|mute|snooze|resume|unmute|silence|shut up|be quiet|quiet down|stop it|stop that|enough|leave me alone|hush|stfu|pausiere|pausieren|stumm|halt die klappe|no more|stop alert|stop alerting|stop sending|stop posting|stop messaging|stop notification|stop report|cancel|unpause|arrêt|stopp|stoppe|hold off|less noise|do not disturb|cut it out|turn off alert|turn alert off|turn off notification|turn off the alert|turn off report|disable alert|disable notification|disable the alert|remove alert|remove the alert|delete the alert|delete alert|delete the subscription|delete subscription|delete my subscription|remove subscription|remove my subscription|remove the subscription|remove the report|delete the report|delete report|cancel the report|switch off alert|switch alert off|turn on alert|turn on notification|enable alert|enable notification|turn the alert off|unsubscribe|too many alert|too noisy|stop bothering|stop the report|stop the alert|stop pinging|stop spamming|spamming|too much noise|unsub|stop subscription|end subscription|be silent|stay silent|keep silent|stay quiet|keep quiet|quiet until|quiet till|be quiet until',
  here: 'here|this channel|this chat|this conversation|this group|this team|this room|the channel|channel|kanal|hier|this thread|chat|conversation',
  'you-send':
    'do you send|you send|you post|are you sending|are you posting|gets posted|get posted|is sent|are sent|will you send|do you post|do you report here|you alert|you notify|do i receive|do we receive|am i subscribed|are we subscribed|you deliver|who get alert|who get the alert|who receive alert|who receive the alert|who receive notification|who receive the notification|who receive your|who is alerted|who is notified|do you tell us|do we get|is posted|sent here|posted here|sent to this|get told|gets told|set up here|configured here|configured for this',
  greeting:
    'hello|warden|tenant warden|hi|hey|hiya|good morning|good afternoon|good evening|good day|greetings|howdy|hallo|servus|grüezi|bonjour|moin|yo|salut|guten tag|guten morgen|sup|hola|ciao|grüß gott|morning|hoi|gday|evening|hej|heya|hullo',
  thanks:
    'thanks|thank you|thx|ty|cheers|danke|merci|great job|good job|well done|nice work|good bot|awesome|much appreciated|appreciate it|perfect|cool|bye|goodbye|see you|tschüss|good night|great|nice|ok|okay|tschuess|vielen dank|excellent|brilliant|lovely|understood|got it|ta|kudos',
  'about-you': [
    'you not see|you not read|you not know|you can not see|you cannot see|can you see my|can you see our|can you read my|can you read our|can you access my|can you access our|you able to see|you able to read|you able to change|you able to write|may you change|may you read|may you see|do you read|do you store|do you keep|do you save|data do you|what you can see|what you can read|what you may read|what you read|what you store',
    'permission do you|right do you|access do you|role do you|licence do you|your permission|your right|your access|your blind spot|your limit|your limitation|trust you|rely on you|are you reliable|are you trustworthy|are you safe|are you secure|how often do you|how frequently do you|are you an ai|are you ai|are you a machine|are you a robot|are you a human|do you use ai|you use an llm',
  ].join('|'),
  'our-watch':
    'the watch|your watch|your monitoring|monitoring running|monitoring work|are you watching|you watching|are you monitoring|you up to date|are you still reading|are you running|data you have|is warden running|is warden working|are you awake',
  'ask-help': [
    'help|help me|what can you do|what do you do|who are you|what are you|how do you work|how does this work|how does this thing work|how does that work|how do you function|how you work|talk to you|work with you|explain yourself|what are you able|your ability|how do i use|how can you help|what can i ask|what may i ask|may i ask you|commands|command|usage|manual|instructions|how to use|menu|options|what questions|which questions|introduce yourself|tell me about yourself|about yourself|capabilities|capability|feature|features|what can i do here|what can we ask|your job|your purpose|how do i start|get started|getting started|examples|example|aide|wer bist du|what do you know|are you a bot|are you human|are you there|how are you|what are you for|your skill|skills|what is this|how can i use|can you help|need help|need some help|support|what else can you|what else do you|assist|assistance|sample question|what should i ask|what can you tell|what can you check|what can you show|who made you|what can you answer|what do you check|what sort of question|what kind of question|things can you|what do you cover|what do you monitor|what do you watch|tell me what you can do|show me what you can do|what you can do|what is possible here|do you understand|hilf|faq|documentation|guide|tutorial|your function|que peux tu|was machst du|how does it work|how this works|how it works|you can do for me|can you do for me|you do for me|is it that you can do',
  ].join('|'),
  entertain:
    'joke|poem|song|sing|essay|story|haiku|limerick|rap|rhyme|riddle|witz|blague|fairy tale|novel|sonnet|like a pirate|as a pirate|pirate style|in the style of|impression of',
  did: 'did|has anyone|has anybody|has someone|did anyone|did anybody|did someone|have we|did we|was there|has any|have any',
  'decide-verb': joinPresentTenseForms(
    'revoke',
    'approve',
    'reject',
    'undo',
    'decide',
    'dismiss',
    'deny',
    'remediate',
    'confirm',
  ),
  problem: 'problem|issue|weakness|trouble|finding|vulnerability|gap|hole|concern|flaw|thing to fix|risk',
  worst:
    'top|biggest|worst|main|most important|most serious|most critical|serious|important|major|greatest|urgent|top 5|top 10|top 3|top five|top ten|top three|open|current',
  'in-clear': 'value|plain text|plaintext|cleartext|clear text|in clear|unmasked|decrypted|reveal|disclose|divulge',
  pose: 'pretend to be|act as|behave like|behave as|role play',
  offtopic: [
    'weather|recipe|lunch|dinner|restaurant|football|soccer|movie|film|music|lottery|invented|inventor|girlfriend|vote|voting|tax|taxes|article|meeting|appointment|dentist|doctor|homework|bedtime|colour|color|eiffel|topping|bitcoin|stock price|stock market|horoscope|capital of|president|prime minister|translate|translation|cook|cooking|vacation|holiday|birthday|meaning of life|flight|hotel|traffic|sport|game|chess|homework|math|dance|love you|marry|girlfriend|boyfriend|pizza|coffee|beer|wetter|rezept|printer|invoice|salary|payroll|sick leave|parking|who won|world cup|election|politics|philosophy|sudoku|trivia|lyrics|cat picture|dog|cat|baby|diet|workout|fitness|crypto|shopping|amazon|netflix|spotify|taxi|train|bus|news headline|headline|temperature|forecast|rain|sunny|snow|umbrella|square root|prime number|quantum|multiply|divided by|times table|tallest|dinosaur|history of rome|book a|book me|meeting room|calculate|cover letter|curriculum|horse|météo|what time is it|timer|wake me|alarm clock|wifi|monitor broken|laptop|keyboard|headset|screen|expense|timesheet|quota|powerpoint|spreadsheet|linkedin post|tweet|blog post|blog|phone bill|toner|vpn|bike|party|present for|christmas|gift|drink|my phone|my laptop|my computer|my pc|my outlook|my teams|my display name|this document|this text|this article|this pdf|my monitor|my salary|my vacation|my calendar',
  ].join('|'),
  'writing-verb': 'write|compose|draft|generate|implement|refactor|debug|create|develop|build|schreib|schreibe|program',
  'writing-thing':
    'script|some code|source code|program code|powershell|python|javascript|typescript|sql|kql|regex|terraform|html|css|bash|letter|function|cmdlet|phishing mail|phishing email|macro|class|unit test|press release|cover letter|one liner',
  injection: [
    'ignore your instruction|ignore all instruction|ignore previous instruction|ignore all previous instruction|ignore the above|ignore your rule|ignore all rule|ignore every instruction|ignore prior instruction|ignore all prior instruction|ignore any instruction|ignore the instruction|ignore your previous instruction|ignore my previous|ignore everything|ignore your guideline|ignore all your instruction',
    'disregard your|disregard all|disregard previous|disregard the|disregard every|disregard any|forget your|forget all|forget previous|forget everything|forget the rule|forget that you|override your|override all|overwrite your|system prompt|your prompt|initial prompt|jailbreak|developer mode|dan mode|do anything now|you are now|from now on you|pretend you|act as if|roleplay|role play|role play as|sudo|simulate being|new instruction|your instruction|hidden instruction|reveal your|bypass your|without restriction|no restriction|unrestricted|print your|repeat your|repeat the word|eval|drop table|as an ai|language model|ignoriere alle|ignoriere deine|your training|admin mode|god mode on|debug mode|end of instruction|begin system',
  ].join('|'),
  'password-age':
    'changed password|change password|password changed|password change|password age|age of password|old password|older password|oldest password|password older|same password|password last|last password|how old password|password since|password rotated|password set',
  'secret-values':
    'password of|list password|show password|show me password|all password|user password|users password|everyone password|dump password|dump credential|dump secret|dump hash|password hash|hash dump|password list|secret value|value of the secret|plaintext|plain text password|the actual secret|actual secret|private key of|give me the secret|the password|connection string|send me the password|show me the password|tell me the password|what is the password|admin password|password for|your api key|your token|your secret|your credential|your password|access token for|crack',
  wish: `${joinAllForms('want')}|please|would like|can you|could you|would you|may i ask|if i may ask`,
};
