import { TextLink } from "@/components/ui/text-link";

/** The way from a list to its trash, and back. */
export function TrashSwitch({ path, inTrash }: { path: string; inTrash: boolean }) {
  return (
    <p data-print="hide" className="mt-8 text-sm">
      {inTrash ? (
        <>
          <TextLink href={path}>Leave the trash</TextLink> ·{" "}
          <TextLink href="/trash">Everything in the trash</TextLink>
        </>
      ) : (
        <TextLink href={`${path}?trash=1`}>Show the trash</TextLink>
      )}
    </p>
  );
}
