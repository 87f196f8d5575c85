import { StatementTable } from "@/components/statements/statement-table";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { listStatements } from "@/lib/features/statements/queries";

const SHOWN = 10;

type PersonStatementsProps = { actor: Actor; personId: string };

/** The newest statements that a person made or whose words were passed on, and the way to the rest. */
export async function PersonStatements({ actor, personId }: PersonStatementsProps) {
  const { rows, total, capped } = await listStatements(actor, { speakerId: personId });
  return (
    <PageSection title="Statements" count={total} capped={capped}>
      <StatementTable rows={rows.slice(0, SHOWN)} caption="Statements of this person" />
      {total > SHOWN ? (
        <p className="mt-3">
          <TextLink href={`/statements?speakerId=${personId}`}>
            {capped ? "All statements" : `All ${total.toLocaleString("en-GB")} statements`}
          </TextLink>
        </p>
      ) : null}
    </PageSection>
  );
}
