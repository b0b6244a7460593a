package duikan.mermaid;

import com.caoccao.javet.interop.V8Runtime;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/** A process with the embedded engine that says what a script in it comes to. */
public final class EngineProbe {
  private EngineProbe() {}

  /**
   * Prints the value of a script, a string.
   *
   * @param args the script
   * @throws Exception if there is none
   */
  public static void main(String[] args) throws Exception {
    Field field = Engine.class.getDeclaredField("runtime");
    field.setAccessible(true);
    V8Runtime runtime = (V8Runtime) field.get(Engine.start());
    String said = runtime.getExecutor(args[0]).executeString();
    System.out.write(said.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
