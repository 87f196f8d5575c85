import { classNames } from "@/components/ui/class-names";

type RibbonMarkProps = { className?: string; title?: string };

/** The mark: a loop of ribbon, one strand crossing over the other. Decorative unless given a title. */
export function RibbonMark({ className, title }: RibbonMarkProps) {
  const label = title ? { role: "img", "aria-label": title } : { "aria-hidden": true };
  return (
    <svg
      viewBox="0 0 24 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinejoin="round"
      className={classNames("text-ribbon", className)}
      {...label}
    >
      <path d="M5 30C9 22 18.5 14 18.5 8.2 18.5 4.6 15.6 2.5 12 2.5S5.5 4.6 5.5 8.2C5.5 11.2 8 14.7 11 18.4" />
      <path d="M14.6 22.7C16.4 25 18 27.5 19 30" />
    </svg>
  );
}
