/** The memo's data: kept in the browser's own storage, with what it was before each large step. */

import { FORM } from "./fields.js";
import { put, valueAt } from "./paths.js";

const KEY = "thaimemo.memo";
const STEPS = 50;

/** @typedef {import("./fields.js").Field} Field */

export class Store extends EventTarget {
  /** @param {Storage} storage */
  constructor(storage) {
    super();
    this.storage = storage;
    const kept = read(storage);
    this.data = kept.data ?? empty();
    this.choices = kept.choices ?? { template: "visit_report", digits: "thai" };
    /** @type {string[]} */
    this.past = [];
  }

  /** @param {string} path */
  get(path) {
    return valueAt(this.data, path);
  }

  /** A field was written in. @param {string} path @param {any} value */
  set(path, value) {
    put(this.data, path, value);
    this.changed();
  }

  /** A large step, which can be undone. @param {(data: any) => void} step */
  step(step) {
    this.past.push(JSON.stringify(this.data));
    this.past.splice(0, this.past.length - STEPS);
    step(this.data);
    this.changed("step");
  }

  /** Other data in place of these. @param {any} data */
  replace(data) {
    this.step(() => {
      this.data = shaped(data);
    });
  }

  undo() {
    const before = this.past.pop();
    if (before) {
      this.data = JSON.parse(before);
      this.changed("step");
    }
  }

  /** @param {string} name @param {string} value */
  choose(name, value) {
    this.choices = { ...this.choices, [name]: value };
    this.changed();
  }

  /** @param {string} [kind] "step" where the form must be built anew */
  changed(kind = "typing") {
    keep(this.storage, { data: this.data, choices: this.choices });
    this.dispatchEvent(new CustomEvent("change", { detail: kind }));
  }
}

/** @param {Storage} storage @returns {any} */
function read(storage) {
  try {
    return JSON.parse(storage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {Storage} storage @param {any} value */
function keep(storage, value) {
  try {
    storage.setItem(KEY, JSON.stringify(value));
  } catch {
    // A full storage must not keep anybody from writing.
  }
}

export const empty = () => shaped({});

/** Data as the form has them: lists are lists, and a text alone is the record it stands for. @param {any} data */
export function shaped(data) {
  const made = structuredClone(data);
  for (const part of FORM) {
    if (part.path) made[part.path] ??= {};
    shape(part.path ? made[part.path] : made, part.fields);
  }
  return made;
}

/** @param {any} record @param {Field[]} fields */
function shape(record, fields) {
  for (const field of fields) {
    const value = record[field.name];
    if (field.kind === "records") {
      record[field.name] = listed(value).map((item) => shapedRecord(item, field));
    } else if (field.kind === "record") {
      record[field.name] = shapedRecord(value ?? {}, field);
    } else if (field.kind === "lines" || field.kind === "texts") {
      record[field.name] = listed(value);
    } else if (value !== undefined && value !== null) {
      record[field.name] = String(value);
    }
  }
}

/** @param {any} value @returns {any[]} */
const listed = (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** @param {any} value @param {Field} field */
function shapedRecord(value, field) {
  const record = typeof value === "object" ? value : { [field.lone ?? "name"]: String(value) };
  shape(record, field.fields ?? []);
  return record;
}
