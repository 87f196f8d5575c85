import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";

import { FetchRefusedError, type FetchRefusal } from "@/lib/outgoing/fetch-refused";

/** A program reads one page: nothing of the person, of this installation or of what it is for goes along. */
const HEADERS = {
  "User-Agent": "Mozilla/5.0 (compatible; one page, read at the wish of a person)",
  Accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
  "Accept-Encoding": "gzip, deflate, br",
};

/** For how many milliseconds a connection and its first answer are waited for. */
export type Patience = { signal: AbortSignal; connectWithin: number; headersWithin: number };

/** Where a request really goes: the address that was checked. */
export type Dialled = { address: string; port: number };

/**
 * Asks for one address at the very IP address that was checked: the name is not looked up again. Gives the answer
 * once its headers are there; redirects are the caller’s.
 * @throws FetchRefusedError when there is no answer
 */
export function oneRequest(
  url: URL,
  { address, port }: Dialled,
  { signal, connectWithin, headersWithin }: Patience,
): Promise<IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  // Whose certificate is asked for: the name, though the connection goes to the address.
  const name = url.hostname.replace(/\.$/u, "");
  const servername = isIP(url.hostname.replace(/^\[|\]$/gu, "")) ? "" : name;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ method: "GET", protocol: url.protocol, host: address, port, servername },
        path: `${url.pathname}${url.search}`,
        headers: { Host: url.host, Connection: "close", ...HEADERS },
        agent: false,
        signal,
        maxHeaderSize: 16 * 1024,
      },
      (answer) => {
        clearTimeout(timer);
        answer.on("error", () => undefined);
        resolve(answer);
      },
    );
    const stop = (reason: FetchRefusal) => asked.destroy(new FetchRefusedError(reason));
    const timer = setTimeout(() => stop("too-slow"), headersWithin);
    const unconnected = setTimeout(() => stop("no-answer"), connectWithin);
    asked.once("socket", (socket) => socket.once("connect", () => clearTimeout(unconnected)));
    asked.once("close", () => clearTimeout(unconnected));
    asked.on("error", (error) => {
      clearTimeout(timer);
      reject(error instanceof FetchRefusedError ? error : new FetchRefusedError("no-answer"));
    });
    asked.end();
  });
}
