import { AUXILIARIES } from "@/lib/features/imports/extract/lexicon/function-words";
import { verbForms } from "@/lib/features/imports/extract/lexicon/verb-forms";
import { words } from "@/lib/features/imports/extract/lexicon/words";

/** Frequent verbs whose finite forms are seldom anything else. */
const COMMON =
  words(`have make get take come give see know want need become leave feel bring keep think
  seem go believe hope expect find lose pay win build spend hear rise choose remain continue allow
  require provide include agree refuse fail try begin grow meet hold send lead fall understand consider
  appear happen depend deserve face mean live die receive support help involve prevent protect reject
  accept violate break speak know serve suffer hope wish love like prefer enjoy ensure create show
  decide intend cause increase reduce affect improve raise drive fight stand sit hear urge`);

const SHAPED =
  words(`let put set cut hit cost shut went came took gave saw knew felt brought kept thought
  led ran grew lost paid stood fell won built spent heard sat rose chose drove fought meant began made got
  held sent met left found wrote spoke broke told said read says there's it's that's he's she's they're
  we're you're i'm i've we've they've i'd we'd they'd i'll we'll they'll he'd she'd he'll she'll it'll
  cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't
  haven't hadn't`);

const FINITE = new Set([...AUXILIARIES, ...SHAPED]);
for (const base of COMMON) {
  const forms = verbForms(base);
  FINITE.add(forms.base).add(forms.third).add(forms.past);
}

/** Whether a word in small letters is likely the finite verb of a clause. */
export function isFiniteVerb(lower: string): boolean {
  if (FINITE.has(lower)) return true;
  return /[^aeiou]{1}[a-z]*[^e]ed$/.test(lower) && lower.length > 4;
}
