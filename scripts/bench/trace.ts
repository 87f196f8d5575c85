import pg from "pg";

/** One SQL statement as it left for the server. */
export interface SentQuery {
  text: string;
  values: unknown[];
  /** Which of the connections it went over, numbered from 0 in the order of their first use. */
  connection: number;
  /** The statements, by their places in the trace, that had been answered when this one was sent. */
  after: number[];
}

type Callback = (...args: unknown[]) => void;
type SendQuery = (this: pg.Client, ...args: unknown[]) => unknown;

function wordsOf([first, second]: unknown[]): Pick<SentQuery, "text" | "values"> {
  const given = typeof first === "string" ? { text: first } : (first as Partial<SentQuery>);
  const values = given.values ?? (Array.isArray(second) ? second : []);
  return { text: given.text ?? "", values };
}

/** Passes the arguments on with `done` called at the answer, whichever way it is asked for. */
function sendAndTell(client: pg.Client, send: SendQuery, args: unknown[], done: () => void) {
  const callback = args.at(-1);
  if (typeof callback === "function") {
    const told: Callback = (...answer) => {
      done();
      (callback as Callback)(...answer);
    };
    return send.apply(client, [...args.slice(0, -1), told]);
  }
  const answer = send.apply(client, args) as Promise<unknown>;
  answer.then(done, done);
  return answer;
}

/**
 * The SQL statements that this process sends to PostgreSQL while `work` runs: whatever Prisma makes
 * of it, BEGIN and COMMIT included. Taken where they leave, in the driver, so that nothing that
 * reaches the server is missed. One trace at a time: work that runs beside it is taken for its own.
 */
export async function traceQueries(work: () => Promise<unknown>): Promise<SentQuery[]> {
  const driver = pg.Client.prototype as unknown as { query: SendQuery };
  const send = driver.query;
  const sent: SentQuery[] = [];
  const answered = new Set<number>();
  const connections: pg.Client[] = [];
  driver.query = function noteAndSend(...args) {
    if (!connections.includes(this)) connections.push(this);
    const place = sent.length;
    const connection = connections.indexOf(this);
    sent.push({ ...wordsOf(args), connection, after: [...answered] });
    return sendAndTell(this, send, args, () => answered.add(place));
  };
  try {
    await work();
  } finally {
    driver.query = send;
  }
  return sent;
}
