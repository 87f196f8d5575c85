import { describe, expect, it } from "vitest";

import { ForbiddenError } from "@/lib/errors";
import { caseOfForm, formPathOf } from "@/lib/forms/form-path";
import { submitAs } from "@/lib/forms/submit-as";

const CASE = "/cases/0197a2f0-0000-7000-8000-000000000001";

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const from = (formPath: string) => posted({ _formPath: formPath });

describe("the page that a posted form stands on", () => {
  it.each(["/sources/new", `${CASE}/edit`, "/tasks/new?caseId=0197a2f0"])("is read: %s", (path) => {
    expect(formPathOf(from(path))).toBe(path);
  });

  it.each(["", "//example.org", "https://example.org", "/a\u0000b", `/${"x".repeat(400)}`])(
    "is none of ours: %s",
    (path) => {
      expect(formPathOf(from(path))).toBeNull();
    },
  );

  it("is unknown when the form does not say, or sends a file for it", () => {
    const form = new FormData();
    expect(formPathOf(form)).toBeNull();
    form.append("_formPath", new File(["/sources/new"], "path.txt"));
    expect(formPathOf(form)).toBeNull();
  });

  it("belongs to a case or to none", () => {
    expect(caseOfForm(from(`${CASE}/contacts/new`))).toBe(CASE);
    for (const path of [CASE, "/cases/new", "/contacts/new", `//example.org${CASE}/edit`]) {
      expect(caseOfForm(from(path))).toBeNull();
    }
  });

  it("reaches neither the command, whose input is what a submission is known by, nor the form again", async () => {
    const inputs: unknown[] = [];
    const command = Object.assign(
      (_actor: unknown, rawInput: unknown) => {
        inputs.push(rawInput);
        return Promise.reject(new ForbiddenError("Not yours"));
      },
      {
        within: () => Promise.reject(new Error("unused")),
        commandName: "test.recorded",
        permission: "source:add" as const,
      },
    );
    const actor = {
      id: "0197a2f0-0000-7000-8000-000000000002",
      name: "A",
      role: "editor" as const,
    };
    const typed = { title: "T", submissionId: "0197a2f0-0000-7000-8000-000000000003" };
    const outcome = await submitAs(
      actor,
      command,
      posted({ ...typed, _formPath: "/sources/new", _backTo: "/sources" }),
    );
    expect(inputs).toEqual([typed]);
    expect(outcome).toMatchObject({ ok: false, state: { status: "refused", values: typed } });
    expect(outcome.ok ? {} : outcome.state).not.toHaveProperty("values._formPath");
  });
});
