import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { entryHref } from "@/lib/features/reviews/rules/addresses";

type EntryFormPageProps = Omit<FormPageProps, "breadcrumb" | "cancelHref"> & {
  reviewId: string;
  itemId: string;
  isOpen: boolean;
};

/** A page with a form about one entry of a text; of one that was decided it says to undo that first. */
export function EntryFormPage(props: EntryFormPageProps) {
  const { reviewId, itemId, isOpen, allowed, refusal, ...page } = props;
  const decided = {
    title: "This entry was decided already.",
    advice: "Undo the decision in the text to decide otherwise.",
  };
  return (
    <FormPage
      {...page}
      breadcrumb={[
        { label: "Imports", href: "/imports" },
        { label: "Text", href: `/imports/${reviewId}` },
      ]}
      cancelHref={entryHref({ reviewId, next: itemId })}
      allowed={allowed && isOpen}
      refusal={isOpen ? refusal : decided}
    />
  );
}
