"""One file for a hall without a network: every page of an edition in one HTML document.

``states`` says which pages, ``pages`` draws them by ``drawn``, ``fragments`` stores what they have
in common once, ``chunks`` deflates that, ``document`` writes the file and ``assets/take`` opens it.

The file holds, in this order:

* the first page's frame as HTML, painted before anything is unpacked;
* ``<script type="application/json" id="take-along">``: edition, date, checksum, what the controls
  mean, and for each language the numbers of its chunks;
* ``<script type="text/plain" id="chunk-N">``: base64 of deflated (zlib) UTF-8 text. Chunks of
  fragments, chunks of the index, and scripts that come when they are needed;
* the scripts.

A *fragment* is text in which ``\\x01`` begins the number of another one (see ``fragments``). A page
is a fragment too: a line for each part of ``drawn``, ``name``, tab, text, ended by ``\\x04``. The index
is a text of lines ``address`` tab ``number of its fragment``.
"""
