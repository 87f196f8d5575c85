import { classNames } from "@/components/ui/class-names";

type NativeNameProps = { children: string; lang?: string | null | undefined; className?: string };

/** A name in whatever script it is written: kept apart from the direction of the text around it. */
export function NativeName({ children, lang, className }: NativeNameProps) {
  return (
    <bdi dir="auto" lang={lang ?? undefined} className={classNames(className)}>
      {children}
    </bdi>
  );
}
