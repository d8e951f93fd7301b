"""The version of thaimemo."""

__version__ = "0.1.0"
