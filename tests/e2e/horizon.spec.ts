import ICAL from "ical.js";

import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates/format";
import { addDays } from "@/lib/dates/days";
import { whenWords } from "@/lib/features/horizon/rules/words";
import { expect, test } from "@/tests/e2e/fixtures";
import { HorizonPage } from "@/tests/e2e/pages/horizon-page";
import { RecordForm } from "@/tests/e2e/pages/record-form";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { SubscribePage } from "@/tests/e2e/pages/subscribe-page";
import { uniqueWord } from "@/tests/e2e/records";
import { on } from "@/tests/support/fact-factory";
import { TEST_PASSWORD } from "@/tests/support/accounts";

const inDays = (days: number) => addDays(today(), days);

test("GIVEN a communication sent some day of a month WHEN its deadline is recorded THEN it shows as a band on the horizon and the case until something came of it", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord({ detainedOn: on("1999") });
  const title = `Reply about ${uniqueWord()}`;
  const sent = today().slice(0, 7);
  await page.goto(`${caseRecord.path}/deadlines/new`);
  await page.getByLabel("Kind of deadline").selectOption("Answer to the UN Working Group");
  await page.getByLabel("What is awaited").fill(title);
  const [year = "", month = ""] = sent.split("-");
  const recordForm = new RecordForm(page, "Record deadline");
  await recordForm.fillDate("Communication sent on", { month, year });
  await recordForm.submit();
  await expect(page.getByRole("heading", { name: "Facts on file", level: 1 })).toBeVisible();

  const first = addDays(`${sent}-01`, 60);
  const nextMonth = addDays(`${sent}-28`, 4).slice(0, 7);
  const band = { earliest: first, latest: addDays(`${nextMonth}-01`, 59) };
  const words = whenWords(band);
  expect(words).toMatch(/^between /);
  await expect(page.getByRole("region", { name: "Deadlines" })).toContainText(words);

  await page.goto(caseRecord.path);
  await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText(words);

  const horizon = await new HorizonPage(page).open(`?caseId=${caseRecord.id}`);
  await expect(horizon.entry(title)).toContainText(words);
  await expect(horizon.entry(title)).toContainText(caseRecord.reference);
  await horizon.narrow("Kind", "Birthdays");
  await expect(page.getByText("Nothing lies ahead here.")).toBeVisible();
  await horizon.narrow("Kind", "Deadlines");
  await horizon.entry(title).getByRole("link").click();
  await expect(page.getByRole("region", { name: "Deadlines" })).toContainText(title);

  await page.getByRole("link", { name: `Correct ${title}` }).click();
  const form = new RecordForm(page, "Save correction");
  await page.getByLabel("What came of it").fill("The government answered.");
  await form.submit();
  await expect(page.getByRole("region", { name: "Deadlines" })).toContainText("Closed");
  await horizon.open(`?caseId=${caseRecord.id}`);
  await expect(page.getByText("Nothing lies ahead here.")).toBeVisible();
});

test("GIVEN a deadline soon WHEN the dashboard is opened THEN it stands there; and one that passed is overdue", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord({ detainedOn: on("1999") });
  const titles = { soon: `Soon ${uniqueWord()}`, past: `Past ${uniqueWord()}` };
  await records.deadline(caseRecord.id, { title: titles.soon, due: on(today()) });
  await records.deadline(caseRecord.id, { title: titles.past, due: on("1999-05-06") });
  await page.goto("/");
  await expect(page.getByRole("link", { name: titles.soon })).toBeVisible();

  const horizon = await new HorizonPage(page).open(`?caseId=${caseRecord.id}`);
  await expect(horizon.entry(titles.soon)).toContainText(formatDay(today()));
  await page.getByRole("link", { name: "1 entry should have come by now" }).click();
  await expect(horizon.entry(titles.past)).toContainText("6 May 1999");
});

test("GIVEN a task of mine that is due WHEN it is done THEN the number beside Tasks and the dashboard forget it", async ({
  openAs,
  records,
}) => {
  const user = await records.user("editor");
  const page = await openAs(null);
  const owner = await records.actorOf(user.email);
  const { title } = await records.task({ dueOn: inDays(-1), ownerId: owner.id });
  await records.task({ dueOn: inDays(5), ownerId: owner.id });
  await (await new SignInPage(page).open()).signIn(user.email, TEST_PASSWORD);
  const nav = page.getByRole("navigation", { name: "Main" });
  await expect(nav.getByRole("link", { name: /^Tasks ?\(1 due\)$/ })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: /^Yours to do by today/ })).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await page.goto("/tasks");
  await page.getByRole("button", { name: new RegExp(`^Mark as done.*${title}$`) }).click();
  await expect(page.getByText("Task marked as done.").first()).toBeVisible();
  await expect(nav.getByRole("link", { name: "Tasks", exact: true })).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("You have nothing to do by today.")).toBeVisible();
});

test("GIVEN a feed WHEN a calendar reads its address THEN it gets neutral titles, until the feed is revoked", async ({
  openAs,
  records,
}) => {
  const user = await records.user("viewer");
  const page = await openAs(null);
  await (await new SignInPage(page).open()).signIn(user.email, TEST_PASSWORD);
  await expect(page.getByRole("heading", { name: "Dashboard", level: 1 })).toBeVisible();
  const caseRecord = await records.caseRecord({ detainedOn: on("1999") });
  await records.deadline(caseRecord.id, { title: `About ${caseRecord.name}`, due: on(inDays(2)) });

  const subscribe = await new SubscribePage(page).open();
  const path = await subscribe.makeFeed();
  await expect(subscribe.feeds).toHaveCount(2);
  const calendar = await openAs(null);
  const answer = await calendar.request.get(path);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers()["cache-control"]).toBe("no-store");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  const text = await answer.text();
  expect(text).not.toContain(caseRecord.name);
  const events = new ICAL.Component(ICAL.parse(text) as string[]).getAllSubcomponents("vevent");
  const titles = events.map((event) => new ICAL.Event(event).summary);
  expect(titles).toContain(`Deadline · ${caseRecord.reference}`);

  await subscribe.open();
  await expect(page.getByLabel("Address of the feed")).toHaveCount(0);
  await expect(subscribe.feeds.nth(1)).not.toContainText("Never yet");
  await subscribe.revokeFirst();
  const [gone, never] = [path, path.replace(/calendar\/[\w-]{4}/, "calendar/zzzz")].map((address) =>
    calendar.request.get(address),
  );
  expect([(await gone)?.status(), (await never)?.status()]).toEqual([404, 404]);
  expect(await (await gone)?.text()).toBe(await (await never)?.text());
});

test("GIVEN no scripts WHEN a feed is made THEN its address is shown all the same, and the mail can be turned off", async ({
  openAs,
  records,
}) => {
  const user = await records.user("viewer");
  const page = await openAs(null, { javaScriptEnabled: false });
  await (await new SignInPage(page).open()).signIn(user.email, TEST_PASSWORD);
  await expect(page.getByRole("heading", { name: "Dashboard", level: 1 })).toBeVisible();
  const subscribe = await new SubscribePage(page).open();
  const path = await subscribe.makeFeed();
  expect((await page.request.get(path)).status()).toBe(200);
  await subscribe.open();
  await page.getByRole("button", { name: "Turn the daily mail off" }).click();
  await expect(page.getByRole("button", { name: "Turn the daily mail on" })).toBeVisible();
});
