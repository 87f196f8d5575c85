import { CircleCheck, CircleDashed, CircleHelp, CircleX } from "lucide-react";

import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { answerState, answerWords, timesWords, whenWords } from "@/lib/features/coverage/rules";
import type { Asking, CoverageCell } from "@/lib/features/coverage/types";

const LOOKS = {
  answered: { tone: "success", icon: CircleCheck },
  partly: { tone: "info", icon: CircleHelp },
  mixed: { tone: "warning", icon: CircleHelp },
  unanswered: { tone: "warning", icon: CircleX },
  unrecorded: { tone: "neutral", icon: CircleHelp },
} as const;

/** What an office was asked about a case, and whether it answered; “Never asked” where it was not. */
export function AskingCell({ asking }: { asking: CoverageCell }) {
  if (!asking) {
    return (
      <Badge tone="danger" icon={CircleDashed}>
        Never asked
      </Badge>
    );
  }
  return (
    <>
      <Answer asking={asking} />
      <span className="block text-sm">{timesWords(asking)}</span>
      <TextLink href={`/contacts/${asking.lastId}`} subtle className="block text-sm">
        {whenWords(asking)}
      </TextLink>
    </>
  );
}

function Answer({ asking }: { asking: Asking }) {
  const { tone, icon } = LOOKS[answerState(asking)];
  return (
    <Badge tone={tone} icon={icon}>
      {answerWords(asking)}
    </Badge>
  );
}
