import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Absent and hidden records look the same. */
export default function RecordNotFound() {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState
        title="There is nothing here that you can see."
        action={
          <>
            <ButtonLink href="/search">Search</ButtonLink>
            <ButtonLink href="/">Dashboard</ButtonLink>
          </>
        }
      >
        The address may be wrong, or the record is not visible to you.
      </EmptyState>
    </>
  );
}
