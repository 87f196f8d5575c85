import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { VerificationReport } from "@/components/sources/verification-report";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/session";
import { verifySource } from "@/lib/features/sources/queries/verify-source";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Verify a source" };

type Props = { params: Promise<{ sourceId: string }> };

export default async function VerifySourcePage({ params }: Props) {
  const actor = await requireActor();
  const { sourceId: id } = await params;
  const verification = await orNotFound(verifySource(actor, { id }));
  const path = `/sources/${id}`;
  return (
    <>
      <PageHeader
        title="Verify"
        breadcrumb={[
          { label: "Sources", href: "/sources" },
          { label: "Source", href: path },
        ]}
        summary="Each captured text is hashed again, here and in the database, and each cited passage looked for at its place."
        actions={<ButtonLink href={`${path}/verify`}>Verify again</ButtonLink>}
      />
      <VerificationReport verification={verification} />
    </>
  );
}
