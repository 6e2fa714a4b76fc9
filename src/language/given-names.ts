/**
 * First names, by which "tell me about bob" is told from "tell me about docuvault". A name that is missing only means that an app is
 * looked for as well. None of them is an English word that stands in questions of ours ("will", "mark", "grant", "rob", "bill", "may").
 */
const NAMES = `
  aaron adam adele adrian agnes aiko alan albert alejandro alessandro alex alexander alexandra alexis ali alice alina allan amanda amelia
  amy ana anders andre andrea andreas andrew andy angela anika anita anna anne annika anton antonio arjun arthur astrid barbara beatrice
  ben benjamin bernard bernd bianca bjorn bob brad bram brandon brian bruce bruno camille carl carla carlos carmen carol caroline catherine
  charles charlie charlotte chen chiara chloe chloé chris christian christina christine christoph christopher claire clara claudia
  connor craig cynthia dan daniel daniela danny dave david deborah denise dennis derek diana diego dieter dmitri dominik donald donna
  doris doug douglas dylan eduardo edward elena eli elias elena elise elizabeth ella ellen emil emily emma eric erik erika esther ethan eva
  evelyn fabian fatima felipe felix fernando fiona florian francesca francesco francis francois frank franz fred frederick gabriel
  gabriela gary george georg gerald gerhard giorgio giovanni giulia gloria gordon greg gregory guido guillaume gustav hannah hans harald
  harriet heidi heike heinz helen helena helga henrik henry henrietta herbert holger hugo ian ines ingrid irene irina irvin isaac isabel
  isabella isabelle isaiah ivan jacob jakob james jamie jan jane janet jasmine jason javier jeff jeffrey jennifer jenny jens jeremy jessica
  jim joan joao joe joel johan johann johannes john johnny jonas jonathan jordan jorge jose joseph joshua juan judith julia julian julie
  juliette jurgen jürgen justin kai karen karin karl katharina katherine kathleen kathy katie katrin keith kelly ken kenneth kevin klaus
  konrad kristin kurt kyle larry lars laura lauren laurent lena leo leon leonardo liam lidia linda lisa liz lorenzo louis louise luca
  lucas lucia lucía lucy ludwig luigi luis lukas luke lynne magnus manfred manuel marc marcel marco marcus margaret maria marie marina
  mario marion marta martha martin martina mary mateo matt matteo matthew matthias maurice max megan mehmet melanie melissa michael michel
  michelle miguel mike mikhail mikael milan miriam mohamed mohammed monica monika nadia nadja nancy natalia natalie natasha nathan nestor
  nicholas nick nicola nicolas nicole niels nikolai nils nina noah nora norbert olaf oleg oliver olivia omar oscar oskar otto pablo paolo
  pascal patricia patrick patti paul paula paulo pedro peggy pete peter petra philip philipp philippe phil pia pierre pradeep priya rachel
  rafael rahul rainer ralf ralph raphael raul raymond rebecca regina reinhard renate renee ricardo richard robert roberto roger roland
  rolf roman ronald rosa rosalind roxanne rudolf russell ruth ryan sabine sally sam samantha samuel sandra sanjay sara sarah sebastian
  sergei sergio sharon sheila silvia simon simone sofia sonja sophia sophie stefan stefanie stephan stephanie stephen steve steven stuart
  sue susan susanne sven sylvia tanja tatiana ted teresa terry theo theodor theresa thomas thorsten tim timo timothy tina tobias todd tom
  tomas tomás tommy tony torsten tracy ulrich ulrike ursula uwe valentina valerie vanessa vera veronica victor victoria viktor vincent
  viola virginia vladimir volker walter wanda wei werner wilhelm william wolfgang xavier yan yasmin yusuf yuki yves yvonne zoe`;

const GIVEN = new Set(NAMES.trim().split(/\s+/));

/** Whether a word is somebody's first name, in any case; "mary-jane" by its first part. */
export function isGivenName(word: string): boolean {
  const [first = ''] = word.toLowerCase().split('-');
  return GIVEN.has(first);
}
