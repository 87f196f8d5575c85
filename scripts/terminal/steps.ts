const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a longer job and shows it: its name while it runs, a tick and its time when
 * it is done, a cross when it failed. `work` may return a remark to be shown behind the name.
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  remark: (result: T) => string = () => "",
): Promise<T> {
  const began = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  … ${name}`);
  const finish = (mark: string, text: string) =>
    process.stdout.write(
      `${live ? "\r\u001b[2K" : ""}  ${mark} ${name}${text}  ${seconds(began)}\n`,
    );
  try {
    const result = await work();
    const said = remark(result);
    finish("✓", said && ` (${said})`);
    return result;
  } catch (error) {
    finish("✗", "");
    throw error;
  }
}

/** Prints one line between the steps. */
export function note(message: string): void {
  process.stdout.write(`${process.stdout.isTTY ? "\r\u001b[2K" : ""}    ${message}\n`);
}
