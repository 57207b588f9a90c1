"""The parts that pages are made of (dash): ids, shell, controls, panel, table, the URL's one writer."""
