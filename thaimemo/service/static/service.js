/** The service's addresses, asked with the office's key where it wants one. */

import { byId } from "./dom.js";

const KEY = "thaimemo.key";

/**
 * @param {string} address
 * @param {{body?: BodyInit, kind?: string, signal?: AbortSignal}} [request]
 * @returns {Promise<Response>}
 */
export async function ask(address, { body, kind = "application/json", signal } = {}) {
  for (;;) {
    const answer = await fetch(address, {
      method: body === undefined ? "GET" : "POST",
      headers: { ...(body === undefined ? {} : { "Content-Type": kind }), ...authorization() },
      body,
      signal,
    });
    if (answer.status !== 401) return answer;
    await login();
  }
}

/** The problems that an answer tells; one made up where it tells none. @param {Response} answer */
export async function problems(answer) {
  try {
    return (await answer.json()).errors;
  } catch {
    return [{ path: null, message: { th: `เครื่องบริการตอบว่า ${answer.status}` }, hint: { th: "" } }];
  }
}

function authorization() {
  const key = sessionStorage.getItem(KEY);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** @type {Promise<void>|null} */
let asking = null;

/** Ask for the key; once, however many requests wait for it. */
function login() {
  asking ??= new Promise((done) => {
    const dialog = byId("login");
    dialog.addEventListener(
      "close",
      () => {
        sessionStorage.setItem(KEY, byId("key").value.trim());
        asking = null;
        done();
      },
      { once: true },
    );
    dialog.showModal();
  });
  return asking;
}
