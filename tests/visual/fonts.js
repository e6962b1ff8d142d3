// Which fonts drew a page: one that only this machine has would make pictures of their own on every other.

/** @import { Page } from "playwright-core" */

/** @typedef {{ nodeId: number, nodeType: number, nodeValue: string, parentId?: number }} Node */

const TEXT = 3;

/**
 * Texts that were not drawn with fonts which the page brought along, and the fonts.
 * @param {Page} page
 */
export async function foreignLetters(page) {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("DOM.enable");
  await protocol.send("CSS.enable");
  const { nodes } = /** @type {{ nodes: Node[] }} */ (await protocol.send("DOM.getFlattenedDocument", { depth: -1, pierce: true }));
  const holders = new Set(nodes.filter(({ nodeType, nodeValue }) => nodeType === TEXT && nodeValue.trim()).map(({ parentId }) => parentId));
  const foreign = [];
  let own = 0;
  for (const nodeId of holders) {
    const { fonts } = await protocol.send("CSS.getPlatformFontsForNode", { nodeId });
    own += fonts.filter(({ isCustomFont }) => isCustomFont).length;
    const others = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    const text = nodes.find((node) => node.nodeType === TEXT && node.parentId === nodeId).nodeValue.trim();
    if (others.length) foreign.push(`${text.slice(0, 40)}: ${others.join(", ")}`);
  }
  await protocol.detach();
  return { foreign, own };
}
