import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openField, readFieldKeys, sealField } from "@/lib/crypto/field-encryption";
import { addFieldKeys, readOrCreateSecrets } from "@/lib/db/embedded/secrets";

const place = { table: "User", row: "1", field: "secret" };

let here: string;
let elsewhere: string;

beforeEach(() => {
  [here, elsewhere] = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), "vigil-keys-"))) as [
    string,
    string,
  ];
});
afterEach(() => [here, elsewhere].forEach((folder) => rmSync(folder, { recursive: true })));

describe("keys that come with a backup", () => {
  it("open what was sealed elsewhere, and new values are sealed as before", () => {
    const theirs = readOrCreateSecrets(elsewhere).encryption;
    const sealed = sealField(readFieldKeys(theirs), place, "words");
    const own = readOrCreateSecrets(here);
    expect(addFieldKeys(here, theirs)).toBe(path.join(here, "secrets.json"));
    const after = readOrCreateSecrets(here);
    expect(after).toEqual({ ...own, encryption: `${own.encryption},${theirs}` });
    expect(openField(readFieldKeys(after.encryption), place, sealed)).toBe("words");
    expect(readFieldKeys(after.encryption).currentId).toBe(readFieldKeys(own.encryption).currentId);
    expect(statSync(path.join(here, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("are added once, however they are written", () => {
    const theirs = readOrCreateSecrets(elsewhere).encryption;
    addFieldKeys(here, theirs);
    const written = readFileSync(path.join(here, "secrets.json"), "utf8");
    const otherwise = `${Buffer.from(theirs, "base64url").toString("base64")}, ${theirs}`;
    expect(addFieldKeys(here, otherwise)).toBeNull();
    expect(readFileSync(path.join(here, "secrets.json"), "utf8")).toBe(written);
  });

  it("are not added to a damaged file", () => {
    writeFileSync(path.join(here, "secrets.json"), "{");
    expect(() => addFieldKeys(here, "A".repeat(43))).toThrow(/is damaged/);
    expect(readFileSync(path.join(here, "secrets.json"), "utf8")).toBe("{");
  });
});
