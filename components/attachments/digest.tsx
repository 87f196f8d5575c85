import { Disclosure } from "@/components/ui/disclosure";
import { shortDigest } from "@/lib/features/attachments/rules";

/** The first characters of a file's digest; the rest is one click away. */
export function Digest({ sha256 }: { sha256: string }) {
  return (
    <Disclosure label={<code className="font-mono text-sm">{shortDigest(sha256)}…</code>}>
      <code className="mt-1 block max-w-80 font-mono text-xs break-all">{sha256}</code>
    </Disclosure>
  );
}
