import { OperatorError } from "@/lib/db/operator-error";

/** The code that PostgreSQL or the operating system gave an error, or an empty string. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function serverOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}

function sentence(code: string, url: string, detail: string): string {
  const server = serverOf(url);
  switch (code) {
    case "ECONNREFUSED":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `No PostgreSQL server answers at ${server}. Start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The database host in DATABASE_URL (${server}) is not known. Correct DATABASE_URL.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${server} refused the name or password in DATABASE_URL. Correct them.`;
    case "3D000":
      return `There is no such database at ${server}. Create it, or correct DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${server} has no free connection. Close others, or raise max_connections.`;
    default:
      return `Cannot connect to PostgreSQL at ${server} (${detail}). Check DATABASE_URL and the server's log.`;
  }
}

/** Turns a failed connection into the sentence to show. `url` is the connection string used. */
export function connectionFailure(error: unknown, url: string): OperatorError {
  if (error instanceof OperatorError) return error;
  const detail = (error instanceof Error && error.message) || errorCode(error) || "no answer";
  return new OperatorError(sentence(errorCode(error), url, detail), { cause: error });
}

/**
 * Checks that a connection string can be read at all.
 * @throws OperatorError when it is not a postgresql:// address.
 */
export function requirePostgresUrl(url: string): string {
  const known = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
  if (known) return url;
  throw new OperatorError(
    "DATABASE_URL is not a PostgreSQL address. It should look like postgresql://name:password@host:5432/vigil.",
  );
}
