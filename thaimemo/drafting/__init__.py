"""From an office's news post to the data of a memo: offline, by rules, nothing invented and nothing dropped."""

from thaimemo.drafting.draft import Draft, draft

__all__ = ["Draft", "draft"]
