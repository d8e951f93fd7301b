"""`python -m thaimemo`: the command line."""

from thaimemo.cli import main

main()
