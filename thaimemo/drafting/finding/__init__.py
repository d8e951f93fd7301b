"""What the words of a post say: dates, names, places, cues, who did what, orders and their duties."""
