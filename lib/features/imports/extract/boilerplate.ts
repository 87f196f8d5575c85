import type { Span } from "@/lib/features/imports/types";

/** Lines that lead elsewhere or belong to the page, not to the article. */
const LEADS_AWAY =
  /^(?:[•*·-]\s*)?(?:read more|read also|also read|watch(?: below| live| now)?|listen|related(?: reading| stories| articles?)?|relevant reading|see also|see more|more from|more on|also on|most read|recommended|trending|story continues|article continued|continue reading|advertisement|sponsored|sign up|subscribe|log in|newsletter|share (?:this|on)|follow (?:us|me)|click here|download|open this photo|photo gallery|image|photo|photos|file photo|video|caption|copyright|©|all rights reserved|for more .{0,60}(?:news|newsletters|coverage)|read more about|correction|editor['’]s note|this (?:story|article) (?:has been|was)|with files from|by submitting|comments?|tags?|topics?)\b.{0,3}(?::|\s|$)/iu;

const ERROR_BLOCK =
  /^(?:[•*·-]\s*)?(?:oops!?|something went wrong\.?|please try again(?: later)?\.?|loading\.*|error|javascript is (?:disabled|required).*|enable javascript.*)$/iu;

/** A caption ends with who took the picture: “(Ana Ruiz/Agency)”, “Ana Ruiz/Agency”, “(Agency)”. */
const CREDIT =
  /[.?!'"”]\s*\((?:[^()]{2,60}\/\s?[^()]{2,40}|[A-Z]{2,6}|.{0,30}(?:Press|Reuters|Getty|Images|AFP|News|Photo|handout|submitted).{0,30})\)\s*$/u;
const OPEN_CREDIT =
  /\b(?:Reuters|Getty Images|AFP|AP Photo|EPA|The Canadian Press|Associated Press)\s*$/u;

const LONGEST = 600;

/** Whether a paragraph belongs to the page around an article: links, notices, captions. */
export function isBoilerplate(text: string, { start, end }: Span): boolean {
  const head = text.slice(start, Math.min(end, start + 120));
  if (ERROR_BLOCK.test(head)) return true;
  if (LEADS_AWAY.test(head) && end - start < LONGEST)
    return (
      !/^(?:comments?|image|photo|video|listen|watch|correction|related)\s+[a-z]/iu.test(head) ||
      /^(?:watch|listen) below/iu.test(head)
    );
  const tail = text.slice(Math.max(start, end - 120), end);
  return end - start < LONGEST && (CREDIT.test(tail) || OPEN_CREDIT.test(tail));
}
