import { words } from "@/lib/features/imports/extract/lexicon/words";

/** Words that name an office, a profession or a part somebody plays: they stand before or for a name. */
const ROLES =
  words(`president premier chancellor king queen prince princess emperor pope sheikh emir
  minister secretary ambassador envoy consul attaché diplomat senator congressman congresswoman
  representative lawmaker legislator governor mayor councillor councilor councilman councilwoman
  commissioner spokesman spokeswoman spokesperson director chairman chairwoman chairperson chair chief
  head leader officer official officials judge justice magistrate prosecutor attorney lawyer barrister
  solicitor counsel advocate activist campaigner journalist reporter correspondent editor columnist
  author writer analyst economist professor lecturer scientist researcher doctor physician nurse surgeon
  paramedic teacher principal trustee student coach captain player general colonel major lieutenant
  sergeant admiral commander constable detective inspector sheriff superintendent marshal warden guard
  executive ceo cfo coo cto founder co-founder cofounder owner manager president vice-president
  vice-chair treasurer coordinator organizer organiser adviser advisor aide strategist expert specialist
  consultant veteran marine soldier sailor pilot engineer architect artist actor actress singer rapper
  musician director producer filmmaker priest bishop archbishop cardinal rabbi imam reverend pastor
  father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather
  grandmother parent widow widower fiancé fiancée boyfriend girlfriend partner friend neighbour neighbor
  labourer laborer worker employee driver farmer entrepreneur businessman businesswoman banker investor
  resident refugee prisoner detainee hostage captive inmate convict defendant plaintiff witness victim
  survivor negotiator mediator monitor rapporteur whistleblower dissident politician mp mpp mep mla mna
  msp td pm candidate nominee chef host presenter anchor deputy speaker whip undersecretary chargé
  man woman boy girl person cartoonist novelist poet pianist violinist guitarist cyclist psychologist
  biologist geologist sociologist anthropologist historian librarian technician comedian designer developer
  programmer trainer photographer publisher broadcaster contractor carpenter plumber electrician
  firefighter fisherman rancher miner trucker caretaker landlord tenant homeowner shopkeeper retailer dealer
  broker trader statistician mathematician physicist chemist astronomer therapist dentist pharmacist
  nutritionist midwife veterinarian counsellor counselor volunteer donor fundraiser supporter voter delegate
  proprietor dad mom mum teen teenager youth bystander passenger motorist pedestrian skier golfer athlete
  goalkeeper goaltender quarterback striker defender midfielder winger`);

/** Honorifics, before a last name alone. */
const HONORIFICS =
  words(`mr mrs ms miss mx dr prof sir dame lord lady madam mme mlle mr. mrs. ms. mx. dr.
  prof. sen. rep. gov. gen. col. lt. maj. capt. sgt. adm. hon. rev. amb. insp. supt. cmdr. sens. reps.
  st. const. det.`);

/** Words that stand before an office and belong to it. */
const RANKS =
  words(`vice deputy assistant associate acting former ex prime foreign interior defence defense
  finance health justice first under permanent special senior chief executive national lead co shadow
  opposition managing press interim immigration education attorney solicitor general grand`);

const singular = (lower: string) => lower.replace(/'s$/, "").replace(/^ex-/, "");

/** Whether a word in small letters names an office, a profession or a part; plural forms included. */
export function isRole(lower: string): boolean {
  const word = singular(lower);
  return (
    ROLES.has(word) || ROLES.has(word.replace(/s$/, "")) || ROLES.has(word.replace(/men$/, "man"))
  );
}

export const isPluralRole = (lower: string) =>
  !ROLES.has(lower) &&
  (ROLES.has(lower.replace(/s$/, "")) || ROLES.has(lower.replace(/men$/, "man")));

export const isHonorific = (lower: string) => HONORIFICS.has(lower);
export const isRank = (lower: string) => RANKS.has(lower);

const FEMALE =
  words(`ms ms. mrs mrs. miss madam mme mlle dame lady queen princess woman girl mother sister
  daughter wife aunt niece grandmother mom mum widow fiancée girlfriend spokeswoman chairwoman congresswoman
  councilwoman businesswoman actress`);
const MALE =
  words(`mr mr. sir lord king prince man boy father brother son husband uncle nephew grandfather dad
  widower fiancé boyfriend spokesman chairman congressman councilman businessman priest pope`);

export type Gender = "female" | "male";

/** The gender a title or a role says, if it says one. */
export function genderOf(lower: string): Gender | null {
  const word = singular(lower);
  if (FEMALE.has(word)) return "female";
  return MALE.has(word) ? "male" : null;
}
