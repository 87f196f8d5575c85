import type { Metadata } from "next";

import { EntryFormPage } from "@/app/(dashboard)/imports/[reviewId]/entry-form-page";
import { SameRecordForm } from "@/components/reviews/same-record-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { completeHref } from "@/lib/features/reviews/rules/addresses";
import {
  searchCitableContactsAction,
  searchCitableStatementsAction,
} from "@/lib/features/sources/actions";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "On file already" };

const SEARCH = { statement: searchCitableStatementsAction, contact: searchCitableContactsAction };

export default async function SameRecordPage({
  params,
}: PageProps<"/imports/[reviewId]/[itemId]/same">) {
  const actor = await requireActor();
  const { reviewId, itemId } = await params;
  const { isOpen, mayWork, kind, words, language } = await orNotFound(
    getEntryForm(actor, { itemId, reviewId }),
  );
  return (
    <EntryFormPage
      {...{ reviewId, itemId, isOpen }}
      title="Which record on file is it?"
      formPath={`${completeHref(reviewId, itemId)}/same`}
      allowed={mayWork && can(actor, "source:cite")}
      refusal={{ title: "Nothing can be cited here.", advice: "Ask an editor." }}
      initialValues={{ itemId }}
      form={({ opening, cancelHref }) => (
        <SameRecordForm
          {...{ opening, cancelHref, kind, words, language }}
          searchRecords={SEARCH[kind]}
        />
      )}
    />
  );
}
