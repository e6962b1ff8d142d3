/** Whether an explainer offers its exit at this moment. @param {ShadowRoot} root */
export const offersExit = (root) => !root.querySelector(".exit-bar").hidden;
