import { beforeEach, describe, expect, it } from "vitest";
import { ZodError } from "zod";

import type { Actor } from "@/lib/auth/actor";
import { ConflictError, ForbiddenError } from "@/lib/errors";
import { editSettings } from "@/lib/features/settings/commands/edit-settings";
import { getSettings } from "@/lib/features/settings/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { truncateAll } from "@/tests/support/database";

const SUBJECT = "00000000-0000-4000-8000-000000000002";

let admin: Actor;

beforeEach(async () => {
  await truncateAll();
  admin = await actorWithRole("admin");
});

const typed = {
  organisationName: "  Testland Watch ",
  letterhead: "1 Example Street\r\nTestville",
  silenceThresholdDays: "60",
  consularIntervalDays: "14",
  anchorAddress: " notary@example.org ",
};

describe("settings", () => {
  it("begin with defaults, which every role may read", async () => {
    expect(await getSettings(await actorWithRole("viewer"), {})).toEqual({
      ...{ organisationName: "", letterhead: "", version: 1, secondStepRoles: [] },
      ...{
        glassMinutes: 60,
        silenceThresholdDays: 90,
        consularIntervalDays: 30,
        anchorAddress: "",
      },
    });
  });

  it("are changed by an administrator, on record", async () => {
    await editSettings(admin, { ...typed, glassMinutes: "15", version: 1 });
    expect(await getSettings(admin, {})).toEqual({
      ...{ organisationName: "Testland Watch", letterhead: "1 Example Street\nTestville" },
      ...{ glassMinutes: 15, silenceThresholdDays: 60, consularIntervalDays: 14, version: 2 },
      ...{ anchorAddress: "notary@example.org", secondStepRoles: [] },
    });
    expect(await auditOf(SUBJECT)).toMatchObject([
      {
        ...{ action: "settings.edited", actorId: admin.id, caseIds: [] },
        changes: { silenceThresholdDays: { from: 90, to: 60 } },
      },
    ]);
  });

  it("are changed by nobody else", async () => {
    const editor = await actorWithRole("editor");
    await expect(editSettings(editor, { ...typed, version: 1 })).rejects.toThrow(ForbiddenError);
    expect(await getSettings(editor, {})).toMatchObject({ version: 1, silenceThresholdDays: 90 });
    expect(await auditOf(SUBJECT)).toEqual([]);
  });

  it.each(["notary", "a@b.org, c@d.org", "a@b.org\nBcc: c@d.org", "<a@b.org>"])(
    "refuse “%s” as the address for the head of the trail",
    async (anchorAddress) => {
      await expect(editSettings(admin, { ...typed, anchorAddress, version: 1 })).rejects.toThrow(
        ZodError,
      );
    },
  );

  it.each(["", "0", "-3", "2.5", "many", "4000"])("refuse “%s” days of silence", async (days) => {
    const refused = editSettings(admin, { ...typed, silenceThresholdDays: days, version: 1 });
    await expect(refused).rejects.toThrow(ZodError);
    expect(await getSettings(admin, {})).toMatchObject({ version: 1 });
  });

  it("show a second administrator what the first one saved", async () => {
    await editSettings(admin, { ...typed, version: 1 });
    const refusal = await editSettings(admin, {
      ...typed,
      silenceThresholdDays: "30",
      version: 1,
    }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConflictError);
    expect((refusal as ConflictError).current).toMatchObject({
      ...{ version: 2, changedBy: admin.name, values: { silenceThresholdDays: "60" } },
    });
    expect(await getSettings(admin, {})).toMatchObject({ silenceThresholdDays: 60 });
  });
});
