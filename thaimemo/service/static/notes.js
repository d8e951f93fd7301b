/** What is wrong or worth a look: beside its field, and in a list that leads there. */

import { byId, idOf, make, say } from "./dom.js";
import { inside, steps } from "./paths.js";

/**
 * @typedef {object} Note
 * @property {string|null} path
 * @property {"error"|"warning"|"hint"} severity
 * @property {string} words
 * @property {string} [hint]
 * @property {string} [found]
 * @property {string[]} [suggestions]
 */

const NAMES = { error: "ต้องแก้", warning: "ควรแก้", hint: "ข้อสังเกต" };
const ORDER = ["error", "warning", "hint"];

/** Show these notes in place of those before. @param {Note[]} notes @param {(note: Note, suggestion: string) => void} mend */
export function show(notes, mend) {
  for (const room of document.querySelectorAll("[data-notes]")) room.replaceChildren();
  for (const control of document.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  const sorted = [...notes].sort((one, two) => ORDER.indexOf(one.severity) - ORDER.indexOf(two.severity));
  for (const note of sorted) beside(note, mend);
  byId("list").replaceChildren(...sorted.map(line));
  byId("none").hidden = notes.length > 0;
  const count = notes.length ? String(notes.length) : "";
  if (byId("count").textContent !== count) {
    byId("count").textContent = count;
    say(notes.length ? `มีข้อควรแก้ ${notes.length} ข้อ` : "");
  }
}

/** @param {Note} note @param {(note: Note, suggestion: string) => void} mend */
function beside(note, mend) {
  const room = roomOf(note.path ?? "");
  if (!room) return;
  const offers = (note.suggestions ?? [])
    .slice(0, 3)
    .map((suggestion) => make("button", { type: "button", class: "offer", onclick: () => mend(note, suggestion) }, `ใช้ “${suggestion}”`));
  room.append(make("p", { class: note.severity }, `${NAMES[note.severity]}: ${said(note)} `, ...offers));
  if (note.severity === "error") byId(room.id.replace(/-notes$/, ""))?.setAttribute("aria-invalid", "true");
}

/** @param {Note} note */
const said = (note) => note.words + (note.hint ? ` (${note.hint})` : "");

/** The nearest place around a path where something can be told. @param {string} path */
function roomOf(path) {
  const way = steps(path);
  for (let length = way.length; length > 0; length--) {
    const at = way.slice(0, length).reduce((/** @type {string} */ made, step) => inside(made, step), "");
    const room = byId(`${idOf(at)}-notes`);
    if (room) return room;
  }
  return null;
}

/** @param {Note} note */
function line(note) {
  const words = `${NAMES[note.severity]}: ${said(note)}`;
  const room = roomOf(note.path ?? "");
  if (!room) return make("li", { class: note.severity, text: words });
  return make("li", { class: note.severity }, make("a", { href: `#${room.id}`, onclick: (/** @type {Event} */ event) => lead(event, room) }, words));
}

/** Go to the field a note is about. @param {Event} event @param {Element} room */
function lead(event, room) {
  event.preventDefault();
  for (let part = room.closest("details"); part; part = part.parentElement?.closest("details") ?? null) part.open = true;
  const field = byId(room.id.replace(/-notes$/, "")) ?? byId(room.id.replace(/-notes$/, "-add"));
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
