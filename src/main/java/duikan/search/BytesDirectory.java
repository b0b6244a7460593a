package duikan.search;

import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** Files of an index that lie in memory already: Lucene reads them where they are. */
final class BytesDirectory extends Directory {
  private final Map<String, ByteBuffer> files;

  BytesDirectory(Map<String, ByteBuffer> files) {
    this.files = Map.copyOf(files);
  }

  @Override
  public String[] listAll() {
    return files.keySet().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws FileNotFoundException {
    return file(name).remaining();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws FileNotFoundException {
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(file(name))), name);
  }

  private ByteBuffer file(String name) throws FileNotFoundException {
    ByteBuffer file = files.get(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return file.duplicate();
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void close() {}

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  @Override
  public void rename(String source, String dest) {
    throw readOnly();
  }

  @Override
  public Lock obtainLock(String name) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("an index that was made is never changed");
  }
}
