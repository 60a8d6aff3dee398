import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The size of a runtime that jlink makes of some modules and of all that these need.
 * Usage: java Image.java java.base,java.sql plain|small
 */
public class Image {
  public static void main(String[] arguments) throws Exception {
    ToolProvider jlink = ToolProvider.findFirst("jlink")
        .orElseThrow(() -> new IllegalStateException("jlink comes with a JDK; this is a runtime without it"));
    Path folder = Files.createTempDirectory("image");
    // At the end as after an interruption.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path image = folder.resolve("runtime");
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

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
