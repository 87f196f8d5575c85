import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";

/** Names that lead to their pages, each on a line of its own. */
export function NameLinks({ names }: { names: readonly { href: string; name: string }[] }) {
  return names.map(({ href, name }) => (
    <TextLink key={href} href={href} subtle className="block">
      <NativeName>{name}</NativeName>
    </TextLink>
  ));
}
