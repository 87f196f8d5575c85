import { Disclosure } from "@/components/ui/disclosure";

/** Who counts as asked, and what as an answer, where the figures are read. */
export function AskedRule() {
  return (
    <Disclosure label="What counts as asked, and as an answer" className="mt-6">
      <ul className="mt-2 grid max-w-measure list-disc gap-1 ps-5 text-sm text-ink-soft">
        <li>
          An office is an organisation that took part in a contact, or a person’s office that day:
          the organisation of that office, or the office itself where none is given.
        </li>
        <li>
          It counts as asked when the contact records what was asked, or was initiated by somebody
          other than the holding side, and the office took part without having initiated it.
        </li>
        <li>
          Where no record says what was asked, the office is said to have been approached, not
          asked.
        </li>
        <li>
          An answer belongs to the contact, not to each office that took part: where several did,
          the record does not say which of them gave it.
        </li>
        <li>
          Answered: words of an answer are on record, or the contact was made and its outcome is
          one, a denial or a token response included.
        </li>
        <li>
          No answer: the attempt was not made or was refused, or the outcome says that no response
          came or that the contact was inhibited. Otherwise the answer is not recorded.
        </li>
      </ul>
    </Disclosure>
  );
}
