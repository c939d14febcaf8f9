/** Web pages, and any other tree of HTML: in Markdown, and what office documents become. */
@NullMarked
package attest.corpus.read.html;

import org.jspecify.annotations.NullMarked;
