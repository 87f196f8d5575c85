import { words } from "@/lib/features/imports/extract/lexicon/words";

/** Words that make a capitalised run the name of a body or a place rather than of a person. */
const BODY_WORDS =
  words(`department ministry ministry's council committee commission board party university college
  school hospital institute foundation association union authority agency news post times press journal
  company corporation corp inc ltd llp plc group bank court parliament congress senate assembly cabinet
  government house administration office bureau service services police force army navy embassy consulate
  church mosque society organization organisation network center centre international federation league
  club team airlines airport street avenue road city province county state states nations kingdom republic
  island river lake mountain north south east west africa asia europe america global world national federal
  television radio media magazine tribune herald globe gazette daily weekly star telegraph guardian awareness
  week day act bill agreement convention accord treaty project program programme initiative campaign fund
  trust museum library prison jail camp region district valley park open cup championship games tour mobile
  watch coalition alliance movement front brigade militia`);

const DEMONYMS =
  words(`american canadian british english scottish welsh irish french german italian spanish
  portuguese dutch belgian swiss austrian danish swedish norwegian finnish polish czech slovak hungarian
  romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azerbaijani kazakh uzbek
  iranian iraqi syrian lebanese israeli palestinian jordanian egyptian libyan tunisian algerian moroccan
  saudi emirati qatari kuwaiti yemeni omani afghan pakistani indian bangladeshi nepali chinese japanese
  korean taiwanese vietnamese thai burmese cambodian malaysian indonesian filipino australian mexican
  cuban haitian venezuelan colombian peruvian chilean argentine argentinian brazilian bolivian nigerian
  ghanaian kenyan ethiopian eritrean somali sudanese ugandan rwandan congolese african asian european
  western eastern northern southern democratic republican conservative liberal labour indigenous muslim
  christian jewish catholic soviet`);

/** Words inside names that begin with a small letter. */
const PARTICLES = words(
  "de la las los van von der den del della di da do dos du le bin ibn bint al el ter ten zu y",
);

/** What a minister is minister of. */
const DOMAINS =
  words(`state defense defence treasury interior health education justice finance commerce labor
  labour energy transport transportation agriculture veterans homeland security foreign affairs war trade
  immigration environment culture internal`);

export const isDomain = (lower: string) => DOMAINS.has(lower);
export const isBodyWord = (lower: string) => BODY_WORDS.has(lower);
export const isDemonym = (lower: string) => DEMONYMS.has(lower);
export const isParticle = (lower: string) => PARTICLES.has(lower);

const FEMALE_NAMES =
  words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
  betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie
  rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
  katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
  virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
  gloria teresa ann sara madison frances kathryn janice jean alice julia hillary nadia fatima aisha leila
  elena olga irina natalia svetlana ekaterina yulia sofia sophie claire marie anne ana rosa carmen lucia
  isabel chloe grace ella zoe charlotte amelia ivanka melania nikki theresa angela ursula jacinda mette`);
const MALE_NAMES =
  words(`james robert john michael david william richard joseph thomas charles christopher
  daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald
  edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
  samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry
  douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry austin sean gerald carl
  harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie
  elijah wayne randy vincent mohammad mohammed muhammad ahmed ali hassan hussein omar ibrahim yusuf ivan
  vladimir sergei dmitry alexei mikhail igor oleg antony tony mike matt jim tom bob bill jeff tim chris
  dan dave steve greg ken ron don barack bernie doug andre pierre jean-paul luis carlos miguel jorge
  francisco antonio evan rob stuart ian neil simon martin philip phil ben sam max leo oscar hugo`);

/** The gender that a first name usually goes with; null when unknown. */
export function genderOfName(first: string): "female" | "male" | null {
  if (FEMALE_NAMES.has(first)) return "female";
  return MALE_NAMES.has(first) ? "male" : null;
}
