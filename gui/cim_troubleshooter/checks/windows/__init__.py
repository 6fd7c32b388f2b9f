"""What only Windows can be asked, each behind one small seam: the Windows answer, and beside it what Linux answers instead.

Nothing here needs an administrator, changes anything, or reads what is in a user's profile (browsers, documents).
"""
