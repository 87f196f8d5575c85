import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { afterEach, expect, it } from "vitest";

import { FETCH_LIMITS, fetchPublic, type Network } from "@/lib/outgoing/fetch-public";
import { FetchRefusedError } from "@/lib/outgoing/fetch-refused";
import { aLocalSite, PUBLIC } from "@/tests/support/local-site";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

async function site(answer: RequestListener) {
  const made = await aLocalSite(answer);
  open.push(made);
  return made;
}

const html = (response: ServerResponse, body: string | Buffer, more: Record<string, string> = {}) =>
  response.writeHead(200, { "content-type": "text/html; charset=UTF-8", ...more }).end(body);

const reasonOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "read",
    (error: unknown) => (error instanceof FetchRefusedError ? error.reason : error),
  );

const QUICK = { ...FETCH_LIMITS, headersWithin: 300, wholeWithin: 600 };

it("reads a page once, with no more told than who asks", async () => {
  const asked: IncomingMessage[] = [];
  const { network, dialled } = await site((request, response) => {
    asked.push(request);
    html(response, "<p>Words</p>", { "set-cookie": "a=b" });
  });
  const read = await fetchPublic("http://news.example/a?b=c#part", network);
  expect(read).toMatchObject({
    ...{ url: "http://news.example/a?b=c", type: "text/html", encoding: "UTF-8" },
    bytes: Buffer.from("<p>Words</p>"),
  });
  expect(dialled).toEqual([PUBLIC]);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /a?b=c"]);
  expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
    ...["accept", "accept-encoding", "connection", "host", "user-agent"],
  ]);
  expect(asked[0]?.headers).toMatchObject({ host: "news.example" });
});

it.each([
  ...["ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,a"],
  ...["gopher://news.example/", "news.example", "", "http://", "//news.example/"],
  ...["http://user@news.example/", "http://:secret@news.example/", "http://news.example:8080/"],
  ...["http://news.example:22/", "https://news.example:5432/", "http://news.example:0/"],
  `http://news.example/${"a".repeat(2_000)}`,
  `http://news.example/${"م".repeat(400)}`,
])("refuses the address %s before a name is looked up", async (address) => {
  const network: Network = {
    resolve: () => Promise.reject(new Error("looked up")),
    dial: () => {
      throw new Error("dialled");
    },
  };
  expect(await reasonOf(fetchPublic(address, network))).toBe("bad-address");
});

it.each([
  ...["http://127.0.0.1/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/"],
  ...["http://2130706433/", "http://017700000001/", "http://127.0.0.1./", "http://0/"],
  ...["http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::]/"],
  ...["http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/"],
  ...["http://[fd00:ec2::254]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/"],
  ...["http://１２７.０.０.１/", "http://127。0。0。1/", "http://192.168.0.1:443/"],
])("refuses %s however it is written", async (address) => {
  const { network, dialled } = await site((_, response) => html(response, "secret"));
  expect(await reasonOf(fetchPublic(address, network))).toBe("not-public");
  expect(dialled).toEqual([]);
});

it("refuses a name when one of its addresses is not public", async () => {
  const { network, dialled } = await site((_, response) => html(response, "secret"));
  const resolve = () => Promise.resolve([PUBLIC, "::ffff:10.0.0.1"]);
  const asked = fetchPublic("http://news.example./", { ...network, resolve });
  expect(await reasonOf(asked)).toBe("no-answer");
  expect(dialled).toEqual([]);
});

it("tells the names of this machine, asked of its own resolver, from no name by nothing", async () => {
  expect(await reasonOf(fetchPublic("http://LOCALHOST/"))).toBe("no-answer");
  expect(await reasonOf(fetchPublic("http://localhost./"))).toBe("no-answer");
});

it("connects to the address that was checked, though the name has another by then", async () => {
  const answers = [[PUBLIC], ["127.0.0.1"]];
  const { network, dialled } = await site((_, response) => html(response, "<p>Words</p>"));
  const resolve = () => Promise.resolve(answers.shift() ?? []);
  await fetchPublic("http://news.example/", { ...network, resolve });
  expect(dialled).toEqual([PUBLIC]);
  expect(answers).toHaveLength(1);
});

it.each([
  ["http://127.0.0.1/", "not-public"],
  ["http://[::ffff:169.254.169.254]/", "not-public"],
  ["http://inside.example/", "no-answer"],
  ["http://news.example:6379/", "bad-address"],
  ["file:///etc/passwd", "bad-address"],
  ["http://a:b@news.example/", "bad-address"],
])("looks at where a redirect leads: %s", async (location, reason) => {
  const { network, dialled } = await site((_, response) =>
    response.writeHead(302, { location }).end(),
  );
  const resolve = (name: string) =>
    Promise.resolve([name === "inside.example" ? "10.1.2.3" : PUBLIC]);
  const asked = fetchPublic("http://news.example/", { ...network, resolve });
  expect(await reasonOf(asked)).toBe(reason);
  expect(dialled).toHaveLength(1);
});

it("tries the next address of a name when the first gives no answer", async () => {
  const there = await site((_, response) => html(response, "<p>Words</p>"));
  const gone = await site(() => undefined);
  await gone.close();
  const network: Network = {
    resolve: () => Promise.resolve(["2606:4700::1111", PUBLIC]),
    dial: (checked) => (checked.address === PUBLIC ? there : gone).network.dial(checked),
  };
  const { bytes } = await fetchPublic("http://news.example/", network);
  expect(bytes.toString()).toBe("<p>Words</p>");
  expect(await reasonOf(fetchPublic("http://news.example/", gone.network))).toBe("no-answer");
});

it("tries both kinds of addresses before the fifth, and no other once one was reached", async () => {
  const slow = await site(() => undefined);
  const gone = await site(() => undefined);
  await gone.close();
  const six = ["1", "2", "3", "4", "5"].map((last) => `2606:4700::${last}`);
  const tried: string[] = [];
  const network: Network = {
    resolve: () => Promise.resolve([...six, PUBLIC, "8.8.8.8"]),
    dial: (checked) => {
      tried.push(checked.address);
      return (checked.address === PUBLIC ? slow : gone).network.dial(checked);
    },
  };
  expect(await reasonOf(fetchPublic("http://news.example/", network, QUICK))).toBe("too-slow");
  expect(tried).toEqual([six[0], PUBLIC, six[1], "8.8.8.8"]);
  expect(slow.dialled).toHaveLength(1);
});

it("follows a redirect to an address in letters of any script", async () => {
  const { network } = await site((request, response) => {
    if (request.url === "/") {
      const location = Buffer.from("/بيان", "utf8").toString("latin1");
      response.writeHead(302, { location }).end();
    } else html(response, "<p>Words</p>");
  });
  const read = await fetchPublic("http://news.example/", network);
  expect(decodeURI(read.url)).toBe("http://news.example/بيان");
});

it("follows five redirects, and no more", async () => {
  const { network, dialled } = await site((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) html(response, "<p>Words</p>");
    else response.writeHead(301, { location: `/${left - 1}` }).end();
  });
  const read = await fetchPublic("http://news.example/5", network);
  expect(read.url).toBe("http://news.example/0");
  expect(await reasonOf(fetchPublic("http://news.example/6", network))).toBe("too-many-redirects");
  expect(dialled).toHaveLength(12);
});

it.each<[string, RequestListener]>([
  ["never answers", () => undefined],
  [
    "sends its words one by one without end",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(drip));
    },
  ],
])("gives up on a site that %s", async (_, answer) => {
  const { network } = await site(answer);
  expect(await reasonOf(fetchPublic("http://news.example/", network, QUICK))).toBe("too-slow");
});

it("gives up on a name that is never found", async () => {
  const { network } = await site(() => undefined);
  const resolve = () => new Promise<string[]>(() => undefined);
  const asked = fetchPublic("http://news.example/", { ...network, resolve }, QUICK);
  expect(await reasonOf(asked)).toBe("too-slow");
});

const bomb = Buffer.alloc(FETCH_LIMITS.mostBytes + 1, "a");

it.each<[string, RequestListener]>([
  ["says so", (_, response) => html(response, bomb)],
  [
    "has no end",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (!response.destroyed && response.write(bomb.subarray(0, 65_536)));
      };
      response.on("drain", more);
      more();
    },
  ],
  ["is packed", (_, response) => html(response, gzipSync(bomb), { "content-encoding": "gzip" })],
  [
    "is packed by brotli",
    (_, response) => html(response, brotliCompressSync(bomb), { "content-encoding": "br" }),
  ],
  [
    "unpacks to nothing, over and over",
    (_, response) => {
      const nothing = Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync("")));
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      const more = () => {
        while (!response.destroyed && response.write(nothing));
      };
      response.on("drain", more);
      more();
    },
  ],
])("stops at a page that is too large and %s", async (_, answer) => {
  const { network } = await site(answer);
  expect(await reasonOf(fetchPublic("http://news.example/", network))).toBe("too-large");
});

it.each<[string, string, RequestListener]>([
  ["wrong-type", "a picture", (_, r) => html(r, "a", { "content-type": "image/png" })],
  ["wrong-type", "no type at all", (_, r) => r.writeHead(200).end("a")],
  ["bad-answer", "two packings", (_, r) => html(r, "a", { "content-encoding": "gzip, br" })],
  ["bad-answer", "a broken packing", (_, r) => html(r, "a", { "content-encoding": "gzip" })],
  ["bad-answer", "half a page", (_, r) => void halfOf(r)],
  ["bad-answer", "a fault", (_, r) => r.writeHead(500).end()],
  ["not-allowed", "a closed door", (_, r) => r.writeHead(403).end()],
  ["not-found", "nothing", (_, r) => r.writeHead(404).end()],
  ["no-answer", "a line cut", (request) => request.socket.destroy()],
  ["no-answer", "heads too long", (_, r) => html(r, "a", { x: "a".repeat(20_000) })],
])("says %s of %s", async (reason, _, answer) => {
  const { network } = await site(answer);
  expect(await reasonOf(fetchPublic("http://news.example/", network))).toBe(reason);
});

function halfOf(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/html", "content-length": "100" });
  response.write("half", () => response.destroy());
}
