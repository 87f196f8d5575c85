import type { Metadata } from "next";

import { EntryFormPage } from "@/app/(dashboard)/imports/[reviewId]/entry-form-page";
import { SplitForm } from "@/components/reviews/split-form";
import { requireActor } from "@/lib/auth/session";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { splitHref } from "@/lib/features/reviews/rules/addresses";
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
    <EntryFormPage
      {...{ reviewId, itemId, isOpen }}
      title="Where does another entry begin?"
      formPath={splitHref(reviewId, itemId)}
      allowed={mayWork}
      refusal={{ title: "Nothing can be split here.", advice: "Ask an editor." }}
      initialValues={{ itemId }}
      form={(props) => <SplitForm {...props} {...{ kind, words, language }} />}
    />
  );
}
