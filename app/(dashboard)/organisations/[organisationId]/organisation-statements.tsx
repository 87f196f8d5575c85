import { StatementTable } from "@/components/statements/statement-table";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { listStatements } from "@/lib/features/statements/queries";

const SHOWN = 10;

type OrganisationStatementsProps = { actor: Actor; organisationId: string };

/** The newest statements made in an organisation's name, and the way to the rest. */
export async function OrganisationStatements({
  actor,
  organisationId,
}: OrganisationStatementsProps) {
  const { rows, total, capped } = await listStatements(actor, { organisationId });
  return (
    <PageSection title="Statements in its name" count={total} capped={capped}>
      <StatementTable rows={rows.slice(0, SHOWN)} caption="Statements in its name" />
      {total > SHOWN ? (
        <p className="mt-3">
          <TextLink href={`/statements?organisationId=${organisationId}`}>
            {capped ? "All statements" : `All ${total.toLocaleString("en-GB")} statements`}
          </TextLink>
        </p>
      ) : null}
    </PageSection>
  );
}
