import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "text";

const BASE =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-sm py-1.5 text-base font-medium no-underline pointer-coarse:min-h-11 aria-disabled:cursor-progress aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "px-3.5 bg-link text-on-link hover:bg-link-strong",
  secondary: "px-3.5 border border-rule text-ink hover:border-ink hover:bg-leaf",
  quiet: "px-2.5 text-link underline-offset-4 hover:bg-wash hover:underline",
  text: "text-link underline-offset-4 hover:text-link-strong hover:underline",
  danger: "px-3.5 border border-danger text-danger hover:bg-danger hover:text-on-danger",
};

type Appearance = { variant?: ButtonVariant };

/** A button; `type="button"` unless said otherwise, so that only chosen buttons submit forms. */
export function Button({
  variant = "secondary",
  className,
  type = "button",
  ...rest
}: Appearance & ComponentProps<"button">) {
  return (
    <button type={type} className={classNames(BASE, VARIANTS[variant], className)} {...rest} />
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = "secondary",
  className,
  ...rest
}: Appearance & ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} className={classNames(BASE, VARIANTS[variant], className)} {...rest} />
  );
}
