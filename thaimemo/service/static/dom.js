/** Elements made of words: what is written is always text, never markup. */

/**
 * @param {string} name
 * @param {Record<string, any>} [properties]  attributes; `on…` are listeners, `text` is the content
 * @param {(Node|string)[]} children
 * @returns {any}
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "text") element.textContent = value;
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** Say something to those who see and those who listen. @param {string} words */
export function say(words) {
  byId("said").textContent = words;
}

/** The id of the field at a path. @param {string} path */
export const idOf = (path) => `at-${path.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
