"""What the browser puts together by itself: comparisons of any regions, hits of a search.

Here stands what is stored for it, words and elements as templates among it. The rules by which it
is put together are those of ``analysis``, and stand again in ``assets/take``.
"""
