import { DefinitionList } from "@/components/ui/definition-list";
import { NameLink } from "@/components/ui/name-links";
import { formatPartialDate } from "@/lib/dates/format";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import {
  HOLDER_POSITION_LABELS,
  MENTION_LABELS,
  STATEMENT_KIND_LABELS,
} from "@/lib/features/statements/labels";
import { placeWords } from "@/lib/features/statements/rules";
import type { StatementView } from "@/lib/features/statements/types";
import { languageName } from "@/lib/places/languages";

/** Everything known about a statement besides its words. */
export function StatementFacts({ statement }: { statement: StatementView }) {
  const { saidOn, channel, venue, kinds, holderPosition, cases, language } = statement;
  return (
    <DefinitionList
      items={[
        { term: "Said", value: formatPartialDate(saidOn) },
        ...(saidOn.edtf && saidOn.asStated
          ? [{ term: "As the source puts it", value: <q>{saidOn.asStated}</q> }]
          : []),
        { term: "Where", value: placeWords(channel, venue) },
        { term: "Kinds", value: kinds.map((kind) => STATEMENT_KIND_LABELS[kind]).join(" · ") },
        ...(holderPosition
          ? [
              {
                term: "Position of the holding side",
                value: HOLDER_POSITION_LABELS[holderPosition],
              },
            ]
          : []),
        { term: "Language", value: languageName(language) },
        {
          term: "Cases concerned",
          value: cases.length > 0 && (
            <ul>
              {cases.map((named) => (
                <li key={named.id}>
                  <NameLink {...caseLink(named)} />
                  <span className="text-ink-soft">
                    , {MENTION_LABELS[named.mention].toLowerCase()}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
