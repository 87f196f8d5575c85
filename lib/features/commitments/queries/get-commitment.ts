import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { commitmentForEdit } from "@/lib/features/commitments/commitment-for-edit";
import { toCommitmentForm } from "@/lib/features/commitments/form-values";
import { commitmentViewInclude, toCommitmentView } from "@/lib/features/commitments/mappers";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import type { CommitmentView, Promisers } from "@/lib/features/commitments/types";
import { speakerName } from "@/lib/features/statements/rules";

/** One commitment with its fate and its evidence; null when hidden or absent. */
export const getCommitment = defineQuery({
  name: "commitment.get",
  permission: "commitment:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }): Promise<CommitmentView | null> {
    const row = await db.commitment.findFirst({
      where: { AND: [{ id }, visibleCommitments(actor)] },
      include: commitmentViewInclude(actor),
    });
    return row && toCommitmentView(row, today());
  },
});

/** A commitment as the values of its edit form. @throws NotFoundError when hidden or absent */
export const getCommitmentForm = defineQuery({
  name: "commitment.get-form",
  permission: "commitment:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }) {
    const commitment = await commitmentForEdit(db, actor, id);
    const { version, createdById, statement } = commitment;
    const { speaker: person, speakerOrganisation: organisation, unnamedRole } = statement;
    const promisers: Promisers = {
      speaker: speakerName({ person, organisation, unnamedRole }),
      relayed: statement.relayedPerson?.fullName ?? null,
    };
    return { version, createdById, promisers, values: toCommitmentForm(commitment) };
  },
});
