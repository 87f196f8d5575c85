import { createHmac } from "node:crypto";

import type { Secrets } from "@/lib/db/embedded/secrets";
import type { ServeSettings } from "@/scripts/serve/settings";

/** Kept from the application: it must not be able to become the owner of its tables. */
const OWNER_ONLY = ["DATABASE_URL", "VIGIL_ADMIN_PASSWORD", "VIGIL_ADMIN_EMAIL"];

/** Secrets of the running application, from its environment or else from the data folder. */
export function secretVariables(secrets: Secrets): Record<string, string> {
  const auth = process.env.AUTH_SECRET || secrets.auth;
  const encryption = process.env.VIGIL_FIELD_KEYS || secrets.encryption;
  // Derived, so that instances which share AUTH_SECRET accept each other's forms.
  const actions = createHmac("sha256", auth).update("vigil server actions").digest("base64");
  return {
    AUTH_SECRET: auth,
    VIGIL_FIELD_KEYS: encryption,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actions,
  };
}

function inherited(mode: "production" | "development"): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !OWNER_ONLY.includes(name));
  return { ...Object.fromEntries(entries), NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" };
}

/** Environment in which the application is built. It holds no address of a database. */
export function buildEnvironment(secrets: Secrets): NodeJS.ProcessEnv {
  return { ...inherited("production"), ...secretVariables(secrets) };
}

/**
 * Environment of the application's process.
 * @param appUrl connection string of the role that owns no table
 */
export function appEnvironment(
  mode: "start" | "dev",
  secrets: Secrets,
  appUrl: string,
  { host, url }: ServeSettings,
): NodeJS.ProcessEnv {
  const local = host === "127.0.0.1" || host === "::1";
  return {
    ...inherited(mode === "start" ? "production" : "development"),
    ...secretVariables(secrets),
    AUTH_TRUST_HOST: "true",
    // On an open address the name that visitors use is theirs to say, unless AUTH_URL tells it.
    ...(local && !process.env.AUTH_URL && { AUTH_URL: url }),
    VIGIL_APP_DATABASE_URL: appUrl,
  };
}
