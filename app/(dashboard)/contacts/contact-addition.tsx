import { AddContact } from "@/app/(dashboard)/contacts/contact-forms";
import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";
import { timeZoneOptions } from "@/lib/places/time-zones";

type ContactAdditionProps = {
  /** The page's own path. */
  formPath: string;
  initialValues: Record<string, unknown>;
  breadcrumb: { label: string; href: string }[];
  cancelHref: string;
};

/** The page on which a contact is added, from the list of contacts or from a case. */
export async function ContactAddition(props: ContactAdditionProps) {
  const { formPath, initialValues, breadcrumb, cancelHref } = props;
  const actor = await requireActor();
  const header = <PageHeader title="Add a contact" breadcrumb={breadcrumb} />;
  if (!can(actor, "contact:add")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding contacts.">
          Ask an administrator if you need to.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, formPath, initialValues),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <AddContact
        opening={opening}
        pickers={pickers}
        parts={formParts(pickers)}
        timeZones={timeZoneOptions()}
        cancelHref={cancelHref}
      />
    </>
  );
}
