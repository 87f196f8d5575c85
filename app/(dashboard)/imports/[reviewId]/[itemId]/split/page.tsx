import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { SplitForm } from "@/components/reviews/split-form";
import { requireActor } from "@/lib/auth/session";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { entryHref, splitHref } from "@/lib/features/reviews/rules/addresses";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Split an entry" };

export default async function SplitPage({
  params,
}: PageProps<"/imports/[reviewId]/[itemId]/split">) {
  const actor = await requireActor();
  const { reviewId, itemId } = await params;
  const { isOpen, mayWork, kind, words, language } = await orNotFound(
    getEntryForm(actor, { itemId, reviewId }),
  );
  return (
    <FormPage
      title="Where does another entry begin?"
      breadcrumb={[
        { label: "Imports", href: "/imports" },
        { label: "Text", href: `/imports/${reviewId}` },
      ]}
      formPath={splitHref(reviewId, itemId)}
      cancelHref={entryHref({ reviewId, next: itemId })}
      allowed={isOpen && mayWork}
      refusal={{
        title: "Nothing can be split here.",
        advice: isOpen
          ? "Ask an editor."
          : "This entry was decided already. Undo that in the text to decide otherwise.",
      }}
      initialValues={{ itemId }}
      form={(props) => <SplitForm {...props} {...{ kind, words, language }} />}
    />
  );
}
