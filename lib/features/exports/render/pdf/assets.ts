import path from "node:path";

// Read at run time from the project's folder: the thread and the compiler open these files
// themselves, so a bundler must neither move nor follow them.
function inProject(file: string): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), file);
}

const HERE = "lib/features/exports/render/pdf";
const FONTS = "node_modules/@expo-google-fonts";

export const WORKER_FILE = inProject(`${HERE}/typst-worker.mjs`);
export const TEMPLATE_FILE = inProject(`${HERE}/case-summary.typ`);

/** By family: a character is printable when every style of one family has it. */
export const FONT_FAMILIES: readonly (readonly string[])[] = [
  [
    inProject(`${FONTS}/noto-serif/300Light/NotoSerif_300Light.ttf`),
    inProject(`${FONTS}/noto-serif/400Regular/NotoSerif_400Regular.ttf`),
    inProject(`${FONTS}/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`),
    inProject(`${FONTS}/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf`),
  ],
  [
    inProject(`${FONTS}/vazirmatn/400Regular/Vazirmatn_400Regular.ttf`),
    inProject(`${FONTS}/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf`),
  ],
];
