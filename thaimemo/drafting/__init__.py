"""From an office's news post to the data of a memo: offline, by rules, nothing invented and nothing dropped."""

from thaimemo.drafting.drafts import Draft, draft

__all__ = ["Draft", "draft"]
