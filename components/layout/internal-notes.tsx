import { SectionHeading } from "@/components/ui/section-heading";

/** Notes for staff; nothing when there are none. */
export function InternalNotes({ text }: { text: string }) {
  if (!text) return null;
  return (
    <section>
      <SectionHeading>Internal notes</SectionHeading>
      <p dir="auto" className="max-w-measure whitespace-pre-line">
        {text}
      </p>
    </section>
  );
}
