/**
 * The form: its parts in the order of the paper, each field by its name in the data and its name on the form.
 *
 * @typedef {object} Field
 * @property {string} name    its key in the data
 * @property {string} label   its name on the form
 * @property {"line"|"text"|"lines"|"texts"|"choice"|"record"|"records"} [kind]  "line" where nothing is said;
 *   "lines" are short texts, a line each; "texts" long ones; a record has `fields` of its own
 * @property {string} [hint]
 * @property {boolean} [needed]
 * @property {boolean} [rare]      shown when opened or filled in
 * @property {[string, string][]} [choices]  value and name
 * @property {Field[]} [fields]
 * @property {string} [lone]       the field meant where a text stands alone for a record
 * @property {string} [one]        what one record is called
 *
 * @typedef {object} Part
 * @property {string} title
 * @property {string} path
 * @property {Field[]} fields
 */

/** @type {Field[]} */
const PERSON = [
  { name: "name", label: "ชื่อ", hint: "คำนำหน้า ชื่อ และนามสกุล", needed: true },
  { name: "position", label: "ตำแหน่ง" },
  { name: "acting", label: "รักษาการในตำแหน่ง", rare: true },
];

/** @type {(name: string, label: string, one: string) => Field} */
const people = (name, label, one) => ({ name, label, kind: "records", fields: PERSON, lone: "name", one });

/** @type {(depth: number) => Field[]} */
const directive = (depth) => [
  { name: "topic", label: "หัวข้อ" },
  { name: "text", label: "ข้อความ", kind: "text", needed: true },
  { name: "responsible", label: "หน่วยงานรับผิดชอบ", kind: "lines", hint: "บรรทัดละหน่วยงาน" },
  { name: "due", label: "กำหนดแล้วเสร็จ", hint: "เช่น 30 กันยายน 2563 หรือ ภายในไตรมาสที่ 3" },
  { name: "budget", label: "งบประมาณ (บาท)", rare: true },
  { name: "status", label: "สถานะ", rare: true },
  ...(depth ? [] : [/** @type {Field} */ ({
    name: "kind", label: "ประเภท", kind: "choice", rare: true,
    choices: [["", "ข้อสั่งการ"], ["suggestion", "ข้อเสนอแนะ"]],
  })]),
  ...(depth < 2 ? [/** @type {Field} */ ({
    name: "items", label: "ข้อย่อย", kind: "records", fields: directive(depth + 1), lone: "text", one: "ข้อย่อย",
  })] : []),
];

/** @type {Part[]} */
export const FORM = [
  {
    title: "ส่วนหัวของบันทึก",
    path: "memo",
    fields: [
      { name: "agency", label: "ส่วนราชการ", needed: true },
      { name: "phone", label: "โทร." },
      { name: "number", label: "ที่", hint: "เช่น อก 0416/ เลขทะเบียนเติมเมื่อส่งออก" },
      { name: "date", label: "วันที่", hint: "เช่น 17 มกราคม 2563 เว้นว่างไว้ก่อนได้" },
      { name: "subject", label: "เรื่อง", kind: "text", needed: true },
      { name: "to", label: "เรียน", needed: true },
      people("signers", "ผู้ลงนาม", "ผู้ลงนาม"),
      { name: "through", label: "ผ่าน", rare: true },
      {
        name: "urgency", label: "ชั้นความเร็ว", kind: "choice", rare: true,
        choices: [["", "ปกติ"], ["ด่วน", "ด่วน"], ["ด่วนมาก", "ด่วนมาก"], ["ด่วนที่สุด", "ด่วนที่สุด"]],
      },
      {
        name: "secrecy", label: "ชั้นความลับ", kind: "choice", rare: true,
        choices: [["", "ปกติ"], ["ลับ", "ลับ"], ["ลับมาก", "ลับมาก"], ["ลับที่สุด", "ลับที่สุด"]],
      },
      { name: "fax", label: "โทรสาร", rare: true },
      { name: "email", label: "อีเมล", rare: true },
      { name: "salutation", label: "คำขึ้นต้น", hint: "เรียน หากเว้นว่าง", rare: true },
      { name: "references", label: "อ้างถึง", kind: "lines", hint: "บรรทัดละฉบับ", rare: true },
      { name: "enclosures", label: "สิ่งที่ส่งมาด้วย", kind: "lines", hint: "บรรทัดละรายการ", rare: true },
      { name: "closing", label: "คำลงท้าย", kind: "text", hint: "จึงเรียนมาเพื่อโปรดทราบ หากเว้นว่าง", rare: true },
      {
        name: "endorsements", label: "ความเห็นผู้บังคับบัญชา", kind: "records", lone: "to", one: "ผู้บังคับบัญชา", rare: true,
        fields: [{ name: "to", label: "เรียน", needed: true }],
      },
    ],
  },
  {
    title: "การตรวจราชการ",
    path: "visit",
    fields: [
      { name: "kind", label: "ลักษณะงาน", hint: "เช่น ตรวจราชการ ตรวจเยี่ยม ประชุม" },
      { name: "date", label: "วันที่ไป", hint: "เช่น 16 มกราคม 2563 หรือ 16 - 18 มกราคม 2563", needed: true },
      { name: "time", label: "เวลา", hint: "เช่น 09.00", rare: true },
      {
        name: "places", label: "สถานที่", kind: "records", lone: "name", one: "สถานที่",
        fields: [
          { name: "name", label: "หน่วยงานหรือสถานที่" },
          { name: "subdistrict", label: "ตำบลหรือแขวง", rare: true },
          { name: "district", label: "อำเภอหรือเขต" },
          { name: "province", label: "จังหวัด" },
        ],
      },
      { name: "inspector", label: "ผู้ตรวจราชการหรือผู้สั่งการ", kind: "record", fields: PERSON, lone: "name" },
      { name: "assigned_by", label: "ผู้มอบหมาย", kind: "record", fields: PERSON, lone: "name", rare: true },
      people("delegates", "ผู้เข้าร่วม", "ผู้เข้าร่วม"),
      people("hosts", "ผู้ต้อนรับ", "ผู้ต้อนรับ"),
      { name: "purposes", label: "วัตถุประสงค์", kind: "lines", hint: "บรรทัดละข้อ" },
      { name: "activity", label: "ภารกิจ", hint: "เช่น ร่วมรับฟังนโยบาย", rare: true },
      { name: "background", label: "ความเป็นมา", kind: "text", rare: true },
      {
        name: "programme", label: "กำหนดการ", kind: "records", lone: "text", one: "รายการ", rare: true,
        fields: [{ name: "time", label: "เวลา" }, { name: "text", label: "รายการ", needed: true }],
      },
      {
        name: "findings", label: "ผลการตรวจ", kind: "records", lone: "text", one: "ข้อ",
        fields: [{ name: "topic", label: "หัวข้อ" }, { name: "text", label: "ข้อความ", kind: "text", needed: true }],
      },
      { name: "problems", label: "ปัญหาและอุปสรรค", kind: "texts", one: "ข้อ", rare: true },
    ],
  },
  {
    title: "ข้อสั่งการและข้อเสนอ",
    path: "",
    fields: [
      {
        name: "directives", label: "ข้อสั่งการ", kind: "records", fields: directive(0), lone: "text", one: "ข้อสั่งการ",
      },
      { name: "proposals", label: "ข้อเสนอเพื่อพิจารณา", kind: "texts", one: "ข้อเสนอ" },
      {
        name: "attachments", label: "เอกสารแนบ", kind: "records", lone: "title", one: "เอกสาร", rare: true,
        fields: [{ name: "title", label: "ชื่อเอกสาร", needed: true }],
      },
      { name: "unplaced", label: "ข้อความจากข่าวที่ยังไม่จัดเข้ารายการ (ไม่พิมพ์)", kind: "texts", one: "ข้อความ", rare: true },
    ],
  },
];
