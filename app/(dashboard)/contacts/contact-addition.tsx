import { AddContact } from "@/app/(dashboard)/contacts/contact-forms";
import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { timeZoneOptions } from "@/lib/places/time-zones";

type ContactAdditionProps = Pick<
  FormPageProps,
  "formPath" | "initialValues" | "breadcrumb" | "cancelHref"
>;

/** The page on which a contact is added, from the list of contacts or from a case. */
export async function ContactAddition(page: ContactAdditionProps) {
  const actor = await requireActor();
  return (
    <FormPage
      {...page}
      title="Add a contact"
      allowed={can(actor, "contact:add")}
      refusal={{
        title: "Your role does not allow adding contacts.",
        advice: "Ask an administrator if you need to.",
      }}
      form={(props) => (
        <AddContact {...props} parts={formParts(props.pickers)} timeZones={timeZoneOptions()} />
      )}
    />
  );
}
