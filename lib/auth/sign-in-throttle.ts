import { admit, type Counted, forgive } from "@/lib/auth/throttle";

type Attempt = { email: string; address: string };

const account = ({ email }: Attempt): Counted => ["account", email];
const source = ({ address }: Attempt): Counted => ["address", address];

/** Counts an attempt to sign in against its account and its address. @returns whether it may go on */
export function admitAttempt(attempt: Attempt): Promise<boolean> {
  return admit([account(attempt), source(attempt)]);
}

/** Forgets the failures of an account, and one of its address, after a successful sign-in. */
export function forgetFailures(attempt: Attempt): Promise<void> {
  return forgive([account(attempt)], [source(attempt)]);
}
