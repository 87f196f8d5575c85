import * as z from "zod";

import { CriteriaFramework, CriterionAssessment } from "@/lib/db/generated/enums";
import { isFactor } from "@/lib/features/criteria/rules";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import { choice, recordVersion } from "@/lib/validation/choice";
import { plainText } from "@/lib/validation/text";

const UNKNOWN_FACTOR = "This framework has no such factor. Go back to the matrix and choose one";

/** Which factor of which framework. */
const criterionSchema = z
  .object({
    framework: choice(CriteriaFramework, "Choose a framework from the list"),
    factor: z.string({ error: UNKNOWN_FACTOR }),
  })
  .refine(({ framework, factor }) => isFactor(framework, factor), {
    message: UNKNOWN_FACTOR,
    path: ["factor"],
  });

/** The same, of one case. */
export const criterionOfCaseSchema = z.intersection(
  z.object({ caseId: z.uuid() }),
  criterionSchema,
);

const assessmentSchema = z
  .object({
    assessment: choice(CriterionAssessment, "Choose what the evidence on file says"),
    reasoning: plainText(),
    citations: citationsSchema,
    newSource: newSourceSchema,
    /** The version that the form was opened on; none where nothing stood. */
    version: recordVersion.optional(),
  })
  .superRefine(({ assessment, reasoning, citations, newSource }, context) => {
    const judged = assessment === "supported" || assessment === "contradicted";
    if (judged && citations.length === 0 && !newSource) {
      const message = `Name at least one source. A factor is ${assessment} only by what can be shown; without a source, choose “Claimed”`;
      context.addIssue({ code: "custom", path: ["citations"], message });
    }
    if (assessment === "claimed" && reasoning === "") {
      const message = "Enter who claims it and how, since nothing on file confirms it";
      context.addIssue({ code: "custom", path: ["reasoning"], message });
    }
  });

export const recordCriterionSchema = z.intersection(criterionOfCaseSchema, assessmentSchema);
