import { expect, test } from "@/tests/e2e/fixtures";

test("GIVEN a signed-in page WHEN it is served THEN its headers keep it from being framed, sniffed or stored", async ({
  page,
}) => {
  const first = await page.goto("/cases");
  const headers = first?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-powered-by"]).toBeUndefined();

  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-(inline|eval)/);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  const scripts = (await first?.text())?.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);

  const second = await page.goto("/cases");
  expect(second?.headers()["content-security-policy"]).not.toContain(nonce);
});

test("GIVEN a browser that asks for an icon by the usual name THEN it gets ours", async ({
  page,
}) => {
  const icon = await page.request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
});

test("GIVEN an export WHEN it is asked for from another site THEN it is refused", async ({
  page,
  records,
}) => {
  const { path } = await records.caseRecord();
  const form = { format: "json", kind: "dossier", audience: "internal" };
  const ask = (headers: Record<string, string>) =>
    page.request.post(`${path}/export/file`, { form, headers, maxRedirects: 0 });
  expect((await ask({ origin: "https://attacker.example" })).status()).toBe(403);
  expect((await ask({ origin: "null" })).status()).toBe(403);
  expect((await ask({})).status()).toBe(403);
  await page.goto(path);
  const { origin } = new URL(page.url());
  expect((await ask({ origin, "sec-fetch-site": "cross-site" })).status()).toBe(403);

  const own = await ask({ origin });
  expect(own.status()).toBe(200);
  expect(own.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(own.headers()["x-content-type-options"]).toBe("nosniff");
  expect(own.headers()["cache-control"]).toContain("no-store");
  expect((await page.request.get(`${path}/export/file`)).status()).toBe(405);
});

test("GIVEN a sign-out WHEN it is asked for from another site THEN the session goes on", async ({
  page,
}) => {
  const answer = await page.request.post("/sign-out", {
    headers: { origin: "https://attacker.example" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
  await page.goto("/cases");
  await expect(page.getByRole("heading", { name: "Cases", level: 1 })).toBeVisible();
});
