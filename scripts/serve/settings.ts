import { createServer } from "node:net";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";

/** Where the application listens. */
export interface ServeSettings {
  /** Address to listen on. */
  host: string;
  port: number;
  /** What to open in a browser, without a slash at the end. */
  url: string;
}

function readPort(): number {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new OperatorError(`PORT is “${text}”. It has to be a number between 1 and 65535.`);
}

/**
 * Reads HOST and PORT.
 * @throws OperatorError when PORT is no port number
 */
export function readServeSettings(): ServeSettings {
  const port = readPort();
  const named = process.env.HOST || "localhost";
  // "localhost" may mean ::1 alone to Node; this is the address that every browser tries.
  const host = named === "localhost" ? "127.0.0.1" : named;
  const everywhere = named === "0.0.0.0" || named === "::";
  const shown = everywhere ? "localhost" : named.includes(":") ? `[${named}]` : named;
  return { host, port, url: `http://${shown}:${port}` };
}

function portFailure(code: string, { host, port }: ServeSettings): OperatorError {
  switch (code) {
    case "EADDRINUSE":
      return new OperatorError(
        `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new OperatorError(
        `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      );
    default:
      return new OperatorError(
        `HOST is “${host}”, which is no address of this machine. Correct HOST.`,
      );
  }
}

/** @throws OperatorError when nothing can listen there */
export async function requireFreePort(settings: ServeSettings): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen({ host: settings.host, port: settings.port }, resolve);
    });
  } catch (error) {
    throw portFailure(errorCode(error), settings);
  }
  await new Promise((resolve) => probe.close(resolve));
}
