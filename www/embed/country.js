// The country whose helplines stand first.

/**
 * Puts a country first among the helplines: the one that the host asks for, else a guess, which is labelled so.
 *
 * The guess is made from the browser's time zone, else from the region of its first language; nothing is looked up and
 * nothing is stored. The component renders the same nodes when it is told the country.
 * @param {ParentNode} root
 * @param {string | undefined} asked
 * @returns {{ country: string | undefined, guessed: boolean }}
 */
export function putFirst(root, asked) {
  const items = [...root.querySelectorAll("[data-country]")];
  const find = (code) => items.find((item) => item.dataset.country === code);
  const item = asked ? find(asked) : (inZone(items) ?? find(region()));
  const guessed = !asked && Boolean(item);
  if (item) {
    const place = root.querySelector(".first-country");
    place.lastElementChild.append(item);
    place.toggleAttribute("data-guessed", guessed);
    item.querySelector("details").open = true;
  }
  return { country: asked ?? item?.dataset.country, guessed };
}

/** @param {HTMLElement[]} items */
function inZone(items) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return items.find((item) => zonesOf(item.dataset.country).includes(zone));
}

/**
 * The time zones of a country, as the browser itself knows them and names them.
 * @param {string} country
 * @returns {string[]}
 */
function zonesOf(country) {
  const locale = new Intl.Locale("und", { region: country });
  // Older browsers have the property that newer ones have made a method of; the oldest have neither.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function region() {
  try {
    return new Intl.Locale(navigator.language).region;
  } catch {
    return undefined;
  }
}
