/** What begins a paragraph of its own. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** What is no part of the words of a page. */
const SKIPPED = new Set(
  "audio button canvas embed head iframe input link math meta noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

const ELEMENT = 1;
const TEXT = 3;

const nameOf = (node: Node) => node.nodeName.toLowerCase();

/** The node behind one and all it holds, within `root`; null at its end. `leave` is told of what ends. */
function behind(node: Node, root: Node, leave: (node: Node) => void): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    leave(at);
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/**
 * The words below a node, a line for each block and an empty line between two: what a browser shows, as
 * far as the marks say it. Goes from node to node without calling itself, so that depth costs nothing.
 */
export function textBelow(root: Node): string {
  const paragraphs: string[] = [];
  let words: string[] = [];
  const flush = () => {
    const lines = words
      .join("")
      .split("\n")
      .map((line) => line.replace(/[\t\r\f \u00a0]+/gu, " ").trim());
    const paragraph = lines
      .join("\n")
      .replace(/\n{2,}/gu, "\n\n")
      .trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    words = [];
  };
  const turn = (node: Node) => {
    if (node.nodeType === ELEMENT && BLOCKS.has(nameOf(node))) flush();
  };
  let node: Node | null = root.firstChild;
  while (node) {
    const isSkipped = node.nodeType === ELEMENT && SKIPPED.has(nameOf(node));
    turn(node);
    if (node.nodeType === TEXT) words.push((node.nodeValue ?? "").replace(/\s+/gu, " "));
    if (nameOf(node) === "br") words.push("\n");
    node = !isSkipped && node.firstChild ? node.firstChild : behind(node, root, turn);
  }
  flush();
  return paragraphs.join("\n\n");
}

/** How many elements a page has and how deep they go, counted without calling itself. */
export function sizeOf(root: Node): { elements: number; depth: number } {
  let [elements, depth, level] = [0, 0, 0];
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === ELEMENT) elements += 1;
    depth = Math.max(depth, level);
    if (node.firstChild) {
      level += 1;
      node = node.firstChild;
      continue;
    }
    node = behind(node, root, (left) => {
      if (!left.nextSibling) level -= 1;
    });
  }
  return { elements, depth };
}
