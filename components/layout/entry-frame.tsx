import type { ReactNode } from "react";

import { RibbonMark } from "@/components/ui/ribbon-mark";

type EntryFrameProps = { title: string; wide?: boolean; children: ReactNode };

/** The frame of the pages in front of the signed-in ones: the mark, a heading, a form. */
export function EntryFrame({ title, wide = false, children }: EntryFrameProps) {
  return (
    <main
      className={`mx-auto grid min-h-dvh w-full ${wide ? "max-w-xl" : "max-w-sm"} content-center gap-8 px-4 py-12`}
    >
      <div>
        <p
          data-print="hide"
          className="mb-6 flex items-center gap-2 font-serif text-2xl font-semibold tracking-tight"
        >
          <RibbonMark className="h-8 w-auto" />
          Vigil
        </p>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      </div>
      {children}
    </main>
  );
}
