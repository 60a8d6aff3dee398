import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The size of a runtime that jlink makes of some modules and of all that these need.
 * Usage: java Image.java java.base,java.sql plain|small
 */
public class Image {
  public static void main(String[] arguments) throws Exception {
    ToolProvider jlink = ToolProvider.findFirst("jlink")
        .orElseThrow(() -> new IllegalStateException("jlink is missing: install a JDK, not a runtime alone"));
    Path image = passingFolder().resolve("runtime");
    List<String> flags = new ArrayList<>(List.of("--add-modules", arguments[0], "--output", image.toString()));
    if (arguments[1].equals("small"))
      flags.addAll(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--compress=2"));
    int code = jlink.run(System.err, System.err, flags.toArray(String[]::new));
    if (code != 0) throw new IllegalStateException("jlink ended with " + code);
    System.out.printf("{\"size\": %.1f, \"count\": %d}%n", bytes(image) / 1e6, modules(image));
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The runtime is asked, and so shown to start. */
  private static long modules(Path image) throws IOException, InterruptedException {
    Process java = new ProcessBuilder(image.resolve("bin/java").toString(), "--list-modules").start();
    long count = new String(java.getInputStream().readAllBytes()).lines().count();
    if (java.waitFor() != 0) throw new IllegalStateException("the runtime does not start");
    return count;
  }

  /**
   * A folder that goes as soon as we end, however we end: what removes it waits for the end of its input, outside our
   * group of processes, as that may be killed as one.
   */
  private static Path passingFolder() throws IOException {
    Path folder = Files.createTempDirectory("java-jlink");
    String remover = "trap '' HUP INT TERM; exec $(command -v setsid) sh -c 'cat; rm -rf \"$0\"' \"$0\"";
    new ProcessBuilder("sh", "-c", remover, folder.toString())
        .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    return folder;
  }
}
