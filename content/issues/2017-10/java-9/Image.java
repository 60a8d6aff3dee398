import java.io.File;
import java.io.IOException;
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
    Path image = temporaryFolder().resolve("runtime");
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

  /** Where `TMPDIR` says: that folder goes with us, even if we are killed. */
  private static Path temporaryFolder() throws IOException {
    String place = System.getenv().getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(Path.of(place), "java-jlink");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
    return folder;
  }

  private static void delete(File file) {
    File[] within = file.listFiles();
    if (within != null) for (File it : within) delete(it);
    file.delete();
  }
}
