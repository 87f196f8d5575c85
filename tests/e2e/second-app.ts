import { findFreePort } from "@/lib/db/embedded/free-port";
import { startApp, stopApp, untilAnswering, type App } from "@/scripts/serve/app-process";
import { TcpRelay } from "@/tests/support/tcp-relay";

/** Another instance of the application on the same database, whose line to it can be cut. */
export type SecondApp = { url: string; database: TcpRelay; stop: () => Promise<void> };

/** Starts one, on the build and with the keys of the first. */
export async function startSecondApp(): Promise<SecondApp> {
  const address = new URL(process.env.VIGIL_APP_DATABASE_URL ?? "");
  const database = new TcpRelay({ host: address.hostname, port: Number(address.port) });
  await database.open();
  address.hostname = "127.0.0.1";
  address.port = String(database.port);
  const port = await findFreePort();
  const settings = { host: "127.0.0.1", port, url: `http://localhost:${port}` };
  const app = startApp("start", settings, {
    ...process.env,
    NODE_ENV: "production",
    AUTH_URL: settings.url,
    VIGIL_DAILY_WORK: "off",
    VIGIL_APP_DATABASE_URL: address.href,
  });
  const stop = () => stopBoth(app, database);
  try {
    await untilAnswering(app, settings, AbortSignal.timeout(60_000));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: settings.url, database, stop };
}

async function stopBoth(app: App, database: TcpRelay): Promise<void> {
  await stopApp(app);
  await database.cut();
}
