import { verbForms, type VerbForms } from "@/lib/features/imports/extract/lexicon/verb-forms";
import { words } from "@/lib/features/imports/extract/lexicon/words";

/**
 * How a verb introduces what was said.
 * - `says`: a clause of whatever kind may follow (“said the talks failed”).
 * - `tells`: a person comes first (“told reporters the talks failed”).
 * - `asks`: a person and what they are to do, or a question (“urged Oslo to act”, “asked whether …”).
 * - `states`: reports speech only with “that” or a whole clause (“announced that …”, not “announced plans”).
 * - `calls`: a name given to something, speech only when in quotation marks (“called it “a sham””).
 * - `voices`: only with words in quotation marks (“laughed”, “began”).
 */
export type SpeechKind = "says" | "tells" | "asks" | "states" | "calls" | "voices";
export type SpeechForm = keyof VerbForms;
export type SpeechVerb = { lemma: string; kind: SpeechKind; forms: ReadonlySet<SpeechForm> };

const VERBS: Record<SpeechKind, Set<string>> = {
  says: words(
    `say add insist testify reply respond reiterate joke quip remark opine complain exclaim retort counter interject go contend allege concede caution`,
  ),
  tells: words("tell inform assure remind"),
  asks: words("ask urge beg implore exhort"),
  states: words(`state note write announce report suggest declare confirm deny warn conclude reveal
    predict pledge vow indicate observe comment mention repeat continue disclose agree advise propose claim argue explain maintain assert recall stress emphasize emphasise
    elaborate surmise posit lament recount admit acknowledge point
    recommend swear signal hint speculate estimate boast clarify affirm reaffirm underscore underline
    emphasise highlight post charge tweet promise rule `),
  calls:
    words(`call describe label brand dub characterize characterise dismiss denounce praise blast
    criticize criticise condemn slam hail decry deride accuse`),
  voices: words(`begin shout yell whisper mutter laugh sigh sob cry chant ask plead demand offer
    volunteer muse reason think wonder answer read tease snap scoff fume gush rave enthuse protest
    thunder roar text email warn thank`),
};

const KINDS = Object.keys(VERBS) as SpeechKind[];

function build(): Map<string, SpeechVerb> {
  const found = new Map<string, SpeechVerb>();
  for (const kind of KINDS) {
    for (const lemma of VERBS[kind]) {
      const forms = verbForms(lemma);
      for (const form of Object.keys(forms) as SpeechForm[]) {
        const known = found.get(forms[form]);
        if (known && known.lemma !== lemma) continue;
        const verb = known ?? { lemma, kind, forms: new Set() };
        found.set(forms[form], { ...verb, forms: new Set([...verb.forms, form]) });
      }
    }
  }
  return found;
}

const BY_FORM = build();

/** The verb of speech that a word in small letters can be a form of; undefined when none. */
export function speechVerb(lower: string): SpeechVerb | undefined {
  return BY_FORM.get(lower);
}

/** Verb forms that are as often a noun, and need more than a subject to be taken for speech. */
const ALSO_NOUNS =
  words(`claim claims state states note notes report reports comment comments remark
  remarks call calls tweet tweets post posts promise promises estimate estimates warning reply replies
  counter counters demand demands answer answers read reads charge charges label labels brand brands
  offer offers signal signals joke jokes quip quips protest protests hint hints text texts email emails
  rule rules caution stress reason reasons cry cries praise blast mock blame advocate advocates lament`);

/** Whether a form of speech verb is as often a noun. */
export function mayBeNoun(lower: string): boolean {
  return ALSO_NOUNS.has(lower);
}
