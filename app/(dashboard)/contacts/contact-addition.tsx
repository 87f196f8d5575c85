import { AddContact } from "@/app/(dashboard)/contacts/contact-forms";
import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { timeZoneOptions } from "@/lib/places/time-zones";

type ContactAdditionProps = Pick<
  FormPageProps,
  "formPath" | "initialValues" | "breadcrumb" | "cancelHref"
> & {
  /** As whom a case offers it; the reader themselves where it begins with no case. */
  caseOffered?: Actor;
};

/** The page on which a contact is added, from the list of contacts or from a case. */
export async function ContactAddition({ caseOffered, ...page }: ContactAdditionProps) {
  const actor = await requireActor();
  return (
    <FormPage
      {...page}
      title="Add a contact"
      allowed={can(caseOffered ?? actor, "contact:add")}
      refusal={{
        title: "You cannot add a contact here.",
        advice:
          "Your role does not allow it, or the case is restricted and open to you to be read. Ask its lead, or an administrator.",
      }}
      form={(props) => (
        <AddContact {...props} parts={formParts(props.pickers)} timeZones={timeZoneOptions()} />
      )}
    />
  );
}
