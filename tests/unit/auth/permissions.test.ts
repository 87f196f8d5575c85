import { describe, expect, it } from "vitest";

import type { Actor, Role } from "@/lib/auth/actor";
import { authorize, can, canChange, grantOf, type Permission } from "@/lib/auth/permissions";
import { ForbiddenError } from "@/lib/errors";

const actor = (role: Role, id = "me"): Actor => ({ id, name: role, role });

type Expected = Record<Role, "any" | "own" | null>;
const TABLE: Record<string, Expected> = {
  "case:read": { viewer: "any", contributor: "any", editor: "any", admin: "any" },
  "statement:add": { viewer: null, contributor: "any", editor: "any", admin: "any" },
  "statement:edit": { viewer: null, contributor: "own", editor: "any", admin: "any" },
  "statement:trash": { viewer: null, contributor: "own", editor: "any", admin: "any" },
  "case:close": { viewer: null, contributor: null, editor: "any", admin: "any" },
  "case:export": { viewer: null, contributor: null, editor: "any", admin: "any" },
  "person:merge": { viewer: null, contributor: null, editor: "any", admin: "any" },
  "user:manage": { viewer: null, contributor: null, editor: null, admin: "any" },
  "draft:own": { viewer: "any", contributor: "any", editor: "any", admin: "any" },
};

describe("who may do what", () => {
  it.each(Object.entries(TABLE))("%s", (permission, expected) => {
    for (const role of Object.keys(expected) as Role[]) {
      const grant = expected[role];
      expect(grantOf(role, permission as Permission)).toBe(grant);
      expect(can(actor(role), permission as Permission)).toBe(grant !== null);
      if (grant) expect(authorize(actor(role), permission as Permission)).toBe(grant);
      else expect(() => authorize(actor(role), permission as Permission)).toThrow(ForbiddenError);
    }
  });

  it("is nothing for a permission that does not exist", () => {
    for (const name of ["", "constructor", "case:explode", "__proto__"])
      expect(grantOf("admin", name as Permission)).toBeNull();
  });
});

describe("what a page offers", () => {
  it("to change: a contributor's own records, anybody's to an editor, nothing to a viewer", () => {
    const offered = (role: Role) =>
      ["me", "somebody-else"].map((id) => canChange(actor(role), "statement:edit", id));
    expect(offered("contributor")).toEqual([true, false]);
    expect(offered("editor")).toEqual([true, true]);
    expect(offered("viewer")).toEqual([false, false]);
  });
});
