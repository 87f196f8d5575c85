import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
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
              {cases.map(({ id, personName, reference, mention }) => (
                <li key={id}>
                  <TextLink href={`/cases/${id}`}>
                    <NativeName>{personName}</NativeName> ({reference})
                  </TextLink>
                  <span className="text-ink-soft">, {MENTION_LABELS[mention].toLowerCase()}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
