import { expect, test } from "@/tests/e2e/fixtures";
import { SearchPage } from "@/tests/e2e/pages/search-page";
import { uniqueWord } from "@/tests/e2e/records";

test("GIVEN a statement WHEN one of its words is searched for THEN it is found, with the word set off", async ({
  page,
  records,
}) => {
  const word = uniqueWord();
  const statement = await records.statement({ text: `They spoke at length about ${word} today.` });
  await page.goto("/cases");
  const search = new SearchPage(page);
  await search.searchFor(word);
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${word}$`));
  await expect(search.results().locator(`a[href="${statement.path}"]`)).toBeVisible();
  await expect(search.highlights().first()).toHaveText(word);
});

test("GIVEN a person WHEN their name is misspelt THEN they are found all the same", async ({
  page,
  records,
}) => {
  const person = await records.person();
  const misspelt = person.name.slice(0, -4) + person.name.slice(-3);
  await page.goto("/cases");
  const search = new SearchPage(page);
  await search.searchFor(misspelt);
  await expect(page.getByRole("main").getByText(person.name).first()).toBeVisible();
});

test("GIVEN words that nothing holds WHEN they are searched for THEN the page says what to try", async ({
  page,
}) => {
  await page.goto(`/search?q=${uniqueWord()}`);
  await expect(page.getByRole("main")).toContainText("Nothing was found.");
});
