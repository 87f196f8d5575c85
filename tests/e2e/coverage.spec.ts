import { expect, test } from "@/tests/e2e/fixtures";
import { AddContactPage } from "@/tests/e2e/pages/add-contact-page";

const onDay = (edtf: string) => ({ edtf, asStated: null, inferred: false });

test("GIVEN an office that was never asked about a case WHEN a contact with it is added from there THEN it counts as asked and not answered", async ({
  page,
  records,
}) => {
  const office = await records.organisation();
  const asked = await records.caseRecord();
  const neglected = await records.caseRecord();
  await records.contact({
    ...{ asked: "Where she is", outcome: "token_response", happenedOn: onDay("2024-02-13") },
    cases: [{ case: { id: asked.id } }],
    participants: [{ organisation: { id: office.id }, part: "took_part" }],
  });

  await page.goto("/contacts");
  await page.getByRole("link", { name: "Who was asked" }).click();
  await page.getByRole("searchbox", { name: "Office" }).fill(office.name);
  await page.getByRole("button", { name: "Filter" }).click();
  const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(rowOf(asked.name)).toContainText("Answered");
  await expect(rowOf(asked.name)).toContainText("13 February 2024");
  await expect(rowOf(neglected.name)).toContainText("Never asked");
  await rowOf(neglected.name).getByRole("link", { name: neglected.name }).click();

  await expect(page.getByRole("heading", { name: "Contact coverage" })).toBeVisible();
  await expect(rowOf(office.name)).toContainText("Never asked");
  await rowOf(office.name).getByRole("link", { name: "Add a contact" }).click();
  const form = new AddContactPage(page);
  await expect(page.getByRole("combobox", { name: "Organisation" })).toHaveValue(office.name);
  await form.completeForm({
    ...{ medium: "Letter", made: "No, it was tried without success", topics: "A visit" },
    happenedOn: { day: "1", month: "March", year: "2024" },
  });
  await page.getByLabel("What was asked").fill("To let a consul in");
  await form.submit();
  await expect(page.getByText("Contact added.")).toBeVisible();

  await page.goto(`${neglected.path}/coverage`);
  await expect(rowOf(office.name)).toContainText("No answer");
  await expect(rowOf(office.name)).toContainText("asked once");
  await expect(rowOf(office.name).getByRole("link", { name: "1 March 2024" })).toBeVisible();
});

test.describe("GIVEN a viewer", () => {
  test.use({ role: "viewer" });

  test("WHEN the coverage of a case is opened THEN it is read, and nothing is offered to add", async ({
    page,
    records,
  }) => {
    const office = await records.organisation();
    const caseRecord = await records.caseRecord();
    await records.contact({
      ...{ asked: "Where he is", cases: [{ case: { id: caseRecord.id } }] },
      participants: [{ organisation: { id: office.id }, part: "took_part" }],
    });
    await page.goto(`${caseRecord.path}/coverage`);
    await expect(page.getByText("What counts as asked, and as an answer")).toBeVisible();
    await expect(page.getByRole("link", { name: /Add a contact/ })).toHaveCount(0);
  });
});
