/** Journal articles in JATS and the NLM DTDs. */
@NullMarked
package attest.corpus.read.jats;

import org.jspecify.annotations.NullMarked;
