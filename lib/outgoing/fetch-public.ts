import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

import { FetchRefusedError } from "@/lib/outgoing/fetch-refused";
import { oneRequest, type Dialled, type Patience } from "@/lib/outgoing/one-request";
import { env } from "@/lib/env";
import { isPublicAddress } from "@/lib/outgoing/public-address";
import { readBody } from "@/lib/outgoing/read-body";

/** What is asked of the network; a test puts its own in place. */
export type Network = {
  /** All IP addresses that a name has. */
  resolve: (hostname: string) => Promise<string[]>;
  /** Where a connection to a checked address is made: there, but in tests. */
  dial: (checked: Dialled) => Dialled;
};

/** Whether this installation may read pages of the internet: not where it has no way out. */
export const readsAddresses = (): boolean => env.VIGIL_READ_ADDRESSES === "on";

/** How much is read, and how long it may take in milliseconds. */
export const FETCH_LIMITS = {
  mostBytes: 8 * 1024 * 1024,
  mostRedirects: 5,
  connectWithin: 5_000,
  headersWithin: 10_000,
  wholeWithin: 20_000,
};

export type Fetched = { bytes: Buffer; url: string; type: string; encoding: string | null };

const NETWORK: Network = {
  resolve: async (hostname) =>
    (await lookup(hostname, { all: true })).map(({ address }) => address),
  dial: (checked) => checked,
};

/** As long as the address of a source may be. */
const MOST_LETTERS = 2_000;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TYPES =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/u;

/**
 * An address that may be asked for as far as its words tell.
 * @throws FetchRefusedError for all but http and https at their own ports, without a name and password
 */
export function addressOf(words: string, base?: URL): URL {
  if (words.length > MOST_LETTERS) throw new FetchRefusedError("bad-address");
  if (!URL.canParse(words, base)) throw new FetchRefusedError("bad-address");
  const url = new URL(words, base);
  const isPlain = url.username === "" && url.password === "" && url.hostname !== "";
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  url.hash = "";
  if (url.href.length > MOST_LETTERS) throw new FetchRefusedError("bad-address");
  if (!isWeb || !isPlain || !["", "80", "443"].includes(url.port))
    throw new FetchRefusedError("bad-address");
  return url;
}

/** Addresses of both kinds in turns, each kind in its order: a server may have a way to one kind only. */
function inTurns(addresses: readonly string[]): string[] {
  const first = addresses.filter((address) => isIP(address) === isIP(addresses[0] ?? ""));
  const others = addresses.filter((address) => !first.includes(address));
  const turns = Math.max(first.length, others.length);
  return Array.from({ length: turns }, (_, at) => [first[at], others[at]])
    .flat()
    .filter((address) => address !== undefined);
}

/** More are not tried. */
const MOST_TRIED = 4;

/** The addresses to connect to, each of which is public. */
async function checked(url: URL, { resolve }: Network): Promise<Dialled[]> {
  const hostname = url.hostname.replace(/^\[|\]$/gu, "");
  const isNumber = isIP(hostname) !== 0;
  const found = isNumber ? [hostname] : await resolve(hostname).catch(() => []);
  if (found.length === 0) throw new FetchRefusedError("no-answer");
  // The names of a private network are told from no name at all by nobody outside it.
  if (!found.every(isPublicAddress))
    throw new FetchRefusedError(isNumber ? "not-public" : "no-answer");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  return inTurns(found)
    .slice(0, MOST_TRIED)
    .map((address) => ({ address, port }));
}

/**
 * The answer of the first that gives one: the name's first may be an IPv6 address, to which this server has no way.
 * One that was reached and is slow is waited for no longer by asking another.
 * @throws FetchRefusedError of the last that was tried
 */
async function answerOf(url: URL, at: Dialled[], patience: Patience): Promise<IncomingMessage> {
  let refusal = new FetchRefusedError("no-answer");
  for (const dialled of at) {
    try {
      return await oneRequest(url, dialled, patience);
    } catch (error) {
      if (!(error instanceof FetchRefusedError) || error.reason !== "no-answer") throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** A header as it was sent: Node reads its bytes as Latin-1, and most sites write UTF-8. */
function asWritten(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header;
  }
}

function refuseStatus(status: number): void {
  if (status === 200) return;
  if (status === 404 || status === 410) throw new FetchRefusedError("not-found");
  if ([401, 402, 403, 407, 429, 451].includes(status)) throw new FetchRefusedError("not-allowed");
  throw new FetchRefusedError("bad-answer");
}

async function read(answer: IncomingMessage, url: URL, mostBytes: number): Promise<Fetched> {
  refuseStatus(answer.statusCode ?? 0);
  const [type = "", ...more] = (answer.headers["content-type"] ?? "").split(";");
  const named = type.trim().toLowerCase();
  if (!TYPES.test(named)) throw new FetchRefusedError("wrong-type");
  const encoding = /charset\s*=\s*"?([\w-]{2,30})/iu.exec(more.join(";"))?.[1] ?? null;
  return { bytes: await readBody(answer, mostBytes), url: url.href, type: named, encoding };
}

async function follow(
  words: string,
  network: Network,
  limits: typeof FETCH_LIMITS,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = addressOf(words);
  for (let step = 0; step <= limits.mostRedirects; step += 1) {
    const at = (await checked(url, network)).map(network.dial);
    const answer = await answerOf(url, at, { ...limits, signal });
    const next = answer.headers.location;
    try {
      if (!REDIRECTS.has(answer.statusCode ?? 0) || !next)
        return await read(answer, url, limits.mostBytes);
    } finally {
      answer.destroy();
    }
    url = addressOf(asWritten(next), url);
  }
  throw new FetchRefusedError("too-many-redirects");
}

/**
 * Reads an address of the public internet that somebody typed. Each address that its name has must be public, and
 * the connection goes to one that was checked; so does each redirect. Sends no cookies; runs and keeps nothing.
 * @throws FetchRefusedError when it may not or cannot be read
 */
export async function fetchPublic(
  words: string,
  network: Network = NETWORK,
  limits = FETCH_LIMITS,
): Promise<Fetched> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new FetchRefusedError("too-slow"));
      stop.abort();
    }, limits.wholeWithin);
  });
  try {
    return await Promise.race([follow(words, network, limits, stop.signal), late]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
