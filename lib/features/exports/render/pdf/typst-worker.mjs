// Plain JavaScript, so that a thread can load it as it is, under any bundler and none.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { template, fontFiles } = workerData;
const templateSource = readFileSync(template, "utf8");
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
});

function diagnostics(failure) {
  return compiler
    .fetchDiagnostics(failure)
    .map((diagnostic) => diagnostic.message)
    .join("; ");
}

function typeset(data, accessible) {
  const compiled = compiler.compile({ mainFileContent: templateSource, inputs: { data } });
  const failure = compiled.takeError();
  if (failure) return { error: diagnostics(failure) };
  const document = compiled.result;
  const options = accessible ? { pdfStandard: "ua-1" } : { pdfTags: false };
  return { pages: document.numOfPages, pdf: compiler.pdf(document, options) };
}

parentPort.on("message", ({ id, data, accessible }) => {
  let answer;
  try {
    answer = typeset(data, accessible);
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  // Compiled parts are kept for ever otherwise, and memory grows to gigabytes.
  compiler.evictCache(0);
  parentPort.postMessage({ id, ...answer });
});
