import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";

import { checkCredentials } from "@/lib/auth/check-credentials";
import { checkSecondStep } from "@/lib/auth/second-step";
import { closeSession, openSession, SESSION_HOURS, type Verified } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { logger } from "@/lib/logger";

class Throttled extends CredentialsSignin {
  override code = "throttled";
}

class SecretUnreadable extends CredentialsSignin {
  override code = "unreadable";
}

class PasswordGone extends CredentialsSignin {
  override code = "expired";
}

/** The password is right; `passed` lets its bearer go on to the second step. */
export class SecondStepNeeded extends CredentialsSignin {
  override code = "second-step";
  constructor(readonly passed: string) {
    super();
  }
}

/** What next-auth knows of a user: the id of the session that was opened, if it could be. */
async function sessionFor(verified: Verified, request: Request): Promise<{ id: string } | null> {
  const id = await openSession(verified, request.headers.get("user-agent") ?? "");
  return id === null ? null : { id };
}

export const secure = env.AUTH_URL?.startsWith("https://") ?? false;

export const { handlers, auth, signIn, signOut } = NextAuth({
  trustHost: true,
  useSecureCookies: secure,
  session: { strategy: "jwt", maxAge: SESSION_HOURS * 3_600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: { name: secure ? "__Host-vigil.session" : "vigil.session" } },
  // Its own logger prints a stack for every mistyped password.
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin))
        logger.error({ kind: error.name }, "sign-in failed");
    },
    warn: () => undefined,
    debug: () => undefined,
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const result = await checkCredentials(credentials, clientAddress(request.headers));
        if (result === "throttled") throw new Throttled();
        if (result === "refused") return null;
        if ("passed" in result) throw new SecondStepNeeded(result.passed);
        return sessionFor(result, request);
      },
    }),
    Credentials({
      id: "second-step",
      credentials: { passed: {}, code: {} },
      async authorize(credentials, request) {
        const result = await checkSecondStep(credentials, clientAddress(request.headers));
        if (result === "throttled") throw new Throttled();
        if (result === "unreadable") throw new SecretUnreadable();
        if (result === "expired") throw new PasswordGone();
        if (result === "refused") return null;
        const session = await sessionFor(result, request);
        if (!session) throw new PasswordGone();
        return session;
      },
    }),
  ],
  callbacks: {
    // The token carries one thing, the session row's id. Whether that session still stands is asked
    // of the database by `currentActor`: here a database that cannot be asked would look like a
    // session that has ended.
    jwt({ token, user }) {
      return user?.id ? { sub: user.id } : token;
    },
    session({ session, token }) {
      session.sessionId = token.sub ?? "";
      return session;
    },
  },
  events: {
    async signOut(message) {
      if ("token" in message && message.token?.sub) await closeSession(message.token.sub);
    },
  },
});

declare module "next-auth" {
  interface Session {
    sessionId: string;
  }
}
