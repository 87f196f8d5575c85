import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a contact" };

type Props = { params: Promise<{ contactId: string }>; searchParams: SearchParams };

export default async function ContactHistoryPage({ params, searchParams }: Props) {
  const { contactId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "contact", id: contactId, label: "Contact" }}
      list={{ label: "Contacts", path: "/contacts" }}
      before={before}
    />
  );
}
