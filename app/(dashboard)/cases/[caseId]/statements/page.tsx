import { redirect } from "next/navigation";

/** The list of statements, narrowed to this case: one list, with all its filters. */
export default async function CasePartPage({ params }: PageProps<"/cases/[caseId]/statements">) {
  const { caseId } = await params;
  redirect(`/statements?caseId=${encodeURIComponent(caseId)}`);
}
