import { readFile, writeFile } from "node:fs/promises";

import type { Page } from "@playwright/test";
import sharp from "sharp";

import { UPLOAD_PROBLEMS } from "@/lib/features/attachments/labels";
import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { UploadPage } from "@/tests/e2e/pages/upload-page";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";
import { addFile, aPdf, aPhotograph } from "@/tests/support/attachment-factory";
import { aWav } from "@/tests/support/sample-files";

const pdf = (name: string, words: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: aPdf(words),
});
const photograph = async () => ({
  name: "IMG_0001.JPG",
  mimeType: "image/jpeg",
  buffer: await aPhotograph({ width: 640, height: 480 }),
});
const PAGE = {
  name: "statement.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("<!doctype html><script>alert(1)</script>"),
};

async function download(page: Page, press: () => Promise<void>) {
  const saving = page.waitForEvent("download");
  await press();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const idOf = (path: string) => path.split("/").at(-1) ?? "";

test("GIVEN a source WHEN a PDF is added THEN it is listed, and comes back byte for byte under its own name", async ({
  page,
  records,
}) => {
  const source = await records.source();
  const file = pdf("نامه وزارت.pdf", "From the ministry");
  await page.goto(source.path);
  await page.getByRole("link", { name: "Add a file" }).click();
  const upload = new UploadPage(page, "source");
  await upload.completeForm(file, { shows: "A letter" });
  await upload.submit();

  await expect(page).toHaveURL(new RegExp(`${source.path}$`));
  await expect(page.getByText("File added.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: file.name });
  await expect(row).toContainText("PDF");
  await expect(row).toContainText("Edda Editor");
  const saved = await download(page, () => row.getByRole("link", { name: "Download" }).click());
  expect(saved.name).toBe(file.name);
  expect(saved.bytes.equals(file.buffer)).toBe(true);

  await page.goto(`${source.path}/history`);
  await expect(page.getByRole("main")).toContainText("added file");
});

test("GIVEN a file that is another kind than its name says WHEN it is sent THEN the form says what is accepted and keeps the words", async ({
  page,
  records,
  faults,
}) => {
  faults.expect(/status of 422/);
  const { path } = await records.source();
  const upload = await new UploadPage(page, "source").open(idOf(path));
  await upload.completeForm(PAGE, { shows: "A letter", credit: "The ministry" });
  await upload.submit();
  await upload.shouldShowErrors([UPLOAD_PROBLEMS.markup.words]);
  await expect(page.getByLabel("What it shows")).toHaveValue("A letter");
  await expect(page.getByLabel("Credit")).toHaveValue("The ministry");

  await upload.completeForm(pdf("letter.pdf", "At last"));
  await upload.submit();
  await expect(page.getByRole("row").filter({ hasText: "letter.pdf" })).toBeVisible();
});

test("GIVEN nothing filled in WHEN a photograph is sent THEN every problem is named at once", async ({
  page,
  records,
  faults,
}) => {
  faults.expect(/status of 422/);
  const { path } = await records.caseRecord();
  const upload = await new UploadPage(page, "case").open(idOf(path));
  await upload.submit();
  await upload.shouldShowErrors([
    UPLOAD_PROBLEMS["no-file"].words,
    UPLOAD_PROBLEMS["no-description"].words,
  ]);
});

test("GIVEN a case WHEN photographs are added THEN the newest stands at its heading, re-encoded, and can be described anew and thrown away", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  const sent = await photograph();
  await page.goto(caseRecord.path);
  await page.getByRole("link", { name: "Add a photograph" }).click();
  const upload = new UploadPage(page, "case");
  await upload.completeForm(sent, { shows: "Head and shoulders", credit: "Family" });
  await upload.submit();

  const portrait = page.getByRole("img", { name: "Head and shoulders" });
  await expect(portrait).toBeVisible();
  await expect
    .poll(() => portrait.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const source = (await portrait.getAttribute("src")) ?? "";
  const shown = await page.request.get(source);
  expect(shown.headers()["content-type"]).toBe("image/webp");
  expect(shown.headers()["cache-control"]).toContain("no-store");
  expect(shown.headers()["x-content-type-options"]).toBe("nosniff");
  expect((await sharp(await shown.body()).metadata()).exif).toBeUndefined();

  await page.getByRole("link", { name: "Photographs" }).click();
  await page.getByRole("link", { name: "Head and shoulders" }).click();
  const saved = await download(page, () => page.getByRole("link", { name: "Download" }).click());
  expect(saved.bytes.equals(sent.buffer)).toBe(true);

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("What it shows").fill("A smile");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("img", { name: "A smile" })).toBeVisible();
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect(page.getByText("This record is in the trash.")).toBeVisible();
  await page.goto(caseRecord.path);
  await expect(page.getByRole("link", { name: "Add a photograph" })).toBeVisible();
  await expect(page.getByRole("img", { name: "A smile" })).toHaveCount(0);
});

test("GIVEN a recording WHEN a player asks for part of it THEN that part is sent, and it can be played", async ({
  page,
  records,
}) => {
  const { path } = await records.source();
  const wav = aWav();
  const { id } = await addFile(await records.actor(), {
    ...{ kind: "source", recordId: idOf(path), bytes: wav, fileName: "call.wav" },
  });
  await page.goto(path);
  const player = page.locator("audio");
  const seconds = await player.evaluate(async (audio: HTMLAudioElement) => {
    audio.load();
    await new Promise((resolve) => audio.addEventListener("loadedmetadata", resolve));
    return audio.duration;
  });
  expect(seconds).toBeCloseTo(1);
  const ask = (range: string) =>
    page.request.get(`/attachments/${id}/file`, { headers: { range } });
  const part = await ask("bytes=44-143");
  expect(part.status()).toBe(206);
  expect(part.headers()["content-range"]).toBe(`bytes 44-143/${wav.length}`);
  expect((await part.body()).equals(wav.subarray(44, 144))).toBe(true);
  expect((await ask("bytes=999999-")).status()).toBe(416);
});

test("GIVEN a large file WHEN it is sent THEN it arrives whole, is told how far it is, and can be cancelled", async ({
  page,
  records,
  faults,
}) => {
  faults.expect(/ERR_(ABORTED|FAILED)|net::/);
  const { path } = await records.source();
  const upload = await new UploadPage(page, "source").open(idOf(path));
  const buffer = Buffer.concat([aPdf("Large"), Buffer.alloc(30 * 1024 * 1024, "%")]);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const limit = (bytes: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes },
    });
  await limit(2 * 1024 * 1024);
  await upload.completeForm({ name: "large.pdf", mimeType: "application/pdf", buffer });
  await upload.submit();
  await expect(page.getByRole("progressbar", { name: "Upload" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel the upload" }).click();
  await expect(page.getByText("The upload was cancelled. Nothing was saved.")).toBeVisible();
  await limit(-1);
  await upload.submit();
  const row = page.getByRole("row").filter({ hasText: "large.pdf" });
  await expect(row).toContainText("30 MB", { timeout: 60_000 });
  await expect(page.getByRole("row").filter({ hasText: "large.pdf" })).toHaveCount(1);
  const saved = await download(page, () => row.getByRole("link", { name: "Download" }).click());
  expect(saved.bytes.equals(buffer)).toBe(true);
});

test("GIVEN a file WHEN it is asked for by hand THEN only who may see its record gets it, as a download that can do nothing", async ({
  page,
  records,
  openAs,
}) => {
  const hidden = await records.caseRecord({ visibility: "restricted" });
  const editor = await records.actor();
  const { id } = await addFile(editor, {
    ...{ kind: "case", recordId: idOf(hidden.path), bytes: await aPhotograph() },
    ...{ fileName: "portrait.jpg", over: { description: "A field" } },
  });
  const addresses = [`/attachments/${id}`, `/attachments/${id}/file`, `/attachments/${id}/image`];
  const own = await page.request.get(`/attachments/${id}/file`);
  expect(own.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(own.headers()["content-security-policy"]).toContain("sandbox");
  expect(own.headers()["x-content-type-options"]).toBe("nosniff");
  expect(own.headers()["cache-control"]).toContain("no-store");

  const admin = await openAs("admin");
  for (const address of [...addresses, `/attachments?case=${idOf(hidden.path)}`]) {
    expect((await admin.request.get(address)).status(), address).toBe(404);
  }
  const nobody = await openAs(null);
  for (const address of addresses) {
    const answer = await nobody.request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).not.toBe(200);
  }
});

test("GIVEN an upload WHEN it comes from another site, or from who may not THEN it is refused", async ({
  page,
  records,
  openAs,
}) => {
  const { path } = await records.source();
  await page.goto(path);
  const { origin } = new URL(page.url());
  const send = (from: Page, headers: Record<string, string>) =>
    from.request.post(`/attachments/upload?source=${idOf(path)}`, {
      ...{ headers: { accept: "application/json", ...headers }, maxRedirects: 0 },
      multipart: { file: pdf("a.pdf", "x") },
    });
  expect((await send(page, { origin: "https://attacker.example" })).status()).toBe(403);
  expect((await send(page, {})).status()).toBe(403);
  const viewer = await openAs("viewer");
  expect(await (await send(viewer, { origin })).json()).toEqual({ problems: ["forbidden"] });
  const nobody = await openAs(null);
  expect(await (await send(nobody, { origin })).json()).toEqual({ problems: ["signed-out"] });
  await page.reload();
  await expect(page.getByRole("region", { name: "Files" }).getByRole("row")).toHaveCount(0);
});

test.describe("GIVEN no scripts", () => {
  test.use({ javaScriptEnabled: false, role: null });

  test("WHEN a photograph is refused and sent again THEN the sentence stands at the field, the words are kept, and it arrives", async ({
    page,
    records,
  }) => {
    const person = await records.person();
    const signIn = await new SignInPage(page).open(`/people/${person.id}`);
    await signIn.signIn(TEST_ACCOUNTS.editor.email, TEST_PASSWORD);
    await page.getByRole("link", { name: "Add a photograph" }).click();
    const upload = new UploadPage(page, "person");
    await upload.completeForm(PAGE, { shows: "In a garden", credit: "A friend" });
    await upload.submit();
    await upload.shouldShow(UPLOAD_PROBLEMS.markup.words);
    await expect(page.getByLabel("What it shows")).toHaveValue("In a garden");
    await expect(page.getByLabel("Credit")).toHaveValue("A friend");

    // Too large to be handed over any other way.
    const large = test.info().outputPath("large.jpg");
    await writeFile(large, Buffer.alloc(51 * 1024 * 1024));
    await upload.fileBox().setInputFiles(large);
    await upload.submit();
    await upload.shouldShow(UPLOAD_PROBLEMS["too-large"].words);

    await upload.completeForm(await photograph());
    await upload.submit();
    await expect(page).toHaveURL(new RegExp(`/people/${person.id}$`));
    await expect(page.getByRole("img", { name: "In a garden" })).toBeVisible();
  });
});
