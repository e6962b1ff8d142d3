// From a form to the file of a supplement: what is empty is left out.

/** @typedef {Record<string, unknown>} Part */

/**
 * What a form holds.
 * @param {(name: string) => string} field the text of a field
 * @returns {string} the text of the file
 */
export function written(field) {
  const line = helpline(field);
  return `${JSON.stringify(filled({ introduction: field("introduction"), helplines: line && [line] }), null, 2)}\n`;
}

/**
 * The helpline of the form; nothing where all of its texts are empty.
 * @param {(name: string) => string} field
 */
function helpline(field) {
  const own = ["name", "operator", "shown", "dial", "whatsapp", "website", "note"];
  if (own.every((name) => !field(name))) return undefined;
  const country = field("country");
  return filled({
    id: id(`${country} ${field("name") || field("operator")}`),
    country,
    name: field("name"),
    operator: field("operator"),
    kind: field("kind"),
    authority: field("kind") === "police" || undefined,
    call: number(field("shown"), field("dial")),
    whatsapp: number(field("whatsapp"), field("whatsapp")),
    website: field("website"),
    hours: field("hours"),
    notes: field("note") && [field("note")],
  });
}

/**
 * A number, as it is shown and as it is dialled.
 * @param {string} shown
 * @param {string} dial
 */
function number(shown, dial) {
  if (!shown && !dial) return undefined;
  return { shown: shown || dial, dial: (dial || shown).replace(/[\s().-]/g, "") };
}

/** A name for programs: small letters, digits and hyphens. @param {string} text */
function id(text) {
  const plain = text.normalize("NFD").toLowerCase();
  return plain
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * What is not empty.
 * @param {Part} part
 * @returns {Part}
 */
function filled(part) {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value));
}

/** The names of an example: nobody's numbers. @type {Record<string, string>} */
export const EXAMPLE = {
  introduction: "We are a small organisation in Lyon. We listen, in French and Arabic.",
  name: "Ligne Ouverte",
  operator: "Maison Ouverte",
  country: "FR",
  kind: "trafficking",
  shown: "04 72 00 00 01",
  dial: "+33472000001",
  whatsapp: "",
  website: "https://maison-ouverte.example/",
  hours: "",
  note: "We can call you back.",
};
