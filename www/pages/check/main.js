// The page that makes and checks a supplement: the reader of supplements itself reads it, and nothing leaves the device.

import { EXAMPLE, written } from "./form.js";

/** @type {<Kind extends HTMLElement = HTMLInputElement>(name: string) => Kind} */
const part = (name) => /** @type {any} */ (document.getElementById(name));
const [make, judge] = [part("make"), part("judge")].map((form) => /** @type {HTMLFormElement} */ (/** @type {unknown} */ (form)));
const outcome = document.querySelector("[role=status]");
const [file, text] = [part("file"), part("text")];
const [take, download] = [part("take"), /** @type {HTMLAnchorElement} */ (part("download"))];
const folder = new URL(document.querySelector("script[data-folder]").dataset.folder, document.baseURI);

make.hidden = false;
judge.hidden = false;
make.addEventListener("submit", (event) => {
  event.preventDefault();
  put((name) => part(name).value.trim());
});
part("example").addEventListener("click", () => put((name) => EXAMPLE[name]));
file.addEventListener("change", () => judge.requestSubmit());
judge.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [chosen] = /** @type {FileList} */ (file.files);
  const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(text.value);
  // The same file can be chosen again after it was mended.
  file.value = "";
  await check(chosen?.name ?? "the text", bytes);
});

/** Puts what a form holds into the box, and checks it. @param {(name: string) => string} field */
function put(field) {
  text.value = written(field);
  judge.requestSubmit();
  text.scrollIntoView({ block: "nearest" });
}

/**
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function check(name, bytes) {
  take.hidden = true;
  try {
    const load = (/** @type {string} */ file) => import(new URL(file, folder).href);
    const [{ problemsOf }, { words }] = await Promise.all([load("explainer.js"), load("embed-page.js")]);
    const { slipOf, placeOf } = await words();
    const slip = isJson(bytes) ? undefined : slipOf(new TextDecoder().decode(bytes));
    const problems = slip ? [slip] : await problemsOf(bytes, "en");
    say(name, problems, slip ? () => "" : placeOf);
    if (problems.length) return;
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
    take.hidden = false;
  } catch (error) {
    say("", [`the check itself does not work here: ${error.message}`], () => "");
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function isJson(bytes) {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {string[]} problems
 * @param {(path: string) => string} placeOf
 */
function say(name, problems, placeOf) {
  // The last line may say how many there are beside those that are told.
  const more = Number(problems.at(-1)?.match(/^and (\d+) more/)?.[1] ?? 1);
  const count = problems.length - 1 + more;
  const heading = document.createElement("h3");
  heading.textContent = problems.length ? `${count} to mend in ${name}` : `Nothing is wrong with ${name}`;
  const list = document.createElement("ul");
  for (const problem of problems) {
    const item = document.createElement("li");
    item.className = "wrong";
    const [, path, message] = /^([\w$.[\]]+): (.*)$/s.exec(problem) ?? [];
    const place = path && placeOf(path);
    if (place) {
      const strong = document.createElement("strong");
      strong.textContent = `${place[0].toUpperCase()}${place.slice(1)}: `;
      item.append(strong, message, " ", Object.assign(document.createElement("code"), { textContent: path }));
    } else {
      item.append(problem);
    }
    list.append(item);
  }
  outcome.replaceChildren(heading, list);
}
