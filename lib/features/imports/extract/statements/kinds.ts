import type { StatementKind } from "@/lib/db/generated/enums";
import type { KindSuggestion, Span } from "@/lib/features/imports/types";

const DETENTION =
  "(?:detention|imprisonment|arrest|captivity|jailing|conviction|sentenc\\w+|trial)";
const RELEASE =
  "(?:releas\\w+|freed(?:om)?|bring(?:ing)? \\w+ home|return(?:ed)? home|(?:let|set) \\w+ (?:go|free))";

const SUGGESTIONS: [StatementKind, RegExp][] = [
  [
    "call_for_release",
    new RegExp(
      `\\b(?:call(?:s|ed|ing)? (?:again )?(?:on|for)|must|urge\\w*|demand\\w*|should|ask\\w* (?:that|for|\\w+ to)|immediate\\w*|please)\\b[^.]{0,80}?\\b${RELEASE}|\\brelease (?:him|her|them|\\p{Lu}\\w+)(?: \\p{Lu}\\w+)* (?:now|immediately)|\\bfree (?:him|her|them|\\p{Lu}\\w+) now\\b`,
      "u",
    ),
  ],
  [
    "pledge",
    /\b(?:(?:we|i|he|she|they|the \p{L}+) (?:will|shall|won['’]t|would) (?:never |always |not |also |still )*(?:continue|keep|work|do|stop|rest|give up|relent|cease|bring|press|raise|seek|pursue|fight|ensure|make sure|stand|spare|use|remain)|(?:won|['’]ll) not (?:stop|rest)|(?:we|i)['’]ll (?:never |not )?(?:keep|continue|work|do|stop|rest|bring|fight)|until (?:he|she|they) (?:is|are|comes?) (?:home|free|back)|top priority|promis\w+ to|pledg\w+|vow\w+ to|committed to|continue(?:s)? to work|working (?:\p{L}+ )?to (?:secure|bring|free))\b/iu,
  ],
  [
    "offer_or_negotiation",
    /\b(?:offers?(?: on the table)?|proposals?|negotiat\w+|talks (?:on|about|over)|swaps?|exchange of prisoners|prisoner exchange|deal|channel)\b/iu,
  ],
  [
    "refusal_to_comment",
    /\b(?:(?:not|n['’]t) (?:\p{L}+ )?(?:comment|discuss|speak to|go into|get into|speculate)|no comment|(?:declined?|refus\w+) to (?:comment|answer|discuss|say))\b/iu,
  ],
  [
    "denial",
    /\b(?:den(?:y|ies|ied)|(?:is|are|was|were) (?:false|untrue|baseless|unfounded|groundless)|no truth|never (?:detained|arrested|held)|(?:not|n['’]t) (?:detained|arrested|in (?:our|\p{L}+) custody)|no knowledge of)\b/iu,
  ],
  [
    "condemnation",
    new RegExp(
      `\\b(?:condemn\\w*|deplor\\w*|outrag\\w+|unacceptable|appalling|unjust\\w*|sham|denounc\\w*|wrongful(?:ly)? ${DETENTION}|hostage diplomacy|travesty|abhor\\w+)\\b`,
      "iu",
    ),
  ],
  [
    "charge_or_accusation",
    /\b(?:accus\w+|charged with|charges of|guilty of|espionage|spying|spied|convicted of|caught red-handed|allegations?)\b/iu,
  ],
  [
    "condition_or_demand",
    /\b(?:on (?:the )?condition|only if|unless|in exchange for|in return for|demands? that|precondition\w*|provided that)\b/iu,
  ],
  [
    "sympathy",
    /\b(?:thoughts (?:and prayers )?are with|(?:we(?:['’]re| are)) with (?:you|them|him|her)|heart\w* (?:goes|go|breaks?)|sympath\w+|condolences|pray(?:ing)? for|not forgotten|never forget)\b/iu,
  ],
  [
    "acknowledgement",
    new RegExp(
      `\\b(?:confirm\\w*|acknowledg\\w+|aware of|admit\\w*)\\b[^.]{0,80}?\\b(?:${DETENTION}|detained|arrested|held|in custody)\\b`,
      "iu",
    ),
  ],
  [
    "status_report",
    /\b(?:in (?:good|poor|stable|frail) health|(?:his|her|their) health|transferred|moved to|hearing|appeal|(?:remains?|is|was|being) (?:held|detained|imprisoned|in (?:custody|prison|jail))|consular (?:access|visit)|conditions?)\b/iu,
  ],
];

const LONGEST_READ = 4000;

/** The kinds that the words of a statement suggest, for a person to choose from. */
export function suggestKinds(text: string, { start, end }: Span): KindSuggestion[] {
  const words = text.slice(start, Math.min(end, start + LONGEST_READ));
  return SUGGESTIONS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(words);
    if (!match) return [];
    const from = start + match.index;
    return [{ kind, words: { start: from, end: from + match[0].length } }];
  });
}
