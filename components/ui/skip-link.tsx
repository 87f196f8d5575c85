/** The first stop of the Tab key on every page: jumps over the header to the main content. */
export function SkipLink({ targetId }: { targetId: string }) {
  return (
    <a
      href={`#${targetId}`}
      data-print="hide"
      className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-3 focus:z-50 focus:bg-link focus:px-4 focus:py-2 focus:text-on-link"
    >
      Skip to main content
    </a>
  );
}
