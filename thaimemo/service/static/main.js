/** The page: form, notes and preview around one store. */

import { byId, make, say } from "./dom.js";
import { download, onDrop, readFile, readPost } from "./exchange.js";
import { build } from "./form.js";
import { show } from "./notes.js";
import { cleaned } from "./paths.js";
import { Preview } from "./preview.js";
import { ask } from "./service.js";
import { Store, empty } from "./store.js";
import { NAMES } from "./templates.js";

const store = new Store(localStorage);
const query = () => new URLSearchParams({ template: store.choices.template, digits: store.choices.digits }).toString();
const preview = new Preview(() => cleaned(store.data), query, told);

/** @param {import("./notes.js").Note[]} notes @param {boolean} whole */
function told(notes, whole) {
  show(notes, mend);
  byId("preview").classList.toggle("stale", !whole);
}

/** Write a suggestion in place of what was found. @param {import("./notes.js").Note} note @param {string} suggestion */
function mend(note, suggestion) {
  const value = store.get(note.path ?? "");
  if (typeof value !== "string" || !note.found) return;
  store.step(() => store.set(note.path ?? "", value.replace(note.found ?? "", () => suggestion)));
  say(`เปลี่ยนเป็น “${suggestion}” แล้ว`);
}

store.addEventListener("change", (event) => {
  if (/** @type {CustomEvent} */ (event).detail === "step") build(store);
  byId("undo").disabled = !store.past.length;
  preview.soon();
});

async function templates() {
  const answer = await ask("/templates");
  if (!answer.ok) return;
  const select = byId("template");
  for (const { name, about } of (await answer.json()).templates) {
    select.append(make("option", { value: name, title: about, text: NAMES[name] ?? name }));
  }
  select.value = store.choices.template;
}

for (const name of ["template", "digits"]) {
  byId(name).addEventListener("change", () => store.choose(name, byId(name).value));
}
byId("digits").value = store.choices.digits;

for (const button of document.querySelectorAll("[data-download]")) {
  button.addEventListener("click", async () => {
    const format = /** @type {any} */ (button).dataset.download;
    const wrong = await download(cleaned(store.data).data, format, query());
    if (!wrong.length) return;
    await preview.draw();
    say(`ยังทำไฟล์ไม่ได้ มีข้อที่ต้องแก้ ${wrong.length} ข้อ`);
    byId("notes").focus();
  });
}

byId("paste").addEventListener("click", () => {
  byId("post-bad").textContent = "";
  byId("news").showModal();
});
byId("read").addEventListener("click", async () => {
  const wrong = await readPost(store, byId("post").value);
  byId("post-bad").textContent = wrong;
  if (!wrong) byId("news").close();
});
byId("fresh").addEventListener("click", () => {
  store.replace(empty());
  say("เริ่มบันทึกใหม่แล้ว กด “เลิกทำ” เพื่อเรียกคืน");
});
byId("undo").addEventListener("click", () => {
  store.undo();
  say("เรียกคืนแล้ว");
});
byId("form").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
onDrop((file) => readFile(store, file));

build(store);
templates().catch(() => undefined); // the preview tells that the service cannot be reached
preview.draw();
