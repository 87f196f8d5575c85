import type { Page } from "@playwright/test";

import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { invite } from "@/lib/features/users/commands/invitations";
import { makeResetLink } from "@/lib/features/users/commands/password-links";
import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { SubscribePage } from "@/tests/e2e/pages/subscribe-page";
import { reviewPaths } from "@/tests/e2e/review-paths";
import { TestRecords } from "@/tests/e2e/records";
import { addFile, aPdf, aPhotograph } from "@/tests/support/attachment-factory";
import { aFileOfRows, check } from "@/tests/support/import-factory";
import { aWav } from "@/tests/support/sample-files";

const NOUNS = ["cases", "people", "statements", "contacts", "sources", "organisations", "tasks"];

/** Each look that every page is checked in. In the dark nothing but the colours is another, and on a narrow screen everything but them. */
const LOOKS = [
  { name: "light", colorScheme: "light", width: 1280, rules: "all" },
  { name: "dark", colorScheme: "dark", width: 1280, rules: "colours" },
  { name: "320 px wide", colorScheme: "light", width: 320, rules: "layout" },
] as const;

/** More than any change of colour takes. */
const LONGEST_CHANGE_MS = 2_000;

/** Waits until a look just put on is what stands on the screen; a page that draws no frame is not waited for. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(async (longest) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const drawn = async () => {
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      await frame();
    };
    await Promise.race([drawn(), new Promise((next) => setTimeout(next, longest))]);
  }, LONGEST_CHANGE_MS);
}

/** Every address in every look: what axe finds, and what spills sideways. */
async function checkInEveryLook(page: Page, addresses: string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const { name, colorScheme, width, rules } of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await untilDrawn(page);
      const found = await violations(page, rules);
      wrong.push(...found.map((text) => `${address} (${name}) ${text}`));
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (spill > 0) wrong.push(`${address} (${name}) scrolls sideways by ${spill} px`);
    }
  }
  return wrong;
}

/** One record of each kind from the sample records. */
async function samplePaths(noun: string): Promise<string[]> {
  const first = {
    where: { deletedAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  } as const;
  const db = database();
  const finders: Record<string, () => Promise<{ id: string } | null>> = {
    cases: () => db.case.findFirst(first),
    people: () => db.person.findFirst(first),
    statements: () => db.statement.findFirst(first),
    contacts: () => db.contact.findFirst(first),
    sources: () => db.source.findFirst(first),
    organisations: () => db.organisation.findFirst(first),
    tasks: () => db.task.findFirst(first),
    commitments: () => db.commitment.findFirst(first),
  };
  const record = await finders[noun]?.();
  if (!record) throw new Error(`The sample records hold no ${noun}`);
  const path = `/${noun}/${record.id}`;
  const merge = noun === "people" ? [`${path}/merge`] : [];
  const reader = noun === "sources" ? READER_STATES.map((state) => `${path}${state}`) : [];
  return [path, `${path}/edit`, `${path}/history`, ...merge, ...reader];
}

/** What else there is to a source with a captured text. */
const READER_STATES = ["/capture", "/verify", "?q=release", "?q=zzzzzz", "?select=keyboard"];

const CASE_FORMS = [
  "consents",
  "consents/new",
  "consular",
  "consular/new",
  "criteria",
  "criteria?framework=pace",
  "criteria/levinson/3",
  "export",
  "exports",
  "as-known",
  "as-known?on=2020-01-01&trueOn=2019-01-01",
  "statements/new",
  "contacts/new",
  "closure/new",
  "custody/new",
  "deadlines/new",
  "detention-dates/new",
  "determination/new",
  "facts",
  "health-notes/new",
  "involvements/new",
  "legal-steps/new",
  "status/new",
  "sensitive",
  "sensitive/next_of_kin",
  "team",
];

/** How a case is spoken of, and who was asked about it. */
const CASE_WORDS = [
  "coverage",
  "words?q=home%2C+zzzzzz&word=release",
  "words/statements?word=release&said=yes",
  "words/statements?word=zzzzzz&said=yes&side=holder",
];

/** Files of a source and photographs of a case: their forms, their lists, and each by itself. */
async function attachmentPaths(): Promise<string[]> {
  const records = new TestRecords();
  const editor = await records.actor();
  const [source, caseRecord] = [await records.source(), await records.caseRecord()];
  const [sourceId, caseId] = [source, caseRecord].map(({ path }) => path.split("/").at(-1) ?? "");
  const add = async (kind: "source" | "case", recordId: string, bytes: Buffer) => {
    const over = { description: "A field", credit: "Testa Nobody" };
    return (await addFile(editor, { kind, recordId, bytes, over })).id;
  };
  const ids = [
    await add("source", sourceId ?? "", aPdf()),
    await add("source", sourceId ?? "", aWav()),
    await add("case", caseId ?? "", await aPhotograph()),
  ];
  const lists = [`source=${sourceId}`, `case=${caseId}`].flatMap((query) => [
    `/attachments?${query}`,
    `/attachments/new?${query}`,
  ]);
  const wrong = `/attachments/new?source=${sourceId}&problem=no-file`;
  const own = ids.flatMap((id) => [`/attachments/${id}`, `/attachments/${id}/edit`]);
  return [source.path, caseRecord.path, ...lists, wrong, ...own];
}

/** A change that can be put back and one that cannot, and the trash with what may be erased. */
async function historyPaths(): Promise<string[]> {
  const records = new TestRecords();
  const editor = await records.actor();
  const { id, path } = await records.statement({ venue: "قاعة" });
  const { values, version } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, version, venue: "A room" });
  const { seq } = await database().auditEvent.findFirstOrThrow({
    where: { subjectId: id },
    orderBy: { seq: "desc" },
  });
  const { id: trashedId } = await records.statement();
  await trashStatement(editor, { id: trashedId });
  const restore = `/history/${seq}/restore`;
  return [
    ...[`${path}/history`, `${restore}?field=venue`, `${restore}?field=text`],
    ...["/trash", "/trash?noun=statement", `/trash/statement/${trashedId}/erase`],
  ];
}

/** Files of rows: one whose columns are to be chosen, and one that was looked at. */
async function importPaths(): Promise<string[]> {
  const editor = await new TestRecords().actor();
  const rows = `Ref,Name,Born\n1,${"Testa Nobody ".repeat(12)},03/04/2023\n2,ليلى مثال,2023\n3,ليلى مثال,2024`;
  const fresh = await aFileOfRows(editor, "people", rows);
  const { id } = await aFileOfRows(editor, "people", rows);
  await check(editor, id);
  return [
    ...[
      "/imports",
      "/imports/rows/new",
      "/imports/rows/new?problem=quote-open&row=3",
      `/imports/rows/${fresh.id}`,
    ],
    ...[
      `/imports/rows/${id}`,
      `/imports/rows/${id}?show=noted`,
      `/imports/rows/${id}?columns=again`,
    ],
  ];
}

/** Every address of one part of the product. */
const PARTS: Record<string, () => Promise<string[]>> = {
  "the dashboard and the search": () =>
    Promise.resolve([
      "/",
      "/search",
      "/search?q=release",
      "/search?q=zzzzzz",
      "/settings",
      "/no-such-page",
    ]),
  "the forms of a case": async () => {
    const [casePath = ""] = await samplePaths("cases");
    return CASE_FORMS.map((form) => `${casePath}/${form}`);
  },
  "the facts of a case": async () => {
    const kinds = ["status", "custody", "determination", "legal_step", "closure"] as const;
    const found = await Promise.all(
      kinds.map((kind) => database().caseFact.findFirst({ where: { kind, deletedAt: null } })),
    );
    return found.flatMap((fact) => {
      if (!fact) return [];
      const path = `/cases/${fact.caseId}/facts`;
      const removal = fact.kind === "closure" ? [] : [`${path}/${fact.id}/remove`];
      const states = `/cases/${fact.caseId}/legal-steps/${fact.id}/statuses/new`;
      return [
        ...[path, `${path}/${fact.id}/edit`, ...removal],
        ...(fact.kind === "legal_step" ? [states] : []),
      ];
    });
  },
  commitments: async () => {
    const [statementPath = ""] = await samplePaths("statements");
    const paths = await samplePaths("commitments");
    return [
      ...[
        "/commitments",
        "/commitments?q=zzzzzz",
        "/commitments?trash=1",
        "/commitments/officials",
      ],
      ...[...paths, `${paths[0]}/status/new`, `${statementPath}/commitments/new`],
    ];
  },
  "the horizon": async () => {
    const records = new TestRecords();
    const { id } = await records.caseRecord();
    const due = { edtf: "1999-05", asStated: null, inferred: false };
    await records.deadline(id, { due });
    await records.deadline(id, { kind: "wgad_answer", sent: { ...due, edtf: today() } });
    return [
      ...["/horizon", "/horizon?days=365", "/horizon?overdue=on", "/horizon/subscribe"],
      ...[`/horizon?caseId=${id}`, `/horizon?caseId=${id}&kind=task`, `/cases/${id}/facts`],
    ];
  },
  "wordings and coverage": async () => {
    const [person = "", statement = "", organisation = ""] = await Promise.all(
      ["people", "statements", "organisations"].map(async (noun) => (await samplePaths(noun))[0]),
    );
    const ids = await database().statement.findMany({
      where: { language: "en" },
      ...{ orderBy: { createdAt: "asc" }, take: 3, select: { id: true } },
    });
    const [a, b, c] = ids.map(({ id }) => id);
    const [casePath = ""] = await samplePaths("cases");
    return [
      ...CASE_WORDS.map((page) => `${casePath}/${page}`),
      ...[`${person}/words`, `${organisation}/words`],
      ...[`${statement}/wording`, `${statement}/wording?short=1`, "/statements/compare"],
      ...[`/statements/compare?a=${a}`, `/statements/compare?a=${a}&q=zzzzzz`],
      ...[`/statements/compare?a=${a}&b=${b}`, `/statements/compare?of=${a}&of=${b}&of=${c}`],
      ...["/contacts/coverage?cases=all", "/contacts/coverage?q=zzzzzz"],
    ];
  },
  "a consent": async () => {
    const { path } = await new TestRecords().consent();
    return ["", "/edit", "/withdraw"].map((page) => path + page);
  },
  "files and photographs": attachmentPaths,
  "putting back and the trash": historyPaths,
  "files of rows": importPaths,
  "a text that is gone through": reviewPaths,
  ...Object.fromEntries(
    NOUNS.map((noun) => [
      noun,
      async () => [
        `/${noun}`,
        `/${noun}?q=zzzzzz`,
        `/${noun}?trash=1`,
        `/${noun}/new`,
        ...(await samplePaths(noun)),
      ],
    ]),
  ),
};

for (const [part, addresses] of Object.entries(PARTS)) {
  test(`GIVEN ${part} WHEN every page is checked in every look THEN axe finds nothing and nothing spills sideways`, async ({
    page,
    faults,
  }) => {
    test.setTimeout(180_000);
    faults.expect(/status of 404/);
    expect(await checkInEveryLook(page, await addresses())).toEqual([]);
  });
}

test("GIVEN a refused form and an open list WHEN they are checked THEN axe finds nothing", async ({
  page,
}) => {
  const form = await new AddStatementPage(page).open();
  await form.submit();
  await form.shouldShowErrors([
    "Choose where it was said",
    "Choose whether these are the speaker’s own words",
    "Enter what was said",
  ]);
  expect(await violations(page)).toEqual([]);
  await form.picker("Speaker").pressSequentially("Blinken");
  await expect(page.getByRole("option").first()).toBeVisible();
  // The open list hides the page behind it; Tab closes the list before the focus moves there.
  expect(await violations(page, "all", ["aria-hidden-focus"])).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(page.locator("main[aria-hidden], main [aria-hidden] input:focus")).toHaveCount(0);
});

test("GIVEN a feed just made WHEN its address is shown THEN axe finds nothing", async ({
  page,
}) => {
  const subscribe = await new SubscribePage(page).open();
  await subscribe.makeFeed();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await violations(page)).toEqual([]);
  await subscribe.revokeFirst();
});

test("GIVEN the question before leaving WHEN it is checked THEN axe finds nothing", async ({
  page,
}) => {
  await new AddStatementPage(page).open();
  await page.getByLabel("Venue or programme").pressSequentially("Testing hall");
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe("GIVEN an administrator", () => {
  test.use({ role: "admin" });

  test("WHEN what is theirs alone is checked in every look THEN axe finds nothing", async ({
    page,
    records,
  }) => {
    test.setTimeout(180_000);
    const { email } = await records.user("viewer");
    const { id } = await records.actorOf(email);
    const admin = await records.actor("admin");
    await invite(admin, { email: `new-${email}`, role: "viewer" });
    const own = ["", "/name", "/email", "/password"].map((part) => `/account${part}`);
    const users = ["", "?state=disabled&role=viewer", "/invite", "/invitations", `/${id}`];
    const trail = ["", "?record=none", "/anchor?head=none"];
    const hidden = await records.caseRecord({ visibility: "restricted" });
    const hiddenId = hidden.path.split("/").at(-1);
    const { path } = await records.caseRecord();
    const addresses = [
      ...["/settings", "/second-step", ...own],
      ...users.map((part) => `/admin/users${part}`),
      ...trail.map((part) => `/admin/audit${part}`),
      ...["/admin/roles", "/admin/glass", `/admin/glass/${hiddenId}`, `${path}/access`],
    ];
    expect(await checkInEveryLook(page, addresses)).toEqual([]);
  });
});

test.describe("GIVEN nobody signed in", () => {
  test.use({ role: null });

  test("WHEN the pages in front of the others are checked in every look THEN axe finds nothing", async ({
    page,
    records,
  }) => {
    const admin = await records.actor("admin");
    const { email } = await records.user("viewer");
    const { id } = await records.actorOf(email);
    const invitation = await invite(admin, { email: `new-${email}`, role: "viewer" });
    const reset = await makeResetLink(admin, { id });
    const addresses = ["/sign-in", "/sign-in?done=draft", `/invitation/${invitation.token}`];
    const links = [`/reset/${reset.token}`, "/reset/unknown"];
    expect(await checkInEveryLook(page, [...addresses, ...links])).toEqual([]);
  });
});
