/** The four forms of an English verb that news writing uses. */
export type VerbForms = {
  base: string;
  third: string;
  past: string;
  participle: string;
  gerund: string;
};

/** Past tense and participle where they are not formed with -ed. */
const IRREGULAR: Record<string, [past: string, participle: string]> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  go: ["went", "gone"],
  begin: ["began", "begun"],
  put: ["put", "put"],
  read: ["read", "read"],
  swear: ["swore", "sworn"],
  speak: ["spoke", "spoken"],
  meet: ["met", "met"],
  hold: ["held", "held"],
  send: ["sent", "sent"],
  see: ["saw", "seen"],
  have: ["had", "had"],
  make: ["made", "made"],
  get: ["got", "got"],
  take: ["took", "taken"],
  come: ["came", "come"],
  give: ["gave", "given"],
  find: ["found", "found"],
  become: ["became", "become"],
  leave: ["left", "left"],
  feel: ["felt", "felt"],
  bring: ["brought", "brought"],
  keep: ["kept", "kept"],
  know: ["knew", "known"],
  think: ["thought", "thought"],
  show: ["showed", "shown"],
  lead: ["led", "led"],
  run: ["ran", "run"],
  grow: ["grew", "grown"],
  lose: ["lost", "lost"],
  pay: ["paid", "paid"],
  stand: ["stood", "stood"],
  set: ["set", "set"],
  fall: ["fell", "fallen"],
  win: ["won", "won"],
  build: ["built", "built"],
  spend: ["spent", "spent"],
  hear: ["heard", "heard"],
  sit: ["sat", "sat"],
  rise: ["rose", "risen"],
  choose: ["chose", "chosen"],
  drive: ["drove", "driven"],
  fight: ["fought", "fought"],
  die: ["died", "died"],
  lie: ["lied", "lied"],
};

/** Verbs whose last consonant is doubled: stress on the last syllable. */
const DOUBLES = new Set(["admit", "quip", "refer", "plan", "stop", "drop", "permit", "commit"]);

const ending = (base: string) => {
  if (/e$/.test(base)) return base.slice(0, -1);
  return DOUBLES.has(base) ? base + base.slice(-1) : base;
};

function past(base: string): string {
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${ending(base)}ed`;
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (base === "have") return "has";
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function gerund(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  return /(?:ee|oe)$/.test(base) ? `${base}ing` : `${ending(base)}ing`;
}

/** All forms of a verb given by its base. */
export function verbForms(base: string): VerbForms {
  const [irregular, participle] = IRREGULAR[base] ?? [past(base), past(base)];
  return { base, third: third(base), past: irregular, participle, gerund: gerund(base) };
}
