import { randomBytes } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  areFieldKeys,
  type FieldPlace,
  keyIdOf,
  openField,
  readFieldKeys,
  SealedFieldError,
  sealField,
} from "@/lib/crypto/field-encryption";

const key = () => randomBytes(32).toString("base64url");
const place: FieldPlace = { table: "UserTotp", row: "a", field: "secret" };

describe("a sealed field", () => {
  it("opens to exactly what was sealed, whatever the text", () => {
    const keys = readFieldKeys(key());
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(openField(keys, place, sealField(keys, place, text))).toBe(text);
      }),
    );
  });

  it("never looks the same twice and tells its key's id, not its words", () => {
    const keys = readFieldKeys(key());
    const [one, two] = [sealField(keys, place, "secret"), sealField(keys, place, "secret")];
    expect(one).not.toBe(two);
    expect(one).not.toContain("secret");
    expect(keyIdOf(one)).toBe(keys.currentId);
  });

  it("does not open when any byte of it was altered", () => {
    const keys = readFieldKeys(key());
    const sealed = sealField(keys, place, "a text");
    const [version, id, body = ""] = sealed.split(".");
    const bytes = Buffer.from(body, "base64url");
    for (const index of bytes.keys()) {
      const altered = Buffer.from(bytes);
      altered[index]! ^= 1;
      const value = [version, id, altered.toString("base64url")].join(".");
      expect(() => openField(keys, place, value)).toThrow(SealedFieldError);
    }
    expect(() => openField(keys, place, sealed.slice(0, -4))).toThrow(/altered/);
    for (const text of ["", "plain words", "v1..", `v1.${id}.`, `v2.${id}.${body}`])
      expect(() => openField(keys, place, text)).toThrow("Not a sealed value.");
  });

  it.each<[string, Partial<FieldPlace>]>([
    ["another row", { row: "b" }],
    ["another field", { field: "email" }],
    ["another table", { table: "User" }],
    ["a place spelt the same when run together", { table: "UserTotp.a", row: "" }],
  ])("does not open at %s", (_what, other) => {
    const keys = readFieldKeys(key());
    const sealed = sealField(keys, place, "a text");
    expect(() => openField(keys, { ...place, ...other }, sealed)).toThrow(/altered or moved/);
  });

  it("says which key is missing, and what to do", () => {
    const sealed = sealField(readFieldKeys(key()), place, "a text");
    expect(() => openField(readFieldKeys(key()), place, sealed)).toThrow(
      new RegExp(`The key ${keyIdOf(sealed)} of a sealed value is not known here`),
    );
  });

  it("is read under an older key and sealed under the first", () => {
    const [older, newer] = [key(), key()];
    const before = sealField(readFieldKeys(older), place, "a text");
    const keys = readFieldKeys(`${newer}, ${older}`);
    expect(openField(keys, place, before)).toBe("a text");
    const after = sealField(keys, place, "a text");
    expect(keyIdOf(after)).not.toBe(keyIdOf(before));
    expect(openField(readFieldKeys(newer), place, after)).toBe("a text");
  });
});

describe("the keys of sealed fields", () => {
  it("are 32 bytes each, in base64 or base64url", () => {
    expect(areFieldKeys(key())).toBe(true);
    expect(areFieldKeys(randomBytes(32).toString("base64"))).toBe(true);
    for (const text of ["", "short", `${key()},`, `${key()},short`, `${key()}AAAA`]) {
      expect(areFieldKeys(text)).toBe(false);
      expect(() => readFieldKeys(text)).toThrow(SealedFieldError);
    }
  });
});
