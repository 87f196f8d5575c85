import { redirect } from "next/navigation";

/** The list of contacts, narrowed to this case: one list, with all its filters. */
export default async function CasePartPage({ params }: PageProps<"/cases/[caseId]/contacts">) {
  const { caseId } = await params;
  redirect(`/contacts?caseId=${encodeURIComponent(caseId)}`);
}
