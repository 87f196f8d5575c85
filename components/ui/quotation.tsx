import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type QuotationProps = {
  /** The words, as text: they are set with line breaks kept. */
  children: string;
  lang?: string | null | undefined;
  /** Verbatim words stand in quotation marks; reported ones must not. */
  wording?: "verbatim" | "reported" | "mixed";
  speaker?: ReactNode;
  office?: ReactNode;
  date?: ReactNode;
  /** Venue, source note, links: anything else that belongs under the words. */
  note?: ReactNode;
  className?: string;
};

/** Words an official said, set as a quotation, with who said them, in what office and when. */
export function Quotation(props: QuotationProps) {
  const { children, lang, wording = "verbatim", speaker, office, date, note, className } = props;
  const attribution = [speaker, office, date].filter(Boolean);
  return (
    <figure className={classNames("max-w-measure", className)}>
      <blockquote
        lang={lang ?? undefined}
        dir="auto"
        className="font-serif text-quote whitespace-pre-line"
      >
        {wording === "verbatim" ? `“${children}”` : children}
      </blockquote>
      {attribution.length > 0 || note ? (
        <figcaption className="mt-2 text-sm text-ink-soft">
          {speaker ? <span className="font-medium text-ink">{speaker}</span> : null}
          {speaker && office ? ", " : null}
          {office}
          {(speaker || office) && date ? " · " : null}
          {date}
          {wording === "verbatim" ? null : (
            <span>
              {" "}
              · {wording === "reported" ? "reported, not word for word" : "partly quoted"}
            </span>
          )}
          {note ? <span className="mt-0.5 block">{note}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
