// Where an exit may lead.

/**
 * Whether a text is the address of a page that an exit may open: by https, and by a name that says whose it is. Nobody may pose there as
 * somebody else, by a name before an `@`, or by letters that look like others, which browsers also write as `xn--`.
 * @param {string} text
 */
export const isNeutral = (text) => /^https:\/\/(?![^/?#]*xn--)[\w.-]+(:\d+)?([/?#]|$)/i.test(text) && URL.canParse(text);
