import { readFile } from "node:fs/promises";

import { expect, test } from "@/tests/e2e/fixtures";
import { untilTakenOver } from "@/tests/e2e/pages/record-form";
import { uniqueWord } from "@/tests/e2e/records";
import { E2E_URL } from "@/tests/support/e2e-address";

const NOT_ALLOWED = /status of 40[34]/;

test.describe("GIVEN an administrator", () => {
  test.use({ role: "admin" });

  test("WHEN they read and export the trail THEN open records are told and restricted ones are not", async ({
    page,
    records,
  }) => {
    const secret = uniqueWord();
    const hidden = await records.caseRecord({ visibility: "restricted", summary: secret });
    const open = await records.caseRecord({ summary: "An open summary." });
    const main = page.getByRole("main");

    await page.goto("/");
    await page.getByRole("link", { name: "Audit trail" }).first().click();
    await expect(page.getByRole("heading", { name: "Audit trail" })).toBeVisible();
    await expect(main.getByText("A restricted record").first()).toBeVisible();
    await expect(main.getByText(secret)).toHaveCount(0);

    await main.getByLabel("Case reference or record id").fill(open.id);
    await main.getByRole("button", { name: "Filter" }).click();
    await expect(main.getByText("added this").first()).toBeVisible();
    await expect(main.getByText("A restricted record")).toHaveCount(0);

    await main.getByText("Export what is filtered").click();
    await main.getByLabel("Format").selectOption("csv");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main.getByRole("button", { name: "Export" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^audit-trail-[\d-]+\.csv$/);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toContain("An open summary.");
    expect(csv).toContain("case.added");
    expect(csv).not.toContain(secret);

    await page.goto(`/admin/audit?record=${hidden.id}`);
    await expect(main.getByText("No entries here.")).toBeVisible();
    await page.goto("/admin/audit?about=audit-log");
    await expect(main.getByText("exported this").first()).toBeVisible();
  });

  test("WHEN they keep the head of the trail THEN it is found again, and a false one is not", async ({
    page,
    records,
  }) => {
    const main = page.getByRole("main");
    await page.goto("/admin/audit");
    await main.getByRole("link", { name: "Anchor the trail" }).click();
    await expect(page.getByRole("heading", { name: "Anchor the trail" })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main.getByRole("link", { name: "Download the head" }).click(),
    ]);
    const head = await readFile(await download.path(), "utf8");
    const { seq, hash } = JSON.parse(head) as { seq: string; hash: string };
    await records.person();

    const check = async (text: string) => {
      await untilTakenOver(page);
      await main.getByLabel("A head that was kept").fill(text);
      await main.getByRole("button", { name: "Check" }).click();
    };
    await check(head);
    await expect(main.getByRole("status")).toContainText("still holds this head");
    await check(`${seq} ${hash.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))}`);
    await expect(main.getByRole("status")).toContainText("was rewritten");
    await check(`${Number(seq) + 1_000_000} ${hash}`);
    await expect(main.getByRole("status")).toContainText("was cut off");
    await check("nothing of the kind");
    await expect(main.getByRole("status")).toContainText("No head was found");
  });
});

test("GIVEN an editor WHEN they ask for the trail by hand THEN every way to it is closed", async ({
  page,
  faults,
}) => {
  faults.expect(NOT_ALLOWED);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Audit trail" })).toHaveCount(0);
  for (const path of ["/admin/audit", "/admin/audit?about=case", "/admin/audit/anchor"]) {
    await page.goto(path);
    await expect(page.getByText("Your role does not allow reading the audit trail.")).toBeVisible();
    await expect(page.getByRole("main").locator("ol")).toHaveCount(0);
  }
  const head = await page.request.get("/admin/audit/anchor/file");
  expect(head.status()).toBe(404);
  const form = { format: "csv" };
  const own = await page.request.post("/admin/audit/file", { form, headers: { origin: E2E_URL } });
  expect(own.status()).toBe(403);
  expect(await own.text()).toContain("Your role (editor) does not allow this.");
  const foreign = { origin: "https://evil.example.org" };
  const other = await page.request.post("/admin/audit/file", { form, headers: foreign });
  expect(other.status()).toBe(403);
});
