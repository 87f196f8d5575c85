import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { AssessCriterionForm } from "@/components/criteria/assess-criterion-form";
import { FindingActions } from "@/components/criteria/finding-actions";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCriterionForm } from "@/lib/features/criteria/queries/get-criterion-form";
import { factorName, factorWords, isFramework } from "@/lib/features/criteria/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Assess a factor" };

type Props = { params: Promise<{ caseId: string; framework: string; factor: string }> };

export default async function AssessCriterionPage({ params }: Props) {
  const actor = await requireActor();
  const key = await params;
  const { caseId, framework, factor } = key;
  const { createdById, values, finding, removedId } = await orNotFound(
    getCriterionForm(actor, key),
  );
  const name = isFramework(framework) ? factorName(framework, factor) : factor;
  const matrixPath = `/cases/${caseId}/criteria?framework=${framework}`;
  return (
    <CaseFormPage
      caseId={caseId}
      path={`criteria/${framework}/${factor}`}
      part={{ path: "criteria", label: "Criteria matrix" }}
      title={`${finding ? "Change the finding on" : "Assess"} ${name}`}
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={values}
      form={(props) => (
        <>
          <p className="mb-6 max-w-measure font-serif text-quote">
            {isFramework(framework) ? factorWords(framework, factor) : null}
          </p>
          <AssessCriterionForm
            {...props}
            cancelHref={matrixPath}
            {...(finding ? { version: finding.version } : {})}
          />
          <FindingActions
            fields={{ caseId, framework }}
            standingId={finding?.id ?? null}
            removedId={removedId}
          />
        </>
      )}
    />
  );
}
