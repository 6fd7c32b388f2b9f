"""What the operating system tells us: the one room that asks Windows or Linux.

Each file here answers one question (which services there are, which proxy, where our folders lie) and chooses its twin,
`…_windows.py` or `…_linux.py`, as it is imported. Nothing here needs an administrator, changes anything, or reads what is in a
user's profile (browsers, documents).
"""
