r"""One file for a hall without a network: every page of an edition in one HTML document.

``states`` says which pages, ``pages`` draws them by ``drawn`` and tells their links by what they
change (``links``), ``store`` gathers them, ``fragments`` stores what they have in common once,
``chunks`` packs that, ``document`` writes the file, which opens with a page of ``opening``, and
``making`` does it all. ``assets/take`` opens it.

The file holds, in this order: the first page as HTML, painted before anything is unpacked;
``take-along``, JSON that says edition, date, checksum, what choosing in a control means and which
elements hold what; the packed texts, ``<script type="text/plain">`` each; one script.

A packed text is Zstandard in five signs for four bytes (``chunks``, ``assets/take/unpack.js``).
There are chunks of fragments, and for each language an index (``store``):
``window.s3pages.has(address)``, ``numbers(address)``, ``text(address, number)``. A fragment holds
numbers of others after ``\x01`` (``fragments``) and links between ``\x05`` (``links``). More to
pack is a ``packed_element`` in ``document``, named in ``take-along``.

In the browser an address of the service stands in the hash: ``#/sv/karta?domain=digital``.
``window.s3page.go(address)`` leads there. ``window.s3files``, where there is one, has the addresses
of files (``has(address)``, ``save(address)``: ``/sv/karta.csv?…``).
"""
