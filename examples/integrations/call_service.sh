#!/bin/sh
# ขอบันทึกข้อความจากบริการ thaimemo ขององค์กร: ส่งข้อมูล (JSON) แล้วได้ไฟล์ PDF หรือ Word กลับมา
#
#   THAIMEMO_URL=http://127.0.0.1:8000 THAIMEMO_KEY=กุญแจที่ได้รับ sh call_service.sh visit.json memo.pdf
#
# The service: `thaimemo serve --new-key NAME`, then `thaimemo serve --keys keys.txt`.
set -eu
data=$1 memo=$2
answer=$(mktemp "$memo.XXXXXX")
trap 'rm -f "$answer"' EXIT

# The key comes by standard input: words of a command are seen by everybody on the computer.
# 429 and 503 say "later": curl waits as long as Retry-After says and tries again.
status=$(
  printf 'header = "Authorization: Bearer %s"\n' "${THAIMEMO_KEY:-}" |
    curl --config - --silent --show-error --retry 5 --max-time 60 \
      --header 'Content-Type: application/json' --data-binary "@$data" \
      --output "$answer" --write-out '%{http_code}' \
      "${THAIMEMO_URL:-http://127.0.0.1:8000}/memos?format=${memo##*.}"
)

case $status in
  200) mv "$answer" "$memo" ;; # only now: nobody sees half a memo
  401) echo 'กุญแจไม่ถูกต้อง หรือไม่ได้กำหนด THAIMEMO_KEY' >&2 && exit 3 ;;
  422) # ข้อมูลไม่ถูกต้อง: บอกทุกแห่งที่ต้องแก้ไข
    python3 -c 'import json, sys
for error in json.load(sys.stdin.buffer)["errors"]:
    print(error["path"], error["message"]["th"], error["hint"]["th"], sep=": ")' <"$answer" >&2
    exit 1 ;;
  *) echo "บริการตอบ $status โปรดลองใหม่ภายหลัง" >&2 && exit 4 ;;
esac
