import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";

type NameLinkProps = {
  href: string;
  name: string;
  /** What tells namesakes apart; stands after the name in brackets. */
  detail?: string;
};

/** A name that leads to its page. */
export function NameLink({ href, name, detail }: NameLinkProps) {
  return (
    <TextLink href={href}>
      <NativeName>{name}</NativeName>
      {detail ? ` (${detail})` : null}
    </TextLink>
  );
}

/** Such names in a list. */
export function NameLinkList({ names }: { names: readonly NameLinkProps[] }) {
  return (
    <ul>
      {names.map((link) => (
        <li key={link.href}>
          <NameLink {...link} />
        </li>
      ))}
    </ul>
  );
}

/** Names alone in a column of links, each on a line of its own. */
export function NameLinkLines({ names }: { names: readonly NameLinkProps[] }) {
  return names.map(({ href, name }) => (
    <TextLink key={href} href={href} subtle className="block">
      <NativeName>{name}</NativeName>
    </TextLink>
  ));
}
