import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";

import { describe, expect, it } from "vitest";

import { readAway, readUpload } from "@/lib/blobs/read-upload";
import { watchMemory } from "@/tests/support/memory";

const MEGABYTE = 1024 * 1024;
const ADDRESS = "http://vigil.test/attachments/upload";

function sent(form: FormData): Request {
  return new Request(ADDRESS, { method: "POST", body: form });
}

function formWith(bytes: Uint8Array<ArrayBuffer>, name: string, fields = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, String(value));
  form.append("file", new File([bytes], name, { type: "text/html" }));
  return form;
}

const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith("vigil-upload-"));

/** A multipart form that arrives piece by piece; `broken` ends it before its end. */
function streamed(megabytes: number, look: () => void, broken = false): Request {
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="big.bin"\r\n\r\n`;
  let made = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      look();
      if (made === 0) controller.enqueue(Buffer.from(head));
      if (made < megabytes * 16) controller.enqueue(randomBytes(MEGABYTE / 16));
      else if (broken) controller.error(new Error("The line went dead"));
      else {
        controller.enqueue(Buffer.from("\r\n--edge--\r\n"));
        controller.close();
      }
      made += 1;
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=edge" };
  return new Request(ADDRESS, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

describe("a form with a file", () => {
  it("is read with its fields and its file’s own name", async () => {
    const bytes = new Uint8Array(randomBytes(70_000));
    const form = formWith(bytes, "نامه آزاده.pdf", { description: "Über uns – «così»" });
    const upload = await readUpload(sent(form), MEGABYTE);
    expect(upload?.fields.get("description")).toBe("Über uns – «così»");
    expect(upload?.fileName).toBe("نامه آزاده.pdf");
    expect(upload?.tooLarge).toBe(false);
    expect(readFileSync(upload?.file?.path ?? "").equals(bytes)).toBe(true);
    await upload?.file?.discard();
    expect(existsSync(upload?.file?.path ?? "")).toBe(false);
  });

  it("has none when none was chosen", async () => {
    const form = formWith(new Uint8Array(), "", { description: "Words" });
    const upload = await readUpload(sent(form), MEGABYTE);
    expect(upload).toMatchObject({ file: null, tooLarge: false });
    expect(upload?.fields.get("description")).toBe("Words");
  });

  it("may hold an empty file", async () => {
    const upload = await readUpload(sent(formWith(new Uint8Array(), "empty.txt")), MEGABYTE);
    expect(upload?.file?.byteSize).toBe(0);
    await upload?.file?.discard();
  });

  it("is read to its end when the file is one byte too large, and keeps nothing of it", async () => {
    const before = uploads();
    const form = formWith(new Uint8Array(MEGABYTE + 1), "large.bin");
    form.append("description", "After the file");
    const upload = await readUpload(sent(form), MEGABYTE);
    expect(upload).toMatchObject({ file: null, tooLarge: true });
    expect(upload?.fields.get("description")).toBe("After the file");
    expect(uploads()).toEqual(before);
    const fits = await readUpload(sent(formWith(new Uint8Array(MEGABYTE), "fits.bin")), MEGABYTE);
    expect(fits).toMatchObject({ tooLarge: false, file: { byteSize: MEGABYTE } });
    await fits?.file?.discard();
  });

  it("gives its first file only, and only that of the field for it", async () => {
    const form = new FormData();
    form.append("other", new File(["x"], "other.txt"));
    form.append("file", new File(["first"], "first.txt"));
    form.append("file", new File(["second"], "second.txt"));
    const upload = await readUpload(sent(form), MEGABYTE);
    expect(upload?.fileName).toBe("first.txt");
    expect(readFileSync(upload?.file?.path ?? "", "utf8")).toBe("first");
    await upload?.file?.discard();
  });

  it("is nothing when it breaks off, and leaves nothing behind", async () => {
    const before = uploads();
    expect(
      await readUpload(
        streamed(2, () => undefined, true),
        50 * MEGABYTE,
      ),
    ).toBeNull();
    expect(uploads()).toEqual(before);
  });

  it("is nothing when it is no such form", async () => {
    const post = (body: string, type: string) =>
      new Request(ADDRESS, { method: "POST", body, headers: { "content-type": type } });
    expect(await readUpload(post("a=b", "application/x-www-form-urlencoded"), 9)).toBeNull();
    expect(await readUpload(post("words", "multipart/form-data"), 9)).toBeNull();
    expect(await readUpload(post("words", "multipart/form-data; boundary=x"), 9)).toBeNull();
    expect(await readUpload(new Request(ADDRESS, { method: "POST" }), 9)).toBeNull();
  });
});

describe("a form of 50 MB", () => {
  it("is never held in memory whole", async () => {
    const memory = watchMemory();
    const upload = await readUpload(streamed(50, memory.look), 50 * MEGABYTE);
    console.info(`A form of 50 MB: at most ${memory.peak()} MB held`);
    expect(upload?.file?.byteSize).toBe(50 * MEGABYTE);
    expect(memory.peak()).toBeLessThan(25);
    await upload?.file?.discard();
  }, 60_000);

  it("is read away to a bound when it was refused before", async () => {
    let asked = 0;
    await readAway(
      streamed(50, () => (asked += 1)),
      MEGABYTE,
    );
    expect(asked).toBeLessThan(60);
  });
});
