/** The form as it stands in the page: built of the fields' descriptions and the data. */

import { byId, idOf, make, say } from "./dom.js";
import { FORM } from "./fields.js";
import { blank, inside, valueAt } from "./paths.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./store.js").Store} Store */

/** Build the whole form. @param {Store} store */
export function build(store) {
  const opened = new Set([...document.querySelectorAll("#form details[open]")].map((part) => part.id));
  byId("form").replaceChildren(
    ...FORM.map((part) =>
      make("fieldset", { class: "part" }, make("legend", { text: part.title }), ...fields(store, part.fields, part.path)),
    ),
  );
  for (const id of opened) byId(id)?.setAttribute("open", "");
  for (const area of document.querySelectorAll("#form textarea")) fit(/** @type {any} */ (area));
}

/** @param {Store} store @param {Field[]} all @param {string} path @returns {Node[]} */
function fields(store, all, path) {
  const usual = all.filter((field) => !field.rare);
  const rare = all.filter((field) => field.rare);
  const shown = usual.map((field) => built(store, field, inside(path, field.name)));
  if (!rare.length) return shown;
  const filled = rare.some((field) => !blank(valueAt(store.data, inside(path, field.name))));
  const names = rare.map((field) => field.label).join(" ");
  const id = `${idOf(path)}-more`;
  const more = make("details", { id, open: filled, class: "more" }, make("summary", {}, "รายการอื่น ", make("span", { text: names })));
  more.append(...rare.map((field) => built(store, field, inside(path, field.name))));
  return [...shown, more];
}

/** @param {Store} store @param {Field} field @param {string} path @returns {HTMLElement} */
function built(store, field, path) {
  if (field.kind === "records") return list(store, field, path, (at) => record(store, field, at));
  if (field.kind === "texts") return list(store, field, path, (at) => [control(store, { ...field, kind: "text" }, at)]);
  if (field.kind === "record") {
    return make("fieldset", { class: "record" }, make("legend", { text: field.label }), ...record(store, field, path));
  }
  return make("div", { class: "field" }, ...labelled(store, field, path));
}

/** @param {Store} store @param {Field} field @param {string} path */
const record = (store, field, path) => fields(store, field.fields ?? [], path);

/** A field with its name, its hint, and room for what is wrong with it. @param {Store} store @param {Field} field @param {string} path */
function labelled(store, field, path) {
  const id = idOf(path);
  const label = make("label", { for: id, text: field.label });
  if (field.needed) label.append(make("span", { class: "needed", title: "ต้องกรอก", "aria-hidden": "true", text: " *" }));
  const hint = field.hint ? [make("p", { class: "hint", id: `${id}-hint`, text: field.hint })] : [];
  return [label, control(store, field, path), ...hint, room(path)];
}

/** Where what is wrong with the value at a path is told. @param {string} path */
const room = (path) => make("div", { class: "notes", id: `${idOf(path)}-notes`, "data-notes": path });

/** @param {Store} store @param {Field} field @param {string} path @returns {any} */
function control(store, field, path) {
  const told = `${field.hint ? `${idOf(path)}-hint ` : ""}${idOf(path)}-notes`;
  const common = {
    id: idOf(path),
    "data-path": path,
    "aria-describedby": told,
    "aria-required": field.needed ? "true" : undefined,
  };
  const value = store.get(path) ?? "";
  if (field.kind === "choice") {
    const options = (field.choices ?? []).map(([key, name]) => make("option", { value: key, text: name, selected: key === value }));
    return make("select", { ...common, onchange: (/** @type {any} */ event) => store.set(path, event.target.value) }, ...options);
  }
  if (field.kind === "text" || field.kind === "lines") return area(store, field, path, common, value);
  const input = make("input", { ...common, oninput: (/** @type {any} */ event) => store.set(path, event.target.value) });
  input.value = value;
  return input;
}

/** @param {Store} store @param {Field} field @param {string} path @param {object} common @param {any} value */
function area(store, field, path, common, value) {
  const lines = field.kind === "lines";
  const element = make("textarea", {
    ...common,
    rows: "1",
    oninput: (/** @type {any} */ event) => {
      store.set(path, lines ? event.target.value.split("\n") : event.target.value);
      fit(event.target);
    },
  });
  element.value = lines ? [value].flat().join("\n") : value;
  return element;
}

/** As high as what is written. @param {HTMLTextAreaElement} element */
function fit(element) {
  element.rows = Math.max(1, element.value.split("\n").length);
  while (element.scrollHeight > element.clientHeight + 2 && element.rows < 40) element.rows += 1;
}

/** A list whose entries are added, moved and taken away. @param {Store} store @param {Field} field @param {string} path @param {(at: string) => Node[]} inner */
function list(store, field, path, inner) {
  const count = (store.get(path) ?? []).length;
  const one = field.one ?? field.label;
  const entries = Array.from({ length: count }, (_, at) =>
    make(
      "li",
      { class: "entry" },
      make(
        "fieldset",
        {},
        make("legend", { text: `${one}ที่ ${at + 1}` }),
        ...inner(inside(path, at)),
        ...(field.kind === "texts" ? [room(inside(path, at))] : []),
        buttons(store, field, path, at, count),
      ),
    ),
  );
  if (field.kind === "texts") {
    for (const entry of entries) entry.querySelector("textarea").setAttribute("aria-label", entry.querySelector("legend").textContent);
  }
  const add = make("button", { type: "button", id: `${idOf(path)}-add`, onclick: () => added(store, field, path) }, `เพิ่ม${one}`);
  return make(
    "div",
    { class: "list", role: "group", "aria-label": field.label },
    make("h2", { text: field.label }),
    room(path),
    make("ol", {}, ...entries),
    add,
  );
}

/** @param {Store} store @param {Field} field @param {string} path @param {number} at @param {number} count */
function buttons(store, field, path, at, count) {
  const what = `${field.one ?? field.label}ที่ ${at + 1}`;
  const id = (/** @type {string} */ name) => `${idOf(inside(path, at))}-${name}`;
  const button = (/** @type {string} */ name, /** @type {string} */ words, /** @type {boolean} */ off, /** @type {() => void} */ onclick) =>
    make("button", { type: "button", id: id(name), disabled: off, "aria-label": `${words}${what}`, onclick }, words);
  return make(
    "div",
    { class: "group moves" },
    button("up", "เลื่อนขึ้น", at === 0, () => moved(store, path, at, at - 1, "up", what)),
    button("down", "เลื่อนลง", at === count - 1, () => moved(store, path, at, at + 1, "down", what)),
    button("remove", "ลบ", false, () => removed(store, path, at, what)),
  );
}

/** @param {Store} store @param {Field} field @param {string} path */
function added(store, field, path) {
  const at = (store.get(path) ?? []).length;
  store.step((data) => {
    const entries = valueAt(data, path);
    entries.push(field.kind === "texts" ? "" : emptyRecord(field));
  });
  const first = /** @type {any} */ (document.querySelector(`[data-path^="${CSS.escape(inside(path, at))}"]`));
  first?.focus();
  say(`เพิ่ม${field.one ?? field.label}ที่ ${at + 1} แล้ว`);
}

/** @param {Field} field @returns {any} */
const emptyRecord = (field) =>
  Object.fromEntries(
    (field.fields ?? []).map((inner) => [inner.name, ["records", "texts", "lines"].includes(inner.kind ?? "") ? [] : ""]),
  );

/** @param {Store} store @param {string} path @param {number} from @param {number} to @param {string} name @param {string} what */
function moved(store, path, from, to, name, what) {
  store.step((data) => {
    const entries = valueAt(data, path);
    entries.splice(to, 0, ...entries.splice(from, 1));
  });
  const button = byId(`${idOf(inside(path, to))}-${name}`);
  const other = byId(`${idOf(inside(path, to))}-${name === "up" ? "down" : "up"}`);
  (button.disabled ? other : button).focus();
  say(`${what} ย้ายไปเป็นลำดับที่ ${to + 1}`);
}

/** @param {Store} store @param {string} path @param {number} at @param {string} what */
function removed(store, path, at, what) {
  store.step((data) => valueAt(data, path).splice(at, 1));
  const left = (store.get(path) ?? []).length;
  const next = left ? byId(`${idOf(inside(path, Math.min(at, left - 1)))}-remove`) : byId(`${idOf(path)}-add`);
  next.focus();
  say(`ลบ${what} แล้ว กด “เลิกทำ” เพื่อเรียกคืน`);
}
