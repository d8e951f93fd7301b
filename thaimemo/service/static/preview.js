/** The memo's pages as pictures, drawn anew shortly after each change. */

import { byId, make } from "./dom.js";
import { ask, problems } from "./service.js";
import { inWords } from "./templates.js";

const PAUSE = 120;
const MOST_PIXELS = 1600;
/** Of these the hints speak of lines in a file. */
const MISSING = ["data.missing", "data.blank"];

/** @typedef {import("./notes.js").Note} Note */

export class Preview {
  /**
   * @param {() => {data: any, original: (path: string) => string}} source
   * @param {() => string} query
   * @param {(notes: Note[], whole: boolean) => void} told  `whole`: whether a memo could be made
   */
  constructor(source, query, told) {
    this.source = source;
    this.query = query;
    this.told = told;
    /** @type {any} */
    this.timer = undefined;
    /** @type {AbortController|null} */
    this.running = null;
  }

  /** Draw when there was no change for a moment. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), PAUSE);
  }

  async draw() {
    this.running?.abort();
    const running = (this.running = new AbortController());
    const { data, original } = this.source();
    const body = JSON.stringify(data);
    try {
      const pages = ask(`/pages?${this.query()}&width=${pixels()}`, { body, signal: running.signal });
      const checked = ask("/check", { body, signal: running.signal });
      checked.catch(() => undefined); // where the pages fail nobody waits for it
      const answer = await pages;
      const made = answer.ok ? await answer.json() : { pages: [], left_out: [] };
      if (answer.ok) await this.shown(made, running.signal);
      const wrong = answer.ok ? [] : await problems(answer);
      const found = await findings(await checked, answer.ok);
      if (running.signal.aborted) return;
      this.told(
        [
          ...wrong.map((problem) => noteOf(problem, "error", original)),
          ...found.map((item) => noteOf(item, item.severity, original)),
          ...made.left_out.map((/** @type {any} */ item) => notPrinted(noteOf(item, "hint", original))),
        ],
        answer.ok,
      );
    } catch (error) {
      if (!running.signal.aborted) this.told([{ path: null, severity: "error", words: "ติดต่อเครื่องบริการไม่ได้ ข้อมูลยังอยู่ในเบราว์เซอร์นี้" }], false);
    }
  }

  /** Put the new pictures in place of the old ones, all at once. @param {{pages: string[]}} answer @param {AbortSignal} signal */
  async shown({ pages }, signal) {
    const pictures = pages.map((page, at) =>
      make("img", { src: `data:image/png;base64,${page}`, alt: `หน้า ${at + 1} จาก ${pages.length}`, width: "794", height: "1123" }),
    );
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    if (signal.aborted) return; // newer ones are under way
    byId("pages").replaceChildren(...pictures.map((picture) => make("li", {}, picture)));
    byId("waiting").hidden = true;
    byId("preview").dataset.drawn = String(Number(byId("preview").dataset.drawn ?? 0) + 1);
  }
}

/** Pixels of a page's width on this screen. */
function pixels() {
  const width = byId("pages").clientWidth || 600;
  return Math.max(300, Math.min(MOST_PIXELS, Math.round(width * devicePixelRatio)));
}

/** @param {Response} answer @param {boolean} whole @returns {Promise<any[]>} */
const findings = async (answer, whole) => (whole && answer.ok ? (await answer.json()).findings : []);

/** @param {any} item @param {"error"|"warning"|"hint"} severity @param {(path: string) => string} original @returns {Note} */
const noteOf = (item, severity, original) => ({
  path: item.path ? original(item.path) : null,
  severity,
  words: item.message.th,
  hint: MISSING.includes(item.code) ? "" : item.hint.th,
  found: item.words,
  suggestions: item.suggestions,
});

/** Templates as the page calls them. @param {Note} note @returns {Note} */
const notPrinted = (note) => ({ ...note, words: inWords(note.words), hint: inWords(note.hint ?? "") });
