"""Property tests here have no deadline: the first example of a run reads the dictionary."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
