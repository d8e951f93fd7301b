"""What the spelling rules know: words and their frequencies, slips of the pen, and the likeliest reading of a text."""
