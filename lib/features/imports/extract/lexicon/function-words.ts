import { words } from "@/lib/features/imports/extract/lexicon/words";

export const DETERMINERS =
  words(`a an the this that these those his her its their our my your some any
  no each every both another several many most few all such one two three four five six seven eight nine
  ten dozens hundreds thousands`);

export const PERSONAL_PRONOUNS = words("he she they it we i you");

/** Words that can be the whole subject of a sentence. */
export const SUBJECT_WORDS =
  words(`he she they it we i you who some many others both one several most all
  everyone everybody nobody others another few none critics officials police experts researchers sources
  authorities advocates supporters opponents prosecutors lawyers investigators`);

export const AUXILIARIES =
  words(`has have had is are was were be been being am do does did will would can
  could may might must shall should 's 've 'd 'll`);

/** Forms that make the next verb a wish, a denial or a possibility. */
export const UNREAL =
  words(`would could can may might will shall should must not never n't cannot won't
  can't couldn't wouldn't didn't doesn't don't hasn't haven't hadn't isn't wasn't aren't weren't won’t to
  refused declined`);

export const BE_FORMS = words("is are was were be been being am 's get gets got being");

export const SUBORDINATORS =
  words(`when while after before as because since if unless until although though
  once whereas whether where why how that which who whom whose what than so whenever wherever despite
  given amid like lest`);

export const COORDINATORS = words("and but or yet nor so");

export const PREPOSITIONS =
  words(`in on at to for from of with by about after before during since until
  through over under against between among into onto within without across along around behind beside
  near off out unlike outside inside per than toward towards via upon amid despite regarding following like as`);

export const TIME_WORDS =
  words(`monday tuesday wednesday thursday friday saturday sunday today yesterday
  tomorrow tonight january february march april june july august september october november december
  recently earlier later afterwards afterward again now then
  once morning afternoon evening night week month year last this next late early previously bluntly
  publicly privately repeatedly simply flatly weekend mid ago minutes hours days weeks months years jan.
  feb. aug. sept. oct. nov. dec. monday's tuesday's wednesday's thursday's friday's saturday's sunday's
  noon midnight spring summer fall autumn winter a.m. p.m. may`);

export const ADVERBS =
  words(`also again still later then even just only recently once often never always
  already further instead thus therefore simply merely too now earlier first initially once soon
  meanwhile however nevertheless twice yesterday today sometimes consistently long ever previously`);

/** Whether a word is one of a closed list of adverbs, or looks like one. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (/.{3}ly$/.test(lower) && !NOT_ADVERBS.has(lower));
}

const NOT_ADVERBS =
  words(`family italy july assembly reply supply ally rally apply rely imply bully emily
  kelly sally billy molly early anomaly monopoly daily weekly monthly`);
