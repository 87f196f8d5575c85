import type { Quotation } from "@/lib/features/imports/types";

const UNNAMED =
  /^(?:a|an|the|another|its|his|her|their)\b.*\b(?:spokes(?:man|woman|person)|lawyer|attorney|aide|official)\b/i;
const NAMED_SOON = 900;
const LOOK_BACK = 30;

/** “A spokeswoman for the mayor said …”: she is who is named next, if at once and for the first time. */
export function nameSpokespeople(text: string, quotations: readonly Quotation[]): Quotation[] {
  return quotations.map((quotation, at) => {
    const { speaker, resolved } = quotation;
    const unnamed =
      speaker &&
      resolved?.person === null &&
      UNNAMED.test(text.slice(speaker.start, Math.min(speaker.end, speaker.start + 200)));
    const next = quotations[at + 1];
    if (
      !unnamed ||
      !next?.speaker ||
      next.resolved?.person == null ||
      next.start - quotation.end > NAMED_SOON
    )
      return quotation;
    const earlier = quotations.slice(Math.max(0, at - LOOK_BACK), at);
    const isNew = !earlier.some((one) => one.resolved?.person === next.resolved?.person);
    return isNew && /\p{Lu}/u.test(text.charAt(next.speaker.start))
      ? { ...quotation, resolved: next.resolved, office: next.office }
      : quotation;
  });
}
