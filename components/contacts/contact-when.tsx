import { happenedWords } from "@/lib/features/contacts/rules";
import type { ContactRow } from "@/lib/features/contacts/types";

type ContactWhenProps = { contact: Pick<ContactRow, "happenedOn" | "happenedAt" | "timeZone"> };

/** When a contact happened; an exact time in its own zone and, below it, in UTC. */
export function ContactWhen({ contact }: ContactWhenProps) {
  const [first, ...others] = happenedWords(contact);
  return (
    <>
      {first}
      {others.map((words) => (
        <span key={words} className="block text-sm text-ink-soft">
          {words}
        </span>
      ))}
    </>
  );
}
