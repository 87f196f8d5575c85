import type { PartialDate } from "@/lib/dates/partial-date";
import type { CitationAbout } from "@/lib/db/generated/enums";

/** A citation as it stands beside a claim. */
export type CitationView = {
  id: string;
  about: CitationAbout;
  exactWords: string | null;
  note: string | null;
  source: {
    id: string;
    title: string;
    publisher: string | null;
    url: string | null;
    publishedOn: PartialDate;
    reliability: string | null;
    credibility: string | null;
  };
};
