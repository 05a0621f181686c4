"""PDF: pages read in a process of their own, then put together to paragraphs."""
