// Where an exit may lead.

/**
 * Whether a text is the address of a page that an exit may open: by https, and by a name that says whose it is.
 * @param {string} text
 */
export function isNeutral(text) {
  try {
    const { protocol, username, password, hostname } = new URL(text);
    // Letters of another script can look like those of a well-known name; browsers write such names in this form.
    return protocol === "https:" && !username && !password && !/(^|\.)xn--/.test(hostname);
  } catch {
    return false;
  }
}
