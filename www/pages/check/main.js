// The page that checks a supplement: the reader of supplements itself reads it, and nothing leaves the device.

const form = document.querySelector("form");
const outcome = document.querySelector("[role=status]");
const [file, text] = /** @type {HTMLInputElement[]} */ (["file", "text"].map((name) => document.getElementById(name)));
const folder = new URL(document.querySelector("script[data-folder]").dataset.folder, document.baseURI);

form.hidden = false;
file.addEventListener("change", () => form.requestSubmit());
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [chosen] = /** @type {FileList} */ (file.files);
  const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(text.value);
  // The same file can be chosen again after it was mended.
  file.value = "";
  try {
    const { problemsOf } = await import(new URL("explainer.js", folder).href);
    say(chosen?.name ?? "the text", await problemsOf(bytes, "en"));
  } catch (error) {
    say("", [`the check itself does not work here: ${error.message}`]);
  }
});

/**
 * @param {string} name
 * @param {string[]} problems
 */
function say(name, problems) {
  // The last line may say how many there are beside those that are told.
  const more = Number(problems.at(-1)?.match(/^and (\d+) more/)?.[1] ?? 1);
  const count = problems.length - 1 + more;
  const heading = document.createElement("h2");
  heading.textContent = problems.length ? `${count} to mend in ${name}` : `Nothing is wrong with ${name}`;
  const list = document.createElement("ul");
  for (const problem of problems) {
    const [place, ...message] = problem.split(": ");
    const item = document.createElement("li");
    if (message.length) item.append(Object.assign(document.createElement("code"), { textContent: place }), " ");
    item.append(message.join(": ") || place);
    list.append(item);
  }
  outcome.replaceChildren(heading, list);
}
