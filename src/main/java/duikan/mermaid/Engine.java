package duikan.mermaid;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import com.caoccao.javet.values.reference.V8ValueObject;
import java.util.Optional;

/**
 * The embedded engine: V8 with the {@link Bundle} in it. A diagram may make it hang, run out of
 * memory or crash, and the process with it: it belongs in a process of its own. For one thread.
 */
public final class Engine {
  /** Megabytes; the script takes 40 of them, and a diagram of 50,000 characters less than 100. */
  private static final int HEAP = 512;

  private static final JSRuntimeType V8 = JSRuntimeType.V8;

  private final V8Runtime runtime;
  private final V8ValueObject global;

  private Engine(V8Runtime runtime, V8ValueObject global) {
    this.runtime = runtime;
    this.global = global;
  }

  /**
   * The resource that holds V8 for a machine as this one, with a leading slash, which a build may
   * lack; empty where there is none for any.
   */
  public static Optional<String> library() {
    try {
      return Optional.of(new JavetLibLoader(V8).getResourceFileName());
    } catch (JavetException otherMachine) {
      return Optional.empty();
    }
  }

  /**
   * Loads V8 and the script, once in a process. The {@link #library} must lie in a folder of {@code
   * java.library.path}.
   *
   * @throws IllegalStateException if that does not work
   */
  public static Engine start() {
    try {
      JavetLibLoader.setLibLoadingListener(
          new IJavetLibLoadingListener() {
            @Override
            public boolean isLibInSystemPath(JSRuntimeType type) {
              return true;
            }
          });
      V8RuntimeOptions.V8_FLAGS.setMaxOldSpaceSize(HEAP);
      V8Runtime runtime = V8Host.getV8Instance().createV8Runtime();
      runtime.getExecutor(Bundle.script()).executeVoid();
      runtime.allowEval(false);
      return new Engine(runtime, runtime.getGlobalObject());
    } catch (JavetException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * The reply on one diagram, for {@link Reply#read}.
   *
   * @throws IllegalStateException if the engine fails, which says nothing about the diagram
   */
  public String ask(String diagram) {
    try {
      global.invokeVoid("mermaidStart", diagram);
      runtime.await();
      return global.invokeString("mermaidTake");
    } catch (JavetException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
