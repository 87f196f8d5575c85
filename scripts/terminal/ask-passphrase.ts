import { OperatorError } from "@/lib/db/operator-error";

/** A generated password of Vigil has more; below this a file can be opened by trying. */
const SHORTEST = 12;

const INTERRUPT = "\u0003";
const END = "\u0004";
const BACKSPACE = new Set(["\u007f", "\b"]);

/** Reads a line from the terminal without showing it. */
function hiddenLine(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = (act: () => void) => {
      stdin.off("data", onData);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
      act();
    };
    const onData = (chunk: string) => {
      for (const key of chunk) {
        if (key === "\r" || key === "\n") return end(() => resolve(typed.join("")));
        if (key === INTERRUPT || key === END)
          return end(() => reject(new OperatorError("Stopped. Nothing was changed.")));
        typed = BACKSPACE.has(key) ? typed.slice(0, -1) : [...typed, key];
      }
    };
    stderr.write(prompt);
    stdin.setEncoding("utf8");
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on("data", onData);
  });
}

const given = () => process.env.VIGIL_BACKUP_PASSPHRASE || null;

function requireTerminal(otherwise: string): void {
  if (process.stdin.isTTY) return;
  throw new OperatorError(
    `A passphrase is needed, and there is no terminal to ask on. Set VIGIL_BACKUP_PASSPHRASE${otherwise}.`,
  );
}

/** The passphrase of a file that exists: from VIGIL_BACKUP_PASSPHRASE, or asked for. */
export async function askPassphrase(): Promise<string> {
  const known = given();
  if (known) return known;
  requireTerminal("");
  return hiddenLine("Passphrase of the backup: ");
}

/**
 * The passphrase for a new file: from VIGIL_BACKUP_PASSPHRASE, or asked for twice.
 * @throws OperatorError when it is too short, the two differ, or nobody can be asked
 */
export async function askNewPassphrase(): Promise<string> {
  const known = given();
  if (!known) requireTerminal(", or add --plain for a file that anybody can read");
  const passphrase = known ?? (await hiddenLine("Passphrase for the backup: "));
  if ([...passphrase].length < SHORTEST)
    throw new OperatorError(
      `A passphrase for a backup has at least ${SHORTEST} characters. Four or five words do well. Nothing was written.`,
    );
  if (!known && passphrase !== (await hiddenLine("The same once more: ")))
    throw new OperatorError("The two passphrases differ. Nothing was written.");
  return passphrase;
}
