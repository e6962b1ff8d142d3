// The choice of language and country for the snippet that holds help. The snippets are text that the build has made; without this
// script they are links.

/** A file of snippets: each under a line with the code and the name of its country. */
const HEADING = /^== (\S\S) (.*)\n/gm;

/**
 * The snippets of a file.
 * @param {string} text
 * @returns {[string, string, string][]} code, name and snippet
 */
export function read(text) {
  const [, ...parts] = text.split(HEADING);
  /** @type {[string, string, string][]} */
  const found = [];
  for (let index = 0; index < parts.length; index += 3) found.push([parts[index], parts[index + 1], parts[index + 2].trim()]);
  return found;
}

/** A day as in 2027-05-31, where the editor is. @param {Date} date */
export function day(date) {
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * A list with its label.
 * @param {string} label
 * @param {[value: string, text: string][]} options
 */
function choice(label, options) {
  const select = document.createElement("select");
  for (const [value, text] of options) select.append(new Option(text, value));
  const element = document.createElement("label");
  element.append(`${label} `, select);
  return { element, select };
}

/**
 * Puts the choice in the place of the links.
 * @param {Document} page
 * @param {(snippet: string) => void} show
 */
export async function offerCountries(page, show) {
  const links = [...page.querySelectorAll("#languages a")];
  const languages = choice(
    "Language",
    links.map((link, index) => [String(index), link.textContent]),
  );
  const countries = choice("Country", []);
  /** @type {[string, string, string][]} */
  let snippets = [];
  const write = () => {
    const link = links[languages.select.selectedIndex];
    const [, , snippet] = snippets.find(([code]) => code === countries.select.value) ?? snippets[0];
    // The build has no clock; the editor's has the day.
    show(snippet.replace(link.dataset.version, link.dataset.copied.replace("{today}", day(new Date()))));
  };
  const load = async () => {
    const chosen = countries.select.value;
    const answer = await fetch(links[languages.select.selectedIndex].href);
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
    snippets = read(await answer.text());
    countries.select.replaceChildren(...snippets.map(([code, name]) => new Option(name, code)));
    countries.select.value = snippets.some(([code]) => code === chosen) ? chosen : snippets[0][0];
    write();
  };
  try {
    await load();
  } catch {
    // The links and the snippet without a country stay: a page opened from a disk may fetch nothing.
    return;
  }
  languages.select.addEventListener("change", load);
  countries.select.addEventListener("change", write);
  page.querySelector("#chosen").textContent = "Choose whose helplines it holds: those of the country where most of your readers are.";
  page.querySelector("#languages").replaceWith(...(links.length > 1 ? [languages.element] : []), countries.element);
}
