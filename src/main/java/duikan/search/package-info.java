/**
 * Finding terms: the index of glossary and sentences, what is asked of it, and terms that the
 * glossary lacks. Bytes in, values out; no files. The only user of Lucene and of HanLP.
 */
@NullMarked
package duikan.search;

import org.jspecify.annotations.NullMarked;
