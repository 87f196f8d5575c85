import { appAddress, isMailConfigured } from "@/lib/mail/mailer";

/** Whether a forgotten password can be replaced by mail: its link must lead to an address that we know. */
export function canMailResets(): boolean {
  return isMailConfigured() && appAddress() !== null;
}
