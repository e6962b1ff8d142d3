// Looking at a page from a world of its own: the document is the page's, but no script of the page can reach the objects by which it is
// looked at, and a closed root is no secret.

import { readFile } from "node:fs/promises";
import { AXE, axeFinds } from "../support/axe.js";
import { find, globals } from "./looks.js";

/** How long an awaited state may take, in milliseconds. */
const PATIENCE = 15_000;

/** Something that a function in the page is given: a value, or an object that is there. @typedef {{ value?: unknown, objectId?: string }} Argument */

/**
 * @param {import("playwright-core").Page} page after its last navigation
 */
export async function worldOf(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "tests" });

  /**
   * @param {Function} look
   * @param {Argument[]} given
   * @param {{ returnByValue?: boolean }} [more]
   */
  async function call(look, given, more) {
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      functionDeclaration: String(look),
      executionContextId,
      arguments: given,
      awaitPromise: true,
      ...more,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }

  /** @param {string} value */
  /**
   * @param {unknown} value
   * @returns {Argument}
   */
  const asArgument = (value) => ({ value });

  /** The explainer's root, open or closed, as long as it is the same. */
  async function root() {
    const { objectId } = await call(find, []);
    if (!objectId) return undefined;
    const { node } = await session.send("DOM.describeNode", { objectId, pierce: true });
    if (!node.shadowRoots) return undefined;
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.shadowRoots[0].backendNodeId, executionContextId });
    return object;
  }

  /**
   * @param {Function} look
   * @param {Argument} first
   * @param {unknown[]} given
   */
  const valueFrom = async (look, first, given) => (await call(look, [first, ...given.map(asArgument)], { returnByValue: true })).value;

  /** @type {import("./suite.js").World} */
  const world = {
    /** Runs a function of `looks.js`, with the root as its first argument. */
    async run(look, ...given) {
      const { objectId } = (await root()) ?? {};
      return valueFrom(look, objectId ? { objectId } : asArgument(null), given);
    },

    /** Waits until a function of `looks.js` answers with something, and returns that; or what it answered last. */
    async until(look, ...given) {
      const deadline = Date.now() + PATIENCE;
      let found;
      while (!found && Date.now() < deadline) {
        const inside = await root();
        if (inside) found = await valueFrom(look, { objectId: inside.objectId }, given);
        if (!found) await valueFrom(() => new Promise((resolve) => requestAnimationFrame(resolve)), asArgument(null), []);
      }
      return found;
    },

    async globals() {
      // Of the page's own world, unlike everything else.
      const { result } = await session.send("Runtime.evaluate", { expression: `(${globals})()`, returnByValue: true });
      return result.value;
    },

    click: ({ x, y }) => page.mouse.click(x, y),

    /** What axe finds in the explainer. */
    async violations() {
      await session.send("Runtime.evaluate", { expression: await readFile(AXE, "utf8"), contextId: executionContextId });
      const { objectId } = await root();
      // axe looks for the root where a closed one is not.
      await valueFrom(
        (/** @type {ShadowRoot} */ inside) =>
          Object.defineProperty(inside.host, "shadowRoot", { value: inside, configurable: true }) && true,
        { objectId },
        [],
      );
      return valueFrom(axeFinds, { objectId }, []);
    },
  };
  return world;
}
