import { SectionHeading } from "@/components/ui/section-heading";

/** The words in English, where they were said in another language. */
export function StatementTranslation({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <section>
      <SectionHeading>English translation</SectionHeading>
      <p className="max-w-measure font-serif text-quote whitespace-pre-line">{text}</p>
    </section>
  );
}
