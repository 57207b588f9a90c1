"""The parts that pages are made of: ids, shell, controls, panel, table, the URL's one writer."""
