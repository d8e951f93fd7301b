/** Paths in the data, as `directives[0].text`, and values at them. */

/** @param {string} path @returns {(string|number)[]} */
export const steps = (path) =>
  [...path.matchAll(/([^.[\]]+)/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

/** @param {string} path @param {string|number} step */
export const inside = (path, step) =>
  typeof step === "number" ? `${path}[${step}]` : path ? `${path}.${step}` : step;

/** The value at a path; undefined where there is none. @param {any} data @param {string} path */
export const valueAt = (data, path) => steps(path).reduce((value, step) => value?.[step], data);

/**
 * Put a value at a path, making what lies on the way.
 * @param {any} data @param {string} path @param {any} value
 */
export function put(data, path, value) {
  const way = steps(path);
  const last = way.pop();
  let holder = data;
  way.forEach((step, at) => {
    holder[step] ??= typeof (way[at + 1] ?? last) === "number" ? [] : {};
    holder = holder[step];
  });
  holder[/** @type {any} */ (last)] = value;
}

/** Whether a value says nothing. @param {any} value @returns {boolean} */
export const blank = (value) =>
  value === null || value === undefined ||
  (typeof value === "string" ? !value.trim() : typeof value === "object" && Object.values(value).every(blank));

/**
 * The data without what says nothing (but always with its two parts; the visit may follow from several visits),
 * and the way back: paths in what is left to paths in `data`.
 * @param {any} data
 */
export function cleaned(data) {
  /** @type {Map<string, string>} */
  const back = new Map();
  /** @param {any} value @param {string} path @param {string} old */
  const walk = (value, path, old) => {
    back.set(path, old);
    if (Array.isArray(value)) {
      const kept = value.map((item, at) => ({ item, at })).filter(({ item }) => !blank(item));
      return kept.map(({ item, at }, now) => walk(item, inside(path, now), inside(old, at)));
    }
    if (value && typeof value === "object") {
      const entries = Object.entries(value).filter(([, item]) => !blank(item));
      return Object.fromEntries(entries.map(([key, item]) => [key, walk(item, inside(path, key), inside(old, key))]));
    }
    return value;
  };
  const parts = blank(data.visits) ? { memo: {}, visit: {} } : { memo: {} };
  return { data: { ...parts, ...walk(data, "", "") }, original: (/** @type {string} */ path) => original(back, path) };
}

/** @param {Map<string, string>} back @param {string} path */
function original(back, path) {
  const way = steps(path);
  for (let length = way.length; length > 0; length--) {
    const start = way.slice(0, length).reduce((/** @type {string} */ made, step) => inside(made, step), "");
    const old = back.get(start);
    if (old !== undefined) return way.slice(length).reduce((/** @type {string} */ made, step) => inside(made, step), old);
  }
  return path;
}
