import type { Metadata } from "next";

import { ContactAddition } from "@/app/(dashboard)/contacts/contact-addition";
import { selectedPassage } from "@/app/(dashboard)/selected-passage";
import { requireActor } from "@/lib/auth/session";
import { NEW_CONTACT_VALUES } from "@/lib/features/contacts/form-values";
import { toPassageRows } from "@/lib/features/sources/form-values";
import type { SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a contact" };

export default async function AddContactPage({ searchParams }: { searchParams: SearchParams }) {
  const selected = await selectedPassage(await requireActor(), "contacts", searchParams);
  const cited = selected ? { citations: toPassageRows(selected.passage) } : {};
  return (
    <ContactAddition
      formPath={selected?.formPath ?? "/contacts/new"}
      initialValues={{ ...NEW_CONTACT_VALUES, ...cited }}
      breadcrumb={[{ label: "Contacts", href: "/contacts" }]}
      cancelHref={selected?.cancelHref ?? "/contacts"}
    />
  );
}
