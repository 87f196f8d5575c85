import type { Metadata } from "next";

import { AddContact } from "@/app/(dashboard)/contacts/contact-forms";
import { formParts } from "@/app/(dashboard)/form-parts";
import { EntryFormPage } from "@/app/(dashboard)/imports/[reviewId]/entry-form-page";
import { HiddenField } from "@/components/forms/hidden-field";
import { AddStatementForm } from "@/components/statements/add-statement-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { acceptEditedAction } from "@/lib/features/reviews/actions";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { completeHref } from "@/lib/features/reviews/rules/addresses";
import { orNotFound } from "@/lib/http/or-not-found";
import { timeZoneOptions } from "@/lib/places/time-zones";

export const metadata: Metadata = { title: "Complete an entry" };

export default async function EntryPage({ params }: PageProps<"/imports/[reviewId]/[itemId]">) {
  const actor = await requireActor();
  const { reviewId, itemId } = await params;
  const entry = await orNotFound(getEntryForm(actor, { itemId, reviewId }));
  const { kind, isOpen, mayWork, values } = entry;
  const mayAdd = mayWork && can(actor, `${kind}:add`);
  const other = { action: acceptEditedAction, lead: <HiddenField name="itemId" /> };
  return (
    <EntryFormPage
      {...{ reviewId, itemId, isOpen }}
      title={kind === "statement" ? "Complete the statement" : "Complete the contact"}
      formPath={completeHref(reviewId, itemId)}
      allowed={mayAdd}
      refusal={{ title: "Your role does not allow adding records.", advice: "Ask an editor." }}
      initialValues={values}
      form={(props) =>
        kind === "statement" ? (
          <AddStatementForm {...props} {...other} parts={formParts(props.pickers)} />
        ) : (
          <AddContact
            {...props}
            {...other}
            parts={formParts(props.pickers)}
            timeZones={timeZoneOptions()}
          />
        )
      }
    />
  );
}
