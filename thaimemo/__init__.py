"""Official Thai memos (บันทึกข้อความ) from data, as Word and as PDF."""
