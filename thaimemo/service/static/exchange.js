/** Data brought in (news, files) and taken out (Word, PDF, YAML). */

import { byId, say } from "./dom.js";
import { ask, problems } from "./service.js";

const KINDS = { yaml: "/yaml", docx: "/memos", pdf: "/memos" };

/** @typedef {import("./store.js").Store} Store */

/** The data of a news post. @param {Store} store @param {string} post @returns {Promise<string>} what was wrong, or nothing */
export const readPost = (store, post) => read(store, post, "post.txt", "ข่าว");

/** The data in a file that was chosen or dropped. @param {Store} store @param {File} file */
export async function readFile(store, file) {
  const wrong = await read(store, file, file.name, file.name);
  if (wrong) say(`อ่าน ${file.name} ไม่ได้: ${wrong}`);
}

/** @param {Store} store @param {BodyInit} body @param {string} name @param {string} what */
async function read(store, body, name, what) {
  const answer = await ask(`/read?name=${encodeURIComponent(name)}`, { body, kind: "application/octet-stream" });
  if (!answer.ok) return told(await problems(answer));
  const { data, unplaced = [] } = await answer.json();
  const { photos, ...rest } = data; // their files are not here
  store.replace(rest);
  say(`อ่าน${what}แล้ว โปรดตรวจสอบทุกช่อง${photos ? " (ไม่รวมภาพถ่าย)" : ""}${unplaced.length ? ` มีข้อความที่ไม่ได้ใช้ ${unplaced.length} แห่ง` : ""}`);
  return "";
}

/** Hand a file out. @param {any} data @param {"yaml"|"docx"|"pdf"} format @param {string} query @returns {Promise<any[]>} what was wrong */
export async function download(data, format, query) {
  const address = format === "yaml" ? KINDS.yaml : `${KINDS[format]}?format=${format}&${query}`;
  const answer = await ask(address, { body: JSON.stringify(data) });
  if (!answer.ok) return problems(answer);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${name(data)}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`ดาวน์โหลด ${link.download} แล้ว`);
  return [];
}

/** A file's name of the memo's subject. @param {any} data */
function name(data) {
  const subject = String(data.memo?.subject ?? "").replace(/[\\/:*?"<>|\s]+/g, " ").trim();
  return [...subject].slice(0, 60).join("") || "บันทึกข้อความ";
}

/** @param {any[]} all */
const told = (all) => all.map((problem) => `${problem.message.th}${problem.hint.th ? ` (${problem.hint.th})` : ""}`).join(" ");

/** Take files that are dropped anywhere. @param {(file: File) => void} take */
export function onDrop(take) {
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", () => {
    const file = byId("file").files[0];
    if (file) take(file);
    byId("file").value = "";
  });
}
