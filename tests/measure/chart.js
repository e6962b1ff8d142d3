// The chart of `cargo xtask bench --chart FILE`: bars of ratios, as SVG that follows light and dark.

/** @typedef {{ what: string, ratio: number }} Bar */

/** What a chart shows together. @typedef {{ what: string, bars: Bar[] }} Group */

const WIDTH = 720;
const NAMES = 150;
const BAR = 18;
const STEP = 28;

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/**
 * Draws it.
 * @param {Group[]} groups
 * @param {string} note
 * @returns {string}
 */
export function chart(groups, note) {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ ratio }) => ratio)));
  const scale = (WIDTH - NAMES - 70) / most;
  let y = 24;
  const drawn = groups.map(({ what, bars }) => {
    const title = `<text class="title" x="0" y="${y}">${escaped(what)}</text>`;
    y += 12;
    const rows = bars.map((bar) => {
      const length = Math.round(bar.ratio * scale);
      const row =
        `<text x="0" y="${y + BAR - 4}">${escaped(bar.what)}</text>` +
        `<rect class="${bar.what === "static" ? "plain" : "ours"}" x="${NAMES}" y="${y}" width="${length}" height="${BAR}"/>` +
        `<text x="${NAMES + length + 8}" y="${y + BAR - 4}">${bar.ratio.toFixed(2)}</text>`;
      y += STEP;
      return row;
    });
    y += 26;
    return title + rows.join("");
  });
  const height = y + 4;
  const said = groups.map(({ what, bars }) => `${what}: ${bars.map((bar) => `${bar.what} ${bar.ratio.toFixed(2)}`).join(", ")}`).join(". ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(said)}">
<style>text{font:14px system-ui,sans-serif;fill:#1a1d21}.title{font-weight:600}.plain{fill:#8b8f94}.ours{fill:#0a4558}.note{font-size:12px}
@media(prefers-color-scheme:dark){text{fill:#ece7dd}.ours{fill:#9ad4e6}}</style>
${drawn.join("\n")}
<text class="note" x="0" y="${y - 10}">${escaped(note)}</text>
</svg>
`;
}
