/** What the templates are called on the page. */

/** @type {Record<string, string>} */
export const NAMES = { visit_report: "รายงานผลการตรวจราชการ", visit_summary: "สรุปข้อสั่งการหนึ่งหน้า", followup: "รายงานความก้าวหน้า", round: "รายงานรอบการตรวจ" };

/** A text that names templates, with what the page calls them. @param {string} text */
export const inWords = (text) =>
  text.replace(/(แม่แบบ |หรือ )([a-z_]+)/g, (all, before, name) => (Object.hasOwn(NAMES, name) ? `${before}“${NAMES[name]}”` : all));
