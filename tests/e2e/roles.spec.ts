import type { APIResponse, Page, Request } from "@playwright/test";

import { database } from "@/lib/db/client";
import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { EditStatementPage } from "@/tests/e2e/pages/edit-statement-page";
import { uniqueWord } from "@/tests/e2e/records";

const LISTS = ["cases", "people", "statements", "contacts", "sources", "organisations", "tasks"];

/** Sends a request that a page made once more, as whoever is signed in in another browser. */
async function resend(request: Request, as: Page): Promise<APIResponse> {
  const { "next-action": action = "", "content-type": type = "" } = await request.allHeaders();
  const origin = new URL(request.url()).origin;
  return as.request.post(request.url(), {
    headers: { origin, "next-action": action, "content-type": type, accept: "text/x-component" },
    data: request.postDataBuffer() ?? Buffer.alloc(0),
    maxRedirects: 0,
  });
}

/** What the browser sends when `act` makes it call a server action. */
async function actionSentBy(page: Page, act: () => Promise<void>): Promise<Request> {
  // A form travels as multipart; look-ups of pickers and drafts, which may go out meanwhile, do not.
  const sent = page.waitForRequest((request) => {
    const { "next-action": action, "content-type": type = "" } = request.headers();
    return action !== undefined && type.startsWith("multipart/form-data");
  });
  await act();
  return sent;
}

test.describe("GIVEN a viewer", () => {
  test.use({ role: "viewer" });

  test("WHEN they look around THEN nothing offers to add or change a record", async ({
    page,
    records,
  }) => {
    const caseRecord = await records.caseRecord();
    const statement = await records.statement();
    const changes = page
      .getByRole("main")
      .getByRole("link", { name: /^(add|edit|close|record a|export)\b/i })
      .or(page.getByRole("main").getByRole("button", { name: /trash|restore|done|reopen/i }));
    for (const path of [...LISTS.map((noun) => `/${noun}`), caseRecord.path, statement.path]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(changes, path).toHaveCount(0);
    }
  });

  test("WHEN they open a form by its address THEN a sentence stands in its place", async ({
    page,
    records,
  }) => {
    const { path } = await records.statement();
    const forms = [...LISTS.map((noun) => `/${noun}/new`), `${path}/edit`];
    for (const address of forms) {
      await page.goto(address);
      await expect(page.getByRole("main"), address).toContainText(/your role does not allow/i);
      await expect(page.getByRole("main").getByRole("textbox"), address).toHaveCount(0);
    }
  });

  test("WHEN an export is asked for by hand THEN it is refused, and no audit row is written", async ({
    page,
    records,
  }) => {
    const { id, path } = await records.caseRecord();
    await page.goto(path);
    const response = await page.request.post(`${path}/export/file`, {
      form: { format: "json", kind: "dossier", audience: "internal" },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
    expect(response.headers()["location"]).toContain("problem=forbidden");
    const exports = { action: { contains: "export" }, subjectId: id };
    expect(await database().auditEvent.count({ where: exports })).toBe(0);
  });

  test("WHEN an editor’s request is sent again with their cookie THEN nothing is written", async ({
    page,
    openAs,
    records,
  }) => {
    const speaker = await records.person();
    const words = `Only an editor may say this, ${uniqueWord()}.`;
    const editorPage = await openAs("editor");
    const form = await new AddStatementPage(editorPage).open();
    await form.completeForm({ speaker: speaker.name, channel: "Interview", words });
    // Not yet complete: the wording is missing, so that the editor's own request adds nothing.
    const sent = await actionSentBy(editorPage, () => form.submit());
    await form.shouldShowErrors(["Choose whether these are the speaker’s own words"]);
    const answer = await resend(sent, page);
    expect(await answer.text()).toContain("does not allow this");
    expect(await database().statement.count({ where: { text: words } })).toBe(0);
  });
});

test.describe("GIVEN a contributor", () => {
  test.use({ role: "contributor" });

  test("WHEN the record is somebody else’s THEN they cannot change it, not even by hand", async ({
    page,
    openAs,
    records,
    faults,
  }) => {
    const { id, path, text } = await records.statement();
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Move to trash" })).toHaveCount(0);

    const editorPage = await openAs("editor");
    const edit = await new EditStatementPage(editorPage).open(path);
    // Stopped on its way: only the contributor is to send it.
    const action = (url: URL) => url.pathname === `${path}/edit`;
    await editorPage.route(action, (route) => route.abort());
    await edit.words().fill("Overwritten by hand");
    const sent = await actionSentBy(editorPage, () => edit.submit());
    faults.expect(/ERR_FAILED/);
    const answer = await resend(sent, page);
    expect(await answer.text()).toContain("refused");
    expect(await database().statement.findUnique({ where: { id } })).toMatchObject({ text });
  });

  test("WHEN the record is their own THEN they can change it", async ({ page, records }) => {
    const { path } = await records.statement({}, "contributor");
    const words = `Put right by its author, ${uniqueWord()}.`;
    const edit = await new EditStatementPage(page).open(path);
    await edit.words().fill(words);
    await edit.submit();
    await expect(page.getByRole("blockquote")).toContainText(words);
  });
});

test("GIVEN nobody signed in WHEN an editor’s request is sent again THEN nothing is written", async ({
  page,
  openAs,
  records,
}) => {
  const { path, text, id } = await records.statement();
  const edit = await new EditStatementPage(page).open(path);
  await edit.words().fill("");
  const sent = await actionSentBy(page, () => edit.submit());
  const answer = await resend(sent, await openAs(null));
  expect(await answer.text()).toContain("Nothing was submitted");
  expect(await database().statement.findUnique({ where: { id } })).toMatchObject({ text });
});
