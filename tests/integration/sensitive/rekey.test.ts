import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { actorWithRole } from "@/tests/support/actors";
import { aCase } from "@/tests/support/factories";

const kind = "family_contacts";
const newKey = () => randomBytes(32).toString("base64url");
const OLD = process.env.VIGIL_FIELD_KEYS ?? "";
const NEW = newKey();

/** The application as another process would have it, with these keys. */
async function withKeys(...keys: string[]) {
  process.env.VIGIL_FIELD_KEYS = keys.join(",");
  vi.resetModules();
  const { keepSensitive, revealSensitive } = await import("@/lib/features/sensitive/commands");
  const { keysInUse, otherKeys, rekeyAll } = await import("@/lib/features/sensitive/rekey");
  const { everySealedValue } = await import("@/lib/features/sensitive/check-sealed");
  const { fieldKeys } = await import("@/lib/crypto/field-keys");
  const { sealSecret } = await import("@/lib/auth/second-step");
  const problems = async () => {
    const found = [];
    for await (const { place, problem } of everySealedValue()) if (problem) found.push(place);
    return found;
  };
  return {
    keepSensitive,
    revealSensitive,
    keysInUse,
    otherKeys,
    rekeyAll,
    problems,
    fieldKeys,
    sealSecret,
  };
}

let editor: Actor;
let caseId: string;

beforeEach(async () => {
  await database().sensitiveNote.updateMany({ where: {}, data: { dataKey: null, text: null } });
  const old = await withKeys(OLD);
  editor = await actorWithRole("editor");
  caseId = (await aCase(editor)).id;
  await old.keepSensitive(editor, { caseId, kind, text: "Call the aunt", version: 0 });
  const totp = { userId: editor.id, secret: old.sealSecret(editor.id, "JBSWY3DPEHPK3PXP") };
  await database().userTotp.create({ data: totp });
});

describe("changing the key of sealed values", () => {
  it("seals everything under the new one while both are known, then does without the old", async () => {
    const both = await withKeys(NEW, OLD);
    expect(await both.otherKeys()).toBeGreaterThanOrEqual(2);
    expect((await both.rekeyAll()).changed).toBeGreaterThanOrEqual(2);
    expect(await both.otherKeys()).toBe(0);
    expect([...(await both.keysInUse()).keys()]).toEqual([both.fieldKeys().currentId]);
    expect(await both.rekeyAll()).toEqual({ changed: 0, left: 0 });
    const alone = await withKeys(NEW);
    expect(await alone.problems()).toEqual([]);
    const shown = await alone.revealSensitive(editor, { caseId, kind });
    expect(shown.words).toBe("Call the aunt");
    await database().userTotp.deleteMany({ where: { userId: editor.id } });
  });

  it("goes on where it was stopped, a value at a time", async () => {
    const both = await withKeys(newKey(), OLD, NEW);
    const before = await both.otherKeys();
    expect(before).toBeGreaterThanOrEqual(2);
    const stop = (changed: number) => {
      if (changed > 0) throw new Error("stopped");
    };
    await expect(both.rekeyAll(stop, 1)).rejects.toThrow("stopped");
    expect(await both.otherKeys()).toBe(before - 1);
    expect(await both.rekeyAll(undefined, 1)).toEqual({ changed: before - 1, left: 0 });
    expect([await both.otherKeys(), await both.problems()]).toEqual([0, []]);
    await database().userTotp.deleteMany({ where: { userId: editor.id } });
  });

  it("leaves what was altered as it is, and does the rest", async () => {
    const { id, dataKey } = await database().sensitiveNote.findFirstOrThrow({ where: { caseId } });
    const altered = `${dataKey?.slice(0, -2)}${dataKey?.endsWith("AA") ? "BB" : "AA"}`;
    await database().sensitiveNote.update({ where: { id }, data: { dataKey: altered } });
    const both = await withKeys(newKey(), OLD);
    expect(await both.rekeyAll()).toEqual({ changed: 1, left: 1 });
    expect(await both.problems()).toEqual([
      `SensitiveNote.dataKey of ${id}`,
      `SensitiveNote.text of ${id}`,
    ]);
    await database().userTotp.deleteMany({ where: { userId: editor.id } });
  });

  it("names what does not open, tells the user so, and changes nothing of it", async () => {
    const stranger = await withKeys(newKey());
    expect((await stranger.problems()).map((place) => place.split(" ")[0])).toEqual(
      expect.arrayContaining(["UserTotp.secret", "SensitiveNote.dataKey", "SensitiveNote.text"]),
    );
    const asked = { caseId, kind, text: "Other words", version: 1 };
    await expect(stranger.keepSensitive(editor, asked)).rejects.toThrow(/cannot be opened/);
    await expect(stranger.rekeyAll()).rejects.toThrow(/Nothing was changed.*2 values/);
    const owner = await withKeys(OLD, NEW);
    const shown = await owner.revealSensitive(editor, { caseId, kind });
    expect(shown.words).toBe("Call the aunt");
  });
});
