"""The ground floor: what Thai text, dates, money and names are; pure functions that every room may use."""
